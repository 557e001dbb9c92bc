import { app, BrowserWindow, nativeTheme, screen, session, type Rectangle } from 'electron'
import { join } from 'node:path'
import type { Settings } from '../../shared/settings.ts'
import { withoutDictionary } from './quiet-chromium.ts'
import { pageOrigin, pageUrl } from './protocol.ts'

/** The colours of an empty page in look.md's light and dark, so that the first frame does not flash. */
const paper = { light: '#FBFAF7', dark: '#141311' }

/** Opens the window where it was last, if that place is still on a screen. */
export function openWindow(last: Settings['window']): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...(last && isVisible(last) ? { x: last.x, y: last.y, width: last.width, height: last.height } : {}),
    minWidth: 960,
    minHeight: 600,
    title: 'Vaultwright',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Chromium's would fetch a dictionary from a stranger as soon as something is typed; ours is set in the preload.
      spellcheck: false,
    },
  })
  if (last?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pageUrl)
  return window
}

function isVisible(place: Rectangle): boolean {
  const area = screen.getDisplayMatching(place).workArea
  const across = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x)
  const down = Math.min(place.y + place.height, area.y + area.height) - Math.max(place.y, area.y)
  return across > 200 && down > 200
}

/**
 * Page and session rules for every window there will ever be: no permission, no new window, no way off our pages, no
 * spelling by Chromium.
 */
export function lockDown(): void {
  withoutDictionary(session.defaultSession)
  const allowed = new Set(['clipboard-sanitized-write', 'fullscreen'])
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(allowed.has(permission)),
  )
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => allowed.has(permission))
  // A window without Chromium's check is not enough: the session fetches a dictionary for its language all the same.
  session.defaultSession.setSpellCheckerLanguages([])
  session.defaultSession.setSpellCheckerEnabled(false)
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event, url) => {
      if (!url.startsWith(`${pageOrigin}/`)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
