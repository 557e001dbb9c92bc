import { type ElectronApplication, type Page, _electron, test as base } from '@playwright/test'
import type * as Electron from 'electron'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Tests that run at the same time have a screen and a keyring each: everything this one starts is to use its own.
const sessions = JSON.parse(process.env['VAULTWRIGHT_SESSIONS'] ?? '[]') as Record<string, string>[]
Object.assign(process.env, sessions[Number(process.env['TEST_PARALLEL_INDEX'])])

export const projectFolder = join(import.meta.dirname, '..')

export interface Launch {
  /** A home of an earlier launch, to see what survived; else a fresh one. */
  readonly home?: string
  /** Where Linux keeps secrets: the session's real keyring, or nowhere (`basic`), as on a machine without one. */
  readonly passwordStore?: 'gnome-libsecret' | 'basic'
  readonly args?: readonly string[]
  /** A program that starts Electron, in its place. */
  readonly starter?: string
  readonly env?: Readonly<Record<string, string>>
}

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  /** The person's home: Documents and the app's own folder lie in it, never in the real one. */
  readonly home: string
  readonly userData: string
  /** Closes the app; removes the home too, unless a later launch wants it. */
  readonly close: (keep?: 'keep home') => Promise<void>
}

/** Only for what hangs: a busy machine takes its time to start a program. */
export const startsWithinMs = 120_000

/** As long as an expectation waits, see playwright.config.ts. */
const hangsAfterMs = 90_000

const running = new Map<ElectronApplication, ChildProcess>()

const ends: (() => Promise<void>)[] = []

/** Ends something of a test's own after it, however it went. */
export const atEnd = (end: () => Promise<void>): number => ends.push(end)

/** The test of every spec: whatever it left running when it failed is ended before the next one starts. */
export const test = base.extend<{ tidy: undefined }>({
  tidy: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern to learn which fixtures are wanted.
    async ({}, use) => {
      await use(undefined)
      for (const electron of running.values()) electron.kill('SIGKILL')
      running.clear()
      for (const end of ends.splice(0)) await end()
    },
    { auto: true },
  ],
})

/** Starts the built app in the Electron that set-up found, as a person starting it on a machine of their own. */
export async function launch(options: Launch = {}): Promise<Launched> {
  const executablePath = process.env['VAULTWRIGHT_ELECTRON']
  if (executablePath === undefined)
    throw new Error('No Electron to drive: run the end-to-end tests with "npm run e2e".')
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'vaultwright-home-')))
  const userData = join(home, 'user-data')
  const app = await _electron.launch({
    executablePath: options.starter ?? executablePath,
    timeout: startsWithinMs,
    chromiumSandbox: process.env['VAULTWRIGHT_SANDBOX'] !== 'off',
    cwd: projectFolder,
    args: [
      projectFolder,
      `--user-data-dir=${userData}`,
      `--password-store=${options.passwordStore ?? 'gnome-libsecret'}`,
      ...(options.args ?? []),
    ],
    env: {
      ...environment(),
      HOME: home,
      USERPROFILE: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      ...options.env,
    },
  })
  // One that hangs fails where it stands and says what it waited for: the test's own time limit names no line.
  app.context().setDefaultTimeout(hangsAfterMs)
  const page = await app.firstWindow({ timeout: startsWithinMs })
  const close = async (keep?: 'keep home'): Promise<void> => {
    await app.close()
    running.delete(app)
    if (keep === undefined) await rm(home, { recursive: true, force: true })
  }
  running.set(app, app.process())
  return { app, page, home, userData, close }
}

/**
 * Runs `step` in the app's main process and gives what it answers. It must stand alone, as everything that is sent over.
 *
 * `app.evaluate` by itself loses answers there: while main is busy, a step runs in the middle of other work, the promise
 * its answer is wrapped in belongs to nobody until that work ends, and a garbage collection in between takes it
 * ("Resulting promise was garbage collected"). Here the answer waits for a turn of its own, which holds it.
 */
export const inMain = <Arg, Answer>(
  app: ElectronApplication,
  step: (electron: typeof Electron, arg: Arg) => Answer | Promise<Answer>,
  arg?: Arg,
): Promise<Answer> =>
  app.evaluate<Answer, readonly [string, Arg | undefined]>(
    (electron, [source, given]) =>
      new Promise<Answer>((resolve, reject) => {
        setImmediate(() => {
          try {
            // A function crosses to main as its text only.
            const sent = (0, eval)(`(${source})`) as (...given: unknown[]) => Answer
            resolve(sent(electron, given))
          } catch (error: unknown) {
            reject(error instanceof Error ? error : new Error(String(error)))
          }
        })
      }),
    [String(step), arg],
  )

/** Takes a command from the native menu, which is what its keys do; keys sent to the page do not reach a menu. */
export const takeFromMenu = (app: ElectronApplication, label: string): Promise<void> =>
  inMain(
    app,
    ({ Menu }, wanted) => {
      const menus = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      menus?.find((entry) => entry.label === wanted)?.click()
    },
    label,
  )

/** The tester's own environment, without what would turn Electron into a plain Node or hand it a real key. */
function environment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^ELECTRON_|_API_KEY$|^NODE_OPTIONS$/.test(name),
  )
  return Object.fromEntries(kept.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** The pictures of README; `npm run e2e -- --screenshots` makes them anew. */
const shown = [
  'run-going-light',
  'run-one-failed',
  'vault-offer',
  'vault-proposal',
  'intake-question-light',
  'vault-dark',
  'review-three',
  'facts-preview',
  'run-timeline-failed',
  'client-page',
  'export-held',
]

/** A picture of the window, beside the results; those that README shows go to docs/screenshots when asked for. */
export async function shot(page: Page, name: string): Promise<string> {
  const forReadme = process.env['VAULTWRIGHT_SCREENSHOTS'] === 'docs' && shown.includes(name)
  const folder = forReadme ? 'docs/screenshots' : 'test-results/screenshots'
  const path = join(projectFolder, folder, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  return path
}
