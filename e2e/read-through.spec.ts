import { expect, type Page } from '@playwright/test'
import { inEachLook } from './accessible.ts'
import { ask, writtenVault } from './started-app.ts'
import { shot, test } from './launch.ts'

/** Words of the copy that no answer holds. */
const unanswered = 'It helps quickly, says everybody.'
const small = 'Mornings are best for it.'

const shots = (page: Page, name: string): Promise<void> =>
  inEachLook(page, (look) => shot(page, `${name}-${look}`))

async function spokenWith(page: Page, vaultId: string, added: string): Promise<void> {
  const { sections } = await ask<{ sections: { number: number; content: { spoken?: string } }[] }>(
    page,
    'vault.open',
    { vaultId },
  )
  const spoken = sections.find(({ number }) => number === 2)?.content.spoken ?? ''
  await ask(page, 'vault.apply', {
    vaultId,
    command: { kind: 'set-field', section: 2, path: ['spoken'], value: `${spoken} ${added}` },
  })
}

test('a second reader that also lies: what it can show stands in the review, the rest nowhere, and one press asks for the repair', async () => {
  const started = await writtenVault()
  const { page, provider } = started
  const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
  const vaultId = vaults[0]?.id ?? ''
  await spokenWith(page, vaultId, `${unanswered} ${small}`)
  const marks = [
    { words: unanswered, family: 'testimonial', why: 'No answer says so.', severity: 'error' },
    { words: small, family: 'date', why: 'No answer names mornings.', severity: 'warning' },
    {
      words: 'Words that stand nowhere at all',
      family: 'number',
      why: 'This is made up.',
      severity: 'error',
    },
    { words: 'says everybody', family: 'no-such-family', why: 'This family is made up.', severity: 'error' },
  ]
  provider.play([
    { match: { part: 101 }, fault: { kind: 'reads', how: 'well', marks } },
    { match: { part: 103 }, fault: { kind: 'sifts', doubtful: [small] } },
  ])

  await page
    .getByRole('main')
    .getByRole('button', { name: /(findings?|notes?)$/ })
    .click()
  const reader = page.getByRole('region', { name: 'Second reader' })
  await expect(reader).toContainText('No second reader has read this vault yet.')
  await reader.getByRole('button', { name: 'Have it read through' }).click()
  const dialog = page.locator('.dialog[data-open]')
  await expect(dialog).toContainText(/It takes about \$\d/)
  await shots(page, 'reader-ask')
  await dialog.getByRole('button', { name: 'Read it through' }).click()

  // Sections are counted as the person knows them, and nothing is said to be written.
  await expect(page.getByText('All 17 sections were read. 2 marks stand in the review')).toBeVisible()
  await expect(page.getByText('17 of 17 read')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Retry' })).toHaveCount(0)
  await shots(page, 'reader-ended')
  await page.getByRole('button', { name: 'Open the review' }).click()

  await expect(reader).toContainText(/^Read by OpenAI .*just now\./)
  const mark = page.getByRole('article').filter({ hasText: 'No answer says so.' })
  await expect(mark).toBeVisible()
  // What is true and small is worth knowing, and can be put right as well.
  const note = page.getByRole('article').filter({ hasText: 'No answer names mornings.' })
  await expect(note).toContainText('Worth knowing.')
  await expect(mark).toContainText('To look at.')
  await expect(note.getByRole('button', { name: 'Have it put right' })).toBeVisible()
  await expect(page.getByText('made up')).toHaveCount(0)
  await mark.scrollIntoViewIfNeeded()
  await shots(page, 'reader-marks')

  provider.play([])
  await mark.getByRole('button', { name: 'Have it put right' }).click()
  await expect(
    page.getByText('The proposal is ready. Nothing is replaced until you accept it.'),
  ).toBeVisible()
  await started.close()
})
