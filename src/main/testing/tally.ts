import { appendFileSync } from 'node:fs'

/** What `npm run faults` counts beside the tries; each must be 0. `hung`: over one second; `reset`: silently. */
export interface Harm {
  lost?: number
  leaked?: number
  executed?: number
  opened?: number
  hung?: number
  reset?: number
}

/**
 * How often a fault is tried: so many times in `npm test`, its share of the full number where `npm run faults` asks for
 * one (`VAULTWRIGHT_SHARE`, above 0 and up to 1), and at least as often as in `npm test`.
 */
export function timesOf(full: number, inTest: number): number {
  const share = Number(process.env['VAULTWRIGHT_SHARE'] ?? 0)
  return share > 0 ? Math.max(inTest, Math.ceil(full * share)) : inTest
}

/**
 * Writes down what was tried and what came to harm, for the table of `npm run faults`, which names the file
 * (`VAULTWRIGHT_TALLY`); anywhere else it does nothing. `what` is a row of the table: the same words are added up.
 */
export function tally(what: string, tried: number, harm: Harm = {}): void {
  const file = process.env['VAULTWRIGHT_TALLY']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ what, tried, ...harm })}\n`)
}
