import { diffArrays } from 'diff'
import type { SectionRecord } from '../../../shared/vault.ts'
import { textIn } from '../document/text-in.ts'

type Version = Pick<SectionRecord, 'source' | 'content'>

/**
 * How many of a section's words a person wrote, from 0 to 1, told from its versions, oldest first: words that an edit
 * brought in and that stand there still. A version that was brought back is told by its words.
 */
export function shareByHand(versions: readonly Version[]): number {
  let words: readonly Written[] = []
  const seen = new Map<string, readonly Written[]>()
  for (const { source, content } of versions) {
    const texts = textIn(content).match(/\S+/gu) ?? []
    const same = seen.get(texts.join(' '))
    words = same ?? carriedOver(words, texts, source === 'edit')
    seen.set(texts.join(' '), words)
  }
  return words.length === 0 ? 0 : words.filter(({ byHand }) => byHand).length / words.length
}

interface Written {
  word: string
  byHand: boolean
}

function carriedOver(before: readonly Written[], texts: readonly string[], byHand: boolean): Written[] {
  const parts = diffArrays(
    before.map(({ word }) => word),
    [...texts],
  )
  const words: Written[] = []
  let at = 0
  for (const { value, added, removed } of parts) {
    if (added) words.push(...value.map((word) => ({ word, byHand })))
    else {
      if (!removed) words.push(...before.slice(at, at + value.length))
      at += value.length
    }
  }
  return words
}
