import { expect, type Page } from '@playwright/test'
import { rm, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { violationsOn } from './accessible.ts'
import { homeWithVaults } from './home-with-vaults.ts'
import { launch, shot, test } from './launch.ts'

const count = 1500

const rows = (page: Page) => page.getByRole('list', { name: 'Vaults' }).getByRole('listitem')
const titles = (page: Page) => page.locator('.vault-title')

test('a library of 1,500 vaults: few are drawn, all are reached, found and opened', async () => {
  const home = await homeWithVaults(count)
  const { page, close } = await launch({ home })
  await expect(page.getByText(`${count.toLocaleString('en')} vaults`)).toBeVisible()
  await expect(titles(page).first()).toHaveText(`Client ${count}`)
  expect(await rows(page).count()).toBeLessThan(60)
  expect(await page.locator('.rail-vault').count()).toBeLessThan(200)
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', String(count))
  await expect(rows(page).first()).toHaveAttribute('aria-posinset', '1')
  expect(await violationsOn(page)).toEqual([])
  await shot(page, 'library-large')

  // By keyboard, past everything that was drawn at first.
  await titles(page).first().focus()
  const drawn = await rows(page).count()
  for (let step = 0; step < (drawn + 5) * 2; step++) await page.keyboard.press('Tab')
  const place = async () =>
    Number(await page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset')))
  expect(await place()).toBe(drawn + 6)
  await expect(page.locator(':focus')).toBeInViewport()

  // To the end and back: what has the focus is still there.
  const body = page.locator('.page-body')
  await body.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(page.getByRole('button', { name: 'Client 1', exact: true }).last()).toBeInViewport()
  await expect(titles(page).last()).toHaveText('Client 1')
  expect(await place()).toBe(drawn + 6)
  await shot(page, 'library-large-end')

  await page.getByRole('searchbox').fill('client 777')
  await expect(page.getByText('1 vault found for')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.rail-vault:focus')).toContainText('Client 777')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Client 777', level: 1 })).toBeVisible()
  await close('keep home')

  // The rows of the last time come first; what has changed since is put right.
  const library = join(home, 'Documents', 'Vaultwright')
  const file = join(library, `Client ${count}`, 'vault.json')
  const vault = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
  await writeFile(file, JSON.stringify({ ...vault, title: 'Changed outside' }))
  await rm(join(library, `Client ${count - 1}`), { recursive: true })
  const again = await launch({ home })
  await expect(titles(again.page).first()).toHaveText('Changed outside')
  await expect(again.page.getByText(`${(count - 1).toLocaleString('en')} vaults`)).toBeVisible()
  await expect(titles(again.page).nth(1)).toHaveText(`Client ${count - 2}`)
  await again.close()
})
