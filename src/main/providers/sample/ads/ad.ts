import type { Kind } from '../kind-of-business.ts'

/** One ad before its angle is put to it. */
export interface Ad {
  /** Two wordings: the first writing takes the first, refines alternate. */
  headlines: readonly [string, string]
  paragraphs: readonly string[]
  button: string
  audience: string
  imageIdea: string
}

/** What the ads are written from. Each text is at most a line long. */
export interface AdGround {
  kind: Kind
  /** The full name. */
  name: string
  gift: string
  /** "Clarity Call": write "the" before it. */
  call: string
  callToAction: string
  client: string
  problem: string
  outcome: string
  advantage: string
  /** Whom to show an ad to, in a sentence. */
  people: string
  /** A testimonial to the letter, or null. */
  quote: string | null
  /** What was told of the story, beat by beat; empty where nothing was. */
  told: { low: string; search: string; turn: string }
}
