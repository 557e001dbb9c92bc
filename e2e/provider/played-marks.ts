import { z } from 'zod'
import type { ReadRequest } from '../../src/core/ports.ts'

/** A mark that a reader makes, by words of the copy: in every text that holds them. */
export const playedMarkSchema = z.object({
  words: z.string().min(1),
  family: z.string().default('result'),
  severity: z.string().default('error'),
  why: z.string().default('Nobody said so.'),
  /** Number of the answer it goes against. */
  answer: z.number().int().default(0),
  /** Words of the other text it goes against. */
  other: z.string().optional(),
})
type PlayedMark = z.output<typeof playedMarkSchema>

/**
 * What a reader says of marks it looks at once more, by words that are marked. `numbers-as-text`, and beside them numbers that no mark
 * has; `text` sends prose.
 */
export const playedSiftSchema = z.object({
  struck: z.array(z.string().min(1)).default([]),
  doubtful: z.array(z.string().min(1)).default([]),
  how: z.enum(['well', 'numbers-as-text', 'text']).default('well'),
})

/**
 * How a reader plays its marks: `well`, or as models do that are not to be trusted. `cut` ends in the middle of its last mark and
 * says so; `list` sends the bare list, `text` prose; `flood` marks the first and the last words of every
 * text.
 */
export const waysOfReading = [
  'well',
  'wrong-words',
  'wrong-place',
  'invented-answer',
  'invented-place',
  'unknown-family',
  'other-keys',
  'numbers-as-text',
  'list',
  'text',
  'flood',
] as const
type Way = (typeof waysOfReading)[number]

/** The answer of a reader that makes these marks in this way. */
export function playedMarks(
  { texts }: ReadRequest['material'],
  { marks, how }: { marks: readonly PlayedMark[]; how: Way },
): string {
  const all = [...texts]
  const placeOf = (words: string | undefined): number =>
    words === undefined ? 0 : (all.find(([, text]) => text.includes(words))?.[0] ?? 0)
  const made =
    how === 'flood'
      ? all.flatMap(([place, text]) =>
          [text.slice(0, 12), text.slice(-12)].map((words) => ({
            ...playedMarkSchema.parse({ words }),
            place,
            other: 0,
          })),
        )
      : marks.flatMap((mark) =>
          all
            .filter(([, text]) => text.includes(mark.words))
            .map(([place]) => ({ ...mark, place, other: placeOf(mark.other) })),
        )
  const spoilt = made.map((mark) => spoil(mark, how))
  if (how === 'list') return JSON.stringify(spoilt)
  if (how === 'text') return 'I have read all of it, and it reads very well. There is nothing to mark.'
  return JSON.stringify({ marks: spoilt })
}

function spoil(mark: Record<string, unknown> & { words: string; place: number }, how: Way): unknown {
  switch (how) {
    case 'wrong-words':
      return { ...mark, words: `${mark.words.toUpperCase()} or something like it` }
    case 'wrong-place':
      return { ...mark, place: mark.place + 100_000 }
    case 'invented-answer':
      return { ...mark, answer: 99_999 }
    case 'invented-place':
      return { ...mark, other: 99_999 }
    case 'unknown-family':
      return { ...mark, family: 'vibes' }
    case 'other-keys':
      return { location: mark.place, quote: mark.words }
    case 'numbers-as-text':
      return { ...mark, place: String(mark.place), answer: 'none', other: null }
    default:
      return mark
  }
}

/** The answer of a reader that looks at marks once more. */
export function playedSift(
  { texts }: ReadRequest['material'],
  { struck, doubtful, how }: z.output<typeof playedSiftSchema>,
): string {
  const named = (all: readonly string[]): number[] =>
    [...texts].flatMap(([number, text]) =>
      all.some((words) => markedIn(text).includes(words)) ? [number] : [],
    )
  if (how === 'text') return 'All of these marks are very well made.'
  const said = (all: readonly string[]): unknown[] =>
    how === 'well' ? named(all) : [...named(all).map(String), 'the last', 0, 99_999]
  return JSON.stringify({ struck: said(struck), doubtful: said(doubtful) })
}

/** The line of a mark: the text it stands in, below, holds the words of others too. */
const markedIn = (text: string): string => text.split('\n')[0] ?? ''
