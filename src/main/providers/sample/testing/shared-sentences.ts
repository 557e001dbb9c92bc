import { defaultBusiness } from '../../../../shared/business.ts'
import type { SectionNumber } from '../../../../shared/sections/index.ts'
import { fieldAt, fieldOf } from '../../../../shared/sections/outline.ts'
import { shapedSection } from '../../../../shared/sections/shaped.ts'
import type { Frame } from '../frame-of.ts'
import { sectionsOf, textsIn } from './frame-faults.ts'

/** The sentences of a frame as they can be compared: small letters, without slots and marks. */
export function sentencesOf(frame: Frame, sections: readonly SectionNumber[]): Set<string> {
  const texts = sections.flatMap((section) => {
    const root = fieldOf(shapedSection(section, defaultBusiness).schema)
    const written = textsIn(frame(section)).filter(({ path }) => fieldAt(root, path)?.kind === 'text')
    return written.map(({ text }) => text)
  })
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?…])[”’)\]]*\s+|\n+| \|\| /u))
  return new Set(
    sentences
      .map((sentence) =>
        sentence
          .toLowerCase()
          .replace(/\{\{[^{}]+\}\}/gu, '')
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      )
      .filter((sentence) => sentence.includes(' ')),
  )
}

/** Sentences of both, of the sections that both have; and which share of the shorter one they are. */
export function sharedBetween(one: Frame, other: Frame): { sentences: string[]; share: number } {
  const both = sectionsOf(one).filter((section) => other(section) !== null)
  const [a, b] = [sentencesOf(one, both), sentencesOf(other, both)]
  const sentences = [...a].filter((sentence) => b.has(sentence))
  return { sentences, share: sentences.length / Math.max(1, Math.min(a.size, b.size)) }
}
