import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { ask, startApp, runEnded, willSaveTo, writeVault, type StartedApp } from '../../e2e/started-app.ts'
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

/** The window itself keeps when a run has ended: to look for it again and again would be work of its own there. */
const hearEnds = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard = { ends: 0, waits: [] as (() => void)[] }
    const { bridge } = window as unknown as {
      bridge: { onRunEvents(listener: (events: { kind: string }[]) => void): () => void }
    }
    bridge.onRunEvents((events) => {
      if (!events.some(({ kind }) => kind === 'run-finished')) return
      heard.ends += 1
      for (const wait of heard.waits.splice(0)) wait()
    })
    ;(globalThis as unknown as { heard: typeof heard }).heard = heard
  })

/** Settles when so many runs have ended since `hearEnds`, and the screen has said so. */
const ended = (page: Page, runs: number): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((settle) => {
        const { heard } = globalThis as unknown as { heard: { ends: number; waits: (() => void)[] } }
        const look = (): void => {
          if (heard.ends >= wanted) setTimeout(settle, 0)
          else heard.waits.push(look)
        }
        look()
      }),
    runs,
  )

/** Begins to write the whole vault once more and goes to its run screen, as a person does from the library. */
async function beginAgain({ page }: StartedApp, vaultId: string): Promise<void> {
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

async function exportMs({ app, page, home }: StartedApp, vaultId: string): Promise<number> {
  await willSaveTo(app, join(home, 'Exported.md'))
  const at = performance.now()
  await ask(page, 'export.files', { vaultId, choice: { targets: ['markdown'] }, evenSo: true })
  return performance.now() - at
}

/** An app with a vault that is written already, its window listening for the ends of runs. */
async function fullVault(pace: number): Promise<{ started: StartedApp; vaultId: string }> {
  const started = await startApp({ pace: Infinity, settings: { slots: 3 } })
  await writeVault(started.page)
  await runEnded(started.page)
  started.provider.setPace(pace)
  await hearEnds(started.page)
  return { started, vaultId: await vaultIdOf(started.page) }
}

/** Seconds of a whole run, and the processor time of all processes meanwhile, in per cent of one core. Nothing watches. */
async function processorOf(
  started: StartedApp,
  vaultId: string,
  run: number,
): Promise<{ seconds: number; share: number }> {
  const pid = started.app.process().pid ?? 0
  await beginAgain(started, vaultId)
  const [processor, at] = [processorSecondsOf(pid), performance.now()]
  await ended(started.page, run)
  const seconds = (performance.now() - at) / 1000
  return { seconds, share: ((processorSecondsOf(pid) - processor) / seconds) * 100 }
}

/** As models write: 94 tokens a second (the world of the other benches) of four characters. */
const modelPace = 376
/** Seven times as quick, which small models and fast servers come near to. */
const quickPace = modelPace * 7

/**
 * Whole runs onto a full vault, seen on the run screen: one as quick as models are, one quick, and a quick one whose
 * frames are watched, which is work too and therefore stands alone.
 */
export async function writing(): Promise<Record<string, number>> {
  const { started, vaultId } = await fullVault(modelPace)
  const { app, page, provider } = started
  const pid = app.process().pid ?? 0
  let most = 0
  const memory = setInterval(() => (most = Math.max(most, pssOf(pid))), 5_000)
  const modest = await processorOf(started, vaultId, 1)
  clearInterval(memory)

  provider.setPace(quickPace)
  const quick = await processorOf(started, vaultId, 2)

  await beginAgain(started, vaultId)
  await watch(page)
  await ended(page, 3)
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)
  const frames = seen.frames.slice(1)

  const exported = await exportMs(started, vaultId)
  await started.close()
  return {
    seconds: rounded(modest.seconds, 1),
    generatingMb: rounded(most, 1),
    processorPercentOfOneCore: rounded(modest.share, 1),
    quickSeconds: rounded(quick.seconds, 1),
    quickProcessorPercent: rounded(quick.share, 1),
    framesPerSecond: rounded(1000 / (frames.reduce((sum, ms) => sum + ms, 0) / frames.length), 1),
    frameP95Ms: rounded(percentile(frames, 0.95), 1),
    worstFrameMs: rounded(Math.max(...frames), 1),
    deltaP95Ms: rounded(percentile(seen.deltas, 0.95), 1),
    tasksOver50Ms: seen.tasks.length,
    longestTaskMs: Math.round(Math.max(0, ...seen.tasks)),
    exportMs: Math.round(exported),
  }
}

/** Bytes of JavaScript that the window and main hold. Only what is held: what waits to be collected says when the last collection was. */
async function heapsOf({ app, page }: StartedApp): Promise<{ window: number; main: number }> {
  const session = await page.context().newCDPSession(page)
  for (let times = 0; times < 2; times++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize: window } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const main = await inMain(app, () => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc')
    const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void
    collect()
    // The second takes what the first has finalized.
    return new Promise<number>((resolve) =>
      setImmediate(() => {
        collect()
        resolve(process.memoryUsage().heapUsed)
      }),
    )
  })
  return { window, main }
}

/** The first runs make what every later one uses. */
const firstRuns = 5

/** Memory that so many runs in all leave behind, each shown while it goes. */
export async function growth(runs: number): Promise<Record<string, number>> {
  const { started, vaultId } = await fullVault(60_000)
  let run = 0
  const heldAfter = async (last: number): Promise<{ window: number; main: number; pss: number }> => {
    while (run < last) {
      await beginAgain(started, vaultId)
      await ended(started.page, ++run)
    }
    // What a run leaves to be written and reviewed takes a moment more.
    await settledPss(started.app)
    return { ...(await heapsOf(started)), pss: await settledPss(started.app) }
  }
  const before = await heldAfter(firstRuns)
  const after = await heldAfter(runs)
  await started.close()
  return {
    beforeMb: rounded(before.pss, 1),
    afterMb: rounded(after.pss, 1),
    growthPercent: rounded((after.pss / before.pss - 1) * 100, 1),
    mainHeapBeforeMb: rounded(before.main / 1024 ** 2, 1),
    mainHeapRatio: rounded(after.main / before.main, 3),
    windowHeapBeforeMb: rounded(before.window / 1024 ** 2, 1),
    windowHeapRatio: rounded(after.window / before.window, 3),
  }
}
