import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { vaultMarkdown, vaultMarkdownFiles } from '../../core/export/markdown.ts'
import { exportMarkdownFile, exportMarkdownFolder } from './export-markdown.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, type VaultFolder } from './vault-folder.ts'

async function vaultWithTwo() {
  const vault = await createVault(await tempFolder(), { title: 'Export', intake: someIntake })
  if (!vault.ok) throw new Error('no vault')
  await vault.value.saveSection(draft(1, 'first'))
  await vault.value.saveSection(draft(4, 'fourth'))
  return vault.value
}

const exported = async (vault: VaultFolder) => {
  const { summary, sections } = await vault.view()
  return { title: summary.title, client: summary.client, sections }
}

test('writes one file, the same as the vault’s own readable one', async () => {
  const vault = await vaultWithTwo()
  await vault.settled()
  const path = join(await tempFolder(), 'new folder', 'out.md')
  expect(await exportMarkdownFile(vaultMarkdown(await exported(vault)), path)).toEqual({
    ok: true,
    value: { path },
  })
  expect(await readFile(path, 'utf8')).toBe(await readFile(join(vault.folder, 'Vault.md'), 'utf8'))
})

test('writes one file per section with a front page, over an older export but over no other README', async () => {
  const vault = await vaultWithTwo()
  const folder = join(await tempFolder(), 'out')
  for (let times = 0; times < 2; times++) {
    expect(await exportMarkdownFolder(vaultMarkdownFiles(await exported(vault)), folder)).toEqual({
      ok: true,
      value: { path: folder },
    })
  }
  expect((await readdir(folder)).sort()).toEqual(['01-ideal-client.md', '04-offer.md', 'README.md'])
  const project = join(await tempFolder(), 'project')
  await mkdir(project)
  await writeFile(join(project, 'README.md'), '# My project')
  expect(await exportMarkdownFolder(vaultMarkdownFiles(await exported(vault)), project)).toMatchObject({
    failure: { kind: 'not-allowed' },
  })
  expect(await readdir(project)).toEqual(['README.md'])
})

test('says so where nothing can be written', async () => {
  const vault = await vaultWithTwo()
  const file = join(await tempFolder(), 'a file')
  await writeFile(file, '')
  expect(await exportMarkdownFile(vaultMarkdown(await exported(vault)), join(file, 'out.md'))).toMatchObject({
    failure: { kind: 'not-writable' },
  })
})
