import { z } from 'zod'
import type { Issue } from '../../shared/failure.ts'
import type { FindingFamily } from '../../shared/finding.ts'
import type { Mark } from '../../shared/read-through.ts'
import { group, list, wholeNumber } from '../../shared/sections/field.ts'
import { fieldOf } from '../../shared/sections/outline.ts'
import type { Checked } from '../part-end.ts'
import { findAnswer } from './find-answer.ts'

/** No form takes more numbers. */
const mostNumbers = 200

const numbers = (label: string) =>
  list(label, wholeNumber('Number of the mark', { from: 1, to: 100_000 }), { count: [0, mostNumbers] })

/** The form that is asked for when marks are looked at once more. */
export const siftField = fieldOf(
  group('Marks once more', {
    struck: numbers('Marks that do not stay'),
    doubtful: numbers('Marks that stay and are small'),
  }),
)

/** One number more in a list of them, in tokens, with its comma. */
export const tokensOfNumber = 3

/** What is no number names no mark. */
const saidNumbers = z
  .array(z.unknown())
  .transform((all) => all.flatMap((one) => z.coerce.number().int().positive().safeParse(one).data ?? []))
const siftSchema = z.object({ struck: saidNumbers, doubtful: saidNumbers.default([]) })

/** What an answer says, if it has the form. Numbers that no mark has are read past. */
export function checkSift(answer: string, { finished }: { finished: boolean }): Checked {
  const found = findAnswer(answer, {
    asked: siftField,
    whole: siftField,
    passes: (value) => siftSchema.safeParse(value).data ?? null,
  })
  if (finished && found.kind === 'passed')
    return { passed: true, content: found.content, repaired: found.repaired }
  // A list that was begun says nothing of the marks it had not come to.
  const sentence = finished
    ? 'It was not one object with the lists “struck” and “doubtful” of numbers.'
    : 'The lists of numbers were cut off.'
  const issues: Issue[] = [{ path: ['struck'], rule: 'shape', sentence }]
  return { passed: false, content: null, issues, repaired: false, kept: null, joined: null }
}

/**
 * Families that nobody strikes by a piece of the text: who made the mark had both places before him, or a law speaks of it. Of twenty
 * contradictions that were struck in three vaults a judge of the whole called twelve right.
 */
const keptFamilies: readonly FindingFamily[] = [
  'contradiction',
  'guarantee',
  'health',
  'income',
  'consent',
  'legal',
]

/**
 * What an accepted answer makes of each mark, by its number: null where it does not stay; a doubtful one is a note. Who marked an
 * error saw the whole text, so nobody strikes it by a piece of it either: an error that is struck or doubted stays as a warning.
 */
export function siftedBy(content: unknown): (mark: Mark, number: number) => Mark | null {
  const { struck, doubtful } = siftSchema.parse(content)
  return (mark, number) => {
    const isStruck = struck.includes(number)
    if (!isStruck && !doubtful.includes(number)) return mark
    if (mark.severity === 'error') return { ...mark, severity: 'warning' }
    return isStruck && !keptFamilies.includes(mark.family) ? null : { ...mark, doubtful: true }
  }
}
