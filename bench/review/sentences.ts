import { isAlarm } from '../../corpus/score.ts'
import { sentencesByFile, type PlacedSentence } from '../../corpus/sentences.ts'
import { reviewVault } from '../../src/core/review/review-vault.ts'
import type { ReviewFound } from '../results.ts'

type Counts = ReviewFound['sentences'][number]

/** What the review says of single sentences of copy, by file: what it finds of those at fault, and of how many harmless ones it warns. */
export const sentenceCounts = (): Counts[] =>
  sentencesByFile().map(({ name, sentences }) => {
    const counts: Counts = { name, faults: 0, found: 0, inTable: 0, harmless: 0, warned: 0 }
    for (const placed of sentences) {
      const { alarm, line } = toldOf(placed)
      if (placed.sentence.fault) {
        counts.faults++
        if (alarm) counts.found++
        else if (line) counts.inTable++
      } else {
        counts.harmless++
        if (alarm) counts.warned++
      }
    }
    return counts
  })

/** Whether an error or a warning touches the words at fault (any of them where none are), and whether a line of the table does. */
function toldOf({ sentence, vault, section, path }: PlacedSentence): { alarm: boolean; line: boolean } {
  const { findings, unknowns } = reviewVault(vault, null)
  const from = Math.max(0, sentence.text.indexOf(sentence.span))
  const to = sentence.span === '' ? sentence.text.length : from + sentence.span.length
  const touches = (each: {
    section: number
    path: readonly unknown[]
    span: { from: number; to: number } | null
  }) =>
    each.section === section &&
    each.path.join() === path.join() &&
    (!each.span || (each.span.from < to && from < each.span.to))
  return {
    // A sentence alone is too short for its field.
    alarm: findings.some((each) => isAlarm(each) && each.kind !== 'length' && touches(each)),
    line: unknowns.some(({ places }) => places.some(touches)),
  }
}
