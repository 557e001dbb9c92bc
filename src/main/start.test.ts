import { beforeEach, expect, test, vi } from 'vitest'

/** Electron as far as a start asks for it that finds the app open already. A test double: the real one is in e2e/. */
const electron = vi.hoisted(() => {
  const order: string[] = []
  return {
    order,
    packaged: false,
    switches: [] as string[],
    done: (what: string) => () => void order.push(what),
  }
})

vi.mock('electron', () => ({
  app: {
    get isPackaged() {
      return electron.packaged
    },
    commandLine: {
      hasSwitch: (name: string) => electron.switches.includes(name),
      appendSwitch: () => undefined,
    },
    enableSandbox: electron.done('sandbox'),
    requestSingleInstanceLock: () => false,
    quit: electron.done('quit'),
    whenReady: () => new Promise(() => undefined),
    on: () => undefined,
  },
  protocol: { registerSchemesAsPrivileged: electron.done('scheme') },
  ...Object.fromEntries(
    [
      'BrowserWindow',
      'Menu',
      'dialog',
      'ipcMain',
      'nativeTheme',
      'powerMonitor',
      'screen',
      'session',
      'shell',
    ].map((name) => [name, {}]),
  ),
}))
vi.mock('./electron/app-menu.ts', () => ({ installMenu: () => undefined, isOffered: () => false }))
vi.mock('./electron/uncaught.ts', () => ({ uncaught: () => () => undefined }))

beforeEach(() => {
  vi.resetModules()
  electron.order.length = 0
})

test.each([
  { who: 'the installed app', packaged: true, switches: [], sandboxed: true },
  {
    who: 'the installed app that is told to go without',
    packaged: true,
    switches: ['no-sandbox'],
    sandboxed: true,
  },
  { who: 'a build of one’s own', packaged: false, switches: [], sandboxed: true },
  { who: 'root with a build of its own', packaged: false, switches: ['no-sandbox'], sandboxed: false },
])('the sandbox is on for every process before anything else, or not for $who', async (start) => {
  Object.assign(electron, { packaged: start.packaged, switches: start.switches })
  await import('./start.ts')
  expect(electron.order).toEqual([...(start.sandboxed ? ['sandbox'] : []), 'scheme', 'quit'])
})
