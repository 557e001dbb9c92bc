import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { costReport } from '../../shared/cost-report.ts'
import type { RunEvent } from '../../shared/run-event.ts'
import { disk } from './file-system.ts'
import { openLedger } from './ledger-file.ts'
import type { CostsVault } from './run-costs.ts'
import { tempFolder } from './testing/temp-folder.ts'

const now = Date.UTC(2026, 10, 26)
const runId = '2026-11-20T10-00-00-000Z-aaaa'
const stamp = { at: now, section: 4, part: 1, attempt: 1, provider: 'openai', model: 'm' } as const
const tokens = { input: 1, output: 1, cached: 0 }

const started = (id: string): RunEvent => ({
  kind: 'run-started',
  runId: id,
  seq: 1,
  at: now,
  vaultId: 'vault-1',
  purpose: { kind: 'whole' },
  sections: [],
  chunks: 0,
  walk: 'rolling',
  slots: 3,
  attempts: 3,
  providers: [{ provider: 'openai', model: 'm', kind: 'openai' }],
  resumes: null,
})
const attempt = (id: string, seq: number, atMost: number): RunEvent => ({
  ...stamp,
  kind: 'attempt-started',
  runId: id,
  seq,
  limitMs: 1,
  after: null,
  calls: 0,
  successes: 0,
  atMost,
})
const saved = (id: string, seq: number, cost: number): RunEvent => ({
  ...stamp,
  kind: 'part-saved',
  runId: id,
  seq,
  ms: 1,
  tokens,
  cost,
})
const finished = (id: string, seq: number): RunEvent => ({
  kind: 'run-finished',
  runId: id,
  seq,
  at: now,
  outcome: 'complete',
  metrics: {
    attempts: 1,
    succeeded: 1,
    timedOut: 0,
    fellBack: 0,
    checks: 0,
    checksPassed: 0,
    tokens,
    wastedTokens: 0,
    cost: 0,
    ms: 0,
    chunkMs: {},
  },
})

async function vaultWith(id: string, events: readonly RunEvent[]): Promise<CostsVault> {
  const folder = await tempFolder()
  await disk.makeFolder(join(folder, 'runs'))
  await writeFile(
    join(folder, 'runs', `${id}.jsonl`),
    events.map((event) => JSON.stringify(event)).join('\n'),
  )
  return { id: 'vault-1', title: 'Northlight', client: 'Mara', folder }
}

const ledgerOf = async (path: string, vaults: readonly CostsVault[], limit: number | null = null) =>
  openLedger(path, { now: () => now, limit: () => limit, vaults: () => Promise.resolve(vaults) })

test('counts each run once, by client, from the records, and remembers those of vaults that are gone', async () => {
  const path = join(await tempFolder(), 'ledger.json')
  const vault = await vaultWith(runId, [
    started(runId),
    attempt(runId, 2, 0.5),
    saved(runId, 3, 0.2),
    finished(runId, 4),
  ])
  const ledger = await ledgerOf(path, [vault, { ...vault, id: 'a-copy' }])
  expect(await ledger.report(null)).toMatchObject({
    month: '2026-11',
    cost: 0.2,
    runs: 1,
    clients: [{ client: 'Mara', cost: 0.2, vaults: [{ title: 'Northlight', runs: 1 }] }],
  })
  ledger.suggested('s-1', 'vault-1', { cost: 0.01, atMost: 0.01 })
  await ledger.settled()
  expect((await (await ledgerOf(path, [])).report('2026-11')).cost).toBeCloseTo(0.21)
  expect((await ledger.report('2026-10')).runs).toBe(0)
})

test('a run that died in mid-air counts with the most it may have spent, and one under way is counted once', async () => {
  const vault = await vaultWith(runId, [started(runId), saved(runId, 2, 0.2), attempt(runId, 3, 0.5)])
  const ledger = await ledgerOf(join(await tempFolder(), 'ledger.json'), [vault], 5)
  const month = await ledger.account()
  expect(month.spent).toBeCloseTo(0.7)
  expect(await ledger.account()).toBe(month)
  const live = '2026-11-26T10-00-00-000Z-bbbb'
  for (const event of [started(live), attempt(live, 2, 0.4), saved(live, 3, 0.1)]) ledger.take(event)
  expect((await ledger.report(null)).cost).toBeCloseTo(0.3)
  // The run pays from the account itself.
  expect(month.spent).toBeCloseTo(0.7)
})

test('a damaged file is begun anew from the records', async () => {
  const path = join(await tempFolder(), 'ledger.json')
  await writeFile(path, '{"entries": 12')
  const vault = await vaultWith(runId, [started(runId), saved(runId, 2, 0.2), finished(runId, 3)])
  const ledger = await ledgerOf(path, [vault])
  expect((await ledger.report(null)).cost).toBeCloseTo(0.2)
  ledger.suggested('s', 'vault-1', { cost: 0, atMost: 0 })
  await ledger.settled()
  expect(await readFile(path, 'utf8')).toContain(runId)
})

test.each(['null', '[]', '{"schemaVersion":1,"entries":7}', '{"schemaVersion":1,"entries":[{"id":"s"}]}'])(
  'what no vault has a record of comes from the copy where the file holds %s',
  async (text) => {
    const path = join(await tempFolder(), 'ledger.json')
    const before = await ledgerOf(path, [])
    before.suggested('s', 'vault-1', { cost: 0.3, atMost: 0.3 })
    await before.settled()
    await writeFile(path, text)
    const ledger = await ledgerOf(path, [])
    expect((await ledger.report(null)).cost).toBeCloseTo(0.3)
    expect(ledger.notices()).toHaveLength(1)
  },
)

test('says how many runs are not counted because a price is not known', () => {
  const entry = { vaultId: 'v', title: 't', client: '', kind: 'run', atMost: 0, finished: true } as const
  const entries = [
    { ...entry, id: 'a', month: '2026-11', cost: null },
    { ...entry, id: 'b', month: '2026-11', cost: 2 },
    // Five suggestions are no run.
    { ...entry, id: 'c', month: '2026-11', cost: null, kind: 'suggestions' as const },
  ]
  expect(costReport(entries, '2026-11')).toMatchObject({ cost: 2, runs: 2, unpriced: 1 })
})

test('counts into the month what the command line or another computer has spent since it was asked first', async () => {
  const vaults: CostsVault[] = []
  let time = now
  const ledger = await openLedger(join(await tempFolder(), 'ledger.json'), {
    now: () => time,
    limit: () => 10,
    vaults: () => Promise.resolve(vaults),
  })
  const account = await ledger.account()
  expect(account.spent).toBe(0)
  vaults.push(await vaultWith(runId, [started(runId), attempt(runId, 2, 3), saved(runId, 3, 2)]))
  time += 60_000
  expect((await ledger.account()).spent).toBe(2)
  // What is still under way there grows, and is counted once; what is asked here is not read again.
  const { folder } = vaults[0] ?? { folder: '' }
  const more = [attempt(runId, 4, 5), finished(runId, 5)].map((event) => JSON.stringify(event))
  await writeFile(join(folder, 'runs', `${runId}.jsonl`), `\n${more.join('\n')}`, { flag: 'a' })
  await ledger.report(null)
  expect(account.spent).toBe(7)
  const own = '2026-11-26T10-00-00-000Z-bbbb'
  for (const event of [started(own), attempt(own, 2, 4), saved(own, 3, 4)]) ledger.take(event)
  expect(await ledger.account()).toBe(account)
  expect(account.spent).toBe(7)
})
