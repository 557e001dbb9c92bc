import { expect } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ask } from './desk.ts'
import { homeWithVault } from './home-with-vaults.ts'
import { atEnd, launch, projectFolder, shot, test } from './launch.ts'

test('shows a vault that another program writes in, says who it is, and can change it once that has ended', async () => {
  const home = await homeWithVault('second-watch-coffee-care')
  const { page, close } = await launch({ home })
  await page.getByRole('main').getByRole('button', { name: 'Second Watch Coffee Care' }).first().click()
  const { vaults } = await ask<{ vaults: { id: string; folder: string }[] }>(page, 'library.list', null)
  const [row] = vaults
  const other = spawn(process.execPath, [
    join(projectFolder, 'src/main/storage/testing/keep-vault.ts'),
    row?.folder ?? '',
  ])
  atEnd(async () => void other.kill('SIGKILL'))
  await once(other.stdout, 'data')
  // What the other writes is shown, and who it is; nothing can be changed here meanwhile.
  const note = page
    .locator('.vault-notice')
    .filter({ hasText: 'Vaultwright’s command line on this computer is writing in “Kept”.' })
  await expect(note).toBeVisible()
  await expect(page.getByText('Kept', { exact: true }).first()).toBeVisible()
  const rename = { vaultId: row?.id ?? '', command: { kind: 'rename', title: 'Mine' } }
  await expect(ask(page, 'vault.apply', rename)).rejects.toThrow()
  await shot(page, 'vault-in-use')
  other.stdin.end()
  await expect(note).toBeHidden()
  await ask(page, 'vault.apply', rename)
  await expect(page.getByText('Mine', { exact: true }).first()).toBeVisible()
  await close()
})
