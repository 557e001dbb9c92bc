import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { ask, deskWith, runEnded, writeVault, type Desk } from '../../e2e/desk.ts'
import { inMain } from '../../e2e/launch.ts'
import { pssOf, processorSecondsOf } from './memory.ts'
import { percentile, rounded } from '../numbers.ts'
import { settledPss } from './starts.ts'

interface Seen {
  frames: number[]
  tasks: number[]
  deltas: number[]
}

/** Watches frames, long tasks, and how long text takes from its arrival in main to the frame it is painted in. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    interface TextEvent {
      kind: string
      at: number
    }
    const seen = {
      frames: [] as number[],
      tasks: [] as number[],
      deltas: [] as number[],
      last: performance.now(),
    }
    const { bridge } = window as unknown as {
      bridge: { onRunEvents(listener: (events: TextEvent[]) => void): () => void }
    }
    const painted = (then: () => void): void =>
      void requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = then
        port2.postMessage(null)
      })
    bridge.onRunEvents((events) => {
      const at = events.filter(({ kind }) => kind === 'text-arrived').map((event) => event.at)
      if (at.length > 0) painted(() => seen.deltas.push(...at.map((each) => Date.now() - each)))
    })
    const frame = (now: number): void => {
      seen.frames.push(now - seen.last)
      seen.last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    new PerformanceObserver((list) =>
      seen.tasks.push(...list.getEntries().map((task) => task.duration)),
    ).observe({
      type: 'longtask',
    })
    ;(globalThis as unknown as { seen: Seen }).seen = seen
  })

const vaultIdOf = async (page: Page): Promise<string> => {
  const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
  return vaults[0]?.id ?? ''
}

/** Begins to write the whole vault once more and goes to its run screen, as a person does from the library. */
async function beginAgain({ page }: Desk, vaultId: string): Promise<void> {
  await page.getByRole('button', { name: 'All vaults' }).first().click()
  await ask(page, 'run.start', {
    vaultId,
    purpose: { kind: 'whole' },
    sample: false,
  })
  await page.locator('.vault-row .state-busy').waitFor()
  await page.locator('.vault-title').first().click()
  await page.getByRole('progressbar', { name: 'Sections saved' }).waitFor()
}

/** Settles when the run has ended, as its screen says it. */
const ended = async ({ page }: Desk): Promise<void> =>
  page.getByRole('button', { name: 'Open the vault' }).waitFor({ timeout: 300_000 })

async function exportMs({ app, page, home }: Desk, vaultId: string): Promise<number> {
  await inMain(
    app,
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    join(home, 'Exported.md'),
  )
  const at = performance.now()
  await ask(page, 'export.markdown', { vaultId, form: 'one-file', evenSo: true })
  return performance.now() - at
}

/** A whole run onto a full vault at the pace of quick models, seen on the run screen. */
export async function writing(): Promise<Record<string, number>> {
  const desk = await deskWith({ pace: 2_500, settings: { slots: 3 } })
  const { app, page } = desk
  await writeVault(page)
  await runEnded(page)
  const vaultId = await vaultIdOf(page)
  const pid = app.process().pid ?? 0

  await beginAgain(desk, vaultId)
  await watch(page)
  let most = 0
  const memory = setInterval(() => (most = Math.max(most, pssOf(pid))), 2_000)
  const [processor, at] = [processorSecondsOf(pid), performance.now()]
  await ended(desk)
  const seconds = (performance.now() - at) / 1000
  const share = ((processorSecondsOf(pid) - processor) / seconds) * 100
  clearInterval(memory)
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)
  const frames = seen.frames.slice(1)

  const exported = await exportMs(desk, vaultId)
  await desk.close()
  return {
    seconds: rounded(seconds, 1),
    generatingMb: rounded(most, 1),
    framesPerSecond: rounded(1000 / (frames.reduce((sum, ms) => sum + ms, 0) / frames.length), 1),
    frameP95Ms: rounded(percentile(frames, 0.95), 1),
    worstFrameMs: rounded(Math.max(...frames), 1),
    deltaP95Ms: rounded(percentile(seen.deltas, 0.95), 1),
    processorPercentOfOneCore: rounded(share, 1),
    tasksOver50Ms: seen.tasks.length,
    longestTaskMs: Math.round(Math.max(0, ...seen.tasks)),
    exportMs: Math.round(exported),
  }
}

/** Memory that so many more runs leave behind, each shown while it goes. The first three make what every later one uses. */
export async function growth(more: number): Promise<Record<string, number>> {
  const desk = await deskWith({ pace: 60_000, settings: { slots: 3 } })
  const { app, page } = desk
  await writeVault(page)
  await runEnded(page)
  const vaultId = await vaultIdOf(page)
  const several = async (runs: number): Promise<number> => {
    for (let run = 0; run < runs; run++) {
      await beginAgain(desk, vaultId)
      await ended(desk)
    }
    return settledPss(app)
  }
  const before = await several(3)
  const after = await several(more)
  await desk.close()
  return {
    beforeMb: rounded(before, 1),
    afterMb: rounded(after, 1),
    growthPercent: rounded((after / before - 1) * 100, 1),
  }
}
