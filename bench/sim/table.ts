import { percent, percentDown, textTable } from '../table.ts'
import type { Row } from './figures.ts'

const head = [
  'policy',
  'sections',
  'whole vaults',
  'p50 s',
  'p95 s',
  'p50 ÷ aware',
  '÷ strict',
  'p95 ÷ free',
  'wasted',
  'requests ÷ parts',
  'timed out',
  'fell back',
  'check pass',
  'peak',
]

/** One world's rows as a table for the terminal. */
export const simTable = (rows: readonly (Row & { policy: string })[]): string =>
  textTable(
    head,
    rows.map((row) => [
      row.policy,
      percentDown(row.delivered, 2),
      percentDown(row.whole, 2),
      row.p50.toFixed(0),
      row.p95.toFixed(0),
      row.p50OverAware.toFixed(3),
      row.p50OverStrict.toFixed(3),
      row.p95OverFree.toFixed(3),
      percent(row.wasted),
      row.requestsOverParts.toFixed(3),
      percent(row.timedOut),
      percent(row.fellBack),
      percent(row.checkPass),
      String(row.peak),
    ]),
  )
