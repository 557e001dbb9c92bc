import { expect, type Page } from '@playwright/test'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { violationsOn } from './accessible.ts'
import { type StartedApp, startApp, readJson, vaultFolder, willChoose, willSaveTo } from './started-app.ts'
import { inMain, shot, takeFromMenu, test } from './launch.ts'

const fixtures = join(import.meta.dirname, '../src/main/imports/testing/files')

const answers = async ({ home }: StartedApp): Promise<Record<string, unknown>> =>
  readJson(join(await vaultFolder(home), 'intake.json'))
const proposal = (page: Page) => page.getByRole('article')

test('the intake is filled from a transcript and a questionnaire, each answer confirmed for itself', async () => {
  const started = await startApp()
  const { page } = started
  await page.getByRole('button', { name: 'New vault' }).first().click()
  await page.getByRole('button', { name: 'Import answers…' }).click()
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible()
  await shot(page, 'import-start')
  await fromTranscript(started)
  await fromDrop(started)
  await fromQuestionnaire(started)
  await started.close()
})

async function fromTranscript(started: StartedApp): Promise<void> {
  const { page } = started
  await willChoose(started.app, join(fixtures, 'call-english.txt'), join(fixtures, 'locked.pdf'))
  const before = await answers(started)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(proposal(page)).toBeFocused()
  await expect(proposal(page)).toContainText('1 of ')
  await expect(page.getByRole('region', { name: 'Where it comes from' })).toContainText('call-english.txt')
  await expect(page.locator('mark').first()).toContainText('Hasler Swim School')
  await expect(page.getByText('is locked with a password')).toBeVisible()
  expect(await answers(started)).toEqual(before)
  expect(await violationsOn(page)).toEqual([])
  await shot(page, 'import-proposal')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shot(page, 'import-proposal-dark')
  await page.emulateMedia({ colorScheme: null })

  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Business name' }).fill('Hasler Swim School')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await answers(started))['businessName']).toBe('Hasler Swim School')
  await expect(page.getByRole('heading', { name: /the client you would like/ })).toBeVisible()
  await page.keyboard.press('t')
  await expect.poll(async () => (await answers(started))['idealClient']).toMatch(/^Parents of children/)
  await takeFromMenu(started.app, 'Undo')
  await expect.poll(async () => (await answers(started))['idealClient']).toBe('')
  await expect(proposal(page)).toBeFocused()
  for (;;) {
    await page.keyboard.press('s')
    if (await page.getByText(/\d+ of \d+ taken over/).isVisible()) break
  }
  expect({ ...(await answers(started)), businessName: '' }).toEqual({ ...before, businessName: '' })
  await page.getByRole('button', { name: 'Import something else' }).click()
}

/** A file that is dropped is read; where it lies is told by the system, never by the page. */
async function fromDrop({ page }: StartedApp): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('input')
    field.type = 'file'
    field.id = 'to-drop'
    document.body.append(field)
  })
  await page.locator('#to-drop').setInputFiles(join(fixtures, 'questionnaire-german.docx'))
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#to-drop')
    const carried = new DataTransfer()
    for (const file of field?.files ?? []) carried.items.add(file)
    field?.remove()
    document
      .querySelector('.import')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))
  })
  await expect(page.getByRole('region', { name: 'Where it comes from' })).toContainText(
    'questionnaire-german.docx',
  )
  await page.getByRole('button', { name: 'Import something else' }).click()
}

/** The client fills the page in a browser of their own, and what it saves comes back as proposals. */
async function fromQuestionnaire(started: StartedApp): Promise<void> {
  const { app, home, page } = started
  const paper = join(home, 'questions.html')
  const back = join(home, 'back.vaultwright-answers.json')
  await willSaveTo(app, paper)
  await takeFromMenu(app, 'Questionnaire for your client…')
  await expect(page.getByText('The questionnaire is saved')).toBeVisible()
  expect(await readFile(paper, 'utf8')).not.toMatch(/src=|href=|@import|url\(/u)

  const opened = app.waitForEvent('window')
  await inMain(
    app,
    ({ BrowserWindow }, { address, to }) => {
      const browser = new BrowserWindow({ width: 420, height: 860, webPreferences: { partition: 'client' } })
      browser.webContents.session.on('will-download', (_event, download) => download.setSavePath(to))
      void browser.loadURL(address)
    },
    { address: pathToFileURL(paper).href, to: back },
  )
  const client = await opened
  await client.getByLabel('What is the business called?').fill('Ofen & Salz')
  await expect(client.getByText('This page needs scripts')).toBeHidden()
  await client.getByLabel('We do it for them').check()
  await client.getByRole('button', { name: 'Clear this answer' }).click()
  await expect(client.getByLabel('We do it for them')).not.toBeChecked()
  await client.getByLabel('Visits, sessions or hours').check()
  await client
    .getByRole('group', { name: 'Way to buy' })
    .getByRole('textbox', { name: /^Name/ })
    .fill('Bread course')
  await client
    .getByRole('group', { name: 'Way to buy' })
    .getByRole('textbox', { name: /^Price/ })
    .fill('€80')
  await expect(client.getByRole('status')).toContainText('3 of ')
  await client.reload()
  await expect(client.getByLabel('What is the business called?')).toHaveValue('Ofen & Salz')
  expect(await violationsOn(client)).toEqual([])
  await shot(client, 'client-questionnaire')
  await client.emulateMedia({ colorScheme: 'dark' })
  await shot(client, 'client-questionnaire-dark')
  await client.getByRole('button', { name: 'Copy instead' }).click()
  await expect(client.getByLabel('Or copy all of this text')).toHaveValue(
    /"vaultwright-answers".*Ofen & Salz/u,
  )
  await client.getByRole('button', { name: 'Save my answers' }).click()
  await expect
    .poll(() =>
      access(back).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true)
  await client.close()

  await willChoose(started.app, back)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(proposal(page)).toContainText('1 of 3')
  await expect(page.getByRole('region', { name: 'What stands there now' })).toContainText(
    'Hasler Swim School',
  )
  await page.getByRole('button', { name: 'Replace' }).click()
  await expect(proposal(page)).toContainText('2 of 3')
  await page.getByRole('button', { name: 'Take' }).click()
  await expect(proposal(page)).toContainText('3 of 3')
  await page.getByRole('button', { name: 'Take' }).click()
  await expect(page.getByText('3 of 3 taken over')).toBeVisible()
  await shot(page, 'import-end')
  const intake = await answers(started)
  expect(intake['businessName']).toBe('Ofen & Salz')
  expect(intake['sells']).toBe('visits')
  expect(intake['offers']).toMatchObject([{ name: 'Bread course', price: '€80' }])
}
