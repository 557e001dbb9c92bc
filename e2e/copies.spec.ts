import { expect } from '@playwright/test'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ask, canaries, willChoose, willSaveTo } from './started-app.ts'
import { homeWithVault } from './home-with-vaults.ts'
import { inMain, launch, shot, takeFromMenu, test } from './launch.ts'

// Copies of vaults, moving their folder, and what a person may send to support: one launch.

test('a vault is copied and restored beside itself, the folder is moved, and the diagnostics are shown before they are saved', async () => {
  const home = await homeWithVault('schwimmschule-hasler', { theme: 'light' })
  const { app, page, userData, close } = await launch({ home })
  const documents = join(home, 'Documents', 'Vaultwright')
  await page.getByRole('button', { name: 'Settings' }).first().click()
  await expect(page.getByText('No copies were taken yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Copy now' }).click()
  await expect(page.getByText(/Last copies: just now\. 1 vault copied\./)).toBeVisible()
  await page.getByText('Last copies').scrollIntoViewIfNeeded()
  await shot(page, 'copies-light')

  await page.getByRole('button', { name: 'All vaults' }).first().click()
  await page.getByRole('button', { name: /^More for / }).click()
  await page.getByRole('menuitem', { name: 'Earlier copies…' }).click()
  await shot(page, 'copies-of-a-vault-light')
  await page.getByRole('button', { name: 'Restore as a new vault' }).click()
  await expect(page.getByRole('button', { name: /\(copy of \d+ \w+\)$/ }).first()).toBeVisible()
  expect(await readdir(documents)).toHaveLength(2)

  await page.getByRole('button', { name: 'Settings' }).first().click()
  const drive = join(home, 'Drive')
  await mkdir(join(drive, 'Vaults'), { recursive: true })
  const move = async (folder: string): Promise<void> => {
    await willChoose(app, folder)
    await page.getByRole('button', { name: 'Choose another folder…' }).click()
    await page.getByRole('button', { name: 'Move the vaults there' }).click()
  }
  await move(drive)
  await expect(page.getByRole('alert')).toContainText('is not empty')
  await shot(page, 'move-refused-light')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await move(join(drive, 'Vaults'))
  await expect(page.getByText('Your vaults have moved')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Move the old folder to the trash' })).toBeVisible()
  await ask(page, 'settings.write', { theme: 'dark' })
  await page.reload()
  // The look that was chosen is worn by the page and by what the system draws.
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  expect(await inMain(app, ({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
  await page.getByRole('button', { name: 'Settings' }).first().click()
  await page.getByText('The folder before is still there').scrollIntoViewIfNeeded()
  await shot(page, 'moved-dark')
  expect((await readdir(join(drive, 'Vaults'))).sort()).toEqual((await readdir(documents)).sort())
  const saved = JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8')) as object
  expect(saved).toMatchObject({ settings: { vaultsFolder: join(drive, 'Vaults') } })
  const { vaults } = await ask<{ vaults: { folder: string }[] }>(page, 'library.list', null)
  expect(vaults.map(({ folder }) => folder.startsWith(drive))).toEqual([true, true])

  await ask(page, 'keys.save', { provider: 'openai', key: canaries.openai })
  await takeFromMenu(app, 'Diagnostics…')
  const text = page.getByRole('textbox', { name: 'Diagnostics' })
  await expect(text).toHaveValue(/2 in the folder of the vaults/)
  await shot(page, 'diagnostics-dark')
  const shown = await text.inputValue()
  for (const secret of [canaries.openai, home, 'Hasler', 'Schwimmschule']) expect(shown).not.toContain(secret)
  await text.fill(`${shown}\nIt stopped on Tuesday.`)
  await willSaveTo(app, join(home, 'for-support.txt'))
  await page.getByRole('button', { name: 'Save as a file…' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  expect(await readFile(join(home, 'for-support.txt'), 'utf8')).toBe(`${shown}\nIt stopped on Tuesday.`)
  await close()
})
