import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deskWith, homeWith, runEnded, writeVault } from '../../e2e/desk.ts'
import { homeWithVaults } from '../../e2e/home-with-vaults.ts'
import { launch, projectFolder, test } from '../../e2e/launch.ts'
import { pssOf } from './memory.ts'

// The app against a bare window, turn and turn about in the same run, because only their ratio says anything on a
// machine that others use too. `npm run bench:app` prints it and writes bench/results/app.json.

const turns = Number(process.env['BENCH_TURNS'] ?? 7)
const libraries = (process.env['BENCH_LIBRARIES'] ?? '1000').split(',').map(Number)

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
const percentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? NaN
const rounded = (number: number, digits = 2): number => Number(number.toFixed(digits))

interface Started {
  paintMs: number
  idleMb: number
}

/** Milliseconds from the start of the process to the first text on screen. */
async function paintedAfter(page: Page, startedAt: number): Promise<number> {
  const at = await page.evaluate(
    () =>
      new Promise<number>((settle) => {
        const done = (list: PerformanceEntry[]): boolean => {
          const paint = list.find((entry) => entry.name === 'first-contentful-paint')
          if (paint) settle(performance.timeOrigin + paint.startTime)
          return paint !== undefined
        }
        if (done(performance.getEntriesByType('paint'))) return
        new PerformanceObserver((list, observer) => {
          if (done(list.getEntries())) observer.disconnect()
        }).observe({ type: 'paint', buffered: true })
      }),
  )
  return at - startedAt
}

/** Memory is read when it no longer falls: start-up leaves a good deal to be collected. */
async function settledPss(app: ElectronApplication): Promise<number> {
  const pid = app.process().pid ?? 0
  let last = pssOf(pid)
  for (let calm = 0; calm < 3;) {
    await new Promise((settle) => setTimeout(settle, 500))
    const now = pssOf(pid)
    calm = now >= last * 0.99 ? calm + 1 : 0
    last = Math.min(last, now)
  }
  return last
}

async function startBare(): Promise<Started> {
  const userData = await mkdtemp(join(tmpdir(), 'bare-'))
  const startedAt = Date.now()
  const app = await _electron.launch({
    executablePath: process.env['VAULTWRIGHT_ELECTRON'] ?? '',
    chromiumSandbox: process.env['VAULTWRIGHT_SANDBOX'] !== 'off',
    args: [join(import.meta.dirname, 'bare'), `--user-data-dir=${userData}`],
  })
  const paintMs = await paintedAfter(await app.firstWindow(), startedAt)
  const idleMb = await settledPss(app)
  await app.close()
  await rm(userData, { recursive: true, force: true })
  return { paintMs, idleMb }
}

async function startOurs(home: string): Promise<Started> {
  const startedAt = Date.now()
  const { app, page, close } = await launch({ home })
  const paintMs = await paintedAfter(page, startedAt)
  const idleMb = await settledPss(app)
  await close('keep home')
  return { paintMs, idleMb }
}

async function alternating(home: string): Promise<Record<string, number>> {
  const ours: Started[] = []
  const bare: Started[] = []
  for (let turn = 0; turn < turns; turn++) {
    bare.push(await startBare())
    ours.push(await startOurs(home))
  }
  const paint = [median(ours.map((one) => one.paintMs)), median(bare.map((one) => one.paintMs))] as const
  const idle = [median(ours.map((one) => one.idleMb)), median(bare.map((one) => one.idleMb))] as const
  return {
    paintMs: Math.round(paint[0]),
    barePaintMs: Math.round(paint[1]),
    paintRatio: rounded(paint[0] / paint[1]),
    idleMb: rounded(idle[0], 1),
    bareIdleMb: rounded(idle[1], 1),
    idleRatio: rounded(idle[0] / idle[1]),
  }
}

/** A whole run at the pace of quick models: memory, frames, and tasks over 50 ms while the text arrives. */
async function generating(): Promise<Record<string, number>> {
  const desk = await deskWith({ pace: 2_500, settings: { slots: 3 } })
  await desk.page.evaluate(() => {
    const seen = { frames: [] as number[], long: 0, last: performance.now() }
    ;(globalThis as unknown as { seen: typeof seen }).seen = seen
    const frame = (now: number): void => {
      seen.frames.push(now - seen.last)
      seen.last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    new PerformanceObserver((list) => (seen.long += list.getEntries().length)).observe({ type: 'longtask' })
  })
  await writeVault(desk.page)
  const pid = desk.app.process().pid ?? 0
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, pssOf(pid))), 1_000)
  await runEnded(desk.page)
  clearInterval(watch)
  const { frames, long } = await desk.page.evaluate(
    () => (globalThis as unknown as { seen: { frames: number[]; long: number } }).seen,
  )
  await desk.close()
  return {
    generatingMb: rounded(most, 1),
    framesPerSecond: rounded(1000 / (frames.reduce((sum, ms) => sum + ms, 0) / frames.length), 1),
    frameP95Ms: rounded(percentile(frames, 0.95), 1),
    worstFrameMs: rounded(Math.max(...frames), 1),
    tasksOver50Ms: long,
  }
}

test('the app beside a bare window', async () => {
  const results: Record<string, Record<string, number>> = {}
  const home = await homeWith({})
  results['start, empty library'] = await alternating(home)
  for (const count of libraries) {
    const full = await homeWithVaults(count)
    results[`start, library of ${count}`] = await alternating(full)
    await rm(full, { recursive: true, force: true })
  }
  const run = await generating()
  const bareMb = results['start, empty library']?.['bareIdleMb'] ?? NaN
  results['a whole run'] = { ...run, generatingRatio: rounded((run['generatingMb'] ?? NaN) / bareMb) }
  for (const [name, row] of Object.entries(results)) {
    console.log(`\n${name}`)
    for (const [what, value] of Object.entries(row)) console.log(`  ${what.padEnd(18)} ${value}`)
  }
  const electron = process.env['VAULTWRIGHT_ELECTRON_VERSION'] ?? null
  const file = join(projectFolder, 'bench', 'results', 'app.json')
  await writeFile(file, `${JSON.stringify({ turns, electron, results }, null, 2)}\n`)
})
