import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSection, readJson, vaultFolder, writtenVault } from './desk.ts'
import { inMain, launch, shot, takeFromMenu, test } from './launch.ts'
import { openAgain, placesToType, pressThenClose, staysWithoutWindow, type Way } from './typed-places.ts'

/** So often a window is closed with a key just pressed; the full run has a thousand. */
const closings = Number(process.env['VAULTWRIGHT_CLOSINGS'] ?? 9)

/** A home with a written vault, made once for all tests here. */
let home: Promise<string> | null = null
const writtenHome = (): Promise<string> =>
  (home ??= writtenVault().then(async (desk) => {
    await desk.close('keep home')
    return desk.home
  }))

test('keeps what was typed a moment before the window closed, and takes it back after a restart', async () => {
  const desk = await writtenVault()
  const { page, app } = desk
  const folder = await vaultFolder(desk.home)
  const file = join(folder, 'sections', '04-offer.json')
  const before = await readFile(file, 'utf8')
  await openSection(page, 'Offer & Pricing')
  const field = page.getByRole('group', { name: 'Offer name', exact: true })
  await field.hover()
  await field.getByRole('button', { name: 'Edit (E)' }).click()
  await page.getByRole('textbox', { name: 'Offer name' }).press('End')
  await page.keyboard.type(' for quiet people')
  await shot(page, 'document-typing')
  const exited = app.waitForEvent('close')
  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await exited
  const typed = await readFile(file, 'utf8')
  expect(typed).toContain(' for quiet people')

  const again = await launch({ home: desk.home })
  again.page.on('console', (message) => console.log('PAGE', message.text().slice(0, 400)))
  await again.page
    .getByRole('button', { name: /Northlight/ })
    .first()
    .click()
  await openSection(again.page, 'Offer & Pricing')
  await again.page.locator('#section-title').click()
  await takeFromMenu(again.app, 'Undo')
  await expect.poll(() => readFile(file, 'utf8')).toBe(before)
  await shot(again.page, 'document-undone')
  await takeFromMenu(again.app, 'Redo')
  await expect.poll(() => readFile(file, 'utf8')).toBe(typed)
  await expect(again.page.getByText('for quiet people').first()).toBeVisible()
  expect(await readJson(join(folder, 'vault.json'))).toBeTruthy()
  await again.close()
})

test('loses no key, however soon after it the window is closed or the app quit', async () => {
  test.setTimeout(60_000 + closings * 20_000)
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
  expect(lost).toEqual([])
  console.log(`${closings} closings, ${lost.length} with words lost`)
  await close('keep home')
})
