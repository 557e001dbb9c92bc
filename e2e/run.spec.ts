import { expect } from '@playwright/test'
import { join } from 'node:path'
import { sections } from '../src/shared/sections/index.ts'
import { limitsSchema } from '../src/shared/settings.ts'
import {
  ask,
  card,
  cards,
  deskWith,
  openSampleClient,
  readJson,
  runEnded,
  savedSections,
  vaultFolder,
  writeVault,
} from './desk.ts'
import { inMain, shot, test } from './launch.ts'

const partsInAll = sections.reduce((sum, section) => sum + section.parts.length, 0)

test('writes all seventeen sections in six chunks of three, never more than three requests open, and saves each', async () => {
  const desk = await deskWith({ pace: 12_000 })
  await writeVault(desk.page)
  await expect(cards(desk.page)).toHaveCount(17)
  await expect(desk.page.getByText(/Chunk 6|chunk 6/).first()).toBeVisible()

  // Cards move before their sections end: text stands on a card that is still being written.
  await expect(desk.page.locator('.run-card-writing').first()).toContainText(/\d+ words/)
  await shot(desk.page, 'run-writing')

  await runEnded(desk.page)
  for (const { number } of sections) await expect(card(desk.page, number)).toContainText('Saved')
  await shot(desk.page, 'run-finished')

  const stats = desk.provider.stats()
  expect(stats.highestConcurrency).toBeLessThanOrEqual(3)
  expect(stats.requests).toBe(partsInAll)
  expect(await savedSections(await vaultFolder(desk.home))).toHaveLength(17)
  await desk.close()
})

test('writes the heavy sections alone when only they are asked for', async () => {
  const desk = await deskWith()
  await openSampleClient(desk.page)
  const { vaults } = await ask<{ vaults: { id: string }[] }>(desk.page, 'library.list', null)
  const heavy = [4, 5, 8, 9, 10, 17]
  await ask(desk.page, 'run.start', {
    vaultId: vaults[0]?.id,
    purpose: { kind: 'sections', sections: heavy },
    sample: false,
  })
  const folder = await vaultFolder(desk.home)
  await expect.poll(async () => (await savedSections(folder).catch(() => [])).length).toBe(6)
  expect((await savedSections(folder)).map((name) => Number(name.slice(0, 2)))).toEqual(heavy)
  // The last file is there a moment before the run says its end; quitting in that moment would ask first.
  await expect.poll(() => ask<unknown[]>(desk.page, 'run.active', null)).toEqual([])
  for (const name of await savedSections(folder)) {
    const record = await readJson(join(folder, 'sections', name))
    expect(record).toMatchObject({ revision: 1, source: 'run' })
  }
  await desk.close()
})

test('saves sixteen when one section cannot be had, says why, and a retry writes it', async () => {
  const desk = await deskWith({
    script: [{ match: { section: 12 }, fault: { kind: 'refusal' } }],
  })
  await writeVault(desk.page)
  await runEnded(desk.page)
  await expect(card(desk.page, 12)).toContainText('Failed')
  await expect(card(desk.page, 12)).toContainText('declined')
  await expect(desk.page.locator('article.run-card-saved')).toHaveCount(16)
  await shot(desk.page, 'run-one-failed')
  const folder = await vaultFolder(desk.home)
  expect(await savedSections(folder)).toHaveLength(16)

  desk.provider.play([])
  desk.provider.reset()
  await desk.page.getByRole('button', { name: 'Retry failed' }).click()
  await expect(cards(desk.page)).toHaveCount(1)
  await runEnded(desk.page)
  await expect(card(desk.page, 12)).toContainText('Saved')
  expect(await savedSections(folder)).toHaveLength(17)
  // Only what was missing was asked for.
  expect(desk.provider.stats().parts).toEqual({ '12.1': 1 })

  // The earlier run is still there to be looked at, with its failed attempts drawn to scale.
  await desk.page.getByRole('button', { name: 'Open the vault' }).click()
  await desk.page.getByRole('button', { name: 'Runs' }).click()
  await expect(desk.page.locator('.runs-row')).toHaveCount(2)
  await shot(desk.page, 'vault-runs')
  await desk.page.getByRole('button', { name: /Not all written/ }).click()
  await desk.page.getByRole('button', { name: 'Timeline, log and numbers' }).click()
  const timeline = desk.page.getByRole('region', { name: 'Timeline of the slots' })
  await expect(timeline.getByRole('button', { name: /12-Month Program\. .* declined/ }).first()).toBeVisible()
  await shot(desk.page, 'run-timeline-failed')
  await desk.close()
})

test('writes all seventeen with the second provider when the first is down, and each card says so', async () => {
  const desk = await deskWith({
    script: [{ match: { vendor: 'openai' }, fault: { kind: 'status', status: 401 } }],
  })
  await writeVault(desk.page)
  await runEnded(desk.page)
  for (const { number } of sections) {
    await expect(card(desk.page, number)).toContainText('Saved')
    await expect(card(desk.page, number)).toContainText('Claude')
  }
  expect(await savedSections(await vaultFolder(desk.home))).toHaveLength(17)
  await desk.close()
})

test('closes every connection of a run that is cancelled, though no answer ends by itself', async () => {
  // No limit of the run ends a question while this test lasts: nothing but the cancelling does.
  const patient = Object.fromEntries(sections.map(({ number }) => [number, 600]))
  const desk = await deskWith({
    script: [{ fault: { kind: 'stall', afterCharacters: 400 } }],
    settings: { limits: limitsSchema.parse({ stall: 600, stallReasoning: 600, sections: patient }) },
  })
  await writeVault(desk.page)
  await desk.provider.whenAsked(3)
  await expect(desk.page.locator('.run-card-writing').first()).toBeVisible()
  await desk.page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await shot(desk.page, 'run-cancel')
  await desk.page.getByRole('button', { name: 'Cancel the run' }).click()
  // How soon is what `npm run bench:stops` measures: within a second.
  await desk.provider.whenIdle()
  expect(desk.provider.stats().openConnections).toBe(0)
  await runEnded(desk.page)
  await expect(desk.page.locator('article.run-card-cancelled').first()).toContainText('Cancelled')
  await desk.close()
})

test('pauses after what is in flight and goes on where it was', async () => {
  const desk = await deskWith({ pace: 8_000 })
  await writeVault(desk.page)
  await desk.provider.whenAsked(3)
  await desk.page.getByRole('button', { name: 'Pause' }).click()
  await expect(desk.page.getByRole('button', { name: 'Continue' })).toBeVisible()
  await desk.provider.whenIdle()
  const asked = desk.provider.stats().requests
  await expect(desk.page.locator('article.run-card-writing')).toHaveCount(0)
  expect(desk.provider.stats().requests).toBe(asked)
  await desk.page.getByRole('button', { name: 'Continue' }).click()
  await runEnded(desk.page)
  expect(desk.provider.stats().requests).toBe(partsInAll)
  await desk.close()
})

test('shows the same run after the window was loaded anew in the middle of it', async () => {
  const desk = await deskWith({ pace: 12_000 })
  await writeVault(desk.page)
  await desk.provider.whenAsked(4)
  await desk.page.reload()
  await desk.page
    .getByRole('button', { name: /Northlight/ })
    .first()
    .click()
  await expect(cards(desk.page)).toHaveCount(17)
  await runEnded(desk.page)
  await expect(desk.page.locator('article.run-card-saved')).toHaveCount(17)
  expect(desk.provider.stats().requests).toBe(partsInAll)
  await desk.close()
})

test('goes on writing while its window is closed, and shows it when the app is opened again', async () => {
  const desk = await deskWith({ pace: 12_000 })
  await writeVault(desk.page)
  await desk.provider.whenAsked(4)
  await inMain(desk.app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await desk.provider.whenAsked(8)
  const opened = desk.app.waitForEvent('window')
  // What a second start of the app tells the first.
  await inMain(desk.app, ({ app }) => app.emit('second-instance', {}, [], '/'))
  const page = await opened
  await page
    .getByRole('button', { name: /Northlight/ })
    .first()
    .click()
  await runEnded(page)
  await expect(page.locator('article.run-card-saved')).toHaveCount(17)
  expect(desk.provider.stats().requests).toBe(partsInAll)
  await desk.close()
})
