import type { ElectronApplication } from '@playwright/test'
import type { IpcMain } from 'electron'
import { channels } from '../src/shared/channels.ts'
import { inMain } from './launch.ts'

/** One question of the window, as main saw it. Times in milliseconds. */
export interface Asked {
  route: string
  /** Letters of the question and of its answer, as JSON. */
  sent: number
  heard: number
  askedAt: number
  answeredAt: number
  /** What was asked. */
  input: unknown
}

export interface Counted {
  asked: Asked[]
  /** Messages of main that nobody asked for, and their letters. */
  told: { channel: string; letters: number }[]
  /** Paths of the disk that main touched for what it was asked, and for what followed from that later, in order. */
  touched: string[]
  /** Paths that it touched with nobody asking, as when it looks at the folder of the vaults every two seconds. */
  touchedUnasked: string[]
}

type Counting = typeof globalThis & { counted?: Counted }
type Handler = (event: unknown, route: unknown, input: unknown) => Promise<unknown>

/** From now on counts, in main, what crosses the bridge and which paths of the disk are touched. */
export const startCounting = (app: ElectronApplication): Promise<void> =>
  inMain(
    app,
    ({ ipcMain, BrowserWindow }, channel) => {
      const counted: Counted = { asked: [], told: [], touched: [], touchedUnasked: [] }
      ;(globalThis as Counting).counted = counted
      const handlers = (ipcMain as IpcMain & { _invokeHandlers: Map<string, Handler> })._invokeHandlers
      const own = handlers.get(channel)
      if (!own) throw new Error('Nobody answers the window yet.')
      // What a question sets going is its own, timers and queues included; a clock that ran before it is not.
      const { AsyncLocalStorage } = process.getBuiltinModule('node:async_hooks')
      const question = new AsyncLocalStorage<string>()
      const letters = (value: unknown): number => (JSON.stringify(value) ?? '').length
      handlers.set(channel, async (event, route, input) => {
        const askedAt = Date.now()
        const answer = await question.run(String(route), () => own(event, route, input))
        counted.asked.push({
          ...{ route: String(route), sent: letters(input), heard: letters(answer) },
          ...{ askedAt, answeredAt: Date.now(), input },
        })
        return answer
      })
      const page = BrowserWindow.getAllWindows()[0]?.webContents
      if (!page) throw new Error('There is no window.')
      const send = page.send.bind(page)
      page.send = (name: string, ...words: unknown[]) => {
        counted.told.push({ channel: name, letters: letters(words) })
        send(name, ...words)
      }
      const files = process.getBuiltinModule('node:fs').promises as unknown as Record<string, unknown>
      for (const [name, work] of Object.entries(files)) {
        if (typeof work !== 'function') continue
        files[name] = (...words: unknown[]): unknown => {
          const paths = question.getStore() === undefined ? counted.touchedUnasked : counted.touched
          if (typeof words[0] === 'string') paths.push(words[0])
          return Reflect.apply(work, files, words) as unknown
        }
      }
      process.getBuiltinModule('node:module').syncBuiltinESMExports()
    },
    channels.ask,
  )

/** What was counted since the last time. */
export const counted = (app: ElectronApplication): Promise<Counted> =>
  inMain(app, () => {
    const all = (globalThis as Counting).counted
    if (!all) throw new Error('Nothing is counted.')
    return {
      asked: all.asked.splice(0),
      told: all.told.splice(0),
      touched: all.touched.splice(0),
      touchedUnasked: all.touchedUnasked.splice(0),
    }
  })
