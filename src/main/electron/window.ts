import { app, BrowserWindow, nativeTheme, screen, session } from 'electron'
import { join } from 'node:path'
import type { Settings } from '../../shared/settings.ts'
import { closeOff } from './close-off.ts'
import { pageOrigin, pageUrl } from './protocol.ts'
import { placeOnScreens } from './window-place.ts'

/** The colours of an empty page in look.md's light and dark, so that the first frame does not flash. */
const paper = { light: '#FBFAF7', dark: '#141311' }

/** Opens the window where it was last, as far as that place is still on a screen. */
export function openWindow(last: Settings['window']): BrowserWindow {
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...(last && placeOnScreens({ x: last.x, y: last.y, width: last.width, height: last.height }, screens)),
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
      // Chromium's would fetch a dictionary from a stranger as soon as something is typed.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  if (last?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pageUrl)
  return window
}

/**
 * Page and session rules for every window there will ever be: no network, no permission, no download, no new window, no
 * way off our pages, no spelling by Chromium.
 */
export function lockDown(): void {
  closeOff(session.defaultSession, isOfPage, ['clipboard-sanitized-write', 'fullscreen'])
  // A window without Chromium's check is not enough: the session fetches a dictionary for its language all the same.
  session.defaultSession.setSpellCheckerEnabled(false)
  app.on('web-contents-created', (_event, contents) => {
    // WebRTC sends packets past every proxy otherwise.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // Of every frame, the main one included.
    contents.on('will-frame-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

const isOurs = (url: string): boolean => url.startsWith(`${pageOrigin}/`)

/** What a page of ours is made of: the bundle, and pictures it holds itself. */
const isOfPage = (url: string): boolean => isOurs(url) || /^(?:data|blob|devtools):/u.test(url)
