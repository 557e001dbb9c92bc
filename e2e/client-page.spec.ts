import { expect, type Page } from '@playwright/test'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractText, getDocumentProxy } from 'unpdf'
import type { TargetId } from '../src/shared/export/targets.ts'
import { replyEnding } from '../src/shared/client-reply.ts'
import { violationsOn } from './accessible.ts'
import { ask, openSection, willChoose, willSaveTo, writtenVault, type StartedApp } from './started-app.ts'
import { inMain, shot, test } from './launch.ts'

test('a client comments and approves on a page, it is read back, and an edit says that it changed since', async () => {
  const started = await writtenVault()
  const { app, home, page } = started
  const vaultId = await idOf(started)
  await printed(started, vaultId)
  const paper = join(home, `review.html`)
  const back = join(home, `back${replyEnding}`)
  await exported(started, vaultId, 'client-page', paper)
  expect(await readFile(paper, 'utf8')).not.toMatch(/src="http|@import|url\(/u)

  const client = await inBrowser(started, paper, back)
  await commented(client)
  await shot(client, 'client-page')
  await client.emulateMedia({ colorScheme: 'dark' })
  await shot(client, 'client-page-dark')
  await client.getByRole('button', { name: 'Save my answers' }).click()
  await expect.poll(() => isThere(back)).toBe(true)
  await client.close()

  await willChoose(app, back)
  await page.getByRole('button', { name: 'Read a client’s reply…' }).click()
  await page.getByRole('button', { name: 'Choose the file…' }).click()
  await expect(
    page.getByText('Dana approved 1 section, asks for changes in 1 section and left 2 comments.'),
  ).toBeVisible()
  await openSection(page, 'Million-Dollar Message')
  await expect(page.getByText(/Approved by Dana on/)).toBeVisible()
  await page.getByRole('tab', { name: /^Findings/ }).click()
  const note = page.getByRole('article').filter({ hasText: 'Dana: “Plainer, please”' })
  await expect(note).toBeVisible()
  await shot(page, 'client-comment')

  await ask(page, 'vault.apply', {
    vaultId,
    command: { kind: 'set-field', section: 2, path: ['oneLiner'], value: 'Other words than the client saw.' },
  })
  await expect(page.getByText('Changed since approval')).toBeVisible()
  await page.getByRole('button', { name: 'See what changed' }).click()
  await expect(page.locator('ins').first()).toBeVisible()
  await shot(page, 'client-changed-since')
  await page.getByRole('button', { name: /now/i }).first().click()
  await note.getByRole('button', { name: 'Settled' }).click()
  await expect(note).toHaveCount(0)
  await started.close()
})

async function commented(client: Page): Promise<void> {
  await client.getByRole('button', { name: 'Save my answers' }).click()
  await expect(client.getByRole('status')).toContainText('Please write your name first')
  await client.getByLabel('Your name').fill('Dana')
  const message = client.getByRole('region', { name: /Million-Dollar Message/ })
  await message
    .getByRole('button', { name: /^Comment on/ })
    .first()
    .click()
  await message.getByLabel('Your comment').fill('Plainer, please')
  await message.getByLabel('I approve this section as it stands').check()
  const story = client.getByRole('region', { name: /Signature Story/ })
  await story.getByLabel('I approve this section as it stands').check()
  await story.getByRole('button', { name: 'Take this choice back' }).click()
  await expect(client.getByRole('status')).toContainText('Sections decided: 1 of')
  const offer = client.getByRole('region', { name: /Offer & Pricing/ })
  await offer.getByLabel('Something should change').check()
  await offer.getByLabel('What should change in this section as a whole?').fill('The price comes too early')
  await client.reload()
  await expect(client.getByRole('status')).toContainText(/^Sections decided: 2 of \d+\. Comments: 2\./)
  await expect(message.getByLabel('Your comment')).toHaveValue('Plainer, please')
  expect(await violationsOn(client)).toEqual([])
}

/** The page as a client opens it: a file in a browser of their own. */
async function inBrowser({ app }: StartedApp, paper: string, back: string): Promise<Page> {
  const opened = app.waitForEvent('window')
  await inMain(
    app,
    ({ BrowserWindow }, { address, to }) => {
      const browser = new BrowserWindow({ width: 900, height: 900, webPreferences: { partition: 'client' } })
      browser.webContents.session.on('will-download', (_event, download) => download.setSavePath(to))
      void browser.loadURL(address)
    },
    { address: pathToFileURL(paper).href, to: back },
  )
  return opened
}

/** The app prints a PDF that another program reads: its words, its outline. */
async function printed(started: StartedApp, vaultId: string): Promise<void> {
  const file = join(started.home, 'vault.pdf')
  await exported(started, vaultId, 'pdf', file)
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(file)))
  const { text } = await extractText(pdf, { mergePages: true })
  const [cover] = await pdf.getOutline()
  const titles = cover?.items.map(({ title }: { title: string }) => title) ?? []
  expect(titles).toContain('4. Offer & Pricing')
  const { sections } = await ask<{ sections: { number: number; content: Record<string, unknown> }[] }>(
    started.page,
    'vault.open',
    { vaultId },
  )
  // Where a line ends, and between a page's last word and its number, the reader says a blank or none.
  const letters = (words: string): string => words.replace(/\s+/gu, '')
  const shown = letters(text)
  const oneLiner = sections.find(({ number }) => number === 2)?.content['oneLiner']
  expect(shown).toContain(letters(String(oneLiner)))
  expect(await inMain(started.app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
}

async function exported(started: StartedApp, vaultId: string, target: TargetId, file: string): Promise<void> {
  await willSaveTo(started.app, file)
  await ask(started.page, 'export.files', { vaultId, choice: { targets: [target] }, evenSo: true })
  expect(await isThere(file)).toBe(true)
}

async function idOf({ page }: StartedApp): Promise<string> {
  const { vaults } = await ask<{ vaults: { id: string }[] }>(page, 'library.list', null)
  return vaults[0]?.id ?? ''
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
