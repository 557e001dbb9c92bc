import { expect } from '@playwright/test'
import { stat } from 'node:fs/promises'
import { inMain, launch, shot, test, takeFromMenu } from './launch.ts'

test('opens one window that says what it is', async () => {
  const { app, page, close } = await launch()
  await expect(page).toHaveTitle(/Vaultwright/)
  expect(app.windows()).toHaveLength(1)
  const picture = await stat(await shot(page, 'boot'))
  expect(picture.size).toBeGreaterThan(1000)
  await close()
})

test('shows its first screen before it can do anything, and loses no press on it', async () => {
  const { page, close } = await launch()
  const wrong: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text())
  })
  // Pressed when the page is read and nothing of the window is loaded yet.
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      const title = document.getElementById('page-title')?.textContent ?? ''
      document.documentElement.dataset['first'] = title
      document.querySelector<HTMLElement>('.rail-foot > .rail-way')?.click()
    }),
  )
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-first', 'All vaults')
  expect(wrong).toEqual([])
  await close()
})

test('obeys a command of the menu that comes before the page can do anything', async () => {
  const { app, page, close } = await launch()
  await page.reload({ waitUntil: 'commit' })
  await takeFromMenu(app, 'Find')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await close()
})

test('keeps its own files in the home it was given', async () => {
  const { app, userData, close } = await launch()
  expect(await inMain(app, ({ app: main }) => main.getPath('userData'))).toBe(userData)
  expect(await inMain(app, ({ app: main }) => main.getName())).toBe('Vaultwright')
  await close()
})

test('has a real keyring in this session, and none where Linux has none', async () => {
  const real = await launch()
  const available = async ({ app }: typeof real): Promise<boolean> =>
    inMain(app, ({ safeStorage }) => safeStorage.isEncryptionAvailable())
  expect(await available(real)).toBe(true)
  await real.close()

  if (process.platform !== 'linux') return
  const bare = await launch({ passwordStore: 'basic' })
  expect(await available(bare)).toBe(false)
  await bare.close()
})
