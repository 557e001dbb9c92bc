import type { Failure, Issue } from '../shared/failure.ts'
import { addTokens, noTokens, type Tokens, type Writer } from '../shared/provider.ts'
import type { UnstampedEvent } from '../shared/run-event.ts'
import type { Content } from '../shared/vault.ts'

/** What something cost, failed attempts included. `cost` in US dollars; null when a provider that wrote has no price. */
export interface Spent {
  tokens: Tokens
  cost: number | null
}

export const nothingSpent: Spent = { tokens: noTokens, cost: 0 }

export const addSpent = (a: Spent, b: Spent): Spent => ({
  tokens: addTokens(a.tokens, b.tokens),
  cost: a.cost === null || b.cost === null ? null : a.cost + b.cost,
})

/** What a check found. `content` of a wrong answer is there when its form is right and only counts or lengths are not. */
export type Checked =
  | { passed: true; content: Content; repaired: boolean }
  | { passed: false; content: Content | null; issues: Issue[]; repaired: boolean }

/**
 * How the writing of a part ended: what the room `generate` hands over to `save`. An accepted part carries the
 * event that may be announced once it is on disk.
 */
export type PartEnd = {
  /** From 1. */
  part: number
  /** Attempts that counted. */
  attempts: number
  spent: Spent
} & (
  | { kind: 'accepted'; content: Content; writer: Writer; saved: PartSaved }
  | { kind: 'invalid'; raw: string; issues: Issue[]; content: Content | null; writer: Writer }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'cancelled' }
)
export type AcceptedPart = Extract<PartEnd, { kind: 'accepted' }>
export type PartSaved = Extract<UnstampedEvent, { kind: 'part-saved' }>
