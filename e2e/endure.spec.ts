import { expect } from '@playwright/test'
import type { RunSummary } from '../src/shared/ipc.ts'
import { limitsSchema } from '../src/shared/settings.ts'
import { sections } from '../src/shared/sections/index.ts'
import { ask, cards, deskWith, runEnded, savedSections, vaultFolder, writeVault, type Desk } from './desk.ts'
import { inMain, atEnd, test } from './launch.ts'
import { startProvider } from './provider/start-provider.ts'

// What happens to a run in the world: a provider that hangs, a network that is gone, a lid that is shut, a clock that
// is set. Every one must end with all seventeen sections.

async function allDelivered(desk: Desk): Promise<RunSummary> {
  await runEnded(desk.page)
  await expect(desk.page.locator('article.run-card-saved')).toHaveCount(17)
  expect(await savedSections(await vaultFolder(desk.home))).toHaveLength(17)
  const { vaults } = await ask<{ vaults: { id: string }[] }>(desk.page, 'library.list', null)
  const [run] = await ask<RunSummary[]>(desk.page, 'run.list', { vaultId: vaults[0]?.id })
  if (!run) throw new Error('The vault has no run')
  expect(run).toMatchObject({ outcome: 'complete', saved: 17 })
  return run
}

test('delivers everything when the provider stalls at the first request for every part', async () => {
  const desk = await deskWith({
    script: sections.flatMap(({ number, parts }) =>
      parts.map((_, i) => ({
        match: { section: number, part: i + 1, nth: 1 },
        fault: { kind: 'stall' as const, afterCharacters: 60 },
      })),
    ),
    settings: { limits: limitsSchema.parse({ firstToken: 2, stall: 1 }) },
  })
  await writeVault(desk.page)
  const { metrics } = await allDelivered(desk)
  const parts = sections.reduce((sum, section) => sum + section.parts.length, 0)
  expect(metrics?.timedOut).toBe(parts)
  expect(desk.provider.stats().openConnections).toBe(0)
  await desk.close()
})

test('delivers everything when the network is gone for a minute in mid-run', async () => {
  test.setTimeout(240_000)
  const desk = await deskWith({ pace: 12_000 })
  await writeVault(desk.page)
  await desk.provider.whenAsked(5)
  const { port } = desk.provider
  await desk.provider.close()
  // The outage itself: how long it lasts is what is tested.
  await new Promise((settle) => setTimeout(settle, 60_000))
  const back = await startProvider({ port })
  atEnd(() => back.close())
  await expect(cards(desk.page)).toHaveCount(17)
  await allDelivered(desk)
  await desk.close()
})

test('counts no time while the machine sleeps for an hour in mid-run', async () => {
  const desk = await deskWith({ pace: 12_000 })
  await writeVault(desk.page)
  await desk.provider.whenAsked(4)
  // What the system says when the lid is shut and opened again, with an hour on the monotonic clock in between.
  await inMain(desk.app, ({ powerMonitor }) => {
    powerMonitor.emit('suspend')
    const now = performance.now.bind(performance)
    performance.now = () => now() + 3_600_000
    powerMonitor.emit('resume')
  })
  const { metrics } = await allDelivered(desk)
  expect(metrics?.timedOut).toBe(0)
  expect(metrics?.ms ?? Infinity).toBeLessThan(3_600_000)
  await desk.close()
})

test('is not confused by a clock that is set back an hour in mid-run', async () => {
  const desk = await deskWith({ pace: 12_000 })
  await writeVault(desk.page)
  await desk.provider.whenAsked(4)
  await inMain(desk.app, () => {
    const now = Date.now.bind(Date)
    Date.now = () => now() - 3_600_000
  })
  const { metrics } = await allDelivered(desk)
  expect(metrics?.timedOut).toBe(0)
  await desk.close()
})
