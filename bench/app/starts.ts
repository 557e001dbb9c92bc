import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask } from '../../e2e/desk.ts'
import { homeWithVaults } from '../../e2e/home-with-vaults.ts'
import { launch } from '../../e2e/launch.ts'
import { openLibrary } from '../../src/main/storage/library.ts'
import { pssOf } from './memory.ts'
import { median, rounded } from '../numbers.ts'

interface Started {
  paintMs: number
  idleMb: number
  /** To the first row of the library on screen; null where it has none. */
  rowMs: number | null
}

/** Milliseconds from `startedAt` to the first text on screen. */
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

/** Memory is read when it neither falls nor grows: start-up loads a good deal after the first picture and leaves some to be collected. */
export async function settledPss(app: ElectronApplication): Promise<number> {
  const pid = app.process().pid ?? 0
  let last = pssOf(pid)
  for (let calm = 0; calm < 4;) {
    await new Promise((settle) => setTimeout(settle, 500))
    const now = pssOf(pid)
    calm = Math.abs(now - last) <= last * 0.01 ? calm + 1 : 0
    last = now
  }
  return last
}

export async function startBare(): Promise<Started> {
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
  return { paintMs, idleMb, rowMs: null }
}

async function startOurs(home: string, withRows: boolean): Promise<Started> {
  const startedAt = Date.now()
  const { app, page, close } = await launch({ home })
  const paintMs = await paintedAfter(page, startedAt)
  if (withRows) await page.waitForSelector('.vault-title')
  const rowMs = withRows ? Date.now() - startedAt : null
  // By then all is loaded that is loaded without being asked for.
  await ask(page, 'library.list', null)
  const idleMb = await settledPss(app)
  await close('keep home')
  return { paintMs, idleMb, rowMs }
}

/** The app and the bare window, turn and turn about. */
export async function alternating(
  home: string,
  turns: number,
  withRows: boolean,
): Promise<Record<string, number>> {
  const ours: Started[] = []
  const bare: Started[] = []
  for (let turn = 0; turn < turns; turn++) {
    bare.push(await startBare())
    ours.push(await startOurs(home, withRows))
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
    ...(withRows ? { firstRowMs: Math.round(median(ours.map((one) => one.rowMs ?? NaN))) } : {}),
  }
}

/**
 * A library of so many vaults: how long reading all of them takes (by Node, nothing shown), what the window's question
 * for the rows of the last time takes once main has them in memory, and the starts with it, to the first row on screen.
 */
export async function largeLibrary(count: number, turns: number): Promise<Record<string, number>> {
  const home = await homeWithVaults(count)
  const folder = join(home, 'Documents', 'Vaultwright')
  const everyFile: number[] = []
  for (let round = 0; round < 2; round++) {
    const at = performance.now()
    await openLibrary(folder).list()
    everyFile.push(performance.now() - at)
  }
  const first = await launch({ home })
  await ask(first.page, 'library.list', null)
  await first.close('keep home')
  const rows: number[] = []
  for (let round = 0; round < 3; round++) {
    const { page, close } = await launch({ home })
    await page.waitForSelector('.vault-title')
    await ask(page, 'library.list', null)
    rows.push(
      await page.evaluate(async () => {
        const { bridge } = window as unknown as {
          bridge: { ask(route: string, input: null): Promise<unknown> }
        }
        const at = performance.now()
        await bridge.ask('library.known', null)
        return performance.now() - at
      }),
    )
    await close('keep home')
  }
  const starts = await alternating(home, turns, true)
  await rm(home, { recursive: true, force: true })
  const [all, known] = [Math.min(...everyFile), median(rows)]
  return {
    ...starts,
    everyFileMs: Math.round(all),
    rowsMs: Math.round(known),
    // What a person waits for after the first picture: the window's code, main's, the file of rows, and drawing them.
    rowsRatio: rounded(((starts['firstRowMs'] ?? NaN) - (starts['paintMs'] ?? NaN)) / all, 4),
  }
}
