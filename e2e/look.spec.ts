import { expect, type Page } from '@playwright/test'
import { inEachLook, violationsOn } from './accessible.ts'
import { ask, startApp, openSampleClient, openSection, runEnded, writeVault } from './started-app.ts'
import { inMain, shot, type Launched, test } from './launch.ts'

const sizes = [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]

async function resize(
  { app }: Launched,
  { width, height }: { width: number; height: number },
): Promise<void> {
  await inMain(app, ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const)
}

/** Nothing of the page may lie outside the window, sideways or below: what is long scrolls in its own place. */
async function whole(page: Page, name: string): Promise<void> {
  const outside = await page.evaluate(() => {
    const root = document.documentElement
    return [root.scrollWidth - window.innerWidth, root.scrollHeight - window.innerHeight]
  })
  expect(Math.max(...outside), `${name} is larger than the window`).toBeLessThanOrEqual(0)
}

/** Puts into an e-mail what the review must find: a claim, another price, a misspelt name, a place to fill in. */
async function spoil(page: Page, vaultId: string): Promise<void> {
  const { sections } = await ask<{ sections: { number: number; content: unknown }[] }>(page, 'vault.open', {
    vaultId,
  })
  const record = sections.find(({ number }) => number === 8)
  const { emails } = record?.content as { emails: { body: string }[] }
  const spoilt =
    'Last spring 47 managers at one firm went home at six after this. The price is $5,200 for 90 days. Book here: [Schedule Link] Yours, Mara Lindquist'
  const value = `${emails[2]?.body ?? ''} ${spoilt}`
  await ask(page, 'vault.apply', {
    vaultId,
    command: { kind: 'set-field', section: 8, path: ['emails', 2, 'body'], value },
  })
}

/** Nothing of the page may lie outside the window sideways, and axe may find nothing. */
async function lookAt(page: Page, name: string): Promise<void> {
  // A screen is loaded when one goes to it for the first time. Behind a dialog it is seen, but has no role.
  await expect(page.locator('h1')).toBeVisible()
  await whole(page, name)
  await inEachLook(page, async (look) => {
    expect(await violationsOn(page, look), `${name} in the ${look}`).toEqual([])
    await shot(page, `${name}-${look}`)
  })
}

/** At 200 % in the smallest window there is: what stood beside something goes below it, and nothing slides sideways. */
async function narrow(started: Launched, name: string): Promise<void> {
  const { app, page } = started
  const zoom = (factor: number): Promise<void> =>
    inMain(
      app,
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to),
      factor,
    )
  await zoom(2)
  await resize(started, { width: 960, height: 600 })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(480)
  const sliding = await page.locator('main, main *').evaluateAll((all: readonly Element[]) =>
    all
      .filter((each) => /auto|scroll/u.test(getComputedStyle(each).overflowX) && each.clientWidth > 0)
      .filter((each) => each.scrollWidth > each.clientWidth)
      .map((each) => each.classList.value),
  )
  expect(sliding, `${name} slides sideways`).toEqual([])
  await shot(page, `${name}-narrow`)
  await zoom(1)
  await resize(started, sizes[0]!)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(sizes[0]!.width)
}

const shots = (page: Page, name: string): Promise<void> =>
  inEachLook(page, (look) => shot(page, `${name}-${look}`))

test('every screen is whole and accessible in the light and in the dark', async () => {
  const started = await startApp({ pace: 30_000 })
  const { page } = started
  await lookAt(page, 'library-empty')
  await openSampleClient(page)
  await lookAt(page, 'intake-summary')
  await page.getByRole('button', { name: 'Change Core problem' }).click()
  await lookAt(page, 'intake-question')
  await page.getByRole('button', { name: 'All vaults' }).first().click()
  await lookAt(page, 'library-one')
  await page.getByRole('button', { name: 'Settings' }).first().click()
  await lookAt(page, 'settings')

  const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
  await page
    .getByRole('button', { name: /Northlight/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Write the vault' }).click()
  await expect(page.locator('article.run-card')).toHaveCount(17)
  await lookAt(page, 'run-going')
  // All seventeen cards at the smallest size, without scrolling.
  for (const size of sizes) {
    await resize(started, size)
    const lowest = await page.locator('article.run-card').last().boundingBox()
    expect((lowest?.y ?? 0) + (lowest?.height ?? 0)).toBeLessThanOrEqual(size.height)
    await shots(page, `run-${size.width}`)
  }
  await resize(started, sizes[0]!)
  await runEnded(page)
  await lookAt(page, 'run-ended')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('region', { name: 'Timeline of the slots' })).toBeVisible()
  await lookAt(page, 'run-timeline')
  await page.getByRole('button', { name: 'Open the vault' }).click()
  await lookAt(page, 'vault')
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: 'E-mail Sequence' })
    .click()
  await lookAt(page, 'vault-emails')
  await narrow(started, 'vault-emails')
  await page.getByRole('button', { name: 'Calendar', exact: true }).click()
  await page.getByLabel('Day one').fill('2026-12-01')
  await lookAt(page, 'calendar')
  await page.getByRole('button', { name: /^Leave/ }).click()
  await page.getByRole('button', { name: 'Export…' }).click()
  await lookAt(page, 'export')
  await narrow(started, 'export')
  await page.getByRole('button', { name: /^Leave/ }).click()
  await openSection(page, 'Sales Script (Closer)')
  await page.getByRole('button', { name: 'Call view' }).click()
  await page.keyboard.press('ArrowRight')
  await lookAt(page, 'call')
  await narrow(started, 'call')
  await page.keyboard.press('o')
  await lookAt(page, 'call-objections')
  await page.getByRole('button', { name: /^Leave/ }).click()
  await page.getByRole('button', { name: 'Teleprompter' }).click()
  await lookAt(page, 'prompter')
  await page.keyboard.press('Escape')
  expect(vaults).toHaveLength(1)
  await started.close()
})

test('the review and the facts are whole and accessible in the light and in the dark', async () => {
  const started = await startApp()
  const { page } = started
  await writeVault(page)
  await runEnded(page)
  const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
  await spoil(page, vaults[0]?.id ?? '')
  await page.getByRole('button', { name: 'Open the vault' }).click()
  await page.getByRole('tab', { name: 'Facts' }).click()
  await expect(page.getByRole('button', { name: 'Change Offer name' })).toBeVisible()
  await lookAt(page, 'facts')
  await page.getByRole('button', { name: 'Change Offer name' }).click()
  await page.getByRole('textbox', { name: 'New text' }).fill('The Quiet Manager Program')
  await expect(page.getByRole('button', { name: /^Change in \d+ places$/ })).toBeEnabled()
  await lookAt(page, 'facts-preview')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Review/ })
    .first()
    .click()
  await expect(page.getByRole('rowheader', { name: '[Schedule Link]', exact: true })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await lookAt(page, 'review')
  await page.getByRole('button', { name: 'By kind' }).click()
  await lookAt(page, 'review-by-kind')
  for (const size of sizes) {
    await resize(started, size)
    await whole(page, `review-${size.width}`)
    await shots(page, `review-${size.width}`)
  }
  // The sentence it stands in: nobody can decide about the words alone.
  const unknown = page.getByRole('row', { name: /^47 managers/ })
  await expect(unknown).toContainText('went home at six after this')
  await unknown.press('Enter')
  await expect(page.getByRole('group', { name: 'E-mail 3 › Body', exact: true })).toBeFocused()
  for (const size of sizes) {
    await resize(started, size)
    await whole(page, `vault-finding-${size.width}`)
    await shots(page, `vault-finding-${size.width}`)
  }
  await lookAt(page, 'vault-finding')
  await started.close()
})
