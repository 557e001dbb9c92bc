/** Words that claim something, as the guard of proof names them. */
export interface Suspect {
  from: number
  to: number
  /** What it is, for the sentence: "a number", "a person". */
  what: string
  repair?: { label: string; text: string }
}
