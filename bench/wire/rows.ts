import { rowOf, type Row } from '../sim/figures.ts'
import { percent, percentDown, textTable } from '../table.ts'
import type { ClientEnd } from './client-order.ts'

/** A row of the wire's table: what the simulator's says, and what only a real client has. */
export interface WireRow extends Row {
  policy: string
  name: string
  /** Answers taken for good that were not, in all vaults. */
  invalid: number
  /** Questions that were still being answered when the client had ended, in all vaults. */
  leftOpen: number
  /** Of the tokens a vendor had seen before, the share its cache had. */
  cachedShare: number
  peakMegabytes: number
  cpuSecondsPerVault: number
}

export function wireRow(
  policy: { id: string; name: string },
  { vaults, peakBytes, cpuMs }: ClientEnd,
): WireRow {
  const sum = (of: (vault: (typeof vaults)[number]) => number): number =>
    vaults.reduce((all, one) => all + of(one), 0)
  return {
    policy: policy.id,
    name: policy.name,
    ...rowOf(vaults),
    invalid: sum(({ invalid }) => invalid),
    leftOpen: sum(({ leftOpen }) => leftOpen),
    cachedShare:
      sum(({ cached }) => cached) /
      Math.max(
        1,
        sum(({ repeatable }) => repeatable),
      ),
    peakMegabytes: peakBytes / 2 ** 20,
    cpuSecondsPerVault: cpuMs / 1000 / vaults.length,
  }
}

const head = [
  'policy',
  'sections',
  'whole vaults',
  'p50 s',
  'p95 s',
  'p50 ÷ aware',
  'p95 ÷ free',
  'wasted',
  'requests ÷ parts',
  'wrong taken',
  'peak',
  'left open',
  'cached',
  'MB',
  'CPU s',
]

export const wireTable = (rows: readonly WireRow[]): string =>
  textTable(
    head,
    rows.map((row) => [
      row.name,
      percentDown(row.delivered),
      percentDown(row.whole, 0),
      row.p50.toFixed(0),
      row.p95.toFixed(0),
      row.p50OverAware.toFixed(2),
      row.p95OverFree.toFixed(2),
      percent(row.wasted),
      row.requestsOverParts.toFixed(2),
      String(row.invalid),
      String(row.peak),
      String(row.leftOpen),
      percent(row.cachedShare, 0),
      row.peakMegabytes.toFixed(0),
      row.cpuSecondsPerVault.toFixed(1),
    ]),
  )
