import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { counted, startCounting, type Counted } from '../../e2e/counting.ts'
import { homeWith, openSection } from '../../e2e/started-app.ts'
import { typeInMain } from '../../e2e/key-by-key.ts'
import { launch, type Launched } from '../../e2e/launch.ts'
import { percentile, rounded } from '../numbers.ts'
import { writeLibrary } from '../search/library.ts'

/** As fast as a quick typist: twelve keys a second. */
const everyMs = 80
const blocks = 6
const keysInBlock = 60
const words = 40

/** The longest section, and a field in it as it stands in every vault of the library. */
const longest = { title: 'E-mail Sequence', file: 'sections/08-emails.json', field: 'E-mail 1 › Body' }

/**
 * Notes for every key how long it takes from being pressed to the frame that shows it, and lays two bare text areas into the
 * window: an empty one, and one with the field's own words that grows as it does, which is what the browser alone takes.
 */
const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const latencies: number[] = []
    ;(globalThis as unknown as { latencies: number[] }).latencies = latencies
    const noted = (event: KeyboardEvent): void =>
      void requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => latencies.push(performance.now() - event.timeStamp)
        port2.postMessage(null)
      })
    document.addEventListener('keydown', noted, true)
    const empty = document.createElement('textarea')
    empty.id = 'empty'
    empty.style.cssText = 'position: fixed; inset: auto 0 0 auto'
    const bare = document.createElement('textarea')
    bare.id = 'bare'
    bare.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 600px; field-sizing: content'
    bare.value = document.querySelector<HTMLTextAreaElement>('.vf-editor textarea')?.value ?? ''
    document.body.append(empty, bare)
  })

const latenciesOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { latencies: number[] }).latencies.splice(0))

/** Keys in the field and in the bare text areas of the same window, a block of each in turn. */
async function latencies({ app, page }: Launched): Promise<Record<string, number>> {
  await watchKeys(page)
  const field = page.getByRole('group', { name: longest.field, exact: true }).getByRole('textbox')
  const all = { field: [] as number[], empty: [] as number[], bare: [] as number[] }
  for (let block = 0; block < blocks; block++) {
    for (const [place, text] of [
      ['field', field],
      ['empty', page.locator('#empty')],
      ['bare', page.locator('#bare')],
    ] as const) {
      await text.focus()
      await typeInMain(app, 'typing on and on '.repeat(4).slice(0, keysInBlock), everyMs)
      all[place].push(...(await latenciesOf(page)))
    }
  }
  const [ours, theirs] = [percentile(all.field, 0.95), percentile(all.empty, 0.95)]
  return {
    typingP50Ms: rounded(percentile(all.field, 0.5), 1),
    typingP95Ms: rounded(ours, 1),
    emptyP50Ms: rounded(percentile(all.empty, 0.5), 1),
    emptyP95Ms: rounded(theirs, 1),
    typingRatio: rounded(ours / theirs),
    bareP95Ms: rounded(percentile(all.bare, 0.95), 1),
    typingToBare: rounded(ours / percentile(all.bare, 0.95)),
  }
}

/** Whether a question is a command that types this. */
const types = (input: unknown, typed: string): boolean => JSON.stringify(input).includes(typed)

/** From the last key of a word to the answer that it is on disk. */
async function onDisk({ app, page }: Launched): Promise<Record<string, number>> {
  await page.getByRole('group', { name: longest.field, exact: true }).getByRole('textbox').focus()
  const times: number[] = []
  for (let word = 0; word < words; word++) {
    const typed = `z${word}z `
    await counted(app)
    const lastKey = await typeInMain(app, typed, everyMs)
    for (let answeredAt: number | undefined; answeredAt === undefined;) {
      await new Promise((settle) => setTimeout(settle, 50))
      const { asked } = await counted(app)
      answeredAt = asked.find(({ input }) => types(input, typed))?.answeredAt
      if (answeredAt !== undefined) times.push(answeredAt - lastKey)
    }
  }
  return { onDiskP50Ms: percentile(times, 0.5), onDiskP95Ms: percentile(times, 0.95) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, next) => all + next, 0)

/** What one key costs, until everything is quiet again. */
async function oneEdit({ app, page }: Launched, folder: string): Promise<Record<string, number>> {
  await page.getByRole('group', { name: longest.field, exact: true }).getByRole('textbox').focus()
  await counted(app)
  await typeInMain(app, 'x', everyMs)
  await new Promise((settle) => setTimeout(settle, 4000))
  const cost: Counted = await counted(app)
  const saving = cost.asked.filter(({ route }) => route === 'vault.apply')
  const later = cost.asked.filter(({ route }) => route !== 'vault.apply')
  const record = (await stat(join(folder, longest.file))).size
  const bytes =
    sum(saving.map(({ sent, heard }) => sent + heard)) + sum(cost.told.map(({ letters }) => letters))
  const outside = (paths: readonly string[]): string[] => paths.filter((path) => !path.startsWith(folder))
  for (const path of outside(cost.touched)) console.log(`touched outside of the vault: ${path}`)
  for (const path of outside(cost.touchedUnasked)) console.log(`touched meanwhile, unasked: ${path}`)
  console.log(
    `asked after one key: ${cost.asked.map(({ route, sent, heard }) => `${route} ${sent}+${heard}`).join(', ')}`,
  )
  return {
    editBytesRatio: rounded(bytes / record),
    editMessages: saving.length + cost.told.length,
    editAskedLater: later.length,
    editBytesLater: sum(later.map(({ sent, heard }) => sent + heard)),
    // Shows that the count sees the disk at all.
    editFilesInside: cost.touched.filter((path) => path.startsWith(folder)).length,
    editFilesOutside: outside(cost.touched).length,
    unaskedFilesOutside: outside(cost.touchedUnasked).length,
  }
}

/** Typing into the longest section of a vault of 27,000 words. */
export async function typing(): Promise<Record<string, number>> {
  const home = await homeWith({})
  const library = join(home, 'Documents', 'Vaultwright')
  await mkdir(library, { recursive: true })
  writeLibrary(library, 1, 1.65)
  const app = await launch({ home })
  await app.page.locator('.vault-title').first().click()
  await openSection(app.page, longest.title)
  await app.page.getByRole('group', { name: longest.field, exact: true }).press('e')
  await startCounting(app.app)
  const row = {
    ...(await latencies(app)),
    ...(await onDisk(app)),
    ...(await oneEdit(app, join(library, 'Client 0'))),
  }
  await app.close('keep home')
  await rm(home, { recursive: true, force: true })
  return row
}
