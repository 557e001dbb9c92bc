import { expect, type Locator, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSection, readJson, runEnded, vaultFolder, writtenVault, type StartedApp } from './started-app.ts'
import { shot, takeFromMenu, test } from './launch.ts'

test.describe.configure({ mode: 'serial' })

const field = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const read = (path: string): Promise<string> => readFile(path, 'utf8')

/** Light and dark, at both sizes a screen has to bear. */
async function shots(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1280, 800],
    [960, 600],
  ] as const) {
    await page.setViewportSize({ width, height })
    const sideways = await page.locator('.sections').evaluate((list) => list.scrollWidth - list.clientWidth)
    expect(sideways, 'the list of sections does not slide sideways').toBe(0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await shot(page, `${name}-${width}-${colorScheme}`)
    }
  }
  await page.emulateMedia({ colorScheme: null })
  await page.setViewportSize({ width: 1280, height: 800 })
}

test('entries, approval and history of one vault, each undone and redone to the byte', async () => {
  test.setTimeout(300_000)
  const started = await writtenVault()
  const folder = await vaultFolder(started.home)
  await test.step('an eleventh ad is added, typed into, moved and removed', () => entries(started, folder))
  await test.step('a click puts the caret where one clicked', () => clicks(started, folder))
  await test.step('two versions are compared and one brought back', () => history(started, folder))
  await test.step('an approved section is left alone by a run of the whole', () => approval(started, folder))
  await test.step('a title is typed over, and the trash undone', () => titles(started))
  await started.close()
})

async function entries({ page, app }: StartedApp, folder: string): Promise<void> {
  const file = join(folder, 'sections', '09-facebook-ads.json')
  await openSection(page, 'Ad Copy')
  await staysWhereOneJumped(page.getByRole('button', { name: 'Add ad' }))
  const states = [await read(file)]
  const changed = async (): Promise<void> => {
    await expect.poll(() => read(file)).not.toBe(states.at(-1))
    states.push(await read(file))
  }
  await page.getByRole('button', { name: 'Add ad' }).click()
  await changed()
  await expect(page.getByText('Ad 11 added')).toBeVisible()
  // The first field of the new ad is open, so that one types at once.
  const typed = page.locator('textarea:focus')
  await expect(typed).toHaveValue('')
  await typed.pressSequentially('An eleventh ad')
  await typed.press('Escape')
  await expect.poll(() => read(file)).toContain('An eleventh ad')
  states.push(await read(file))
  await shots(page, 'entries-added')

  await field(page, 'Ad 11').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await changed()
  await expect(field(page, 'Ad 10')).toBeFocused()
  await expect(field(page, 'Ad 10').locator('..')).toContainText('An eleventh ad')
  await page.keyboard.press('Delete')
  await changed()
  await expect(field(page, 'Ad 10')).toBeFocused()
  await expect(page.getByText('Ad 10 removed')).toBeVisible()

  for (const state of states.slice(0, -1).toReversed()) {
    await takeFromMenu(app, 'Undo')
    await expect.poll(() => read(file)).toBe(state)
  }
  for (const state of states.slice(1)) {
    await takeFromMenu(app, 'Redo')
    await expect.poll(() => read(file)).toBe(state)
  }
  // Who presses fast is ahead of the window: each press takes a change back all the same.
  for (const _ of states.slice(1)) await takeFromMenu(app, 'Undo')
  await expect.poll(() => read(file)).toBe(states[0])

  // A double click, or a key that is held down, removes one and not the next as well: one undo brings all back.
  const removeTwice = [
    async () => {
      await field(page, 'Ad 3').hover()
      await page.getByRole('button', { name: 'Remove Ad 3 (Delete)' }).dblclick()
    },
    async () => {
      await field(page, 'Ad 3').focus()
      for (let time = 0; time < 3; time++) await page.keyboard.down('Delete')
      await page.keyboard.up('Delete')
    },
  ]
  for (const remove of removeTwice) {
    await remove()
    await expect.poll(() => read(file)).not.toBe(states[0])
    await expect(page.getByText('Ad 3 removed')).toBeVisible()
    await takeFromMenu(app, 'Undo')
    await expect.poll(() => read(file)).toBe(states[0])
    await expect(page.getByText('Ad 3 removed')).toBeHidden()
  }
}

/** What one has jumped to is not pushed off the screen by entries above it that are drawn only now. */
async function staysWhereOneJumped(place: Locator): Promise<void> {
  const tops = await place.evaluate(async (element) => {
    element.scrollIntoView({ block: 'center' })
    const tops: number[] = []
    while (tops.length < 8) {
      tops.push(Math.round(element.getBoundingClientRect().top))
      await new Promise(requestAnimationFrame)
    }
    return tops
  })
  expect(new Set(tops).size, `stands at ${tops.join(', ')}`).toBe(1)
}

async function clicks({ page }: StartedApp, folder: string): Promise<void> {
  const file = join(folder, 'sections', '03-story.json')
  const before = await read(file)
  await openSection(page, 'Signature Story')
  const text = page.locator('.vault-text .vp').first()
  const words = (await text.textContent()) ?? ''
  const point = await text.evaluate((element) => {
    const range = document.createRange()
    const node = element.firstChild ?? element
    range.setStart(node, 12)
    range.setEnd(node, 12)
    const { left, top, height } = range.getBoundingClientRect()
    return { x: left + 0.5, y: top + height / 2 }
  })
  await page.mouse.dblclick(point.x, point.y)
  const selected = await page.evaluate(() => window.getSelection()?.toString().trim())
  expect(words).toContain(selected)
  expect(selected).not.toBe('')
  await expect(page.locator('textarea')).toHaveCount(await page.locator('.inspector textarea').count())
  // A click elsewhere lets go of the selection; one in the text begins to type there, with the very next key.
  await page.locator('#section-title').click()
  await page.mouse.click(point.x, point.y)
  await page.keyboard.type('|')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => read(file)).toContain(`${words.slice(0, 12)}|${words.slice(12, 20)}`)
  expect(await read(file)).not.toBe(before)
}

async function history({ page, app }: StartedApp, folder: string): Promise<void> {
  const file = join(folder, 'sections', '03-story.json')
  await field(page, 'Core lesson').focus()
  await page.keyboard.press('e')
  const typed = page.locator('textarea:focus')
  await typed.press('End')
  await typed.pressSequentially(' Second sitting.')
  await typed.press('Escape')
  await expect.poll(() => read(file)).toContain('Second sitting.')
  const latest = await read(file)

  await page.getByRole('tab', { name: 'History' }).click()
  const rows = page.locator('.versions .version')
  await expect(rows.first()).toBeVisible()
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(0)).toContainText('You typed in')
  await expect(rows.nth(0)).toContainText('Second sitting.')
  await expect(rows.nth(0)).toContainText('now')
  await expect(rows.nth(2)).toContainText('Written by')
  await rows.nth(2).click()
  const bar = page.getByRole('region', { name: 'An older version' })
  await expect(bar).toContainText('2 places differ')
  await bar.getByRole('combobox', { name: 'Compared with' }).click()
  await page.getByRole('option', { name: 'Compared with version 2' }).click()
  await expect(bar).toContainText(
    '1 place differs: struck is what version 1 reads, marked is what version 2 reads.',
  )
  await shots(page, 'history-compared')
  await bar.getByRole('button', { name: 'Bring this back' }).click()
  await expect(page.getByText('Version 1 is back')).toBeVisible()
  await expect.poll(() => read(file)).not.toContain('Second sitting.')
  await takeFromMenu(app, 'Undo')
  await expect.poll(() => read(file)).toBe(latest)
  await expect(page.locator('.version-undone')).toHaveCount(1)
  await shots(page, 'history')
}

async function approval({ page, app }: StartedApp, folder: string): Promise<void> {
  const file = join(folder, 'sections', '04-offer.json')
  await openSection(page, 'Offer & Pricing')
  const before = await read(file)
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(page.getByText(/^Approved just now/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Offer & Pricing.*Approved/ })).toBeVisible()
  await shots(page, 'approved')
  // Whoever wants to change it is asked, and may leave it.
  await field(page, 'Offer name').focus()
  await page.keyboard.press('e')
  await expect(page.locator('.dialog[data-open]')).toContainText('Unlock to change it?')
  await shots(page, 'unlock-question')
  // Nothing behind a question is changed or left while it is asked.
  for (const command of ['Undo', 'Find', 'All vaults', 'New vault']) await takeFromMenu(app, command)
  await expect(page.getByRole('button', { name: 'Leave it locked' })).toBeFocused()
  await expect(page.locator('#page-title')).toHaveText(/Northlight/)
  await page.getByRole('button', { name: 'Leave it locked' }).click()
  await expect(page.locator('.vf-editor')).toHaveCount(0)
  // Approving is a change like another.
  await takeFromMenu(app, 'Undo')
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toBeVisible()
  await takeFromMenu(app, 'Redo')
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()

  await page.locator('.page-head').getByRole('button', { name: 'Write anew' }).click()
  await expect(page.locator('.dialog[data-open]')).toContainText('The section you approved stays as it is.')
  await page.locator('.dialog[data-open]').getByRole('button', { name: 'Write it anew' }).click()
  await runEnded(page)
  await page.getByRole('button', { name: 'Open the vault' }).click()
  expect(await read(file)).toBe(before)
  expect(await readJson(join(folder, 'sections', '05-sales-scripts.json'))).toMatchObject({ revision: 2 })
  // One that is named is asked about first.
  await openSection(page, 'Offer & Pricing')
  await page.locator('.vault-sheet-head').getByRole('button', { name: 'Write anew' }).click()
  await page.locator('.dialog[data-open]').getByRole('button', { name: 'Write it anew' }).click()
  await expect(page.locator('.dialog[data-open]')).toContainText('Unlock to change it?')
  await page.locator('.dialog[data-open]').getByRole('button', { name: 'Unlock' }).click()
  await runEnded(page)
  await page.getByRole('button', { name: 'Open the vault' }).click()
  expect(await readJson(file)).toMatchObject({ revision: 2 })
}

async function titles({ page, app }: StartedApp): Promise<void> {
  const head = page.locator('#page-title')
  await head.getByRole('button').click()
  await page.keyboard.type('Not this')
  await page.keyboard.press('Escape')
  await expect(head).toHaveText(/Northlight/)
  await head.getByRole('button').click()
  await page.keyboard.type('The spring launch')
  await page.keyboard.press('Enter')
  await expect(head).toHaveText('The spring launch')
  await takeFromMenu(app, 'Undo')
  await expect(head).toHaveText(/Northlight/)
  await shots(page, 'title')
  await takeFromMenu(app, 'All vaults')
  await page.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  const row = page.getByRole('main').getByRole('button', { name: /Northlight/ })
  await expect(page.getByText('is in the trash')).toBeVisible()
  await expect(page.locator('#page-title')).toBeFocused()
  await takeFromMenu(app, 'Undo')
  await expect(row.first()).toBeVisible()
  // What was said of a change goes when another vault is opened: there its button would change what nobody sees.
  await row.first().click()
  await head.getByRole('button').click()
  await page.keyboard.type('The autumn launch')
  await page.keyboard.press('Enter')
  await takeFromMenu(app, 'Undo')
  const undone = page.locator('.toast', { hasText: /^Undone/ })
  await expect(undone.first()).toBeVisible()
  await takeFromMenu(app, 'New vault')
  await expect(page.getByText('What is the business called?')).toBeVisible()
  // Long before it goes by itself.
  await expect(undone).toHaveCount(0, { timeout: 2000 })
}
