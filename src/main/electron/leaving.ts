import { app, type BrowserWindow } from 'electron'
import { channels, fenceKey } from '../../shared/channels.ts'
import type { DraftsFile, KeptDraft } from '../storage/drafts-file.ts'
import { confirmQuit, sayEnding, stayOrKeep, stayOrLose, stayOrLoseAnswers } from './dialogs.ts'
import type { ShownWindow } from './shown-window.ts'

/** Whoever has not answered after so long is not waited for any longer, in milliseconds. */
const longestMs = 5000
/** Whoever does not read why the app ends is not there. In milliseconds. */
const readingMs = 60_000

/** What leaving asks of the rest of the app. */
export interface LeavingPorts {
  drafts: Pick<DraftsFile, 'keep'>
  /** A run is under way that goes on without a window. */
  writing: () => boolean
  /** Answers of runs that no disk took: closing loses them. */
  answersInMemory: () => number
  /** Settles when everything asked of the disk is on it. */
  settled: () => Promise<void>
  log: (line: string) => void
}

export interface Leaving {
  /** The rest of the app is there. Until then nothing can be typed or written, and a quit ends the app at once. */
  wired(ports: LeavingPorts): void
  /** The app cannot go on: it says so, keeps what is typed for the next time, and ends without a question. */
  giveUp(): void
  /** The window's answer: it has saved what it could, and this is what it could not. */
  answered(unsaved: readonly KeptDraft[]): void
  /** Presses `fenceKey` in the window, behind every key of the person's own. */
  fence(): void
}

/**
 * Closing and quitting, from the first moment of the app on. The window closes only when its page has said that what is
 * typed is on disk; quitting waits for that and for the disk. What could not be saved is asked about: to stay, or to keep
 * it for the next time. Nothing but the person's own answer keeps the app: a step that fails or takes too long is passed
 * over.
 */
export function leaving(shown: ShownWindow): Leaving {
  let rest: LeavingPorts | null = null
  let answer: (unsaved: readonly KeptDraft[]) => void = () => undefined
  let asked: Promise<boolean> | null = null
  let quitting = false

  /** What a step answers; `otherwise` where it fails. */
  const tried = async <T>(step: () => T | Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await step()
    } catch (mistake) {
      rest?.log(
        `[LEAVING] ${mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake)}`,
      )
      return otherwise
    }
  }

  /** What the page could not save; nothing where there is no page that could say so. */
  const unsavedIn = ({ webContents }: BrowserWindow): Promise<readonly KeptDraft[]> =>
    withinTime(
      new Promise<readonly KeptDraft[]>((resolve) => {
        answer = resolve
        if (webContents.isCrashed()) return resolve([])
        webContents.once('render-process-gone', () => resolve([]))
        webContents.send(channels.leave)
      }),
      [],
    )

  /** Keeps what is typed for the next time; false where that is not possible. */
  const kept = (unsaved: readonly KeptDraft[], drafts: LeavingPorts['drafts']): Promise<boolean> => {
    const keep = async (): Promise<boolean> =>
      (await Promise.all(unsaved.map((draft) => drafts.keep(draft)))).every(({ ok }) => ok)
    return tried(() => withinTime(keep(), false), false)
  }

  /** True when the window may close. */
  const mayClose = async (window: BrowserWindow, ports: LeavingPorts): Promise<boolean> => {
    const { drafts } = ports
    const answers = ports.writing() ? 0 : ports.answersInMemory()
    if (answers > 0 && (await tried(() => stayOrLoseAnswers(window, answers), 'stay')) === 'stay')
      return false
    const unsaved = await tried(() => unsavedIn(window), [])
    if (unsaved.length === 0) return true
    if ((await tried(() => stayOrKeep(window, unsaved.length), 'keep')) === 'stay') return false
    if (await kept(unsaved, drafts)) return true
    return (await tried(() => stayOrLose(window), 'lose')) === 'lose'
  }

  const closeWindow = async (window: BrowserWindow): Promise<boolean> => {
    if (rest !== null) asked ??= mayClose(window, rest).finally(() => (asked = null))
    if (asked !== null && !(await asked)) return false
    await tried(() => shown.end(), undefined)
    return true
  }

  /** False when the person wants to stay. */
  const mayQuit = async (): Promise<boolean> => {
    const window = shown.window()
    const isSure = async (): Promise<boolean> => !rest?.writing() || (await confirmQuit(window))
    if (!(await tried(isSure, true))) {
      shown.open()
      return false
    }
    if (window && !(await closeWindow(window))) return false
    await settled()
    return true
  }

  const settled = (): Promise<void> =>
    tried(() => withinTime(rest?.settled() ?? Promise.resolve(), undefined), undefined)

  async function giveUp(): Promise<void> {
    const window = shown.window()
    const unsaved = window && rest ? await tried(() => unsavedIn(window), []) : []
    if (rest) await kept(unsaved, rest.drafts)
    await settled()
    await tried(() => withinTime(sayEnding(), undefined, readingMs), undefined)
    app.exit(1)
  }

  shown.onClosing((window) => void closeWindow(window))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !rest?.writing() && !quitting) app.quit()
  })
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (quitting) return
    quitting = true
    void tried(mayQuit, true).then((gone) => {
      quitting = gone
      if (gone) app.exit(0)
    })
  })

  return {
    wired(ports) {
      rest = ports
    },
    giveUp() {
      if (quitting) return
      quitting = true
      void giveUp()
    },
    answered: (unsaved) => answer(unsaved),
    fence() {
      const page = shown.window()?.webContents
      for (const type of ['keyDown', 'keyUp'] as const) page?.sendInputEvent({ type, keyCode: fenceKey })
    },
  }
}

/** What `work` comes to; `otherwise` where that takes too long. */
async function withinTime<T>(work: Promise<T>, otherwise: T, ms = longestMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(otherwise), ms)))
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
