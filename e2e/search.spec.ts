import { expect, type Locator, type Page } from '@playwright/test'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inEachLook, violationsOn } from './accessible.ts'
import { ask, openSection, vaultFolder, writtenVault } from './started-app.ts'
import { inMain, launch, shot, test, type Launched, takeFromMenu } from './launch.ts'

const field = (page: Page): Locator => page.getByRole('searchbox')
const places = (page: Page): Locator =>
  page.getByRole('list', { name: 'Places in the copy' }).getByRole('button')
const state = (page: Page): Locator => page.getByRole('region', { name: 'In the copy' }).getByRole('status')

/** Takes Find from the menu, which is what Ctrl F does, and types. */
async function lookFor({ app, page }: Pick<Launched, 'app' | 'page'>, words: string): Promise<void> {
  // The window listens to the menu once it shows its side.
  await expect(page.getByRole('navigation', { name: 'Vaults' })).toBeVisible()
  await takeFromMenu(app, 'Find')
  await expect(field(page)).toBeFocused()
  await field(page).fill('')
  await field(page).pressSequentially(words)
}

/** What the page marks: highlights are not in its text, so they are asked for. */
const markedWords = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('found-here') ?? [])].map(String).join(' '))

const sentence = 'The quiet Café beside the lighthouse <b>opens</b> at dawn.'

/** Writes the third e-mail's body anew, as a person does with the keyboard. */
async function writeEmail(page: Page, words: string): Promise<void> {
  await openSection(page, 'E-mail Sequence')
  await page.getByRole('group', { name: 'E-mail 3 › Body', exact: true }).press('e')
  const text = page.getByRole('textbox', { name: 'Body' })
  await text.press('Control+a')
  await page.keyboard.insertText(words)
  await text.press('Control+Enter')
  await expect(text).toBeHidden()
}

test('finds a phrase in the copy, opens its field, and follows an edit, also after a restart', async () => {
  const started = await writtenVault()
  const { page } = started
  await writeEmail(page, sentence)
  await openSection(page, 'Offer')
  await page.getByRole('button', { name: 'All vaults' }).click()

  await lookFor(started, '"cafe beside the light')
  await expect(places(page)).toHaveCount(1)
  await expect(places(page)).toContainText('E-mail Sequence › E-mail 3 › Body')
  await expect(places(page).locator('mark')).toHaveText('Café beside the lighthouse')
  // Text of a vault is shown as text.
  await expect(places(page)).toContainText('<b>opens</b>')
  await shot(page, 'search-found')
  expect(await violationsOn(page)).toEqual([])

  // From the field down to the place and into the text, by keyboard alone.
  await page.keyboard.press('ArrowDown')
  await expect(places(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Enter')
  const body = page.getByRole('group', { name: 'E-mail 3 › Body', exact: true })
  await expect(body).toBeFocused()
  await expect(body).toBeInViewport()
  expect(await markedWords(page)).toBe('Café beside the lighthouse')
  await expect(page.getByRole('tab', { name: 'Refine' })).toHaveAttribute('aria-selected', 'true')
  await shot(page, 'search-opened')

  await writeEmail(page, 'The harbour wall keeps the beacon dry.')
  await lookFor(started, 'beacon')
  await expect(places(page)).toHaveCount(1)
  await lookFor(started, '"cafe beside')
  await expect(state(page)).toHaveText('No section or answer holds these words.')
  await expect(places(page)).toHaveCount(0)
  await shot(page, 'search-nothing')
  await started.close('keep home')

  const again = await launch({ home: started.home })
  await lookFor(again, 'beacon')
  await expect(places(again.page)).toHaveCount(1)
  await lookFor(again, '"cafe beside')
  await expect(state(again.page)).toHaveText('No section or answer holds these words.')
  await again.close()
})

test('shows names first and the copy below them, in every look; an answer of the intake leads to its question', async () => {
  const started = await writtenVault()
  const { page } = started
  await lookFor(started, 'northlight')
  const rail = page.getByRole('navigation', { name: 'Vaults' })
  await expect(places(page).first()).toBeVisible()
  const [name, copy] = [rail.locator('.rail-vault').first(), places(page).first()]
  expect((await name.boundingBox())?.y).toBeLessThan((await copy.boundingBox())?.y ?? 0)

  await inMain(started.app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  )
  await lookFor(started, 'northlight')
  await expect(places(page).first()).toBeVisible()
  await inEachLook(page, async (look) => {
    await shot(page, `search-many-${look}`)
    expect(await violationsOn(page, look), look).toEqual([])
  })
  const zoom = (factor: number): Promise<void> =>
    inMain(
      started.app,
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to),
      factor,
    )
  await zoom(2)
  await lookFor(started, 'engineering managers')
  await expect(places(page).first()).toBeInViewport({ ratio: 0.9 })
  expect(await violationsOn(page), 'at 200 %').toEqual([])
  await shot(page, 'search-zoom-200')
  await zoom(1)

  await lookFor(started, 'promoted from senior dev')
  const answer = places(page).filter({ hasText: 'Intake › Ideal client' })
  await expect(answer).toBeVisible()
  await answer.click()
  await expect(page.getByRole('textbox', { name: /ten more of/ })).toBeVisible()
  await started.close()
})

test('typing fast never shows what older words found', async () => {
  const started = await writtenVault()
  const { page } = started
  await lookFor(started, 'managers')
  await expect(places(page).first()).toBeVisible()
  // Every list that is ever shown while more is typed is checked in the page, at the moment it is shown.
  await page.evaluate(() => {
    const wrong: string[] = []
    ;(globalThis as unknown as { wrong: string[] }).wrong = wrong
    new MutationObserver(() => {
      const typed = document.querySelector<HTMLInputElement>('input[type=search]')?.value ?? ''
      for (const mark of document.querySelectorAll('.copy-place mark')) {
        const begun = typed.trim().toLowerCase().split(/\s+/)
        if (!begun.some((word) => mark.textContent.toLowerCase().startsWith(word.slice(0, 5))))
          wrong.push(`${typed}: ${mark.textContent}`)
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  for (const words of ['clients', 'evenings', 'program', 'weekly', 'zzzz', 'delegate']) {
    await field(page).fill(words)
    await expect(field(page)).toHaveValue(words)
  }
  await expect(places(page).first().locator('mark').first()).toHaveText(/^delegat/i)
  expect(await page.evaluate(() => (globalThis as unknown as { wrong: string[] }).wrong)).toEqual([])
  await started.close()
})

test('a vault in the trash and words of other programs are followed; a damaged index costs nothing', async () => {
  const started = await writtenVault()
  const { page } = started
  await writeEmail(page, sentence)
  const folder = await vaultFolder(started.home)
  const index = join(started.userData, 'search', 'index.sqlite')
  await lookFor(started, 'lighthouse')
  await expect(places(page)).toHaveCount(1)

  const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
  await ask(page, 'vault.trash', { vaultId: vaults[0]?.id })
  await lookFor(started, 'lighthouse ')
  await expect(state(page)).toHaveText('No section or answer holds these words.')
  await ask(page, 'vault.untrash', { vaultId: vaults[0]?.id })
  await lookFor(started, 'lighthouse')
  await expect(places(page)).toHaveCount(1)
  await started.close('keep home')

  await writeFile(index, 'not an index any more')
  const emails = join(folder, 'sections', '08-emails.json')
  await writeFile(emails, (await readFile(emails, 'utf8')).replace('lighthouse', 'windmill'))
  const again = await launch({ home: started.home })
  await lookFor(again, 'windmill')
  await expect(places(again.page)).toHaveCount(1)
  await lookFor(again, 'lighthouse')
  await expect(state(again.page)).toHaveText('No section or answer holds these words.')

  // The folder of the vaults is not there: said, with the way on.
  const library = join(started.home, 'Documents', 'Vaultwright')
  await again.close('keep home')
  const third = await launch({ home: started.home })
  await expect(third.page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  await rename(library, `${library}-away`)
  await lookFor(third, 'windmill')
  await expect(third.page.getByRole('region', { name: 'In the copy' })).toContainText(
    'cannot be searched for now',
  )
  await shot(third.page, 'search-trouble')
  expect(await violationsOn(third.page)).toEqual([])
  await third.close()
})
