import type { Paragraph } from '../paragraphs.ts'

/** A paragraph of spoken text, with sentences that may follow when the whole needs more length. */
export const plain = (must: string, ...spare: string[]): Paragraph => ({ must, spare })
