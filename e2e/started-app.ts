import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyedProviders } from '../src/shared/provider.ts'
import { defaultSettings, type Settings } from '../src/shared/settings.ts'
import { atEnd, inMain, launch, type Launch, type Launched } from './launch.ts'
import { startProvider, type Provider } from './provider/start-provider.ts'
import type { Script } from './provider/fault-script.ts'

/** Keys that are looked for everywhere afterwards: they may stand in the one encrypted file only, and not in the clear. */
export const canaries = { openai: 'sk-canary-openai-7f3a91c2', anthropic: 'sk-ant-canary-5d1e88b0' }

/** A home with settings in it, as a person left it the last time. */
export async function homeWith(settings: Partial<Settings>): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'vaultwright-home-'))
  const userData = join(home, 'user-data')
  await mkdir(userData, { recursive: true })
  // Most of what is tried is about writing; what is about reading switches it on.
  const readThrough = { on: false, reader: null }
  const all = { ...defaultSettings(), samplePace: 200_000, readThrough, ...settings }
  await writeFile(join(userData, 'settings.json'), JSON.stringify({ settings: all }))
  return home
}

/** Both vendors' addresses set to local providers. The same server speaks both languages. */
export function providersAt(openai: Provider, anthropic: Provider = openai): Settings['providers'] {
  return defaultSettings().providers.map((provider) => ({
    ...provider,
    reasoning: false,
    baseUrl: provider.provider === 'openai' ? `${openai.url}/v1` : anthropic.url,
  }))
}

export interface StartedApp extends Launched {
  provider: Provider
}

/** The app with keys for a local provider of its own, ready to write. */
export async function startApp(
  options: { script?: Script; settings?: Partial<Settings>; pace?: number; launch?: Launch } = {},
): Promise<StartedApp> {
  const provider = await startProvider({ script: options.script ?? [], pace: options.pace ?? Infinity })
  atEnd(() => provider.close())
  const home = await homeWith({ providers: providersAt(provider), ...options.settings })
  const launched = await launch({ home, ...options.launch })
  await saveKeys(launched.page)
  return { ...launched, provider }
}

/** Asks main a question as the window does, and gives the value or fails the test with the failure. */
export async function ask<T>(page: Page, route: string, input: unknown): Promise<T> {
  const answer: unknown = await page.evaluate(
    ([name, words]) =>
      (window as unknown as { bridge: { ask(route: string, input: unknown): Promise<unknown> } }).bridge.ask(
        String(name),
        words,
      ),
    [route, input] as const,
  )
  expect(answer, route).toMatchObject({ ok: true })
  return (answer as { value: T }).value
}

/**
 * From now on, what within `place` moved after it was drawn (the browser's own layout shifts), a line each; nothing that is
 * pressed should. The answer waits for the picture that is being drawn.
 */
export async function movesIn(page: Page, place: string): Promise<() => Promise<string[]>> {
  const moves = await page.evaluateHandle((within) => {
    interface Shift extends PerformanceEntry {
      readonly sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
    }
    const lines: string[] = []
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as Shift[])
        for (const { node, previousRect, currentRect } of sources) {
          const moved = node instanceof Element ? node : node?.parentElement
          if (!moved?.closest(within)) continue
          lines.push(
            `${moved.className}: ${previousRect.x}, ${previousRect.y} → ${currentRect.x}, ${currentRect.y}`,
          )
        }
    }).observe({ type: 'layout-shift' })
    return lines
  }, place)
  return () =>
    moves.evaluate(
      (lines) =>
        // A shift is told after the frame that has it.
        new Promise<string[]>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(lines), 0)))
        }),
    )
}

/**
 * Where things on the page stand, to be held against where they stand later: what arrives in the meantime may not move what
 * is pressed. For places in which more moves than the browser tells apart.
 */
export const standing = (...things: Locator[]): Promise<unknown[]> =>
  Promise.all(things.map((thing) => thing.boundingBox()))

/** Keys for those of the first two providers that are in the settings. */
export async function saveKeys(page: Page): Promise<void> {
  const { providers } = await ask<Settings>(page, 'settings.read', null)
  for (const provider of keyedProviders) {
    if (providers.some((entry) => entry.provider === provider))
      await ask(page, 'keys.save', { provider, key: canaries[provider] })
  }
  // The window reads keys at its start; it was open already.
  await page.reload()
}

/** From the library to the summary of the sample client's intake, as a person goes. */
export async function openSampleClient(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Use the sample client' }).first().click()
  await expect(page.getByRole('complementary', { name: 'The run' })).toBeVisible()
}

export async function writeVault(page: Page): Promise<void> {
  await openSampleClient(page)
  await page.getByRole('button', { name: 'Write the vault' }).click()
  await expect(page.getByRole('progressbar', { name: 'Sections saved' })).toBeVisible()
}

/** The card of a section on the run screen. */
export const card = (page: Page, number: number): Locator => page.locator(`article[aria-label^="${number} "]`)

export const cards = (page: Page): Locator => page.locator('article.run-card')

/** Waits for the run to end, as the screen says it. */
export async function runEnded(page: Page): Promise<void> {
  await expect(page.getByRole('progressbar', { name: 'Sections saved' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open the vault' })).toBeVisible()
}

/** A whole vault, written by the local provider and opened. */
export async function writtenVault(): Promise<StartedApp> {
  const started = await startApp()
  await writeVault(started.page)
  await runEnded(started.page)
  await started.page.getByRole('button', { name: 'Open the vault' }).click()
  return started
}

/** Opens a section of the vault that is shown. What a stale one says of another section holds that one's title too. */
export const openSection = (page: Page, title: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: new RegExp(`^\\d+ ${title.replace(/[()]/gu, '\\$&')}`, 'u') })
    .click()

/** The one vault's folder in a home. */
export async function vaultFolder(home: string): Promise<string> {
  const library = join(home, 'Documents', 'Vaultwright')
  const names = (await readdir(library)).filter((name) => !name.startsWith('.'))
  expect(names).toHaveLength(1)
  return join(library, names[0] ?? '')
}

export const savedSections = async (folder: string): Promise<string[]> =>
  (await readdir(join(folder, 'sections'))).filter((name) => name.endsWith('.json')).sort()

/** A saved file of a vault as data. */
export async function readJson(path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>
}

/** The system's own question where to save cannot be pressed from here: it is answered in its place. */
export const willSaveTo = (app: ElectronApplication, file: string): Promise<void> =>
  inMain(
    app,
    ({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    },
    file,
  )

/** The files or folders that the system's question what to open is answered with. */
export const willChoose = (app: ElectronApplication, ...paths: string[]): Promise<void> =>
  inMain(
    app,
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: chosen })
    },
    paths,
  )

/** Opens the export sheet of the vault that is shown and chooses for whom it leaves, and nobody else. */
export async function chooseTargets(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Export…' }).click()
  const whom = page.getByRole('region', { name: 'For whom' })
  await expect(whom).toBeVisible()
  for (const target of await whom.getByRole('checkbox').all()) {
    const name = (
      await target.locator('xpath=ancestor::label//span[@class="export-target-name"]').innerText()
    ).trim()
    await target.setChecked(names.includes(name))
  }
}

/** Exports the vault that is shown, as a person does; nothing may stand against it. */
export async function exportAs(page: Page, ...names: string[]): Promise<void> {
  await chooseTargets(page, ...names)
  await page.getByRole('button', { name: 'Export…' }).click()
}

/** The same, until it says that this is done; what it says is put away, so that the next export says it anew. */
export async function exportedAs(page: Page, ...names: string[]): Promise<void> {
  await exportAs(page, ...names)
  await expect(page.getByText(/^Exported/).first()).toBeVisible()
  await closeToast(page, /^Exported/)
}

/** Puts away what is said at the foot of the window in these words. Its buttons are hidden from readers until somebody goes there. */
export async function closeToast(page: Page, words: RegExp): Promise<void> {
  const toast = page.locator('.toast').filter({ has: page.getByText(words) })
  await toast.getByRole('button', { name: 'Close', includeHidden: true }).click()
  await expect(toast).toHaveCount(0)
}

/** What the export sheet says stands against an export. */
export const exportBlocked = (page: Page): Locator => page.locator('.export-held')
