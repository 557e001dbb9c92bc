import { expect } from '@playwright/test'
import { stat } from 'node:fs/promises'
import { ask } from './started-app.ts'
import { inMain, launch, shot, test, takeFromMenu } from './launch.ts'

test('opens one window that says what it is, and quits also after a mistake in its first moment', async () => {
  const { app, page, close } = await launch()
  // Before anything but the window is there; Electron's own box about it would hold main, and the quit with it.
  await inMain(app, () => void setImmediate(() => void Promise.reject(new Error('nobody caught this'))))
  await inMain(
    app,
    () =>
      void setImmediate(() => {
        throw new Error('nor this')
      }),
  )
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

test('obeys a command of the menu before the page can do anything, and asks about a page that crashes again and again', async () => {
  const { app, page, close } = await launch()
  await page.reload({ waitUntil: 'commit' })
  await takeFromMenu(app, 'Find')
  await expect(page.getByRole('searchbox')).toBeFocused()

  const asked = await inMain(app, async ({ BrowserWindow, dialog }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    if (!page) throw new Error('There is no window.')
    const questions: string[] = []
    dialog.showMessageBox = (...words: unknown[]) => {
      const { message, buttons } = words.at(-1) as { message: string; buttons: string[] }
      questions.push(`${message} ${buttons.join(' · ')}`)
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
    for (let crash = 0; crash < 4; crash++) {
      const back = new Promise<void>((settle) => page.once('did-finish-load', () => settle()))
      page.forcefullyCrashRenderer()
      await back
    }
    return questions
  })
  expect(asked).toEqual(['The window keeps closing its page. Reload · Quit'])
  await close()
})

test('keeps its own files in the home it was given, and quits whatever fails while it does', async () => {
  const { app, page, userData, close } = await launch()
  expect(await inMain(app, ({ app: main }) => main.getPath('userData'))).toBe(userData)
  expect(await inMain(app, ({ app: main }) => main.getName())).toBe('Vaultwright')
  // Answered only when all of main is there.
  await ask(page, 'library.list', null)
  await inMain(app, ({ BrowserWindow, dialog }) => {
    const fails = (): never => {
      throw new Error('This is gone.')
    }
    const [window] = BrowserWindow.getAllWindows()
    if (!window) throw new Error('There is no window.')
    Object.assign(window, { getNormalBounds: fails })
    Object.assign(window.webContents, { send: fails })
    Object.assign(dialog, { showMessageBox: fails })
  })
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
