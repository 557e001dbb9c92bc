import { expect } from '@playwright/test'
import { ask, cards, startApp, openSampleClient, providersAt, runEnded } from './started-app.ts'
import { shot, test } from './launch.ts'

const price = { input: 2, cached: 0.2, output: 10 }

test('goes on from a sample with the quote first, and a limit of spending stops a run cleanly and says so', async () => {
  const started = await startApp()
  const { page } = started
  const providers = providersAt(started.provider).map((provider) => ({ ...provider, price }))
  await ask(page, 'settings.write', { providers })
  await page.reload()

  await openSampleClient(page)
  await expect(page.getByText(/^about \$\d+\.\d\d to \$\d+\.\d\d$/)).toBeVisible()
  await page.getByRole('button', { name: 'Write a sample' }).click()
  await runEnded(page)
  await page.getByRole('button', { name: 'Open the vault' }).click()
  const forReal = page.getByRole('button', { name: /^Write it for real: about \$\d+\.\d\d to \$\d+\.\d\d, / })
  await expect(forReal).toBeVisible()
  await shot(page, 'vault-sample-for-real')
  await page.getByRole('button', { name: 'Intake' }).click()
  await expect(forReal).toBeVisible()
  await shot(page, 'intake-sample-for-real')
  await page
    .getByRole('complementary', { name: 'The run' })
    .getByRole('button', { name: 'Open the vault' })
    .click()
  await forReal.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(/It takes about \$\d+\.\d\d to \$\d+\.\d\d, \d/)
  await shot(page, 'write-for-real')
  await dialog.getByRole('button', { name: 'Write it for real' }).click()
  await runEnded(page)
  await expect(page.locator('article.run-card-saved')).toHaveCount(17)
  await page.getByRole('button', { name: 'Open the vault' }).click()
  await expect(forReal).toHaveCount(0)

  // The vault is real now; with a limit that does not reach for all of it, the rest is not asked.
  await ask(page, 'settings.write', { spending: { perRun: 0.35, perMonth: null } })
  const asked = started.provider.stats().requests
  await page.locator('.page-actions').getByRole('button', { name: 'Write anew' }).click()
  await expect(dialog).toContainText('Write the whole vault anew?')
  await expect(dialog).toContainText(/It takes about \$/)
  await shot(page, 'write-anew')
  await dialog.getByRole('button', { name: 'Write it anew' }).click()
  await runEnded(page)
  await expect(
    page.getByText('Writing on could cost more than the $0.35 you allow for a run.').first(),
  ).toBeVisible()
  expect(await cards(page).count()).toBe(17)
  // A whole vault is asked in 25 requests.
  expect(started.provider.stats().requests - asked).toBeLessThan(25)
  await shot(page, 'run-spending-limit')

  // An unknown price and a limit do not go together; that is said before anything is started.
  const unpriced = providersAt(started.provider).map((provider) => ({
    ...provider,
    model: 'house',
    price: null,
  }))
  await ask(page, 'settings.write', { providers: unpriced })
  await page.getByRole('button', { name: 'Open the vault' }).click()
  await page.getByRole('button', { name: 'Write anew' }).first().click()
  await expect(dialog).toContainText('so your limit of $0.35 cannot be kept')
  await expect(dialog.getByRole('button', { name: 'Write it anew' })).toBeDisabled()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Settings' }).first().click()
  const money = page.getByRole('region', { name: 'Money' })
  await money.scrollIntoViewIfNeeded()
  await expect(money.getByText(/2026|in 2 runs/).first()).toContainText('in 2 runs')
  await shot(page, 'settings-money')
  await started.close()
})
