import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Intake } from '../src/shared/intake.ts'
import { ask, deskWith, openSection, readJson, runEnded, savedSections } from './desk.ts'
import { inMain, shot, takeFromMenu, test } from './launch.ts'
import { exampleIntake } from './provider/ask.ts'

const visit = {
  name: 'Single visit',
  timeframe: '60 minutes',
  price: '€110',
  includes: 'Findings and exercises',
}
const year = { name: 'Strong again', timeframe: '12 months', price: '€2,400', includes: 'Twenty visits' }

/** A clinic that sells visits: no call before them, no films. */
const clinic = (): Intake => ({
  ...exampleIntake(),
  businessName: 'Hazel Street Physio',
  sells: 'visits',
  work: 'together',
  offers: [visit],
  firstStep: { kind: 'paid-visit', place: 'At the practice', length: '60 minutes', price: '€110' },
  platforms: ['instagram', 'email'],
  assets: ['website'],
})

async function summaryOf(page: Page, intake: Intake): Promise<string> {
  const { vaultId } = await ask<{ vaultId: string }>(page, 'vault.create', {
    title: intake.businessName,
    intake,
  })
  await page.getByRole('button', { name: intake.businessName }).first().click()
  const summary = page.getByRole('button', { name: 'Summary' })
  if (await summary.isVisible()) await summary.click()
  await expect(page.getByRole('complementary', { name: 'The run' })).toBeVisible()
  return vaultId
}

const choice = (within: Locator, title: string, words: string): Locator =>
  within.getByRole('group', { name: title }).getByRole('button', { name: words })

async function nothingWrong(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(
    violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide, name).toBeLessThanOrEqual(0)
  await shot(page, name)
}

test('writes a clinic’s vault whole without what does not fit it, and a section of these after all when asked', async () => {
  const desk = await deskWith()
  const { page, app } = desk
  const vaultId = await summaryOf(page, clinic())
  const panel = page.getByRole('complementary', { name: 'The run' })
  await expect(
    panel.getByRole('heading', { name: 'Five sections do not seem to fit this business' }),
  ).toBeVisible()
  await expect(panel.getByText('17, in 25 requests')).toBeVisible()
  for (const title of [
    'Sales Script (Closer)',
    'Video Script',
    '12-Month Program',
    'YouTube Show',
    'Setter Script',
  ]) {
    await choice(panel, title, 'Leave out').click()
    await expect(choice(panel, title, 'Leave out')).toHaveAttribute('aria-pressed', 'true')
  }
  await expect(panel.getByText(/^12, in \d+ requests$/u)).toBeVisible()
  await nothingWrong(page, 'left-out-summary')

  await panel.getByRole('button', { name: 'Write the vault' }).click()
  await runEnded(page)
  await expect(page.locator('article.run-card')).toHaveCount(12)
  await expect(page.getByText('All 12 sections are written, checked and saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Open the vault' }).click()
  const list = page.getByRole('navigation', { name: 'Sections' })
  await expect(list.getByText('Left out', { exact: true })).toHaveCount(5)
  const { summary } = await ask<{ summary: { folder: string } }>(page, 'vault.open', { vaultId })
  expect(await savedSections(summary.folder)).toHaveLength(12)
  await expect.poll(() => readFile(join(summary.folder, 'Vault.md'), 'utf8')).toContain('12 of 12 sections.')

  await openSection(page, 'YouTube Show')
  const strip = page.getByRole('region', { name: 'Left out' })
  await expect(strip).toContainText('No video channel is among your platforms')
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme)
    await nothingWrong(page, `left-out-section-${theme}`)
  }
  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await nothingWrong(page, 'left-out-section-200')
  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1))

  // Switched on by hand, it is written; with the keyboard alone.
  await strip.getByRole('button', { name: 'Write it after all' }).press('Enter')
  await runEnded(page)
  await page.getByRole('button', { name: 'Open the vault' }).click()
  await expect(list.getByText('Left out', { exact: true })).toHaveCount(4)
  expect(await savedSections(summary.folder)).toHaveLength(13)

  // Left out again it keeps its text, and undo brings it back.
  await openSection(page, 'YouTube Show')
  const page13 = page.getByRole('article', { name: 'YouTube Show' })
  await page13.getByRole('button', { name: 'Leave out' }).click()
  await expect(strip).toContainText('The text below is kept.')
  await expect(strip.getByRole('button', { name: 'Bring it back' })).toBeVisible()
  await takeFromMenu(app, 'Undo')
  await expect(strip).toBeHidden()
  await expect(list.getByText('Left out', { exact: true })).toHaveCount(4)
  const { leftOut } = await ask<{ leftOut: object }>(page, 'vault.open', { vaultId })
  expect(Object.keys(leftOut)).toEqual(['5', '7', '12', '17'])
  await expect
    .poll(async () => Object.keys((await readJson(join(summary.folder, 'vault.json')))['leftOut'] ?? {}))
    .toEqual(['5', '7', '12', '17'])

  // The same clinic with a program of a year has a use for it.
  await page.getByRole('button', { name: 'All vaults' }).first().click()
  await summaryOf(page, { ...clinic(), businessName: 'Hazel Street Strength', offers: [visit, year] })
  await expect(
    panel.getByRole('heading', { name: 'Four sections do not seem to fit this business' }),
  ).toBeVisible()
  await expect(panel.getByRole('group', { name: '12-Month Program' })).toBeHidden()
  await desk.close()
})
