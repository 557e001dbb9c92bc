import { expect, type Locator, type Page } from '@playwright/test'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { blocksExport, type Finding } from '../src/shared/finding.ts'
import {
  ask,
  chooseTargets,
  exportedAs,
  exportBlocked,
  openSection,
  readJson,
  runEnded,
  vaultFolder,
  willSaveTo,
  writtenVault,
} from './started-app.ts'
import { shot, test } from './launch.ts'

const claim = '47 managers'
const otherPrice = '$5,200'
const placeholder = '[Schedule Link]'
const misspelt = 'Mara Lindquist'
const added = `Last spring ${claim} at one firm went home at six after this. The price is ${otherPrice} for 90 days. Book here: ${placeholder} Yours, ${misspelt}.`

/** Adds a sentence to the body of the third e-mail, as a person does who pastes it. */
async function spoilEmail(page: Page): Promise<void> {
  await openSection(page, 'E-mail Sequence')
  await page.getByRole('group', { name: 'E-mail 3 › Body', exact: true }).press('e')
  const text = page.getByRole('textbox', { name: 'Body' })
  await text.press('Control+End')
  await page.keyboard.insertText(` ${added}`)
  await text.press('Control+Enter')
  await expect(text).toBeHidden()
}

/** The way to the review at the head of the vault's page: "2 findings". */
const headFindings = (page: Page): Locator =>
  page.getByRole('main').getByRole('button', { name: /^(No|\d+) (findings?|notes?)$/ })

/** How many findings the head says there are; notes are none. */
async function findingsInHead(page: Page): Promise<number> {
  const words = (await headFindings(page).textContent()) ?? ''
  return words.includes('finding') ? Number.parseInt(words) || 0 : 0
}

const emailsOnDisk = (folder: string): Promise<string> =>
  readFile(join(folder, 'sections', '08-emails.json'), 'utf8')

/** The row of a finding by the words it marks, in a list or in the table of what is not from the person. */
const row = (page: Page, words: string): Locator =>
  page
    .getByRole('article')
    .or(page.getByRole('row'))
    .filter({ has: page.locator('mark', { hasText: words }) })

/** What the page marks: highlights are not in its text, so they are asked for. */
const markedWords = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('found-here') ?? [])].map(String).join(' '))

test('finds an invented claim, another price and a placeholder; each leads to its words and is put right', async () => {
  const started = await writtenVault()
  const { page } = started
  const folder = await vaultFolder(started.home)
  const before = await findingsInHead(page)
  await spoilEmail(page)
  await expect.poll(() => findingsInHead(page)).toBeGreaterThanOrEqual(before + 4)
  await headFindings(page).click()
  await expect(page.getByRole('heading', { name: 'Review' })).toBeFocused()
  await expect(row(page, claim)).toBeVisible()
  await expect(row(page, otherPrice)).toBeVisible()
  await expect(page.getByRole('rowheader', { name: placeholder, exact: true })).toBeVisible()
  await shot(page, 'review-three')

  // Down to the claim by keyboard, and from there to its words.
  const isHere = () => row(page, claim).getAttribute('aria-current')
  for (let press = 0; press < 100 && (await isHere()) !== 'true'; press++) await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const body = page.getByRole('group', { name: 'E-mail 3 › Body', exact: true })
  await expect(body).toBeFocused()
  await expect(body).toBeInViewport()
  expect(await markedWords(page)).toContain('47')
  await expect(page.getByRole('tab', { name: 'Findings' })).toHaveAttribute('aria-selected', 'true')
  await shot(page, 'review-jump')
  await page.getByRole('button', { name: 'All findings' }).click()

  // Back at the claim: confirmed, it goes to the end of the list and the next one is at hand.
  await expect(row(page, claim)).toHaveAttribute('aria-current', 'true')
  for (let time = 0; time < 4; time++) await page.keyboard.down('c')
  await page.keyboard.up('c')
  await expect(row(page, claim)).toBeHidden()
  await expect(page.locator('.toast', { hasText: 'Taken as true' })).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Confirmed by you' })).toContainText(claim)

  // A name with one right spelling is one key away; a price is edited where it stands, its words chosen already.
  await row(page, misspelt).and(page.getByRole('article')).press('r')
  await expect(row(page, misspelt)).toBeHidden()
  await expect.poll(() => emailsOnDisk(folder)).not.toContain(misspelt)
  // Undo takes back what it stands beside, whatever was changed since.
  const vaultId = await onlyVault(page)
  await ask(page, 'vault.apply', {
    vaultId,
    command: { kind: 'set-handover', path: 'brand.name', value: 'Northlight, in print' },
  })
  await page.locator('.toast', { hasText: 'Changed' }).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => emailsOnDisk(folder)).toContain(misspelt)
  expect(await ask(page, 'vault.open', { vaultId })).toMatchObject({
    handover: { brand: { name: 'Northlight, in print' } },
  })
  await row(page, misspelt).and(page.getByRole('article')).press('r')
  await expect.poll(() => emailsOnDisk(folder)).not.toContain(misspelt)
  await row(page, otherPrice).press('e')
  await expect(page.getByRole('textbox', { name: 'Body' })).toBeFocused()
  await page.keyboard.insertText('$4,800')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Body' })).toBeHidden()
  await page.getByRole('button', { name: 'All findings' }).click()
  await expect(row(page, otherPrice)).toBeHidden()

  await page.getByRole('row', { name: placeholder }).press('Enter')
  await page.keyboard.type('northlight.example/call')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('rowheader', { name: placeholder, exact: true })).toBeHidden()
  const saved = await emailsOnDisk(folder)
  expect(saved).toContain('northlight.example/call')
  expect(saved).toContain('The price is $4,800 for 90 days.')
  expect(saved).not.toContain(otherPrice)
  expect(saved).not.toContain(placeholder)
  // All that was done can be taken back.
  const changes = await readFile(join(folder, 'changes.jsonl'), 'utf8')
  for (const what of ['confirm', 'replace-words', 'set-field']) expect(changes).toContain(`"what":"${what}"`)

  // What was taken as true can be taken back, and is found again.
  await page
    .getByRole('button', { name: /Take back/ })
    .first()
    .click()
  await expect(row(page, claim)).toBeVisible()
  await page.getByRole('button', { name: 'Open the vault' }).click()
  await expect.poll(() => findingsInHead(page)).toBe(before + 1)
  await started.close()
})

test('changes the name of the offer everywhere, says what is stale, and refreshes exactly that', async () => {
  const started = await writtenVault()
  const { page } = started
  const folder = await vaultFolder(started.home)
  const offer = await readJson(join(folder, 'sections', '04-offer.json'))
  const old = String((offer['content'] as { name: unknown }).name)
  const name = 'The Quiet Manager Program'
  await page.getByRole('tab', { name: 'Facts' }).click()
  await page.getByRole('button', { name: 'Change Offer name' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'New text' }).fill(name)
  await expect(dialog.locator('del').first()).toHaveText(old)
  await expect(dialog.locator('ins').first()).toHaveText(name)
  const change = dialog.getByRole('button', { name: /^Change in \d+ places$/ })
  await expect(change).toBeEnabled()
  await shot(page, 'facts-preview')
  const inAll = await change.textContent()
  await dialog.getByRole('region', { name: 'E-mail Sequence' }).getByRole('checkbox').last().press(' ')
  await expect(change).not.toHaveText(inAll ?? '')
  await dialog.getByRole('region', { name: 'E-mail Sequence' }).getByRole('checkbox').last().press(' ')
  await change.click()
  await expect(dialog.getByRole('heading', { name: /^Changed in \d+ places$/ })).toBeVisible()
  await expect(dialog.getByRole('listitem').first()).toContainText('was written before')
  await shot(page, 'facts-changed')
  await dialog.getByRole('button', { name: 'Done' }).click()

  const files = await readdir(join(folder, 'sections'))
  const texts = await Promise.all(files.map((file) => readFile(join(folder, 'sections', file), 'utf8')))
  expect(texts.filter((text) => text.includes(old))).toEqual([])
  expect(texts.filter((text) => text.includes(name)).length).toBeGreaterThan(3)
  // What it read before is in the list of changes, from which it can be taken back.
  expect(await readFile(join(folder, 'changes.jsonl'), 'utf8')).toContain('change-fact')

  // What was written from the old offer says so, in the list and at its head.
  await openSection(page, 'E-mail Sequence')
  const strip = page.getByRole('region', { name: 'Stale', exact: true })
  await expect(strip).toContainText(/written before/i)
  await expect(
    page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: /E-mail Sequence.*Stale/ }),
  ).toBeVisible()
  await shot(page, 'vault-stale')
  const banner = page.getByRole('region', { name: 'Stale sections' })
  const before = await staleSections(page)
  await strip.getByRole('button', { name: 'Still good' }).click()
  await expect(strip).toBeHidden()
  const wanted = (await staleSections(page)).filter((section) => section !== 8)
  expect(wanted).toEqual(before.filter((section) => section !== 8))

  await banner.getByRole('button', { name: /^Refresh/ }).click()
  await expect(page.locator('article.run-card')).toHaveCount(wanted.length)
  await runEnded(page)
  const [last] = await ask<{ purpose: { sections: number[] } }[]>(page, 'run.list', {
    vaultId: await onlyVault(page),
  })
  expect([...(last?.purpose.sections ?? [])].sort((a, b) => a - b)).toEqual(wanted)
  await page.getByRole('button', { name: 'Open the vault' }).click()
  await expect(banner).toBeHidden()
  await started.close()
})

test('asks before copy goes out that still has a claim of nobody’s and a place to fill in', async () => {
  const started = await writtenVault()
  const { app, page, home } = started
  const file = join(home, 'export.md')
  await willSaveTo(app, file)
  await spoilEmail(page)
  await chooseTargets(page, 'Markdown, one file')
  await expect(exportBlocked(page)).toContainText(
    '2 facts differ, 1 claim is not from you, 1 place is still to be filled in.',
  )
  await shot(page, 'export-held')
  await page.getByRole('button', { name: 'Look at them' }).click()
  await expect(row(page, claim)).toBeVisible()
  await expect(row(page, otherPrice)).toBeVisible()
  // What is wrong with it is the note to refine it with.
  await row(page, claim).press('n')
  const note = page.getByRole('textbox', { name: 'What should be different here?' })
  await expect(note).toBeFocused()
  await expect(note).toHaveValue(/47 managers/)
  await note.press('Escape')
  await chooseTargets(page, 'Markdown, one file')
  await page.getByRole('button', { name: 'Export even so' }).click()
  await expect(page.getByText('Exported').first()).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain(placeholder)
  await started.close()
})

test('lets lies of every family out only when each is confirmed, or struck and gone', async () => {
  const started = await writtenVault()
  const { app, page, home } = started
  const file = join(home, 'export.md')
  await willSaveTo(app, file)
  const vaultId = await onlyVault(page)
  const write = (value: string): Promise<unknown> =>
    ask(page, 'vault.apply', {
      vaultId,
      command: { kind: 'set-field', section: 8, path: ['emails', 2, 'body'], value },
    })
  const body = await bodyOnDisk(await vaultFolder(home))
  await write(`${body} ${lies.join(' ')}`)
  const errors = (): Promise<Finding[]> => errorsIn(page, vaultId, 8)
  const families = new Set((await errors()).map(({ family }) => family))
  expect([...families].sort()).toEqual(familiesOfLies)

  await chooseTargets(page, 'Markdown, one file')
  await expect(exportBlocked(page)).toContainText('are not from you')
  await page.getByRole('button', { name: 'Look at them' }).click()
  // Other rows show the sentence they stand in, which holds it too.
  const struck = page.getByRole('rowheader', { name: /^2009/ })
  const unknown = page.getByRole('row').filter({ has: struck })
  await expect(unknown).toBeVisible()
  await shot(page, 'review-unknowns')

  // What is true is pressed once for each; a struck number stays an error until it is gone.
  await unknown.getByRole('button', { name: 'Strike' }).click()
  await expect(unknown.getByRole('button', { name: 'Struck: take back' })).toBeVisible()
  const undecided = page
    .getByRole('article')
    .or(page.getByRole('row').filter({ hasNot: struck }))
    .filter({ has: page.getByRole('button', { name: /^(This is true|True in all)/ }) })
  // Words that claim two things come up once for each. Each time the first that is left is decided.
  await expect
    .poll(async () => {
      if ((await undecided.count()) > 0) await undecided.first().press('c')
      return (await errors()).filter(({ confirmable }) => confirmable).map(({ rule }) => rule)
    })
    .toEqual([])
  expect((await errors()).map(({ rule }) => rule)).toContain('struck')
  await shot(page, 'review-lies-decided')

  // What cannot be true has to go.
  const left = (await errors()).map(({ span }) => (span?.text ?? '').trim())
  await write(`${body} ${lies.filter((lie) => !left.some((words) => lie.includes(words))).join(' ')}`)
  await expect
    .poll(async () => (await errors()).map(({ rule, span }) => `${rule}: ${span?.text ?? ''}`))
    .toEqual([])
  await page.getByRole('button', { name: 'Open the vault' }).click()
  await exportedAs(page, 'Markdown, one file')
  expect(await readFile(file, 'utf8')).toContain('340 managers')
  await started.close()
})

/** A sentence for each family of what nobody answered, some of which nobody could. */
const lies = [
  'We have helped 340 managers so far.',
  'It costs $5,350 for the ninety days.',
  'I have done this since 2009.',
  'Dr. Petra Vance sends me her whole team.',
  'Only three places are left for spring.',
  'It cures burnout for good.',
  'You will double your salary within a year.',
  'I am a certified executive coach.',
  'Studies show that coached managers stay twice as long.',
  'It is the best coaching program in the country.',
  '“I got my evenings back,” says Marcus, a head of platform.',
  'You do not need to see a doctor for this.',
  'Here is the revised version of the e-mail:',
  'Book your call at [Schedule Link].',
]
const familiesOfLies = [
  ...['authority', 'comparison', 'credential', 'date', 'health', 'leftover', 'money'],
  ...['name', 'number', 'result', 'safety', 'testimonial'],
]

async function bodyOnDisk(folder: string): Promise<string> {
  const { content } = JSON.parse(await emailsOnDisk(folder)) as { content: { emails: { body: string }[] } }
  return content.emails[2]?.body ?? ''
}

async function errorsIn(page: Page, vaultId: string, section: number): Promise<Finding[]> {
  const { findings } = await ask<{ findings: Finding[] }>(page, 'findings.read', { vaultId })
  return findings.filter((finding) => finding.section === section && blocksExport(finding))
}

async function onlyVault(page: Page): Promise<string> {
  const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
  return vaults[0]?.id ?? ''
}

async function staleSections(page: Page): Promise<number[]> {
  const { findings } = await ask<{ findings: { kind: string; severity: string; section: number }[] }>(
    page,
    'findings.read',
    {
      vaultId: await onlyVault(page),
    },
  )
  const stale = findings
    .filter(({ kind, severity }) => kind === 'stale' && severity !== 'note')
    .map(({ section }) => section)
  return [...new Set(stale)].sort((a, b) => a - b)
}
