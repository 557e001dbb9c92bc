import { expect } from '@playwright/test'
import { join } from 'node:path'
import { sections } from '../src/shared/sections/index.ts'
import { limitsSchema } from '../src/shared/settings.ts'
import {
  ask,
  card,
  cards,
  startApp,
  openSampleClient,
  readJson,
  runEnded,
  savedSections,
  vaultFolder,
  standing,
  writeVault,
} from './started-app.ts'
import { inMain, shot, test } from './launch.ts'

const partsInAll = sections.reduce((sum, section) => sum + section.parts.length, 0)

test('writes all seventeen sections in six chunks of three, never more than three requests open, and saves each', async () => {
  const started = await startApp({ pace: 12_000 })
  await writeVault(started.page)
  await expect(cards(started.page)).toHaveCount(17)
  await expect(started.page.getByText(/Chunk 6|chunk 6/).first()).toBeVisible()

  // Cards move before their sections end: text stands on a card that is still being written.
  await expect(started.page.locator('.run-card-writing').first()).toContainText(/\d+ words/)
  await shot(started.page, 'run-writing')
  await expect(started.page.getByText('Each section is saved as soon as it is written.')).toBeVisible()
  const stood = await standing(...(await cards(started.page).all()))

  await runEnded(started.page)
  // The sentence of its end stands where room was kept for it.
  await expect(started.page.getByText('All 17 sections are written, checked and saved.')).toBeVisible()
  expect(await standing(...(await cards(started.page).all()))).toEqual(stood)
  for (const { number } of sections) await expect(card(started.page, number)).toContainText('Saved')
  await shot(started.page, 'run-finished')

  const stats = started.provider.stats()
  expect(stats.highestConcurrency).toBeLessThanOrEqual(3)
  expect(stats.requests).toBe(partsInAll)
  expect(await savedSections(await vaultFolder(started.home))).toHaveLength(17)
  await started.close()
})

test('writes the heavy sections alone when only they are asked for', async () => {
  const started = await startApp()
  await openSampleClient(started.page)
  const { vaults } = await ask<{ vaults: { id: string }[] }>(started.page, 'library.list', null)
  const heavy = [4, 5, 8, 9, 10, 17]
  await ask(started.page, 'run.start', {
    vaultId: vaults[0]?.id,
    purpose: { kind: 'sections', sections: heavy },
    sample: false,
  })
  const folder = await vaultFolder(started.home)
  await expect.poll(async () => (await savedSections(folder).catch(() => [])).length).toBe(6)
  expect((await savedSections(folder)).map((name) => Number(name.slice(0, 2)))).toEqual(heavy)
  // The last file is there a moment before the run says its end; quitting in that moment would ask first.
  await expect.poll(() => ask<unknown[]>(started.page, 'run.active', null)).toEqual([])
  for (const name of await savedSections(folder)) {
    const record = await readJson(join(folder, 'sections', name))
    expect(record).toMatchObject({ revision: 1, source: 'run' })
  }
  await started.close()
})

test('saves sixteen when one section cannot be had, says why, and a retry writes it', async () => {
  const started = await startApp({
    script: [{ match: { section: 12 }, fault: { kind: 'refusal' } }],
  })
  await writeVault(started.page)
  await runEnded(started.page)
  await expect(card(started.page, 12)).toContainText('Failed')
  await expect(card(started.page, 12)).toContainText('declined')
  await expect(started.page.locator('article.run-card-saved')).toHaveCount(16)
  await shot(started.page, 'run-one-failed')
  const folder = await vaultFolder(started.home)
  expect(await savedSections(folder)).toHaveLength(16)

  started.provider.play([])
  started.provider.reset()
  await started.page.getByRole('button', { name: 'Retry failed' }).click()
  await expect(cards(started.page)).toHaveCount(1)
  await runEnded(started.page)
  await expect(card(started.page, 12)).toContainText('Saved')
  expect(await savedSections(folder)).toHaveLength(17)
  // Only what was missing was asked for.
  expect(started.provider.stats().parts).toEqual({ '12.1': 1 })

  // The earlier run is still there to be looked at, with its failed attempts drawn to scale.
  await started.page.getByRole('button', { name: 'Open the vault' }).click()
  await started.page.getByRole('button', { name: 'Runs' }).click()
  await expect(started.page.locator('.runs-row')).toHaveCount(2)
  await shot(started.page, 'vault-runs')
  await started.page.getByRole('button', { name: /Not all written/ }).click()
  await started.page.getByRole('button', { name: 'Timeline, log and numbers' }).click()
  const timeline = started.page.getByRole('region', { name: 'Timeline of the slots' })
  await expect(timeline.getByRole('button', { name: /12-Month Program\. .* declined/ }).first()).toBeVisible()
  await shot(started.page, 'run-timeline-failed')
  await started.close()
})

test('writes all seventeen with the second provider when the first is down, and each card says so', async () => {
  const started = await startApp({
    script: [{ match: { vendor: 'openai' }, fault: { kind: 'status', status: 401 } }],
  })
  await writeVault(started.page)
  await runEnded(started.page)
  for (const { number } of sections) {
    await expect(card(started.page, number)).toContainText('Saved')
    await expect(card(started.page, number)).toContainText('Claude')
  }
  expect(await savedSections(await vaultFolder(started.home))).toHaveLength(17)
  await started.close()
})

test('closes every connection of a run that is cancelled, though no answer ends by itself', async () => {
  // No limit of the run ends a question while this test lasts: nothing but the cancelling does.
  const patient = Object.fromEntries(sections.map(({ number }) => [number, 600]))
  const started = await startApp({
    script: [{ fault: { kind: 'stall', afterCharacters: 400 } }],
    settings: { limits: limitsSchema.parse({ stall: 600, stallReasoning: 600, sections: patient }) },
  })
  await writeVault(started.page)
  await started.provider.whenAsked(3)
  await expect(started.page.locator('.run-card-writing').first()).toBeVisible()
  await started.page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await shot(started.page, 'run-cancel')
  await started.page.getByRole('button', { name: 'Cancel the run' }).click()
  // How soon is what `npm run bench:stops` measures: within a second.
  await started.provider.whenIdle()
  expect(started.provider.stats().openConnections).toBe(0)
  await runEnded(started.page)
  await expect(started.page.locator('article.run-card-cancelled').first()).toContainText('Cancelled')
  // Both buttons that led there are gone.
  await expect(started.page.locator('#page-title')).toBeFocused()
  await started.close()
})

test('pauses after what is in flight and goes on where it was', async () => {
  const started = await startApp({ pace: 8_000 })
  await writeVault(started.page)
  await started.provider.whenAsked(3)
  await started.page.getByRole('button', { name: 'Pause' }).click()
  await expect(started.page.getByRole('button', { name: 'Continue' })).toBeVisible()
  await started.provider.whenIdle()
  const asked = started.provider.stats().requests
  await expect(started.page.locator('article.run-card-writing')).toHaveCount(0)
  expect(started.provider.stats().requests).toBe(asked)
  await started.page.getByRole('button', { name: 'Continue' }).click()
  await runEnded(started.page)
  expect(started.provider.stats().requests).toBe(partsInAll)
  await started.close()
})

test('shows the same run after the window was loaded anew in the middle of it', async () => {
  const started = await startApp({ pace: 12_000 })
  await writeVault(started.page)
  await started.provider.whenAsked(4)
  await started.page.reload()
  await started.page
    .getByRole('button', { name: /Northlight/ })
    .first()
    .click()
  await expect(cards(started.page)).toHaveCount(17)
  await runEnded(started.page)
  await expect(started.page.locator('article.run-card-saved')).toHaveCount(17)
  expect(started.provider.stats().requests).toBe(partsInAll)
  await started.close()
})

test('goes on writing while its window is closed, and shows it when the app is opened again', async () => {
  const started = await startApp({ pace: 12_000 })
  await writeVault(started.page)
  await started.provider.whenAsked(4)
  await inMain(started.app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await started.provider.whenAsked(8)
  const opened = started.app.waitForEvent('window')
  // What a second start of the app tells the first.
  await inMain(started.app, ({ app }) => app.emit('second-instance', {}, [], '/'))
  const page = await opened
  await page
    .getByRole('button', { name: /Northlight/ })
    .first()
    .click()
  await runEnded(page)
  await expect(page.locator('article.run-card-saved')).toHaveCount(17)
  expect(started.provider.stats().requests).toBe(partsInAll)
  await started.close()
})
