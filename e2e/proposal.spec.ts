import { expect, type Locator, type Page } from '@playwright/test'
import { join } from 'node:path'
import { openSection, readJson, runEnded, vaultFolder, writtenVault } from './started-app.ts'
import { shot, takeFromMenu, test } from './launch.ts'

const changes = (page: Page): Locator => page.locator('[data-change]')
const bar = (page: Page): Locator => page.getByRole('region', { name: 'Proposal' })

async function refine(page: Page, note: string): Promise<void> {
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('textbox').fill(note)
  await inspector.getByRole('button', { name: 'Refine', exact: true }).click()
}

async function edit(page: Page, name: string): Promise<Locator> {
  await page.getByRole('group', { name, exact: true }).press('e')
  return page.getByRole('textbox', { name })
}

/** A machine under load: what the page asks to do in the next frame is done a third of a second later. */
const delayFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const inFrame = window.requestAnimationFrame.bind(window)
    window.requestAnimationFrame = (draw) => inFrame(() => setTimeout(() => draw(performance.now()), 300))
  })

/** Takes back what a toast says was done. */
const undo = (page: Page, done: string): Promise<void> =>
  page.locator('.toast', { hasText: done }).getByRole('button', { name: 'Undo' }).click()

test('decides a proposal change by change while the text goes on, and completes by hand what needs review', async () => {
  const { page, app, provider, home, close } = await writtenVault()
  const folder = await vaultFolder(home)
  const file = join(folder, 'sections', '02-message.json')
  const content = async (): Promise<Record<string, unknown>> =>
    (await readJson(file))['content'] as Record<string, unknown>
  const untouched = await content()
  const oneLiner = String(untouched['oneLiner'])
  await openSection(page, 'Million-Dollar Message')

  await test.step('keys go from change to change, the focus follows, and what is decided is kept', async () => {
    await refine(page, 'Warmer.')
    await expect(bar(page)).toBeVisible()
    const all = await changes(page).count()
    await expect(bar(page).getByRole('status')).toHaveText(`${all} changes to decide.`)
    await page.locator('#section-title').click()
    await page.keyboard.press('j')
    await expect(changes(page).first()).toBeFocused()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect(changes(page).first()).toHaveAttribute('data-decision', 'open')
    await page.keyboard.press('a')
    await expect(changes(page).first()).toHaveAttribute('data-decision', 'accepted')
    await expect(changes(page).nth(1)).toBeFocused()
    await page.keyboard.press('r')
    await expect(changes(page).nth(1)).toHaveAttribute('data-decision', 'rejected')
    await expect(bar(page).getByRole('status')).toHaveText(`${all} changes, ${all - 2} to decide.`)
    await shot(page, 'proposal-two-decided')
    await page.keyboard.press('k')
    await page.keyboard.press('o')
    await expect(changes(page).nth(1)).toHaveAttribute('data-decision', 'open')
    await takeFromMenu(app, 'Undo')
    await expect(changes(page).nth(1)).toHaveAttribute('data-decision', 'rejected')
    await openSection(page, 'Offer & Pricing')
    await openSection(page, 'Million-Dollar Message')
    await expect(changes(page).first()).toHaveAttribute('data-decision', 'accepted')
    expect(await content()).toEqual(untouched)
  })

  await test.step('the text goes on by hand: changes move with it, and are asked about where both changed the same', async () => {
    const typing = await edit(page, 'One-liner')
    await typing.press('Control+Home')
    await page.keyboard.type('Always: ')
    await page.keyboard.press('Escape')
    await expect(bar(page).getByRole('status')).toContainText('You changed some of the same words')
    const asked = changes(page).first()
    await expect(asked).toContainText('You changed this as well.')
    await asked.hover()
    await expect(asked.getByRole('button', { name: 'Keep mine' })).toBeVisible()
    await shot(page, 'proposal-asked')
    await bar(page).getByRole('button', { name: 'Accept all' }).click()
    await expect(asked).toBeFocused()
    await asked.getByRole('button', { name: 'Keep mine' }).click()
    await expect(asked).toHaveAttribute('data-decision', 'rejected')
  })

  await test.step('asked again while an editor is open: nothing typed is lost, and both answers stay', async () => {
    provider.setPace(300)
    await refine(page, 'Shorter.')
    const typing = await edit(page, 'One-liner')
    await typing.press('Control+End')
    await page.keyboard.type(' Every week')
    await expect(page.getByText('Version 2 of 2')).toBeVisible()
    provider.setPace(Infinity)
    await expect(typing).toBeFocused()
    await page.keyboard.type(', truly.')
    await page.keyboard.press('Escape')
    await expect
      .poll(async () => (await content())['oneLiner'])
      .toBe(`Always: ${oneLiner} Every week, truly.`)
    await shot(page, 'proposal-version-two')
    await page.emulateMedia({ colorScheme: 'dark' })
    await changes(page).nth(4).scrollIntoViewIfNeeded()
    await changes(page).nth(2).hover()
    await shot(page, 'proposal-dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.getByRole('button', { name: 'Version before' }).click()
    await expect(page.getByText('Version 1 of 2')).toBeVisible()
    await expect(bar(page)).toContainText('Warmer.')
    await expect(page.locator('[data-decision=rejected]')).not.toHaveCount(0)
    await takeFromMenu(app, 'Undo')
    await expect(page.getByText('Version 2 of 2')).toBeVisible()
  })

  await test.step('what is accepted is saved beside what was typed, and taken back with one click', async () => {
    const spoken = page.getByRole('group', { name: 'Spoken version, 30 seconds', exact: true })
    const first = spoken.locator('[data-change]').first()
    await first.hover()
    await first.getByRole('button', { name: 'Accept' }).click()
    await bar(page).getByRole('button', { name: 'Save accepted' }).press('Enter')
    await expect(bar(page)).toBeHidden()
    // What was pressed is gone with the bar: the keys go on from the page, and not from nowhere.
    await expect(page.locator('#page-title')).toBeFocused()
    const saved = await content()
    expect(saved['oneLiner']).toBe(`Always: ${oneLiner} Every week, truly.`)
    expect(saved['spoken']).not.toBe(untouched['spoken'])
    await undo(page, 'Saved')
    await expect(bar(page)).toBeVisible()
    await expect.poll(async () => (await content())['spoken']).toBe(untouched['spoken'])
    // The second click of a double click finds nothing to close, which is no failure.
    await bar(page).getByRole('button', { name: 'Reject all' }).dblclick()
    await expect(bar(page)).toBeHidden()
    await expect(page.locator('.toast', { hasText: 'Nothing was changed' })).toBeVisible()
    await expect(page.locator('.toast', { hasText: 'could not be saved' })).toHaveCount(0)
  })

  await test.step('an answer that needs review is completed by hand in place', async () => {
    provider.play([{ match: { section: 2 }, fault: { kind: 'wrong-json' } }])
    await page.getByRole('button', { name: 'Write anew' }).last().click()
    await page
      .getByRole('button', { name: /^Write/ })
      .last()
      .click()
    await runEnded(page)
    await page.getByRole('button', { name: 'Open the vault' }).click()
    const review = page.getByRole('region', { name: 'Needs review' })
    await review.getByRole('button', { name: 'Discard' }).click()
    await expect(review).toBeHidden()
    await undo(page, 'Answer discarded')
    await expect(review).toBeVisible()
    await (await edit(page, 'One-liner')).fill('Too short.')
    await page.keyboard.press('Escape')
    await review.getByRole('button', { name: /^One-liner/ }).click()
    await expect(page.getByRole('textbox', { name: 'One-liner' })).toBeFocused()
    await page.getByRole('textbox', { name: 'One-liner' }).fill(oneLiner)
    await (await edit(page, 'Spoken version, 30 seconds')).fill(String(untouched['spoken']))
    await page.keyboard.press('Escape')
    await shot(page, 'review-by-hand')
    await delayFrames(page)
    await page.getByRole('group', { name: 'Power positioning lines', exact: true }).press('e')
    for (const line of ['one', 'two', 'three']) {
      await page.getByRole('button', { name: 'Add line' }).click()
      await page.keyboard.type(`You leave with decision number ${line}.`)
    }
    await expect(review.getByRole('status')).toHaveText('Nothing is missing any more.')
    await shot(page, 'review-completed')
    await review.getByRole('button', { name: 'Save' }).click()
    await expect(review).toBeHidden()
    expect(await readJson(file)).toMatchObject({ source: 'kept' })
    expect(await content()).toMatchObject({ oneLiner, spoken: untouched['spoken'] })
  })
  await close()
})
