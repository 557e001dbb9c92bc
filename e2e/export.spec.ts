import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import ICAL from 'ical.js'
import mammoth from 'mammoth'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { extractText, getDocumentProxy } from 'unpdf'
import { z } from 'zod'
import { sectionOf, type SectionNumber } from '../src/shared/sections/index.ts'
import {
  ask,
  chooseTargets,
  closeToast,
  exportBlocked,
  openSection,
  vaultFolder,
  willChoose,
  willSaveTo,
  writtenVault,
} from './started-app.ts'
import { homeWithVault } from './home-with-vaults.ts'
import { inMain, launch, takeFromMenu, test } from './launch.ts'
import { catchMenus, chooseInMenu, menuAt } from './menus.ts'

interface Copied {
  html: string
  text: string
}

/** What is on the clipboard, as programs with formatted and with plain text would take it: it is pasted beside the page. */
async function copied(app: ElectronApplication, page: Page): Promise<Copied> {
  await page.evaluate(() => {
    const place = document.body.appendChild(document.createElement('div'))
    place.id = 'pasted'
    place.contentEditable = 'true'
    place.addEventListener('paste', (event) => {
      event.preventDefault()
      place.dataset['html'] = event.clipboardData?.getData('text/html') ?? ''
      place.dataset['text'] = event.clipboardData?.getData('text/plain') ?? ''
    })
    place.focus()
  })
  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
  const place = page.locator('#pasted[data-text]')
  await place.waitFor({ state: 'attached' })
  const { html = '', text = '' } = await place.evaluate(({ dataset }) => ({ ...dataset }))
  await page.evaluate(() => document.getElementById('pasted')?.remove())
  return { html, text }
}

/** Waits for the next copy: what is there before is taken away. */
async function copiedAfter(app: ElectronApplication, page: Page, act: () => Promise<void>): Promise<Copied> {
  await inMain(app, ({ clipboard }) => clipboard.clear())
  await act()
  await expect.poll(async () => (await copied(app, page)).text).not.toBe('')
  return copied(app, page)
}

/** Pastes words in place of what stands in a field, as from another program. */
async function paste(app: ElectronApplication, field: Locator, words: string): Promise<void> {
  await field.fill('')
  await field.focus()
  await inMain(
    app,
    ({ BrowserWindow, clipboard }, text) => {
      void clipboard.writeText(text)
      BrowserWindow.getAllWindows()[0]?.webContents.paste()
    },
    words,
  )
}

const callLink = 'https://cal.example/second-watch'

/** The smallest picture there is: one pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Leave/ }).click()
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible()
}

test('a vault leaves by the sheet, by the clipboard and aloud', async () => {
  const home = await homeWithVault('second-watch-coffee-care')
  const { page, app, close } = await launch({ home })
  await page.getByRole('main').getByRole('button', { name: 'Second Watch Coffee Care' }).first().click()
  const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
  const vaultId = vaults[0]?.id ?? ''

  await test.step('what is typed of links and look is saved at once and can be taken back', async () => {
    const command = {
      kind: 'set-field',
      section: 1,
      path: ['wants', 0],
      value: 'Calm: {{call link}} [Schedule Link]',
    }
    await ask(page, 'vault.apply', { vaultId, command })
    await takeFromMenu(app, 'Export…')
    const call = page.getByRole('textbox', { name: 'Where a call is booked' })
    await expect(
      page.getByText('Missing: one place will name it in brackets until it is here.'),
    ).toBeVisible()
    await call.fill(callLink)
    await expect(page.getByText('Put in at one place.')).toBeVisible()
    const handover = join(await vaultFolder(home), 'handover.json')
    await expect.poll(() => readFile(handover, 'utf8').catch(() => '')).toContain(callLink)

    // No paste is cut: a link that counts visits is long, and one that is too long says so.
    const policy = page.getByRole('textbox', { name: 'Privacy policy' })
    await paste(app, policy, `${callLink}?utm=${'x'.repeat(900)}&end=1`)
    await expect(policy).toHaveValue(/&end=1$/u)
    await paste(app, policy, `${callLink}?utm=${'x'.repeat(2000)}&end=1`)
    await expect(page.getByText('The privacy policy link is longer than 2,000 characters')).toBeVisible()
    await policy.fill('')
    await expect(page.locator('.not-saved')).toHaveCount(0)

    const logo = join(home, 'logo.png')
    await writeFile(logo, picture)
    await willChoose(app, logo)
    await page.getByRole('button', { name: 'Choose a picture…' }).click()
    await expect(page.getByRole('img', { name: 'The logo' })).toBeVisible()
    await writeFile(logo, 'no picture')
    await page.getByRole('button', { name: 'Another picture…' }).click()
    await expect(page.getByText('“logo.png” is not a PNG or JPEG picture.').first()).toBeVisible()
    await page.getByRole('heading', { name: 'Export' }).focus()
    await takeFromMenu(app, 'Undo')
    await expect(page.getByRole('img', { name: 'The logo' })).toBeHidden()
  })

  await test.step('two ways at once go into one folder, and the way there is offered', async () => {
    const out = join(home, 'out')
    await willChoose(app, out)
    await leave(page)
    await chooseTargets(page, 'Markdown, one file', 'Markdown, a file for each section')
    await expect(page.getByRole('complementary', { name: 'What leaves' })).toContainText(
      'Second Watch Coffee Care.md',
    )
    await expect(exportBlocked(page)).toContainText('still to be filled in')
    await page.getByRole('button', { name: 'Export even so' }).click()
    await expect(page.getByText(/^Exported \d+ files$/)).toBeVisible()
    const folder = join(out, 'Second Watch Coffee Care')
    const text = await readFile(join(folder, 'Second Watch Coffee Care.md'), 'utf8')
    expect(text).toContain('Calm: ')
    expect(text).toContain('cal.example/second-watch')
    expect(await readdir(folder)).toHaveLength(2)
    await inMain(app, ({ shell }) => {
      shell.showItemInFolder = (path) => void (process.env['VAULTWRIGHT_SHOWN'] = path)
    })
    await page.getByRole('button', { name: 'Show in folder' }).click()
    await expect.poll(() => inMain(app, () => process.env['VAULTWRIGHT_SHOWN'])).toBe(folder)
    await leave(page)
  })

  await test.step('an e-mail, a selection and a section are copied formatted and plain', async () => {
    await openSection(page, 'Ideal Client')
    const wants = page.getByRole('group', { name: 'What they want', exact: true })
    const list = await copiedAfter(app, page, () => wants.press('c'))
    expect(list.text).toContain(`- Calm: ${callLink} [Schedule Link]`)
    expect(list.html).toContain(`<li>Calm: <a href="${callLink}">${callLink}</a> [Schedule Link]</li>`)

    await openSection(page, 'E-mail Sequence')
    const subject = page.getByRole('group', { name: 'E-mail 1 › Subject', exact: true })
    const words = (await subject.innerText()).trim()
    const email = await copiedAfter(app, page, () =>
      page.getByRole('group', { name: 'E-mail 1', exact: true }).press('c'),
    )
    expect(email.text.startsWith(`Subject: ${words}\nPreview: `)).toBe(true)
    expect(email.html).toContain('<strong>Subject:</strong>')
    expect(email.text).not.toContain('Purpose')

    await page.getByRole('group', { name: 'E-mail 1', exact: true }).press('Control+a')
    const all = await copiedAfter(app, page, () => page.keyboard.press('Control+c'))
    expect(all.text).toContain('E-mail 18')
    expect(all.html).toMatch(/<h4>/)
    expect(all.html).not.toContain('style=')
    expect(all.text).not.toContain('Inspector')
    expect(all.text).not.toContain('All vaults')

    await catchMenus(app)
    const body = page.getByRole('group', { name: 'E-mail 2 › Body', exact: true }).locator('p').first()
    await page.evaluate(() => document.getSelection()?.removeAllRanges())
    await body.hover()
    await expect
      .poll(() => menuAt(app, body))
      .toEqual(['Copy this field', 'Copy this entry', 'Copy the section'])
    const entry = await copiedAfter(app, page, () => chooseInMenu(app, 'Copy this entry'))
    expect(entry.text).toContain((await body.innerText()).trim())
    expect(entry.text.startsWith('Subject: ')).toBe(true)
  })

  await test.step('e-mails and posts stand on their days once there is a day one', async () => {
    await page.getByRole('button', { name: 'Calendar', exact: true }).click()
    await expect(page.getByText('11 days later', { exact: true })).toBeVisible()
    const dayOne = page.getByLabel('Day one')
    // A year is typed digit by digit; with one too many it is another year, and the window goes on.
    await dayOne.pressSequentially('120120261')
    await expect(dayOne).toHaveValue('0261-12-01')
    await dayOne.fill('9999-12-31')
    await expect(page.getByRole('region', { name: 'December 9999' })).toBeVisible()
    await dayOne.fill('2026-12-01')
    await expect(page.getByRole('region', { name: 'December 2026' })).toBeVisible()
    const twelfth = page.getByRole('cell').filter({ has: page.locator('time[datetime="2026-12-12"]') })
    await expect(twelfth.getByRole('button')).toHaveCount(3)
    await leave(page)
  })

  await test.step('a call is followed step by step, objections and notes one key away', async () => {
    await openSection(page, 'Sales Script (Closer)')
    await page.getByRole('button', { name: 'Call view' }).click()
    await expect(page.getByRole('heading', { name: 'Before the call' })).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('heading', { name: 'Agenda' })).toBeVisible()
    await page.keyboard.press('o')
    await page.keyboard.press('2')
    await expect(page.getByRole('heading', { name: 'If still hesitant' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: 'Agenda' })).toBeVisible()
    await page.keyboard.press('n')
    await page.keyboard.type('Asked about the pump.')
    await page.keyboard.press('Escape')
    const file = join(await vaultFolder(home), 'handover.json')
    await expect.poll(() => readFile(file, 'utf8')).toContain('Asked about the pump.')
    await page.keyboard.press('Escape')
  })

  await test.step('a script moves at the speaker’s pace, which is kept', async () => {
    await openSection(page, 'Video Script')
    await page.getByRole('button', { name: 'Teleprompter' }).click()
    const script = page.getByRole('region', { name: 'Script' })
    await expect(script).toBeFocused()
    // Its keys are at hand again once another piece was chosen.
    await page.getByRole('combobox', { name: 'What to read' }).press('Enter')
    await page.getByRole('option').last().click()
    await expect(script).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText('145 words a minute')).toBeVisible()
    await page.keyboard.press('m')
    await expect(script).toHaveAttribute('data-mirrored', 'true')
    const at = (): Promise<number> => script.evaluate((element) => element.scrollTop)
    const before = await at()
    await page.keyboard.press('Space')
    await expect.poll(at).toBeGreaterThan(before)
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible()
    expect(await ask(page, 'settings.read', null)).toMatchObject({ wordsAMinute: 145 })
  })
  await close()
})

test('a client’s vault is approved, dressed and handed over, and other programs read what was written', async () => {
  const started = await writtenVault()
  const { app, page, home } = started
  const vaultId = await onlyVault(page)
  const { sections } = await ask<{ sections: Written[] }>(page, 'vault.open', { vaultId })

  await test.step('every section is approved', async () => {
    for (const { number } of sections) {
      await openSection(page, sectionOf(number).title)
      await expect(page.locator('#section-title')).toHaveText(sectionOf(number).title)
      await page.getByRole('button', { name: 'Approve', exact: true }).click()
      await expect(page.getByText(/^Approved just now/)).toBeVisible()
    }
  })

  const archive = join(home, 'hand-over.zip')
  await test.step('the package leaves with logo, links and day one', async () => {
    await chooseTargets(page, 'Hand-over package')
    await page.getByRole('button', { name: 'Approved only (17)' }).click()
    for (const [label, words] of Object.entries(addresses))
      await page.getByRole('textbox', { name: label }).fill(words)
    await page.getByLabel('Day one').fill('2026-12-01')
    await page.getByRole('textbox', { name: 'Name on documents' }).fill(brandName)
    const logo = join(home, 'logo.png')
    await writeFile(logo, picture)
    await willChoose(app, logo)
    await page.getByRole('button', { name: 'Choose a picture…' }).click()
    await expect(page.getByRole('img', { name: 'The logo' })).toBeVisible()
    await page.getByLabel('Colour', { exact: true }).fill('#0b5d53')
    await expect(page.locator('.export-missing')).toHaveCount(0)
    await willSaveTo(app, archive)
    await page.getByRole('button', { name: 'Export…' }).click()
    await expect(page.getByText('Exported', { exact: true })).toBeVisible()
  })

  const files = unzipSync(await readFile(archive))
  await test.step('each file of it is read by another program, and the vault’s words stand in it', () =>
    readAll(files, sections))

  await test.step('a template of one’s own is taken, and one that is none says so', async () => {
    await leave(page)
    await chooseTargets(page, 'Word document')
    const template = page.getByRole('group', { name: 'Your Word template' })
    const file = join(home, 'letterhead.docx')
    await writeFile(file, 'no document')
    await willChoose(app, file)
    await template.getByRole('button', { name: 'Choose a file…' }).click()
    await expect(template).toContainText('letterhead.docx')
    const document = join(home, 'document.docx')
    await willSaveTo(app, document)
    await page.getByRole('button', { name: 'Export…' }).click()
    await expect(page.getByText(/The template/).first()).toBeVisible()
    await closeToast(page, /could not be exported/)
    await writeFile(file, only(files, 'Coaching.docx'))
    await page.getByRole('button', { name: 'Export…' }).click()
    await expect
      .poll(() => readFile(document).then(wordsOf, () => ''))
      .toContain(letters(oneLinerOf(sections)))
    await leave(page)
  })

  await test.step('the vault itself leaves and is taken in again', async () => {
    await chooseTargets(page, 'The vault itself')
    const copy = join(home, 'copy.vaultwright')
    await willSaveTo(app, copy)
    await page.getByRole('button', { name: 'Export…' }).click()
    await expect
      .poll(() =>
        readFile(copy).then(
          (bytes) => bytes.length,
          () => 0,
        ),
      )
      .toBeGreaterThan(0)
    await takeFromMenu(app, 'All vaults')
    const bad = join(home, 'bad.zip')
    await writeFile(bad, 'no archive')
    await willChoose(app, bad)
    await page.getByRole('button', { name: 'Take in a vault…' }).click()
    await expect(page.getByText('The vault could not be taken in.').first()).toBeVisible()
    await willChoose(app, copy)
    await takeFromMenu(app, 'Take in a vault…')
    await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible()
    const { vaults } = await ask<{ vaults: { saved: number }[] }>(page, 'library.list', null)
    expect(vaults.map(({ saved }) => saved)).toEqual([17, 17])

    const asked = await inMain(
      app,
      async ({ app: main, dialog }, path) => {
        const question = new Promise<string>((settle) => {
          dialog.showMessageBox = (...words: unknown[]) => {
            settle((words.at(-1) as { message: string }).message)
            return Promise.resolve({ response: 0, checkboxChecked: false })
          }
        })
        // As a file manager has it: the program once more, with the path of the file.
        main.emit('second-instance', {}, ['vaultwright', path], '/')
        return question
      },
      copy,
    )
    expect(asked).toBe('Take in “copy.vaultwright”?')
    await expect
      .poll(async () => (await ask<{ vaults: unknown[] }>(page, 'library.list', null)).vaults.length)
      .toBe(3)
  })
  await started.close()
})

interface Written {
  number: SectionNumber
  content: Record<string, unknown>
}

const brandName = 'Northlight, made to be read'

const addresses = {
  'Where a call is booked': 'https://cal.example/north',
  'Where the free gift is': 'https://north.example/gift',
  'Where the offer is bought': 'https://north.example/offer',
  'Privacy policy': 'https://north.example/privacy',
  'Where one unsubscribes': 'https://north.example/out',
  'Postal address': '12 Quiet Lane, Bath, United Kingdom',
}

async function onlyVault(page: Page): Promise<string> {
  const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
  return vaults[0]?.id ?? ''
}

const oneLinerOf = (sections: readonly Written[]): string =>
  String(sections.find(({ number }) => number === 2)?.content['oneLiner'])

/** The pieces of the free gift, as they are given away. */
const giftSchema = z.object({
  deliverables: z.array(z.object({ title: z.string(), text: z.string().min(40) })).length(5),
})

/** Where lines and pages end, and how marks are set, is each program's own. */
const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '')

const wordsOf = async (docx: Uint8Array): Promise<string> =>
  letters((await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value)

async function printedIn(pdf: Uint8Array): Promise<string> {
  const { text: pages } = await extractText(await getDocumentProxy(pdf))
  // A text may go on after the number at the foot of a page.
  return letters(pages.map((text) => text.trim().replace(/\d+$/u, '')).join(' '))
}

type Files = Readonly<Record<string, Uint8Array>>

/** The one file whose name ends so. */
function only(files: Files, ending: string): Uint8Array {
  const names = Object.keys(files).filter((name) => name.endsWith(ending))
  expect(names, ending).toHaveLength(1)
  return files[names[0] ?? ''] ?? new Uint8Array()
}

/** Texts of a vault as they leave: sentences without a token, whose address would stand there. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return value.includes('{{') || value.includes('\n') || value.split(' ').length < 6 ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

async function readAll(files: Files, sections: readonly Written[]): Promise<void> {
  const texts = sections.flatMap(({ content }) => textsIn(content)).map(letters)
  expect(texts.length).toBeGreaterThan(100)
  const lacking = (words: string): string[] => texts.filter((text) => !words.includes(text))
  const plain = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

  const document = await wordsOf(only(files, 'Coaching.docx'))
  expect(lacking(document)).toEqual([])
  expect(document).toContain(letters(brandName))
  expect(lacking(await printedIn(only(files, 'Coaching.pdf')))).toEqual([])

  const { deliverables } = giftSchema.parse(sections.find(({ number }) => number === 6)?.content)
  const gift = await printedIn(only(files, ' gift.pdf'))
  for (const { title, text } of deliverables)
    for (const row of [title, ...text.split('\n')]) expect(gift).toContain(letters(row))
  expect(await wordsOf(only(files, ' gift.docx'))).toContain(letters(deliverables[0]?.text ?? 'none'))

  const subjects = emailsOf(sections).map(({ subject }) => subject)
  expect(subjects).toHaveLength(18)
  const tables = Object.entries(files).filter(([name]) => name.endsWith('.csv'))
  const cells = tables.map(([name, bytes]) => {
    const { data, errors } = Papa.parse<string[]>(plain(bytes).trim(), { delimiter: ',' })
    expect(errors, name).toEqual([])
    expect(new Set(data.map((row) => row.length)).size, name).toBe(1)
    return data.flat()
  })
  const inTables = new Set(cells.flat().map(letters))
  for (const subject of subjects.filter((each) => !each.includes('{{')))
    expect(inTables).toContain(letters(subject))

  const plan = new ICAL.Component(ICAL.parse(plain(only(files, '.ics'))) as unknown[])
  const events = plan.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  expect(events.map(({ startDate }) => startDate.toString().slice(0, 10)).sort()[0]).toBe('2026-12-01')
  const planned = letters(events.map(({ summary, description }) => `${summary} ${description}`).join(' '))
  for (const subject of subjects.filter((each) => !each.includes('{{')))
    expect(planned).toContain(letters(subject))

  const all = Object.entries(files)
  const readMe = plain(all.find(([name]) => name.endsWith('READ ME FIRST.txt'))?.[1] ?? new Uint8Array())
  // This client advertises on neither.
  const notThere = [...readMe.matchAll(/^(.+)\. Nothing of it is there yet/gmu)].map(([, name]) => name)
  expect(notThere).toEqual(['Search ads for Google', 'Ads for ChatGPT'])
  for (const [name, bytes] of all)
    if (/\.(?:csv|ics|html|md|eml|txt|srt|vtt)$/u.test(name) && !name.endsWith('READ ME FIRST.txt'))
      expect(plain(bytes), name).not.toContain('[call link]')
}

const emailsOf = (sections: readonly Written[]): { subject: string }[] =>
  sections.find(({ number }) => number === 8)?.content['emails'] as { subject: string }[]
