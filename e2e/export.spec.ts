import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ask, chooseTargets, openSection, readJson, vaultFolder, willChoose } from './desk.ts'
import { homeWithVault } from './home-with-vaults.ts'
import { inMain, launch, takeFromMenu, test } from './launch.ts'
import { catchMenus, chooseInMenu, menuAt } from './menus.ts'

interface Copied {
  html: string
  text: string
}

/** What is on the clipboard, as programs with formatted and with plain text would take it: it is pasted into nothing. */
async function copied(app: ElectronApplication, page: Page): Promise<Copied> {
  const pasted = page.evaluate(
    () =>
      new Promise<Copied>((resolve) => {
        const take = (event: ClipboardEvent): void => {
          event.preventDefault()
          const of = (type: string): string => event.clipboardData?.getData(type) ?? ''
          resolve({ html: of('text/html'), text: of('text/plain') })
        }
        document.addEventListener('paste', take, { once: true, capture: true })
      }),
  )
  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
  return pasted
}

/** Waits for the next copy: what is there before is taken away. */
async function copiedAfter(app: ElectronApplication, page: Page, act: () => Promise<void>): Promise<Copied> {
  await inMain(app, ({ clipboard }) => clipboard.clear())
  await act()
  await expect.poll(async () => (await copied(app, page)).text).not.toBe('')
  return copied(app, page)
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
    const command = { kind: 'set-field', section: 1, path: ['wants', 0], value: 'Calm: {{call link}}' }
    await ask(page, 'vault.apply', { vaultId, command })
    await takeFromMenu(app, 'Export…')
    const call = page.getByRole('textbox', { name: 'Where a call is booked' })
    await expect(page.getByText('Missing: one place will read “[call link]” until it is here.')).toBeVisible()
    await call.fill(callLink)
    await expect(page.getByText('Put in at one place.')).toBeVisible()
    const handover = join(await vaultFolder(home), 'handover.json')
    await expect.poll(() => readFile(handover, 'utf8').catch(() => '')).toContain(callLink)

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
    expect(list.text).toContain(`- Calm: ${callLink}`)
    expect(list.html).toContain(`<li>Calm: <a href="${callLink}">${callLink}</a></li>`)

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
    await page.getByRole('button', { name: 'Calendar' }).click()
    await expect(page.getByText('Day 11', { exact: true })).toBeVisible()
    await page.getByLabel('Day one').fill('2026-12-01')
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
    await expect.poll(async () => (await readJson(file))['callNotes']).toBe('Asked about the pump.')
    await page.keyboard.press('Escape')
  })

  await test.step('a script moves at the speaker’s pace, which is kept', async () => {
    await openSection(page, 'Video Script')
    await page.getByRole('button', { name: 'Teleprompter' }).click()
    const script = page.getByRole('region', { name: 'Script' })
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
    await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible()
    expect(await ask(page, 'settings.read', null)).toMatchObject({ wordsAMinute: 145 })
  })
  await close()
})
