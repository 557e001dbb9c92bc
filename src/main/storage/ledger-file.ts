import { z } from 'zod'
import { account, type Account } from '../../core/spending-account.ts'
import { costEntrySchema, costReport, type CostEntry, type CostReport } from '../../shared/cost-report.ts'
import { dayOf } from '../../shared/experience.ts'
import type { RunEvent } from '../../shared/run-event.ts'
import { foldSpending, nothingSpentYet, type RunSpending } from '../../shared/run-spending.ts'
import { whatFits } from '../../shared/what-fits.ts'
import { inTurn } from './in-turn.ts'
import { openKeptFile } from './kept-file.ts'
import { runCosts, type CostsVault } from './run-costs.ts'
import { lastTime } from './take-providers.ts'

/**
 * What everything has cost, each run once. The runs' own records say it; this file remembers what was read of them,
 * and what has no record: questions for suggestions, and runs of vaults that are gone.
 */
export interface Ledger {
  /** What is spent in this month, with the limit of the settings: one for all runs and questions at once. */
  account(): Promise<Account>
  report(month: string | null): Promise<CostReport>
  /** Counts a run under way. */
  take(event: RunEvent): void
  /** A question for suggestions was asked. */
  suggested(id: string, vaultId: string, spent: Pick<CostEntry, 'cost' | 'atMost'>): void
  /** What of it could not be read, in sentences. */
  notices(): readonly string[]
  /** Settles when what was counted is on disk, or could not be written. */
  settled(): Promise<void>
}

export interface LedgerPorts {
  now: () => number
  /** The limit of a month, as it is set now. */
  limit: () => number | null
  vaults: () => Promise<readonly CostsVault[]>
}

/** Where a limit is to be kept, what others spend is known after so long, in milliseconds; quotes ask for it often. */
const freshMs = 60_000

const fileSchema = z.object({ schemaVersion: z.literal(1), entries: z.array(costEntrySchema).default([]) })
const nothingYet = { schemaVersion: 1 }
const anew = 'What your vaults have a record of is counted again.'

function entriesIn(raw: unknown): { entries: readonly CostEntry[]; isWhole: boolean } {
  const { value, wrong } = whatFits(fileSchema, raw === undefined ? nothingYet : raw, ([first]) =>
    first === 'schemaVersion' ? 1 : undefined,
  )
  return { entries: value?.entries ?? [], isWhole: wrong.length === 0 }
}

/** What cannot be read of the file is counted anew, from the records of the vaults. */
export async function openLedger(path: string, { now, limit, vaults }: LedgerPorts): Promise<Ledger> {
  const file = await openKeptFile<readonly CostEntry[]>(path, {
    what: 'The record of what was spent',
    anew,
    holds: 'values',
    take(raw, last) {
      const { entries, isWhole } = entriesIn(raw)
      if (isWhole) return { value: entries, wrong: [] }
      // No entry is ever removed, so one that the copy has and the file has not was lost.
      const byId = new Map([...entriesIn(last).entries, ...entries].map((entry) => [entry.id, entry]))
      return {
        value: [...byId.values()],
        wrong: [`Some of what was spent could not be read. ${last === undefined ? anew : lastTime}`],
      }
    },
    contentOf: (entries) => ({ schemaVersion: 1, entries }),
  })
  const entries = new Map(file.value().map((entry) => [entry.id, entry]))
  const live = new Map<string, RunSpending>()
  const turns = inTurn()
  const monthNow = (): string => dayOf(now()).slice(0, 7)
  let current: { month: string; account: Account } | null = null
  let syncedAt = 0

  const write = (): Promise<unknown> => file.change(() => [...entries.values()])

  /** Reads the records that are not known to their end, and how the vaults are called now. */
  async function sync(month: string): Promise<void> {
    syncedAt = now()
    const there = await vaults()
    const names = new Map(there.map((vault) => [vault.id, vault]))
    for (const vault of there) {
      const isKnown = (id: string): boolean => entries.get(id)?.finished === true || live.has(id)
      for (const entry of await runCosts(vault, month, isKnown)) {
        const before = entries.get(entry.id)?.atMost ?? 0
        entries.set(entry.id, entry)
        // Another program, or another computer, has spent it meanwhile.
        if (current?.month === entry.month) current.account.spent += entry.atMost - before
      }
    }
    for (const [id, entry] of entries) {
      const vault = names.get(entry.vaultId)
      if (vault) entries.set(id, { ...entry, title: vault.title, client: vault.client })
    }
  }

  const put = (
    id: string,
    vaultId: string,
    more: Pick<CostEntry, 'kind' | 'cost' | 'atMost' | 'finished'>,
  ): void => {
    const known = [...entries.values()].findLast((entry) => entry.vaultId === vaultId)
    const { title, client } = known ?? { title: '', client: '' }
    const month = entries.get(id)?.month ?? monthNow()
    entries.set(id, { id, month, vaultId, title, client, ...more })
  }

  return {
    account: () =>
      turns.take(async () => {
        const month = monthNow()
        const isNew = current?.month !== month
        if (isNew || (limit() !== null && now() - syncedAt >= freshMs)) await sync(month)
        if (current && !isNew) return current.account
        const spent = [...entries.values()].reduce(
          (sum, entry) => (entry.month === month ? sum + entry.atMost : sum),
          0,
        )
        current = { month, account: account('month', limit, spent) }
        return current.account
      }),
    report: (asked) =>
      turns.take(async () => {
        const month = asked ?? monthNow()
        await sync(month)
        return costReport([...entries.values()], month)
      }),
    take(event) {
      if (event.kind === 'run-started') {
        if (event.providers.every(({ kind }) => kind === 'sample')) return
        live.set(event.runId, nothingSpentYet)
        put(event.runId, event.vaultId, { kind: 'run', cost: 0, atMost: 0, finished: false })
      }
      const before = live.get(event.runId)
      const entry = entries.get(event.runId)
      if (!before || !entry) return
      const spending = foldSpending(before, event)
      if (spending === before && event.kind !== 'run-finished') return
      const { cost, atMost } = spending
      const finished = event.kind === 'run-finished'
      entries.set(event.runId, { ...entry, cost, atMost, finished })
      if (!finished) return void live.set(event.runId, spending)
      live.delete(event.runId)
      void turns.take(write)
    },
    suggested(id, vaultId, spent) {
      put(id, vaultId, { kind: 'suggestions', ...spent, finished: true })
      void turns.take(write)
    },
    notices: () => file.notices(),
    settled: () => turns.idle(),
  }
}
