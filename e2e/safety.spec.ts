import { expect } from '@playwright/test'
import { readFile, readdir, stat } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import {
  ask,
  canaries,
  startApp,
  exportAs,
  homeWith,
  openSampleClient,
  runEnded,
  vaultFolder,
  willSaveTo,
  writeVault,
} from './started-app.ts'
import { atEnd, launch, test } from './launch.ts'
import { catchMenus, menuAt } from './menus.ts'
import { watchedSockets } from './watched-sockets.ts'

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

test('keeps keys out of every file, log, page and answer, also when the provider echoes them', async () => {
  const sockets = await watchedSockets()
  const started = await startApp({
    launch: sockets.launch,
    // The local provider repeats the key it was asked with in each of its errors.
    script: [
      { match: { vendor: 'openai', nth: [1, 2, 3] }, fault: { kind: 'status', status: 500 } },
      { match: { vendor: 'anthropic', nth: 1 }, fault: { kind: 'status', status: 401 } },
    ],
  })
  await writeVault(started.page)
  await runEnded(started.page)
  const page = await started.page.content()
  const statuses = JSON.stringify(await ask(started.page, 'keys.status', null))
  await started.close('keep home')
  expect(await sockets.opened(), 'the app reaches the chosen provider alone').toEqual([
    new URL(started.provider.url).host,
  ])
  for (const key of Object.values(canaries)) {
    expect(page).not.toContain(key)
    expect(statuses).not.toContain(key)
    for (const file of await filesUnder(started.home)) {
      const bytes = await readFile(file)
      expect(bytes.includes(Buffer.from(key)), file).toBe(false)
    }
  }
  const keyFile = join(started.userData, 'keys.json')
  expect((await stat(keyFile)).mode & 0o777).toBe(0o600)
})

test('says plainly that keys last until the app is quit where the system has no keyring', async () => {
  const home = await homeWith({})
  const { page, close, userData } = await launch({ home, passwordStore: 'basic' })
  const status = await ask<{ stored: string }>(page, 'keys.save', {
    provider: 'openai',
    key: canaries.openai,
  })
  expect(status).toMatchObject({ present: true, stored: 'session' })
  await page.reload()
  await page.getByRole('button', { name: 'Settings' }).first().click()
  await expect(page.getByText(/until (you quit|the app is quit|Vaultwright is quit)/i).first()).toBeVisible()
  await expect(readFile(join(userData, 'keys.json'))).rejects.toThrow()
  await close()
})

test('starts, opens, edits and exports a vault while every address outside is refused', async () => {
  const home = await homeWith({})
  const callers: string[] = []
  const proxy = createServer((socket) => socket.once('data', (words) => callers.push(String(words))))
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  atEnd(async () => void proxy.close())
  const { port } = proxy.address() as AddressInfo
  const sockets = await watchedSockets()
  // Every host but the proxy's resolves to nothing, so anything that went out would fail and be seen.
  const { page, app, close } = await launch({
    ...{ home, ...sockets.launch },
    args: [
      ...sockets.launch.args,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      `--proxy-server=http://127.0.0.1:${port}`,
    ],
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await openSampleClient(page)
  await page.getByRole('button', { name: 'Write a sample' }).click()
  await runEnded(page)
  await page.getByRole('button', { name: 'Open the vault' }).click()
  const field = page.getByRole('group', { name: 'Best client › Role' })
  await field.press('e')
  const role = page.getByRole('textbox', { name: 'Role' })
  await role.fill('')
  await role.pressSequentially('lighthuose keeper ')
  await catchMenus(app)
  await expect.poll(() => menuAt(app, role)).toEqual(expect.arrayContaining(['Paste', 'Select All']))
  await role.fill('A lighthouse keeper on leave')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('A lighthouse keeper on leave').first()).toBeVisible()
  await willSaveTo(app, join(home, 'offline.md'))
  await exportAs(page, 'Markdown, one file')
  await expect(page.getByText('Exported').first()).toBeVisible()
  expect(await readFile(join(home, 'offline.md'), 'utf8')).toContain('A lighthouse keeper on leave')
  expect(asked.filter((url) => !url.startsWith('app://vaultwright/'))).toEqual([])
  expect(callers, 'nobody outside is asked').toEqual([])
  // It follows the vault a moment later.
  const readable = join(await vaultFolder(home), 'Vault.md')
  await expect.poll(() => readFile(readable, 'utf8').catch(() => '')).toContain('Sample')
  await close()
  expect(await sockets.opened(), 'nobody in the app opens a socket').toEqual([])
})
