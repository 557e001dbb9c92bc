import { z } from 'zod'

/** `2026-11`, in UTC. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u)

/** What one run, or one question for suggestions, has cost. Amounts are US dollars. */
export const costEntrySchema = z.object({
  /** The run's id, which begins with the time it began; each is counted once. */
  id: z.string(),
  /** The month it began in. */
  month: monthSchema,
  vaultId: z.string(),
  /** As the vault was called when it was seen last. */
  title: z.string(),
  client: z.string(),
  kind: z.enum(['run', 'suggestions']),
  /** null where one that wrote has no price. */
  cost: z.number().nullable(),
  /** With the most where nobody said what was used: what a limit counts. */
  atMost: z.number(),
  /** Nothing more comes of it. */
  finished: z.boolean(),
})
export type CostEntry = z.infer<typeof costEntrySchema>

const sum = { cost: z.number(), runs: z.number().int() }

/** What a month has cost, by client and vault; the dearest first. */
export const costReportSchema = z.object({
  month: monthSchema,
  ...sum,
  /** Runs in which one that wrote has no price: they are not in the sums. */
  unpriced: z.number().int(),
  clients: z.array(
    z.object({
      /** Empty where a vault names none. */
      client: z.string(),
      ...sum,
      vaults: z.array(z.object({ vaultId: z.string(), title: z.string(), ...sum })),
    }),
  ),
})
export type CostReport = z.infer<typeof costReportSchema>

const dearest = <T extends { cost: number }>(rows: T[]): T[] => rows.sort((a, b) => b.cost - a.cost)

const sumOf = (entries: readonly CostEntry[]): { cost: number; runs: number } => ({
  cost: entries.reduce((total, { cost }) => total + (cost ?? 0), 0),
  runs: entries.filter(({ kind }) => kind === 'run').length,
})

/** The report of a month. An id that stands twice, as in a vault that was copied, is counted once. */
export function costReport(entries: readonly CostEntry[], month: string): CostReport {
  const here = [...new Map(entries.map((entry) => [entry.id, entry])).values()].filter(
    (entry) => entry.month === month,
  )
  const groups = (rows: readonly CostEntry[], key: 'client' | 'vaultId'): CostEntry[][] =>
    [...new Set(rows.map((entry) => entry[key]))].map((of) => rows.filter((entry) => entry[key] === of))
  return {
    month,
    ...sumOf(here),
    unpriced: here.filter(({ kind, cost }) => kind === 'run' && cost === null).length,
    clients: dearest(
      groups(here, 'client').map((rows) => ({
        client: rows[0]?.client ?? '',
        ...sumOf(rows),
        vaults: dearest(
          groups(rows, 'vaultId').map((own) => ({
            vaultId: own[0]?.vaultId ?? '',
            title: own.at(-1)?.title ?? '',
            ...sumOf(own),
          })),
        ),
      })),
    ),
  }
}
