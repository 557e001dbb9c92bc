import type { ElectronApplication } from '@playwright/test'
import { inMain } from './launch.ts'

/** Presses a key in the window from main, as it comes from the system. */
export const pressKey = (app: ElectronApplication, key: string): Promise<void> =>
  inMain(
    app,
    ({ BrowserWindow }, pressed) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents
      page?.sendInputEvent({ type: 'keyDown', keyCode: pressed })
      if (pressed.length === 1) page?.sendInputEvent({ type: 'char', keyCode: pressed })
      page?.sendInputEvent({ type: 'keyUp', keyCode: pressed })
    },
    key,
  )

/** Types key by key until so many milliseconds have gone by; says when each key was pressed. */
export async function typeUntil(
  app: ElectronApplication,
  keys: readonly string[],
  ms: number,
): Promise<number[]> {
  const times: number[] = []
  const since = Date.now()
  for (const key of keys) {
    const now = Date.now()
    if (now - since > ms) break
    times.push(now)
    await pressKey(app, key)
  }
  return times
}

/** Lets the page crash, and waits until it has come back with an editor open, as a person sees it. */
export const crashPage = (app: ElectronApplication): Promise<void> =>
  inMain(app, async ({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    if (!page) throw new Error('There is no window.')
    const back = new Promise<void>((settle) => page.once('did-finish-load', () => settle()))
    page.forcefullyCrashRenderer()
    await back
    const end = 'const field = document.querySelector(".vf-editor textarea")'
    const caret = `${end}; if (!field) return wait(); field.focus(); field.setSelectionRange(1e6, 1e6); settle()`
    await page.executeJavaScript(
      `new Promise((settle) => { const wait = () => requestAnimationFrame(() => { ${caret} }); wait() })`,
    )
  })

/** Types at a steady pace, every key sent by main itself; answers when the last one was pressed. */
export const typeInMain = (app: ElectronApplication, text: string, everyMs: number): Promise<number> =>
  inMain(
    app,
    async ({ BrowserWindow }, [keys, pause]) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents
      if (!page) throw new Error('There is no window.')
      let last = 0
      for (const key of keys) {
        await new Promise((settle) => setTimeout(settle, pause))
        last = Date.now()
        page.sendInputEvent({ type: 'keyDown', keyCode: key })
        page.sendInputEvent({ type: 'char', keyCode: key })
        page.sendInputEvent({ type: 'keyUp', keyCode: key })
      }
      return last
    },
    [text, everyMs] as const,
  )
