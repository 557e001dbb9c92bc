import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { Settings } from '../src/shared/settings.ts'
import { ask, openSection } from './desk.ts'
import { homeWithVault } from './home-with-vaults.ts'
import { inMain, launch, shot, test } from './launch.ts'

async function lookAt(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400)
  await shot(page, name)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  for (const { id, nodes } of violations) console.log(name, id, nodes.map((n) => n.target.join(' ') + ' ' + n.failureSummary).join(', '))
}
for (const theme of ['light', 'dark'] as const) {
  test(`look ${theme}`, async () => {
    const settings: Partial<Settings> = { theme }
    const home = await homeWithVault('second-watch-coffee-care', settings)
    const desk = await launch({ home })
    const { page, app } = desk
    await page.getByRole('main').getByRole('button', { name: /Second Watch/ }).first().click()
    const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
    const vaultId = vaults[0]!.id
    await page.getByRole('button', { name: 'Export…' }).click()
    await expect(page.getByRole('heading', { name: 'For whom' })).toBeVisible()
    await lookAt(page, `z-export-${theme}`)
    await page.getByRole('button', { name: 'Choose…' }).click()
    await lookAt(page, `z-export-choose-${theme}`)
    await page.getByRole('textbox', { name: 'Name on documents' }).fill('Northlight Coaching for Managers')
    await page.getByRole('textbox', { name: 'Contact' }).fill('Mara Lindquist')
    await page.getByRole('textbox', { name: 'Website' }).fill('northlight.example')
    await page.locator('input[type=color]').first().fill('#0b5d53')
    await page.locator('.export-form').evaluate((e) => e.scrollTo(0, 99999))
    await lookAt(page, `z-export-look-${theme}`)
    for (const [w, h] of [[960, 600], [1920, 1080]] as const) {
      await inMain(app, ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [w, h] as const)
      await page.locator('.export-form').evaluate((e) => e.scrollTo(0, 0))
      await lookAt(page, `z-export-${w}-${theme}`)
    }
    await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
    await page.getByRole('button', { name: /^Leave/ }).click()
    await openSection(page, 'E-mail Sequence')
    await lookAt(page, `z-emails-${theme}`)
    await page.getByRole('button', { name: 'Calendar' }).click()
    await lookAt(page, `z-calendar-list-${theme}`)
    await page.getByLabel('Day one').fill('2026-12-01')
    await lookAt(page, `z-calendar-${theme}`)
    await page.getByRole('button', { name: /^Leave/ }).click()
    await openSection(page, 'Sales Script (Closer)')
    await page.getByRole('button', { name: 'Call view' }).click()
    await lookAt(page, `z-call-before-${theme}`)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await lookAt(page, `z-call-${theme}`)
    await page.keyboard.press('o')
    await page.keyboard.press('2')
    await lookAt(page, `z-objections-${theme}`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await openSection(page, 'Video Script')
    await page.getByRole('button', { name: 'Teleprompter' }).click()
    await lookAt(page, `z-prompter-${theme}`)
    await page.keyboard.press(' ')
    await page.waitForTimeout(2500)
    await shot(page, `z-prompter-run-${theme}`)
    await page.keyboard.press(' ')
    await page.keyboard.press('m')
    await lookAt(page, `z-prompter-mirror-${theme}`)
    console.log(vaultId)
    await desk.close()
  })
}
