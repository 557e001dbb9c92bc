import { expect, type ElectronApplication } from '@playwright/test'
import { execFile, execFileSync } from 'node:child_process'
import { cp, link, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import {
  ask,
  exportedAs,
  movesIn,
  openSection,
  readJson,
  standing,
  vaultFolder,
  willChoose,
  willSaveTo,
  writtenVault,
} from './started-app.ts'
import { inMain, launch, shot, takeFromMenu, test, type Launched } from './launch.ts'

const sectionFile = (folder: string, name: string): Promise<Record<string, unknown>> =>
  readJson(join(folder, 'sections', `${name}.json`))

/** What the command line does with a vault, in a process of its own. */
async function facts(folder: string, name: string): Promise<void> {
  await promisify(execFile)('npm', [
    'run',
    '--silent',
    'vault',
    '--',
    'facts',
    folder,
    '--set',
    'offer-name',
    name,
  ])
}

test('refines one section with a note: rejecting leaves it untouched, accepting saves it and keeps the old version', async () => {
  const started = await writtenVault()
  const { page } = started
  const folder = await vaultFolder(started.home)
  await openSection(page, 'Million-Dollar Message')
  const before = await readFile(join(folder, 'sections', '02-message.json'), 'utf8')

  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('textbox').fill('Warmer, and say who it is for.')
  await expect(inspector.getByText(/answers\. About/)).toBeVisible()
  const anew = page.getByRole('button', { name: 'Write anew' })
  const buttons = [
    page.getByRole('button', { name: 'Export…' }),
    page.getByRole('button', { name: 'Copy', exact: true }),
  ]
  const stood = await standing(...buttons, ...(await anew.all()))
  started.provider.setPace(60)
  await inspector.getByRole('button', { name: 'Refine', exact: true }).click()
  const cancel = inspector.getByRole('button', { name: 'Cancel' })
  await expect(cancel).toBeVisible()
  // A run holds the vault: what it keeps from being done is grey and stays where it is, while words arrive and when it ends.
  for (const button of await anew.all()) await expect(button).toBeDisabled()
  expect(await standing(...buttons, ...(await anew.all()))).toEqual(stood)
  await expect(page.getByText('It is being written.')).toBeVisible()
  const moves = await movesIn(page, '.page-actions, .sheet-do, .sections section, .vault-text')
  const stays = await standing(cancel)
  await expect(inspector.getByText(/\d\d words/)).toBeVisible()
  expect(await standing(cancel)).toEqual(stays)
  started.provider.setPace(Infinity)
  const proposal = page.getByRole('region', { name: 'Proposal' })
  await expect(proposal).toBeVisible()
  expect(await standing(...buttons, ...(await anew.all()))).toEqual(stood)
  expect((await moves()).filter((line) => /page-actions|sheet-do|^:|vault-text/u.test(line))).toEqual([])
  await expect(page.locator('ins').first()).toBeVisible()
  await expect(page.locator('del').first()).toBeVisible()
  await shot(page, 'vault-proposal')
  // Shown is not saved: nothing is replaced before it is accepted.
  expect(await readFile(join(folder, 'sections', '02-message.json'), 'utf8')).toBe(before)
  await proposal.getByRole('button', { name: 'Reject all' }).click()
  await expect(proposal).toBeHidden()
  expect(await readFile(join(folder, 'sections', '02-message.json'), 'utf8')).toBe(before)

  await inspector.getByRole('textbox').fill('Shorter.')
  await inspector.getByRole('button', { name: 'Refine', exact: true }).click()
  await expect(proposal).toBeVisible()
  await proposal.getByRole('button', { name: 'Accept all' }).click()
  await expect(proposal).toBeHidden()
  await expect.poll(async () => (await sectionFile(folder, '02-message'))['revision']).toBe(2)
  expect(await sectionFile(folder, '02-message')).toMatchObject({ source: 'refine', note: 'Shorter.' })
  const old = await readJson(join(folder, 'history', '02-message', '1.json'))
  expect(old['content']).toEqual((JSON.parse(before) as { content: unknown }).content)
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByText('Version 1').first()).toBeVisible()
  await shot(page, 'vault-history')
  await started.close()
})

test('edits a field in place and finds it after a restart', async () => {
  const started = await writtenVault()
  const { page } = started
  await openSection(page, 'Offer & Pricing')
  await shot(page, 'vault-offer')
  const field = page.getByRole('group', { name: 'Offer name', exact: true })
  await field.hover()
  await field.getByRole('button', { name: 'Edit (E)' }).click()
  await page.getByRole('textbox', { name: 'Offer name' }).fill('The Quiet Manager Program')
  await shot(page, 'vault-editing')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('The Quiet Manager Program').first()).toBeVisible()
  const folder = await vaultFolder(started.home)
  await expect.poll(async () => (await sectionFile(folder, '04-offer'))['revision']).toBe(2)
  await started.close('keep home')

  const title = await plantStrangers(folder, started.home)
  const again = await launch({ home: started.home })
  await strangersAreSaid(again, title)
  await again.page
    .getByRole('button', { name: /Northlight/ })
    .first()
    .click()
  await openSection(again.page, 'Offer & Pricing')
  await expect(again.page.getByText('The Quiet Manager Program').first()).toBeVisible()

  // The command line changes the vault that the window shows.
  await facts(folder, 'The Calm Manager Program')
  const note = again.page.getByRole('status').filter({ hasText: 'Changed by another Vaultwright' })
  await expect(note).toContainText('Offer & Pricing')
  await expect(again.page.getByText('The Calm Manager Program').first()).toBeVisible()

  // An editor changes one field while another of the same section is typed in.
  const offer = join(folder, 'sections', '04-offer.json')
  const name = again.page.getByRole('group', { name: 'Offer name', exact: true })
  // Once the other program has let go of the vault. The line that says so moves the text below it away from under a pointer.
  await name.focus()
  await name.getByRole('button', { name: 'Edit (E)' }).click()
  await name.getByRole('textbox').press('End')
  await again.page.keyboard.type(' for')
  // An editor that writes what it read before these words were saved would take them back.
  await expect.poll(() => readFile(offer, 'utf8')).toContain('"The Calm Manager Program for"')
  const text = await readFile(offer, 'utf8')
  const promise = (JSON.parse(text) as { content: { promise: string } }).content.promise
  await writeFile(offer, text.replace(JSON.stringify(promise), '"Sleep on Sundays."'))
  await again.page.keyboard.type(' two')
  await expect(again.page.getByText('Sleep on Sundays.').first()).toBeVisible()
  await expect(name.getByRole('textbox')).toHaveValue('The Calm Manager Program for two')
  await expect
    .poll(async () => (await sectionFile(folder, '04-offer'))['content'])
    .toMatchObject({ name: 'The Calm Manager Program for two', promise: 'Sleep on Sundays.' })
  await shot(again.page, 'vault-changed-elsewhere')
  await again.page.getByRole('button', { name: 'See what changed' }).click()
  await expect(again.page.getByText(/Changed outside Vaultwright/).first()).toBeVisible()
  await shot(again.page, 'vault-changed-history')

  // A sync program leaves a second version of a section.
  const message = await readFile(join(folder, 'sections', '02-message.json'), 'utf8')
  const { oneLiner } = (JSON.parse(message) as { content: { oneLiner: string } }).content
  await writeFile(
    join(folder, 'sections', '02-message (1).json'),
    message.replace(JSON.stringify(oneLiner), '"From the other device."'),
  )
  const second = again.page.getByRole('region', { name: 'A second version' })
  await expect(second).toContainText('Million-Dollar Message')
  await shot(again.page, 'vault-second-version')
  await second.getByRole('button', { name: 'Use the second version' }).click()
  await expect(second).toBeHidden()
  expect((await sectionFile(folder, '02-message'))['content']).toMatchObject({
    oneLiner: 'From the other device.',
  })
  await again.close()
})

/** Folders of strangers beside a vault: its copy with links and a pipe in it, a link to a vault, a linked index. */
async function plantStrangers(folder: string, home: string): Promise<string> {
  const library = dirname(folder)
  const strange = join(library, 'From a client.app')
  const secret = join(home, 'secret.json')
  await cp(folder, strange, { recursive: true })
  const title = 'A client’s vault'
  const head = await readJson(join(folder, 'vault.json'))
  await writeFile(join(strange, 'vault.json'), JSON.stringify({ ...head, id: 'stranger', title }))
  await writeFile(secret, '{"secret":"canary-secret"}')
  for (const name of ['sections/01-ideal-client.json', 'Vault.md']) await rm(join(strange, name))
  await symlink(secret, join(strange, 'sections', '01-ideal-client.json'))
  await symlink(secret, join(strange, 'Vault.md'))
  await rm(join(strange, 'intake.json'))
  execFileSync('mkfifo', [join(strange, 'intake.json')])
  await symlink(folder, join(library, 'A link to a vault'))
  await mkdir(join(library, 'Private'))
  await link(secret, join(library, 'Private', 'vault.json'))
  return title
}

/** Each is opened, put away or refused with a sentence, and its folder is shown and never opened. */
async function strangersAreSaid({ app, page }: Launched, title: string): Promise<void> {
  await expect(page.locator('.vault-row').filter({ hasText: title })).toBeVisible()
  const said = page.locator('.library-notices')
  await expect(said).toContainText('is a link to another place. Move the folder itself here')
  await expect(said).toContainText('hard link')
  await shot(page, 'library-strangers')
  await inMain(app, ({ shell }) => {
    shell.openPath = () => Promise.reject(new Error('a folder was opened'))
    shell.showItemInFolder = (path) => void (process.env['VAULTWRIGHT_SHOWN'] = path)
  })
  await ask(page, 'vault.reveal', { vaultId: 'stranger' })
  expect(await inMain(app, () => process.env['VAULTWRIGHT_SHOWN'])).toContain('From a client.app')
  await page.getByRole('button', { name: title }).first().click()
  await expect(page.getByText('“intake.json” is not an ordinary file, so it was not opened.')).toBeVisible()
  await shot(page, 'vault-stranger')
  expect(await page.locator('body').innerText()).not.toContain('canary-secret')
  await page.getByRole('button', { name: 'All vaults' }).first().click()
}

/** Presses the keys for redo that most programs of Windows and Linux have, beside the menu's own. */
const redoByOtherKeys = (app: ElectronApplication): Promise<void> =>
  process.platform === 'darwin'
    ? takeFromMenu(app, 'Redo')
    : inMain(app, ({ Menu }) => {
        const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
        entries?.find(({ accelerator }) => accelerator === 'Ctrl+Y')?.click()
      })

interface Questions {
  asked: number
  close: (() => void)[]
}

/** The system's questions for a file stay open and are counted, until they are closed. */
const countQuestions = (app: ElectronApplication): Promise<void> =>
  inMain(app, ({ dialog }) => {
    const questions: Questions = { asked: 0, close: [] }
    Object.assign(globalThis, { questions })
    dialog.showOpenDialog = () => {
      questions.asked++
      return new Promise((resolve) => questions.close.push(() => resolve({ canceled: true, filePaths: [] })))
    }
  })

/** Closes what is open of them, and says how many there were in all. */
const answerQuestions = (app: ElectronApplication): Promise<number> =>
  inMain(app, () => {
    const { questions } = globalThis as unknown as { questions: Questions }
    for (const close of questions.close.splice(0)) close()
    return questions.asked
  })

test('exports Markdown as one file and as a file per section, the same bytes every time', async () => {
  const started = await writtenVault()
  const { app, page, home } = started
  const file = join(home, 'export.md')
  await willSaveTo(app, file)
  const exported = async (name: string): Promise<void> => {
    await exportedAs(page, name)
    await page.getByRole('button', { name: /^Leave/ }).click()
  }
  await test.step('a token is put in from the menu and shown as a chip with its address', async () => {
    await openSection(page, 'Reminders')
    const body = page.getByRole('group', { name: 'E-mail 1 › Body', exact: true })
    await body.press('e')
    const typed = body.getByRole('textbox')
    await body.getByRole('button', { name: 'Insert' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Call link' }).press('Enter')
    await expect(typed).toBeFocused()
    await expect(typed).toHaveValue(/^\{\{call link\}\}/u)
    // As if it were typed: the caret stands behind it, and the field's own undo takes it back.
    expect(await typed.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(
      '{{call link}}'.length,
    )
    await takeFromMenu(app, 'Undo')
    await expect(typed).not.toHaveValue(/^\{\{call link\}\}/u)
    await redoByOtherKeys(app)
    await expect(typed).toHaveValue(/^\{\{call link\}\}/u)
    await page.keyboard.press('Escape')
    await expect(typed).toBeHidden()
    const chip = body.locator('[data-token="call link"]').first()
    await chip.focus()
    await expect(page.getByText('Not known yet.')).toBeVisible()
    await shot(page, 'vault-token')

    await takeFromMenu(app, 'Review')
    const row = page.getByRole('row').filter({ hasText: '{{call link}}' })
    await row.getByRole('textbox').fill('https://cal.example/anna')
    await shot(page, 'review-tokens')
    await row.getByRole('textbox').press('Enter')
    await expect(row.getByRole('button', { name: 'Keep' })).toBeDisabled()
    await expect(row.getByRole('textbox')).toBeFocused()
    // What another program makes of it stands there, but not in place of what is being typed.
    const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
    const keep = (value: string): Promise<unknown> =>
      ask(page, 'vault.apply', {
        vaultId: vaults[0]?.id,
        command: { kind: 'set-handover', path: 'links.call', value },
      })
    await keep('https://cal.example/bea')
    await expect(row.getByRole('textbox')).toHaveValue('https://cal.example/bea')
    await page.keyboard.type('/half typed')
    await keep('https://cal.example/anna')
    await expect(row.getByRole('button', { name: 'Keep' })).toBeEnabled()
    await expect(row.getByRole('textbox')).toHaveValue('https://cal.example/bea/half typed')
    await row.getByRole('button', { name: /Body/ }).first().click()
    await openSection(page, 'Reminders')
    await chip.hover()
    await expect(page.getByText('https://cal.example/anna')).toBeVisible()
  })

  await test.step('the second press of a double click asks for no second file', async () => {
    await countQuestions(app)
    await page.getByRole('button', { name: 'Read a client’s reply…' }).click()
    const choose = page.getByRole('button', { name: 'Choose the file…' })
    for (const questions of [1, 2]) {
      await choose.dblclick()
      // Main answers in order, so it has heard both presses.
      await ask(page, 'app.about', null)
      expect(await answerQuestions(app)).toBe(questions)
    }
    await page.keyboard.press('Escape')
  })

  await exported('Markdown, one file')
  const first = await readFile(file, 'utf8')
  expect(first).toContain('# Northlight Coaching')
  expect(first).toContain('https://cal.example/anna')
  for (const title of ['Ideal Client', 'Offer & Pricing', 'E-mail Sequence', 'Setter Script'])
    expect(first).toContain(title)
  await exported('Markdown, one file')
  expect(await readFile(file, 'utf8')).toBe(first)

  const folder = join(home, 'out')
  await willChoose(app, folder)
  await exported('Markdown, a file for each section')
  await expect
    .poll(async () => {
      const [inside] = await readdir(folder).catch(() => [])
      return inside === undefined ? 0 : (await readdir(join(folder, inside))).length
    })
    .toBe(18)
  await started.close()
})
