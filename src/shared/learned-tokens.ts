import { z } from 'zod'
import { writerKey, type Writer } from './provider.ts'

/** How many tokens a model said it counted for one question and its answer, beside what was sent and read. */
export const countedTokensSchema = z.object({
  /** Of the person's answers; null: not known. */
  language: z.string().nullable(),
  /** Tokens for a byte of the question. */
  perByte: z.number().positive(),
  /** Tokens for a word of the answer, thoughts left out; null where they were not told apart or it was too short. */
  perWord: z.number().positive().nullable(),
})
export type CountedTokens = z.infer<typeof countedTokensSchema>

const last = z.array(z.number().positive()).default([])
/** By `provider/model`, then by language: what its last answers counted, oldest first. */
export const learnedTokensSchema = z.record(
  z.string(),
  z.record(z.string(), z.object({ perByte: last, perWord: last })),
)
export type LearnedTokens = z.infer<typeof learnedTokensSchema>

/** Answers that are remembered: about a vault's. */
const answersKept = 24
/** So few answers say nothing yet. */
const leastAnswers = 4

/**
 * What no alphabet does, so that a server that counts wrongly teaches nothing. No vendor makes more tokens of a text than
 * it has bytes, and the coarsest alphabets of today have about 7 letters to a token in English. Languages that write
 * without spaces have long "words".
 */
const possible = { perByte: [0.08, 1.1], perWord: [0.7, 40] } as const

/** What is known after one more answer. */
export function learnTokens(known: LearnedTokens, writer: Writer, counted: CountedTokens): LearnedTokens {
  const key = writerKey(writer)
  const language = counted.language ?? unknown
  const before = known[key]?.[language] ?? { perByte: [], perWord: [] }
  const after = {
    perByte: withOne(before.perByte, counted.perByte, possible.perByte),
    perWord: withOne(before.perWord, counted.perWord, possible.perWord),
  }
  return { ...known, [key]: { ...known[key], [language]: after } }
}

const unknown = 'unknown'

function withOne(
  numbers: readonly number[],
  one: number | null,
  [least, most]: readonly [number, number],
): number[] {
  if (one === null || one < least || one > most) return [...numbers]
  return [...numbers, Number(one.toPrecision(4))].slice(-answersKept)
}

/** What answers had in common: the middle one, how far an ordinary one is from it as a share, and the largest. */
export interface Learned {
  middle: number
  off: number
  most: number
}

/** How a writer counts in a language, from its last answers; null where too few have been heard. */
export function learnedOf(
  known: LearnedTokens,
  writer: Writer,
  language: string | null,
): Record<'perByte' | 'perWord', Learned | null> {
  const found = known[writerKey(writer)]?.[language ?? unknown]
  return { perByte: learnedFrom(found?.perByte ?? []), perWord: learnedFrom(found?.perWord ?? []) }
}

/** The median and the median deviation: an answer that was counted wrongly moves neither. */
function learnedFrom(numbers: readonly number[]): Learned | null {
  if (numbers.length < leastAnswers) return null
  const middle = median(numbers)
  const off = median(numbers.map((number) => Math.abs(number / middle - 1)))
  return { middle, off, most: Math.max(...numbers) }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2
}
