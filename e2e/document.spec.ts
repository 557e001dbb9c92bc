import { expect, type Page } from '@playwright/test'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VaultView } from '../src/shared/vault.ts'
import { ask, openSection, readJson, vaultFolder, writtenVault } from './started-app.ts'
import { blockLog } from './blocked-log.ts'
import { inMain, launch, shot, takeFromMenu, test } from './launch.ts'
import { crashPage, typeUntil } from './key-by-key.ts'
import {
  openAgain,
  placesToType,
  pressThenClose,
  staysWithoutWindow,
  wordOf,
  type Way,
} from './typed-places.ts'
import { tally, timesOf } from '../src/main/testing/tally.ts'

/** So often a window is closed with a key just pressed: at each place at least once. */
const closings = timesOf(1000, placesToType().length)

/** So often the app is killed or its page crashes in the middle of typing. */
const crashes = timesOf(1000, 3)

/** A home with a written vault, made once for all tests here. */
let home: Promise<string> | null = null
const writtenHome = (): Promise<string> =>
  (home ??= writtenVault().then(async (started) => {
    await started.close('keep home')
    return started.home
  }))

/** Rounds of six edits each; half an hour of a busy person. */
const edits = 20

/** What a person does in one round, in sections that the sample's texts fill. */
const editsOf = (turn: number): object[] => {
  const ad = { section: 9, path: ['ads'] }
  const email = ['emails', turn % 18, 'body']
  return [
    {
      kind: 'set-field',
      section: 8,
      path: email,
      value: `Round ${turn}, written anew.`,
      sitting: `s${turn}`,
    },
    {
      kind: 'set-field',
      section: 8,
      path: email,
      value: `Round ${turn}, written anew, and on.`,
      sitting: `s${turn}`,
    },
    { kind: 'set-answer', key: 'message', value: `Message ${turn}` },
    { kind: 'add-entry', ...ad, at: turn % 10 },
    { kind: 'move-entry', ...ad, at: turn % 10, to: (turn * 3) % 10 },
    { kind: 'confirm', texts: [`${turn} clients`], confirmed: true },
    { kind: 'rename', title: `Northlight ${turn}` },
  ]
}

/** The files of a vault that hold what a person made, by name. */
async function recordsIn(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true })
  const records = new Map<string, string>()
  for (const name of names.sort())
    if (/^(?:(?:sections|parts|proposals|reviews)\/.+|intake|facts|review)\.json$/u.test(name))
      records.set(name, await readFile(join(folder, name), 'utf8'))
  return records
}

/** Puts the caret behind the name of the offer. */
async function goToOfferName(page: Page): Promise<void> {
  await openSection(page, 'Offer & Pricing')
  const field = page.getByRole('group', { name: 'Offer name', exact: true })
  await field.focus()
  await field.getByRole('button', { name: 'Edit (E)' }).click()
  await page.getByRole('textbox', { name: 'Offer name' }).press('End')
}

test('keeps what was typed a moment before the window closed, and takes it back after a restart', async () => {
  const own = await writtenHome()
  const { page, app } = await launch({ home: own })
  const folder = await vaultFolder(own)
  const file = join(folder, 'sections', '04-offer.json')
  const before = await readFile(file, 'utf8')
  await page.locator('.vault-title').first().click()
  await goToOfferName(page)
  await page.keyboard.type(' for quiet people')
  await shot(page, 'document-typing')
  const exited = app.waitForEvent('close')
  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await exited
  const typed = await readFile(file, 'utf8')
  expect(typed).toContain(' for quiet people')

  const again = await launch({ home: own })
  await again.page.locator('.vault-title').first().click()
  await openSection(again.page, 'Offer & Pricing')
  await again.page.locator('#section-title').click()
  await takeFromMenu(again.app, 'Undo')
  await expect.poll(() => readFile(file, 'utf8')).toBe(before)
  await shot(again.page, 'document-undone')
  await takeFromMenu(again.app, 'Redo')
  await expect.poll(() => readFile(file, 'utf8')).toBe(typed)
  await expect(again.page.getByText('for quiet people').first()).toBeVisible()
  await again.close('keep home')
})

test('takes an afternoon of edits back to the byte after a restart, and does it again to the byte', async () => {
  const own = await writtenHome()
  const folder = await vaultFolder(own)
  const first = await launch({ home: own })
  const { vaults } = await ask<{ vaults: { id: string }[] }>(first.page, 'library.list', null)
  const vaultId = vaults[0]?.id ?? ''
  const apply = (page: Page, command: object): Promise<{ changed: boolean }> =>
    ask(page, 'vault.apply', { vaultId, command })
  const entryToUndo = async (page: Page): Promise<number | undefined> =>
    (await ask<VaultView>(page, 'vault.open', { vaultId })).next.undo?.entry
  const earlier = await entryToUndo(first.page)
  const before = await recordsIn(folder)
  // Two edits of each round are one sitting, and so one entry.
  let entries = -edits
  for (let turn = 0; turn < edits; turn++)
    for (const command of editsOf(turn)) if ((await apply(first.page, command)).changed) entries++
  const gone = first.app.waitForEvent('close')
  await takeFromMenu(first.app, process.platform === 'darwin' ? 'Close Window' : 'Quit')
  await gone
  const after = await recordsIn(folder)
  expect(after).not.toEqual(before)

  const { page, close } = await launch({ home: own })
  for (let taken = 0; taken < entries; taken++) await apply(page, { kind: 'undo' })
  expect(await entryToUndo(page)).toBe(earlier)
  expect(await recordsIn(folder)).toEqual(before)
  for (let done = 0; done < entries; done++) await apply(page, { kind: 'redo' })
  expect(await recordsIn(folder)).toEqual(after)
  await close('keep home')
})

test('keeps aside what the disk refuses when the window closes, and puts it in at the next start', async () => {
  const own = await writtenHome()
  const { page, app, userData } = await launch({ home: own })
  const folder = await vaultFolder(own)
  const file = join(folder, 'sections', '04-offer.json')
  await page.locator('.vault-title').first().click()
  await goToOfferName(page)
  const unblock = await blockLog(folder)
  await page.keyboard.type(' that was refused')
  await expect(page.getByRole('alert').filter({ hasText: 'What you typed is still here.' })).toBeVisible()
  await expect(page.locator('.page-state')).toHaveText('Not saved')
  await shot(page, 'document-not-saved')

  // The system's own question cannot be pressed from here: it is answered in its place, to stay and then to close.
  await inMain(app, ({ dialog }) => {
    const responses = [0, 1]
    const answered = globalThis as { questionsAnswered?: number }
    answered.questionsAnswered = 0
    dialog.showMessageBox = () => {
      answered.questionsAnswered = (answered.questionsAnswered ?? 0) + 1
      return Promise.resolve({ response: responses.shift() ?? 1, checkboxChecked: false })
    }
  })
  const questionsAnswered = (): Promise<number | undefined> =>
    inMain(app, () => (globalThis as { questionsAnswered?: number }).questionsAnswered)
  const closeWindow = (): Promise<void> =>
    inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await closeWindow()
  // A second press while the question stands belongs to the first.
  await expect.poll(questionsAnswered).toBe(1)
  await expect(page.getByRole('textbox', { name: 'Offer name' })).toHaveValue(/that was refused$/)
  const exited = app.waitForEvent('close')
  await closeWindow()
  await exited
  expect(await readFile(file, 'utf8')).not.toContain('that was refused')
  expect(await readFile(join(userData, 'drafts.json'), 'utf8')).toContain('that was refused')

  await unblock()
  const again = await launch({ home: own })
  await expect(again.page.getByText('What could not be saved last time is saved now.')).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain('that was refused')
  await again.close('keep home')
})

test('loses no key, however soon after it the window is closed or the app quit', async () => {
  test.setTimeout(300_000 + closings * 20_000)
  const own = await writtenHome()
  const folder = await vaultFolder(own)
  let { app, page, userData, close } = await launch({ home: own })
  const places = placesToType()
  const ways: Way[] = ['window', 'menu', 'window', 'menu', 'quit']
  const lost: string[] = []
  for (let turn = 0; turn < closings; turn++) {
    const [place, way] = [places[turn % places.length], ways[turn % ways.length]]
    if (!place || !way) break
    // Every wait from 0 to 400 ms comes up sooner or later, evenly.
    const ms = Math.round(((turn * 0.618) % 1) * 400)
    await page.locator('.vault-title').first().click()
    await place.open(page)
    // Main is wired by now, so this comes after its own words about it.
    await staysWithoutWindow(app)
    const keys = place.keys(turn)
    for (const key of keys.slice(0, -1)) await page.keyboard.press(key === ' ' ? 'Space' : key)
    const gone = way === 'quit' ? app.waitForEvent('close') : page.waitForEvent('close')
    await pressThenClose(app, keys.at(-1) ?? '', way, ms)
    await gone
    if (!(await place.holds(folder, userData, turn))) lost.push(`${turn}: ${place.name}, ${way}, ${ms} ms`)
    if (way === 'quit') ({ app, page, userData, close } = await launch({ home: own }))
    else page = await openAgain(app)
  }
  tally('closed or quit in the middle of typing', closings, { lost: lost.length })
  expect(lost).toEqual([])
  await close('keep home')
})

test('loses no word older than a second when the app is killed or its page crashes, and comes back to its place', async () => {
  test.setTimeout(300_000 + crashes * 30_000)
  const own = await writtenHome()
  const file = join(await vaultFolder(own), 'sections', '08-emails.json')
  const body = async (): Promise<string> => {
    const { content } = await readJson(file)
    return (content as { emails: { body: string }[] }).emails[0]?.body ?? ''
  }
  let { app, page } = await launch({ home: own })
  let standing = false
  let oldest = 0
  for (let turn = 0; turn < crashes; turn++) {
    if (!standing) {
      await page.locator('.vault-title').first().click()
      await openSection(page, 'E-mail Sequence')
      await page.getByRole('group', { name: 'E-mail 1 › Body', exact: true }).press('e')
      await page.getByRole('textbox', { name: 'Body' }).press('Control+End')
    }
    const before = await body()
    const keys = [...`${wordOf(turn)} some words that are typed one after another`]
    // The crash comes in the middle of typing, up to a second and a half after the first key.
    const times = await typeUntil(app, keys, ((turn * 0.618) % 1) * 1500)
    const at = Date.now()
    if (turn % 3 === 2) {
      const exited = app.waitForEvent('close')
      app.process().kill('SIGKILL')
      await exited
      ;({ app, page } = await launch({ home: own }))
      // To open it makes up for what the kill left undone.
      const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
      await ask<VaultView>(page, 'vault.open', { vaultId: vaults[0]?.id })
      standing = false
    } else {
      await crashPage(app)
      standing = true
    }
    const after = await body()
    const typed = keys.join('')
    const kept = keys.findLastIndex((_, last) => after === before + typed.slice(0, last + 1))
    expect(kept >= 0 || after === before, 'what is on disk is what was typed, up to some key').toBe(true)
    const first = times[kept + 1]
    if (first !== undefined) oldest = Math.max(oldest, at - first)
  }
  tally('killed or crashed in the middle of typing', crashes, { lost: oldest < 1000 ? 0 : 1 })
  expect(oldest).toBeLessThan(1000)
})
