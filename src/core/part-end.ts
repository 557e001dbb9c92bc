import type { Failure, Issue } from '../shared/failure.ts'
import { addTokens, noTokens, type Tokens, type Writer } from '../shared/provider.ts'
import type { UnstampedEvent } from '../shared/run-event.ts'
import type { FieldPath } from '../shared/sections/outline.ts'
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

/** What is good of a part's answers so far, and what is still wanted of it. */
export interface Kept {
  /** The good fields and entries. A list has null where an entry is wanted. */
  content: Content
  /** Places that are still wanted, by keys and zero-based positions from the root of the form; none: it is whole. */
  wanted: FieldPath[]
  /** The same for a person: 4 and 2 e-mails. */
  counted: { kept: number; wanted: number; what: string }
}

/** An answer that did not pass. */
export interface NotPassed {
  passed: false
  /** There when its form is right and only counts or lengths are not. */
  content: Content | null
  issues: Issue[]
  repaired: boolean
  /** What need not be asked for again; null where all of it must be. */
  kept: Kept | null
  /** All that is there of the part, as JSON, where that is not the answer as it came. */
  joined: string | null
}

/** Nothing good of it is known yet. */
export const nothingPassed: NotPassed = {
  passed: false,
  content: null,
  issues: [],
  repaired: false,
  kept: null,
  joined: null,
}

/** What a check found. */
export type Checked = { passed: true; content: Content; repaired: boolean } | NotPassed

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
  | {
      kind: 'accepted'
      content: Content
      writer: Writer
      /** The last answer held only what was missing of earlier ones. */
      inPieces: boolean
      saved: PartSaved
    }
  | { kind: 'invalid'; raw: string; issues: Issue[]; content: Content | null; writer: Writer }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'cancelled' }
)
export type AcceptedPart = Extract<PartEnd, { kind: 'accepted' }>
export type PartSaved = Extract<UnstampedEvent, { kind: 'part-saved' }>
