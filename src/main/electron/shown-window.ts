import type { BrowserWindow, WebContents } from 'electron'
import type { Settings } from '../../shared/settings.ts'
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
}

/** `last`: where it was when the app was closed before. */
export function shownWindow(last: Settings['window']): ShownWindow {
  let window: BrowserWindow | null = null
  let place = last
  let closed: (place: Place) => void = () => undefined
  let paged: (contents: WebContents) => void = () => undefined
  return {
    window: () => window,
    open() {
      if (window !== null) {
        window.restore()
        window.focus()
        return window
      }
      const opened = openWindow(place)
      opened.on('close', () => {
        place = { ...opened.getNormalBounds(), maximized: opened.isMaximized() }
        closed(place)
      })
      opened.on('closed', () => (window = null))
      window = opened
      paged(opened.webContents)
      return opened
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
  }
}
