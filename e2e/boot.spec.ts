import { expect } from '@playwright/test'
import { stat } from 'node:fs/promises'
import { inMain, launch, shot, test } from './launch.ts'

test('opens one window that says what it is', async () => {
  const { app, page, close } = await launch()
  await expect(page).toHaveTitle(/Vaultwright/)
  expect(app.windows()).toHaveLength(1)
  const picture = await stat(await shot(page, 'boot'))
  expect(picture.size).toBeGreaterThan(1000)
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
