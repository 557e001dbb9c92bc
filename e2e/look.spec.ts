import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { Settings } from '../src/shared/settings.ts'
import { ask, deskWith, openSampleClient, runEnded } from './desk.ts'
import { shot, type Launched, test } from './launch.ts'

const sizes = [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]

async function resize(
  { app }: Launched,
  { width, height }: { width: number; height: number },
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const)
}

/** Nothing of the page may lie outside the window sideways, and axe may find nothing. */
async function lookAt(page: Page, name: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${name} is wider than the window`).toBeLessThanOrEqual(0)
  // Electron has one window and no tabs: axe runs in the page itself.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(
    violations.map(
      ({ id, nodes }) => `${name}: ${id} ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    ),
  ).toEqual([])
  await shot(page, name)
}

for (const theme of ['light', 'dark'] as const) {
  test(`every screen is whole and accessible in the ${theme}`, async () => {
    const settings: Partial<Settings> = { theme }
    const desk = await deskWith({ settings, pace: 30_000 })
    const { page } = desk
    await lookAt(page, `library-empty-${theme}`)
    await openSampleClient(page)
    await lookAt(page, `intake-summary-${theme}`)
    await page.getByRole('button', { name: 'Change Core problem' }).click()
    await lookAt(page, `intake-question-${theme}`)
    await page.getByRole('button', { name: 'All vaults' }).first().click()
    await lookAt(page, `library-one-${theme}`)
    await page.getByRole('button', { name: 'Settings' }).first().click()
    await lookAt(page, `settings-${theme}`)

    const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
    await page
      .getByRole('button', { name: /Northlight/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Write the vault' }).click()
    await expect(page.locator('article.run-card')).toHaveCount(17)
    await lookAt(page, `run-going-${theme}`)
    // All seventeen cards at the smallest size, without scrolling.
    for (const size of sizes) {
      await resize(desk, size)
      const lowest = await page.locator('article.run-card').last().boundingBox()
      expect((lowest?.y ?? 0) + (lowest?.height ?? 0)).toBeLessThanOrEqual(size.height)
      await shot(page, `run-${size.width}-${theme}`)
    }
    await resize(desk, sizes[0]!)
    await runEnded(page)
    await lookAt(page, `run-ended-${theme}`)
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('region', { name: 'Timeline of the slots' })).toBeVisible()
    await lookAt(page, `run-timeline-${theme}`)
    await page.getByRole('button', { name: 'Open the vault' }).click()
    await lookAt(page, `vault-${theme}`)
    await page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: 'E-mail Sequence' })
      .click()
    await lookAt(page, `vault-emails-${theme}`)
    expect(vaults).toHaveLength(1)
    await desk.close()
  })
}
