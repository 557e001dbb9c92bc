import { app, type BrowserWindow } from 'electron'
import { channels } from '../../shared/channels.ts'
import type { DraftsFile, KeptDraft } from '../storage/drafts-file.ts'
import { confirmQuit, stayOrKeep, stayOrLose } from './dialogs.ts'
import type { ShownWindow } from './shown-window.ts'

/** A page that has not answered after so long is not waited for any longer, in milliseconds. */
const longestMs = 5000

export interface LeavingPorts {
  shown: ShownWindow
  drafts: Pick<DraftsFile, 'change'>
  /** A run is under way that goes on without a window. */
  writing: () => boolean
  /** Settles when everything asked of the disk is on it. */
  settled: () => Promise<void>
}

export interface Leaving {
  /** The window's answer: it has saved what it could, and this is what it could not. */
  answered(unsaved: readonly KeptDraft[]): void
}

/**
 * Closing and quitting. The window closes only when its page has said that what is typed is on disk; quitting waits for
 * that and for the disk. What could not be saved is asked about: to stay, or to keep it for the next time.
 */
export function leaving({ shown, drafts, writing, settled }: LeavingPorts): Leaving {
  let answer: (unsaved: readonly KeptDraft[]) => void = () => undefined
  let asked: Promise<boolean> | null = null
  let quitting = false

  /** True when the window may close. */
  const mayClose = async (window: BrowserWindow): Promise<boolean> => {
    const unsaved = await withinTime(
      new Promise<readonly KeptDraft[]>((resolve) => {
        answer = resolve
        window.webContents.once('render-process-gone', () => resolve([]))
        window.webContents.send(channels.leave)
      }),
    )
    if (unsaved === null || unsaved.length === 0) return true
    const choice = await stayOrKeep(window, unsaved.length)
    if (choice === 'stay') return false
    const done = await drafts.change((kept) => ({ ...kept, drafts: [...kept.drafts, ...unsaved] }))
    return done.ok || (await stayOrLose(window)) === 'lose'
  }

  const closeWindow = async (window: BrowserWindow): Promise<boolean> => {
    if (window.isDestroyed()) return true
    asked ??= mayClose(window).finally(() => (asked = null))
    const may = await asked
    if (may) shown.end()
    return may
  }

  shown.onClosing((window) => void closeWindow(window))

  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !writing() && !quitting) app.quit()
  })
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (quitting) return
    quitting = true
    void quit().then((gone) => {
      quitting = gone
    })
  })

  const quit = async (): Promise<boolean> => {
    const window = shown.window()
    if (writing() && !(await confirmQuit(window))) {
      shown.open()
      return false
    }
    if (window && !(await closeWindow(window))) return false
    await withinTime(settled())
    app.exit(0)
    return true
  }

  return { answered: (unsaved) => answer(unsaved) }
}

async function withinTime<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), longestMs)))
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
