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
  goal: string
  deliverables: string
  oneLiner: string
  /** A testimonial to the letter, or null. */
  quote: string | null
}
