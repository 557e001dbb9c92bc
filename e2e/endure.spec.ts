import { expect } from '@playwright/test'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunSummary } from '../src/shared/contract/run-routes.ts'
import { limitsSchema } from '../src/shared/settings.ts'
import { sections } from '../src/shared/sections/index.ts'
import {
  ask,
  startApp,
  runEnded,
  savedSections,
  vaultFolder,
  writeVault,
  type StartedApp,
} from './started-app.ts'
import { blockLog } from './blocked-log.ts'
import { inMain, atEnd, shot, test } from './launch.ts'
import { smallDisk } from './small-disk.ts'
import { startProvider } from './provider/start-provider.ts'
import { timesOf } from '../src/main/testing/tally.ts'

// What happens to a run in the world: a provider that hangs, a network that is gone, a lid that is shut, a clock that
// is set. Every one must end with all seventeen sections.

async function allDelivered(started: StartedApp): Promise<RunSummary> {
  await runEnded(started.page)
  await expect(started.page.locator('article.run-card-saved')).toHaveCount(17)
  expect(await savedSections(await vaultFolder(started.home))).toHaveLength(17)
  const { vaults } = await ask<{ vaults: { id: string }[] }>(started.page, 'library.list', null)
  const [run] = await ask<RunSummary[]>(started.page, 'run.list', { vaultId: vaults[0]?.id })
  if (!run) throw new Error('The vault has no run')
  expect(run).toMatchObject({ outcome: 'complete', saved: 17 })
  return run
}

test('delivers everything when the provider stalls at the first request for every part', async () => {
  const started = await startApp({
    script: sections.flatMap(({ number, parts }) =>
      parts.map((_, i) => ({
        match: { section: number, part: i + 1, nth: 1 },
        fault: { kind: 'stall' as const, afterCharacters: 60 },
      })),
    ),
    settings: { limits: limitsSchema.parse({ firstToken: 2, stall: 1 }) },
  })
  await writeVault(started.page)
  const { metrics } = await allDelivered(started)
  const parts = sections.reduce((sum, section) => sum + section.parts.length, 0)
  expect(metrics?.timedOut).toBe(parts)
  expect(started.provider.stats().openConnections).toBe(0)
  await started.close()
})

/** How long nobody is reached, in seconds: enough in "npm test" that every wait has begun. */
const awaySeconds = timesOf(180, 15)
const away = (share: number): Promise<void> =>
  // The absence itself: how long it lasts is what is tested.
  new Promise((settle) => setTimeout(settle, awaySeconds * 1000 * share))

/** Parts that were asked for again after they were accepted, from the journal of the one run. */
async function boughtTwice(home: string): Promise<string[]> {
  const runs = join(await vaultFolder(home), 'runs')
  const [journal] = (await readdir(runs)).filter((name) => name.endsWith('.jsonl'))
  const lines = (await readFile(join(runs, journal ?? ''), 'utf8')).trim().split('\n')
  const accepted = new Set<string>()
  return lines.flatMap((line) => {
    const event = JSON.parse(line) as { kind: string; section: number; part: number }
    const part = `${event.section}.${event.part}`
    if (event.kind === 'part-saved') accepted.add(part)
    return event.kind === 'attempt-started' && accepted.has(part) ? [part] : []
  })
}

test('waits for a server that is started later and for a network that goes, says why, and loses and buys nothing', async () => {
  test.setTimeout(300_000 + awaySeconds * 2_000)
  const started = await startApp({ pace: 12_000 })
  const { page } = started
  const { port } = started.provider
  await started.provider.close()
  await writeVault(page)
  const waiting = page.getByRole('status', { name: 'Waiting for the network' })
  await expect(waiting).toContainText(`No server answers at http://127.0.0.1:${port}.`)
  await expect(waiting).toContainText('goes on by itself')
  await shot(page, 'run-waits-for-server')
  await away(1 / 6)
  const back = await startProvider({ port, pace: 12_000 })
  atEnd(() => back.close())
  await expect(waiting).toBeHidden()
  await back.whenAsked(5)

  await back.close()
  await expect(waiting).toBeVisible()
  await shot(page, 'run-waits-for-network')
  await away(1)
  const again = await startProvider({ port })
  atEnd(() => again.close())
  await expect(waiting).toBeHidden()
  await allDelivered(started)
  expect(await boughtTwice(started.home)).toEqual([])
  await started.close()
})

test('holds every answer while the disk does not take it or is full, asks nothing more, and goes on when there is room', async () => {
  const started = await startApp({ pace: 20_000 })
  const { page, provider } = started
  const disk = await smallDisk(started.app, join(started.home, 'Documents', 'Vaultwright'))
  await writeVault(page)
  await provider.whenAsked(2)
  const unblock = await blockLog(await vaultFolder(started.home))
  const held = page.locator('article').filter({ hasText: 'Written, waiting for the disk' })
  await expect(held.first()).toBeVisible()
  await unblock()
  await expect(held).toHaveCount(0)

  await disk.fill()
  const waiting = page.getByRole('status', { name: 'Waiting for the disk' })
  await expect(waiting).toContainText('The disk with this vault is full. Make room, then go on.')
  await provider.whenIdle()
  const asked = provider.stats().requests
  await shot(page, 'run-waits-for-disk')
  await waiting.getByRole('button', { name: 'Save again' }).click()
  await expect(waiting).toBeVisible()
  expect(provider.stats().requests).toBe(asked)
  // By itself: it tries every few seconds, and a press may come after the try that found the room.
  await disk.freeUp()
  await expect(waiting).toBeHidden()
  await allDelivered(started)
  expect(provider.stats().requests).toBe(sections.reduce((sum, { parts }) => sum + parts.length, 0))
  expect(await boughtTwice(started.home)).toEqual([])
  await started.app.close()
})

test('counts no time while the machine sleeps for an hour in mid-run', async () => {
  const started = await startApp({ pace: 12_000 })
  await writeVault(started.page)
  await started.provider.whenAsked(4)
  // What the system says when the lid is shut and opened again, with an hour on the monotonic clock in between.
  await inMain(started.app, ({ powerMonitor }) => {
    powerMonitor.emit('suspend')
    const now = performance.now.bind(performance)
    performance.now = () => now() + 3_600_000
    powerMonitor.emit('resume')
  })
  const { metrics } = await allDelivered(started)
  expect(metrics?.timedOut).toBe(0)
  expect(metrics?.ms ?? Infinity).toBeLessThan(3_600_000)
  await started.close()
})

test('is not confused by a clock that is set back an hour in mid-run', async () => {
  const started = await startApp({ pace: 12_000 })
  await writeVault(started.page)
  await started.provider.whenAsked(4)
  await inMain(started.app, () => {
    const now = Date.now.bind(Date)
    Date.now = () => now() - 3_600_000
  })
  const { metrics } = await allDelivered(started)
  expect(metrics?.timedOut).toBe(0)
  await started.close()
})
