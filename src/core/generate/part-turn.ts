import type { PartEnd } from '../part-end.ts'

/** What to do after one turn: end, or wait and take another. */
export type Turn = { end: PartEnd } | { waitMs: number }
export const isOver = (turn: Turn): turn is { end: PartEnd } => 'end' in turn
