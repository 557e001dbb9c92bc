import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSection, readJson, vaultFolder, writtenVault } from './desk.ts'
import { inMain, launch, shot, takeFromMenu, test } from './launch.ts'

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
