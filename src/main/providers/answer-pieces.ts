import { z } from 'zod'
import type { Tokens } from '../../shared/provider.ts'

/** What one value of an answer says, in either language. */
export type Piece =
  | { kind: 'text'; text: string }
  /** What the model thinks; a few servers put the answer there. */
  | { kind: 'thought'; text: string }
  /** A block of thoughts is open and nothing is said in it, or it ended. */
  | { kind: 'silence'; open: boolean }
  /** Somebody is there. */
  | { kind: 'sign' }
  /** A word for why the answer ended; nothing to be relied on before the end. */
  | { kind: 'reason'; word: string }
  | { kind: 'refusal' }
  | { kind: 'usage'; tokens: Tokens; last: boolean }
  | { kind: 'end' }
  /** An error instead of an answer, or within one. */
  | { kind: 'error' }

/** Says what a value means, or null for one that is not of this language. Made anew for each answer. */
export type Understand = (value: unknown, event: string | null) => Piece[] | null

const objectSchema = z.record(z.string(), z.unknown())
export const objectOf = (value: unknown): Record<string, unknown> | null =>
  objectSchema.safeParse(value).data ?? null
export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
/** No context is larger, in tokens: whoever counts more has made a mistake. */
const mostTokens = 10_000_000

/** A count of tokens, which a few servers write as a text; null also where it is none that can be. */
export function countOf(value: unknown): number | null {
  const count = typeof value === 'string' && /^\d{1,12}$/u.test(value) ? Number(value) : value
  return typeof count === 'number' && count >= 0 && count <= mostTokens ? count : null
}

/** Whether a field is there and says anything. */
export const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && value !== '' && !isEmpty(value)
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** Names of parts of a content that are thoughts. */
const thoughtful = /think|thought|reason/u

/** Text and thoughts in a content: a text, a list of parts (Mistral, both vendors), or parts in parts. */
export function contentPieces(content: unknown, depth = 0): Piece[] {
  if (typeof content === 'string') return content === '' ? [] : [{ kind: 'text', text: content }]
  if (depth > 4) return []
  if (Array.isArray(content)) return content.flatMap((part) => contentPieces(part, depth + 1))
  const part = objectOf(content)
  if (!part) return []
  if (thoughtful.test(stringOf(part['type'])))
    return [{ kind: 'thought', text: plain(part['thinking'] ?? part['reasoning'] ?? part['text']) }]
  // A few servers read what the model wrote and send the object itself instead of its words.
  if (depth === 0 && part['type'] === undefined && !isWrapper(part)) return objectPieces(part)
  return contentPieces(part['text'] ?? part['value'] ?? part['content'], depth + 1)
}

/** A part that says no type and holds nothing but words. */
const isWrapper = (part: Record<string, unknown>): boolean =>
  Object.keys(part).every((key) => key === 'text' || key === 'content' || key === 'parts')

/** The words of something that holds words somewhere. */
const plain = (value: unknown): string =>
  contentPieces(value)
    .map((piece) => ('text' in piece ? piece.text : ''))
    .join('')

/** Arguments of a tool call, which is what some models make of a form: a text, or what the text would say. */
export function argumentsOf(value: unknown): Piece[] {
  return typeof value === 'string' || !isSaid(value) ? contentPieces(value) : objectPieces(value)
}

function objectPieces(value: unknown): Piece[] {
  try {
    return [{ kind: 'text', text: JSON.stringify(value) }]
  } catch {
    // Brackets within brackets without end are no arguments.
    return []
  }
}
