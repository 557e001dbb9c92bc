import { expect } from '@playwright/test'
import { sections } from '../src/shared/sections/index.ts'
import {
  canaries,
  cards,
  startApp,
  homeWith,
  providersAt,
  runEnded,
  saveKeys,
  savedSections,
  vaultFolder,
  writeVault,
} from './started-app.ts'
import { atEnd, launch, test } from './launch.ts'
import { startProvider } from './provider/start-provider.ts'

const partsInAll = sections.reduce((sum, section) => sum + section.parts.length, 0)

test('goes on after kill -9 in mid-run and asks for nothing that was accepted', async () => {
  const provider = await startProvider({ pace: 10_000 })
  atEnd(() => provider.close())
  const home = await homeWith({ providers: providersAt(provider) })
  const first = await launch({ home })
  await saveKeys(first.page)
  await writeVault(first.page)
  await expect(first.page.locator('article.run-card-saved').nth(4)).toBeVisible()
  const dead = first.app.process()
  dead.kill('SIGKILL')
  await provider.whenIdle()
  const before = provider.stats()
  const folder = await vaultFolder(home)
  const saved = await savedSections(folder)
  expect(saved.length).toBeGreaterThanOrEqual(5)
  expect(saved.length).toBeLessThan(17)

  provider.reset()
  const again = await launch({ home })
  await again.page.getByRole('button', { name: 'Go on with the run that stopped' }).first().click()
  await expect(cards(again.page).first()).toBeVisible()
  await runEnded(again.page)
  expect(await savedSections(folder)).toHaveLength(17)

  // What was answered to its end before the kill and accepted is not asked again: each part is bought once.
  const after = provider.stats()
  for (const name of saved) {
    const number = Number(name.slice(0, 2))
    for (const part of sections[number - 1]?.parts.map((_, i) => i + 1) ?? []) {
      expect(after.parts[`${number}.${part}`], `section ${number}, part ${part}`).toBeUndefined()
    }
  }
  // Three were in flight at the kill at most: those alone may have been asked twice.
  expect(before.requests + after.requests).toBeLessThanOrEqual(partsInAll + 3)
  await again.close()
})

test('finds the keys again after a restart, and shows no more of them than four letters', async () => {
  const started = await startApp()
  await started.close('keep home')
  const again = await launch({ home: started.home })
  await again.page.getByRole('button', { name: 'Settings' }).first().click()
  await expect(again.page.getByText(canaries.openai.slice(-4)).first()).toBeVisible()
  expect(await again.page.content()).not.toContain(canaries.openai)
  await again.close()
})
