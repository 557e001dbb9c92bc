import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { costReport, monthSchema, type CostReport } from '../../shared/cost-report.ts'
import { openLibrary } from '../storage/library.ts'
import { runCosts } from '../storage/run-costs.ts'
import { BadUse, exitCodes } from './exit-codes.ts'

export interface CostOptions {
  library?: string
  month?: string
  json: boolean
}

/** Says what the runs of a month have cost, by client, from the records in the vaults. Offline. */
export async function cost(options: CostOptions): Promise<number> {
  const asked = monthSchema.safeParse(options.month ?? new Date().toISOString().slice(0, 7))
  if (!asked.success) throw new BadUse('A month is said as 2026-11.')
  const month = asked.data
  // Without a vault yet, nothing was spent; a folder that somebody names is there.
  const mayMake = (): boolean => options.library === undefined
  const root = resolve(options.library ?? join(homedir(), 'Documents', 'Vaultwright'))
  const { vaults, away } = await openLibrary(root, {}, undefined, undefined, mayMake).list()
  if (away !== null) throw new BadUse(away)
  const entries = await Promise.all(vaults.map((vault) => runCosts(vault, month)))
  const report = costReport(entries.flat(), month)
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : inLines(report))
  return exitCodes.delivered
}

const dollars = (amount: number): string => `$${amount.toFixed(2)}`
const runsOf = (runs: number): string => `${runs} run${runs === 1 ? '' : 's'}`

function inLines({ month, cost: total, runs, unpriced, clients }: CostReport): string {
  const lines = [`${month}: ${dollars(total)} in ${runsOf(runs)}`]
  for (const client of clients) {
    lines.push(`${dollars(client.cost).padStart(10)}  ${client.client || 'No client named'}`)
    for (const vault of client.vaults)
      lines.push(`${dollars(vault.cost).padStart(14)}  ${vault.title}, ${runsOf(vault.runs)}`)
  }
  if (unpriced > 0) lines.push(`Not counted: ${runsOf(unpriced)} by a model whose price is not known.`)
  return `${lines.join('\n')}\n`
}
