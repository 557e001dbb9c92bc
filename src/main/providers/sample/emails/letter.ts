import type { Kind } from '../kind-of-business.ts'

/** One e-mail of the sequence before it is signed and numbered. */
export interface Letter {
  purpose: string
  /** Two wordings: the first writing takes the first, refines alternate. */
  subjects: readonly [string, string]
  preview: string
  paragraphs: readonly string[]
}

/** What the letters are written from. Each is at most a line long and fits behind a colon. */
export interface LetterGround {
  kind: Kind
  gift: string
  offer: string
  steps: readonly string[]
  /** "Clarity Call": write "the" or "your" before it. */
  call: string
  callToAction: string
  client: string
  problem: string
  outcome: string
  advantage: string
  /** Other outcomes than `outcome` where the person named several. Never the owner’s own goal for the business. */
  wish: string
  hope: string
  /** The price of the ninety days exactly as the offer states it. */
  price: string
  deliverables: string
  oneLiner: string
  /** A testimonial to the letter, or null. */
  quote: string | null
}
