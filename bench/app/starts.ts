import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, homeWith } from '../../e2e/started-app.ts'
import { launch } from '../../e2e/launch.ts'
import { parseEveryFile, writeLibrary } from '../search/library.ts'
import { pssOf } from './memory.ts'
import { median, rounded } from '../numbers.ts'

interface Started {
  paintMs: number
  idleMb: number
  /** From the first picture to the first row of the library in one; null where it has none. */
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

/**
 * Milliseconds from the first picture to the one with the first title of a vault, as the window itself noted both: who
 * asks it from outside waits for main, which is busy with the rest of a large library by then.
 */
const firstRowAfterPicture = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((settle) => {
        const [picture] = performance.getEntriesByName('first-contentful-paint')
        new PerformanceObserver((list) => {
          const [title] = list.getEntries()
          if (title) settle(title.startTime - (picture?.startTime ?? NaN))
        }).observe({ type: 'element', buffered: true })
      }),
  )

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
  const rowMs = withRows ? await firstRowAfterPicture(page) : null
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
 * A library of so many written vaults: how long reading and parsing all their files takes (by Node, nothing shown, the
 * quicker of two), and the starts with it, to the first row on screen.
 */
export async function largeLibrary(count: number, turns: number): Promise<Record<string, number>> {
  const home = await homeWith({})
  const folder = join(home, 'Documents', 'Vaultwright')
  writeLibrary(folder, count)
  const everyFile = [0, 1].map(() => {
    const at = performance.now()
    parseEveryFile(folder)
    return performance.now() - at
  })
  const first = await launch({ home })
  await ask(first.page, 'library.list', null)
  await first.close('keep home')
  const starts = await alternating(home, turns, true)
  await rm(home, { recursive: true, force: true })
  const all = Math.min(...everyFile)
  // What a person waits for after the first picture: the window's code, main's, the file of rows, and drawing them.
  return {
    ...starts,
    everyFileMs: Math.round(all),
    rowsRatio: rounded((starts['firstRowMs'] ?? NaN) / all, 4),
  }
}
