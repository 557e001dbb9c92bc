import { expect, type Locator, type Page } from '@playwright/test'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Intake } from '../src/shared/intake.ts'
import type { VaultView } from '../src/shared/vault.ts'
import { violationsOn } from './accessible.ts'
import { ask, startApp, openSection, readJson, runEnded, savedSections } from './started-app.ts'
import { inMain, projectFolder, shot, takeFromMenu, test } from './launch.ts'
import { exampleIntake } from './provider/ask.ts'

const visit = {
  name: 'Single visit',
  timeframe: '60 minutes',
  price: '€110',
  includes: 'Findings and exercises',
}
const year = { name: 'Strong again', timeframe: '12 months', price: '€2,400', includes: 'Twenty visits' }

/** A practice that sells a course of weeks after a free call, and shows no films. */
const practice = (): Intake => ({
  ...exampleIntake(),
  businessName: 'Hazel Street Physio',
  offers: [{ name: 'Back on the stairs', timeframe: '12 weeks', price: '€890', includes: 'Twelve visits' }],
  platforms: ['instagram', 'email'],
  assets: ['website'],
})

/** A clinic that sells visits, which are booked and paid without a call. */
const clinic = (): Intake => ({
  ...practice(),
  businessName: 'Hazel Street Clinic',
  sells: 'visits',
  work: 'together',
  offers: [visit],
  firstStep: { kind: 'paid-visit', place: 'At the practice', length: '60 minutes', price: '€110' },
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
  expect(await violationsOn(page)).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide, name).toBeLessThanOrEqual(0)
  await shot(page, name)
}

test('writes a vault whole without program, show and setter, and one of these after all when asked', async () => {
  const started = await startApp()
  const { page, app } = started
  const vaultId = await summaryOf(page, clinic())
  const panel = page.getByRole('complementary', { name: 'The run' })
  await expect(
    panel.getByRole('heading', { name: 'Five sections do not seem to fit this business' }),
  ).toBeVisible()
  await expect(panel.getByText('17, in 25 requests')).toBeVisible()
  for (const title of ['12-Month Program', 'YouTube Show', 'Setter Script']) {
    await choice(panel, title, 'Leave out').click()
    await expect(choice(panel, title, 'Leave out')).toHaveAttribute('aria-pressed', 'true')
  }
  await expect(panel.getByText(/^14, in \d+ requests$/u)).toBeVisible()
  await nothingWrong(page, 'left-out-summary')

  await panel.getByRole('button', { name: 'Write the vault' }).click()
  await runEnded(page)
  await expect(page.locator('article.run-card')).toHaveCount(14)
  await expect(page.getByText('All 14 sections are written, checked and saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Open the vault' }).click()
  const list = page.getByRole('navigation', { name: 'Sections' })
  await expect(list.getByText('Left out', { exact: true })).toHaveCount(3)
  const { summary } = await ask<{ summary: { folder: string } }>(page, 'vault.open', { vaultId })
  expect(await savedSections(summary.folder)).toHaveLength(14)
  await expect.poll(() => readFile(join(summary.folder, 'Vault.md'), 'utf8')).toContain('14 of 14 sections.')

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
  await expect(list.getByText('Left out', { exact: true })).toHaveCount(2)
  expect(await savedSections(summary.folder)).toHaveLength(15)

  // Left out again it keeps its text, and undo brings it back.
  await openSection(page, 'YouTube Show')
  const page13 = page.getByRole('article', { name: 'YouTube Show' })
  await page13.getByRole('button', { name: 'Leave out' }).click()
  await expect(strip).toContainText('The text below is kept.')
  await expect(strip.getByRole('button', { name: 'Bring it back' })).toBeVisible()
  await takeFromMenu(app, 'Undo')
  await expect(strip).toBeHidden()
  await expect(list.getByText('Left out', { exact: true })).toHaveCount(2)
  const { leftOut } = await ask<{ leftOut: object }>(page, 'vault.open', { vaultId })
  expect(Object.keys(leftOut)).toEqual(['12', '17'])
  await expect
    .poll(async () => Object.keys((await readJson(join(summary.folder, 'vault.json')))['leftOut'] ?? {}))
    .toEqual(['12', '17'])

  // The same business with a program of a year: other things do not fit, and the year is written.
  await page.getByRole('button', { name: 'All vaults' }).first().click()
  const withYear = { ...clinic(), businessName: 'Hazel Street Strength', offers: [visit, year] }
  const yearId = await summaryOf(page, withYear)
  await expect(panel.getByRole('heading', { name: /^Four sections/u })).toBeVisible()
  await expect(panel.getByRole('group', { name: '12-Month Program' })).toHaveCount(0)
  for (const title of ['Sales Script (Closer)', 'Video Script', 'YouTube Show', 'Setter Script'])
    await choice(panel, title, 'Leave out').click()
  await panel.getByRole('button', { name: 'Write the vault' }).click()
  await runEnded(page)
  await expect(page.getByText('All 13 sections are written, checked and saved.')).toBeVisible()
  const written = await ask<VaultView>(page, 'vault.open', { vaultId: yearId })
  expect(written.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 6, 8, 9, 10, 11, 12, 14, 15, 16])
  expect(JSON.stringify(written.sections.find(({ number }) => number === 12))).toContain('€2,400')

  // A vault of an earlier version: its tiers are ways to buy, its offer is written anew in today's shape, and the first one put back.
  const folder = join(started.home, 'Documents', 'Vaultwright', 'Northlight')
  await cp(join(projectFolder, 'src/main/storage/testing/vault-of-november'), folder, { recursive: true })
  await page.getByRole('button', { name: 'All vaults' }).first().click()
  const { vaults } = await ask<{ vaults: { id: string; title: string }[] }>(page, 'library.list', null)
  const old = vaults.find(({ title }) => title === 'Northlight')?.id ?? ''
  const before = await ask<VaultView>(page, 'vault.open', { vaultId: old })
  expect(waysIn(before)).toEqual(['90 days', '12 months'])
  const command = { kind: 'set-intake', intake: exampleIntake() }
  await ask(page, 'vault.apply', { vaultId: old, command })
  const purpose = { kind: 'sections', sections: [4] }
  const { runId } = await ask<{ runId: string }>(page, 'run.start', { vaultId: old, purpose, sample: false })
  const now = async (): Promise<unknown> => waysIn(await ask<VaultView>(page, 'vault.open', { vaultId: old }))
  // A section is there before its run has ended, and who closes in between is asked whether to.
  await expect
    .poll(async () => (await ask<{ state: string }>(page, 'run.view', { vaultId: old, runId })).state)
    .toBe('finished')
  expect(await now()).toEqual(exampleIntake().offers.map(({ name }) => name))
  const restore = { kind: 'restore-version', section: 4, revision: 1 }
  await ask(page, 'vault.apply', { vaultId: old, command: restore })
  expect(await now()).toEqual(['90 days', '12 months'])
  expect(await readJson(join(folder, 'vault.json'))).toMatchObject({ schemaVersion: 3 })
  await started.close()
})

/** The names of the ways to buy in a vault's offer. */
function waysIn({ sections }: VaultView): unknown {
  const tiers = sections.find(({ number }) => number === 4)?.content['tiers']
  return (tiers as { name: string }[]).map(({ name }) => name)
}
