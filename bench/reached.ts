import { z } from 'zod'
import { verdictOf } from './sim/aims.ts'
import { textTable } from './table.ts'

const units = ['ratio', 'ms', 'fps', 'percent', 'count'] as const

/** A figure of ours with what it must be and what it should be; benches keep them in their results as `reached`. */
export const reachedSchema = z.object({
  what: z.string(),
  /** In its unit; a percentage as 0 to 100. */
  value: z.number(),
  unit: z.enum(units),
  must: z.number(),
  aim: z.number(),
  better: z.enum(['more', 'less']),
})
export type Reached = z.infer<typeof reachedSchema>

const digits = (value: number): number => (value === 0 || value >= 10 ? 0 : value >= 1 ? 2 : 4)

/** "0.0064", "1.45", "21 ms". */
export function shown(value: number, unit: Reached['unit']): string {
  // A line of an aim as it was set, a measured figure to three or four places.
  const number = Number.isInteger(value) ? String(value) : String(Number(value.toFixed(digits(value))))
  return { ratio: number, ms: `${number} ms`, fps: `${number} fps`, percent: `${number} %`, count: number }[
    unit
  ]
}

/** Columns of a table: what was measured beside what it must and should be. */
export const reachedHead = ['', 'measured', 'must', 'aim'] as const
export const reachedCells = ({ what, value, unit, must, aim }: Reached): string[] => [
  what,
  ...[value, must, aim].map((one) => shown(one, unit)),
]

export const reachedTable = (rows: readonly Reached[]): string =>
  textTable(
    [...reachedHead, 'reached'],
    rows.map((row) => [...reachedCells(row), verdictOf(row.value, row)]),
  )
