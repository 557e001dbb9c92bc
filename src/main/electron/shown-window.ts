import { app, type BrowserWindow, type WebContents } from 'electron'
import type { Settings } from '../../shared/settings.ts'
import { reloadOrQuit } from './dialogs.ts'
import { openWindow } from './window.ts'

type Place = NonNullable<Settings['window']>

/** The one window of the app, open or not. */
export interface ShownWindow {
  window(): BrowserWindow | null
  /** Opens it, or brings it to the front. */
  open(): BrowserWindow
  /** Sends to its page; nothing where there is none. */
  send(channel: string, payload: unknown): void
  /** Told of the page of each window, one that is open already too. */
  onPage(listener: (contents: WebContents) => void): void
  /** Hears where the window was when it was closed. */
  onClosed(listener: (place: Place) => void): void
  /** Closes it at once, its place remembered. */
  end(): void
  /** Called instead of closing it: who listens ends it when the time has come. */
  onClosing(listener: (window: BrowserWindow) => void): void
}

/** A page that crashed is loaded again, and goes back to its place; about one that crashes again and again the person is asked. */
function bringBack(window: BrowserWindow): void {
  let times: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const now = performance.now()
    times = [...times.filter((time) => now - time < crashesWithinMs), now]
    if (times.length <= mostCrashes) window.webContents.reload()
    else void ask()
  })
  const ask = async (): Promise<void> => {
    const choice = await reloadOrQuit(window)
    times = []
    if (choice === 'quit') app.quit()
    else if (!window.isDestroyed()) window.webContents.reload()
  }
}

const mostCrashes = 3
const crashesWithinMs = 60_000

/** `last`: where it was when the app was closed before. */
export function shownWindow(last: Settings['window']): ShownWindow {
  let window: BrowserWindow | null = null
  let place = last
  let closed: (place: Place) => void = () => undefined
  let closing: ((window: BrowserWindow) => void) | null = null
  let paged: (contents: WebContents) => void = () => undefined
  const end = (ending: BrowserWindow): void => {
    // Whatever becomes of its place, it goes.
    try {
      place = { ...ending.getNormalBounds(), maximized: ending.isMaximized() }
      closed(place)
    } finally {
      ending.destroy()
    }
  }
  return {
    window: () => window,
    open() {
      if (window !== null) {
        // A window that fills the screen stays so.
        if (window.isMinimized()) window.restore()
        window.focus()
        return window
      }
      const opened = openWindow(place)
      opened.on('close', (event) => {
        event.preventDefault()
        if (closing) closing(opened)
        else end(opened)
      })
      bringBack(opened)
      opened.on('closed', () => (window = null))
      window = opened
      paged(opened.webContents)
      return opened
    },
    end() {
      if (window) end(window)
    },
    send(channel, payload) {
      if (window && !window.isDestroyed()) window.webContents.send(channel, payload)
    },
    onPage(listener) {
      paged = listener
      if (window) listener(window.webContents)
    },
    onClosed(listener) {
      closed = listener
    },
    onClosing(listener) {
      closing = listener
    },
  }
}
