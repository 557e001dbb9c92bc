import { expect } from '@playwright/test'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { strangeFiles, strangeFolders } from '../src/main/storage/testing/strange-things.ts'
import type { VaultView } from '../src/shared/vault.ts'
import { ask, openSection } from './started-app.ts'
import { homeWithVault } from './home-with-vaults.ts'
import { atEnd, launch, projectFolder, shot, test } from './launch.ts'

const coffee = 'second-watch-coffee-care'

/** What strangers put into a vault, by its kind in `strange-things.ts`, and where. */
const strange = {
  'link to a private file': 'intake.json',
  pipe: 'vault.json',
  'link to a device': 'changes.jsonl',
  '10 MB in one text': 'sections/04-offer.json',
  '100,000 levels': 'vault.json',
  'not UTF-8': 'sections/02-message.json',
  folder: 'sections/01-ideal-client.json',
  'link to a private folder': 'sections',
} as const

/** Puts folders of strangers beside the vault of a home; what is private lies outside of the library. */
async function withStrangers(home: string): Promise<void> {
  const library = join(home, 'Documents', 'Vaultwright')
  const outside = join(home, 'private')
  await mkdir(outside)
  await writeFile(join(outside, 'secret.txt'), '{"businessName": "canary of a stranger"}')
  for (const [nth, [kind, place]] of Object.entries(strange).entries()) {
    const folder = join(library, `Stranger ${nth + 1}${nth === 0 ? '.app' : ''}`)
    await cp(join(library, coffee), folder, { recursive: true })
    const path = join(folder, place)
    const original = await readFile(path, 'utf8').catch(() => '{}')
    await rm(path, { recursive: true, force: true })
    await mkdir(dirname(path), { recursive: true })
    await { ...strangeFiles, ...strangeFolders }[kind]?.({ path, original, outside })
  }
  // Folders that are no vaults, and one that leads out of the library.
  await mkdir(join(library, 'Holiday pictures'))
  await symlink(outside, join(library, 'Elsewhere'))
}

/** Runs a command of the command line on the vault, as a person beside the window. */
const vault = (...words: string[]): Promise<unknown> =>
  promisify(execFile)(process.execPath, [join(projectFolder, 'src/main/cli.ts'), ...words])

test('opens good vaults beside folders of strangers, shows what other programs write in them, and says who it is', async () => {
  const home = await homeWithVault(coffee)
  await withStrangers(home)
  const { page, close } = await launch({ home })
  const list = page.getByRole('main')
  // Each is there or told, and none keeps the others.
  await expect(
    list
      .getByRole('listitem')
      .getByRole('button', { name: /Second Watch/u })
      .first(),
  ).toBeVisible()
  const { vaults, notices } = await ask<{ vaults: Row[]; notices: string[] }>(page, 'library.list', null)
  await shot(page, 'strangers-in-library')
  for (const words of notices) await expect(page.getByText(words).first()).toBeVisible()
  // Every vault has its row; what is none is told or left alone.
  expect(vaults).toHaveLength(Object.keys(strange).length + 1)
  expect(notices).toEqual([expect.stringContaining('Elsewhere” is a link to another place')])
  for (const { id, folder } of vaults) {
    const opened = await ask<VaultView>(page, 'vault.open', { vaultId: id })
    expect(JSON.stringify(opened), folder).not.toContain('canary')
    const isGood = folder.endsWith(coffee)
    expect(opened.notices.length > 0, `${folder} is said to be strange`).toBe(!isGood)
    if (isGood) expect(opened.sections).toHaveLength(14)
  }

  // The good one: what another program writes is shown, and who it is; nothing can be changed here meanwhile.
  const good = vaults.find(({ folder }) => folder.endsWith(coffee))
  if (!good) throw new Error('The good vault has no row.')
  const rename = (title: string): Promise<unknown> =>
    ask(page, 'vault.apply', { vaultId: good.id, command: { kind: 'rename', title } })
  await rename('Good')
  await list.getByRole('button', { name: 'Good', exact: true }).first().click()
  await openSection(page, 'Offer & Pricing')
  await page.getByRole('group', { name: 'Promise', exact: true }).first().press('e')
  const promise = page.getByRole('textbox', { name: 'Promise' })
  await promise.press('Control+End')
  const other = spawn(process.execPath, [
    join(projectFolder, 'src/main/storage/testing/keep-vault.ts'),
    good.folder,
  ])
  atEnd(async () => void other.kill('SIGKILL'))
  await once(other.stdout, 'data')
  const note = page
    .locator('.vault-notice')
    .filter({ hasText: 'Vaultwright’s command line on this computer is writing in “Kept”.' })
  await expect(note).toBeVisible()
  await expect(page.getByText('Kept', { exact: true }).first()).toBeVisible()
  await expect(rename('Mine')).rejects.toThrow()
  // A field somebody types in stays open, and what is typed is saved once the other has ended.
  await page.keyboard.type(' Every morning.')
  await expect(page.getByText('Not saved yet: another program is writing').first()).toBeVisible()
  await shot(page, 'vault-in-use')
  other.stdin.end()
  await expect(note).toBeHidden()
  await expect(page.locator('.vf-saving')).toHaveText('Saved')
  await rename('Mine')
  await expect(page.getByText('Mine', { exact: true }).first()).toBeVisible()

  // The command line changes what the window shows, in a section in whose field somebody types at the moment.
  await page.keyboard.type(' Every evening.')
  await vault('facts', good.folder, '--set', 'offer-name', 'The Steady Cup')
  await expect(page.getByRole('group', { name: 'Offer name' }).getByText('The Steady Cup')).toBeVisible()
  await expect(promise).toHaveValue(/ Every morning\. Every evening\.$/u)
  await page.keyboard.press('Control+Enter')
  await expect(promise).toBeHidden()
  await shot(page, 'changed-by-command-line')
  const { sections } = await ask<VaultView>(page, 'vault.open', { vaultId: good.id })
  const offer = JSON.stringify(sections.find(({ number }) => number === 4)?.content)
  expect(offer).toContain('The Steady Cup')
  expect(offer).toContain('Every morning. Every evening.')
  await close()
})

interface Row {
  id: string
  folder: string
  title: string
  saved: number
}
