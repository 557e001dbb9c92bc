import { diffWordsWithSpace } from 'diff'
import { copyTokens, tokenText, withTokens } from '../tokens.ts'

/** Some words of a text that another text has otherwise; positions in the first, in UTF-16 units. */
export interface WordsChanged {
  from: number
  was: string
  now: string
}

/** Texts with more differences than this, in words and gaps, count as wholly different: finding them all takes seconds. */
const mostEdits = 2000
/** Below this share of characters kept, two texts are easier to read one after the other than woven together. */
const kept = 0.35
/** Two changes with no more than so many characters between them are decided as one. */
const near = 12

/** The stretches of words in which a text differs from what it became, in order; the whole where little of it is left. */
export function wordEdits(before: string, after: string): WordsChanged[] {
  if (before === after) return []
  const edits = allEdits(before, after)
  const gone = edits?.reduce((sum, { was }) => sum + was.trim().length, 0) ?? Infinity
  const longer = Math.max(before.trim().length, after.trim().length, 1)
  if (!edits || (before.trim().length - gone) / longer < kept) return [{ from: 0, was: before, now: after }]
  return joinedOver(before, edits, (gap) => gap.trim() === '')
}

/** Where two texts differ by words, as a person decides about it. */
export const changedWords = (before: string, after: string): WordsChanged[] =>
  joinedOver(before, wordEdits(before, after), (gap) => gap.length <= near)

function allEdits(before: string, after: string): WordsChanged[] | null {
  const asOne = tokensAsOne(before, after)
  const pieces = diffWordsWithSpace(asOne.to(before), asOne.to(after), { maxEditLength: mostEdits })
  if (!pieces) return null
  const edits: WordsChanged[] = []
  let current: WordsChanged | null = null
  let at = 0
  for (const { added, removed, value: compared } of pieces) {
    const value = asOne.from(compared)
    if (!added && !removed) current = null
    else {
      if (!current) edits.push((current = { from: at, was: '', now: '' }))
      if (removed) current.was += value
      else current.now += value
    }
    if (!added) at += value.length
  }
  return edits
}

/** No script has these; each stands for one token, so that a token is compared as one word. */
const signs = new Map(copyTokens.map((token, at) => [String.fromCharCode(0xf000 + at), tokenText(token)]))
const anySign = new RegExp(`[${[...signs.keys()].join('')}]`, 'gu')
const signOf = new Map([...signs].map(([sign, text]) => [text, sign]))

/** The way to signs and back. Texts that hold such signs themselves are compared as they are. */
function tokensAsOne(...texts: string[]): Record<'to' | 'from', (text: string) => string> {
  const same = (text: string): string => text
  if (texts.some((text) => text.search(anySign) >= 0)) return { to: same, from: same }
  return {
    to: (text) => withTokens(text, (_, written) => signOf.get(written) ?? written),
    from: (text) => text.replace(anySign, (sign) => signs.get(sign) ?? sign),
  }
}

/** Edits with those made one that have only such a gap between them. */
function joinedOver(
  before: string,
  edits: readonly WordsChanged[],
  isSmall: (gap: string) => boolean,
): WordsChanged[] {
  const joined: WordsChanged[] = []
  for (const edit of edits) {
    const last = joined.at(-1)
    const gap = last && before.slice(last.from + last.was.length, edit.from)
    if (!last || gap === undefined || !isSmall(gap)) joined.push(edit)
    else
      joined[joined.length - 1] = {
        from: last.from,
        was: last.was + gap + edit.was,
        now: last.now + gap + edit.now,
      }
  }
  return joined
}
