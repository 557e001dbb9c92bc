import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { promptFolder } from './prompt-folder.ts'
import { tempFolder } from './testing/temp-folder.ts'

async function folders(): Promise<{ bundled: string; own: string }> {
  const root = await tempFolder()
  const [bundled, own] = [join(root, 'bundled'), join(root, 'own')]
  await mkdir(join(bundled, 'sections'), { recursive: true })
  await mkdir(own)
  await writeFile(join(bundled, 'system.md'), '---\nversion: 3\n---\nYou write copy.\n')
  await writeFile(join(bundled, 'sections/08-emails.part-2.md'), '---\r\nversion: 12\r\n---\r\n\r\nE-mails.')
  return { bundled, own }
}
const prompt = (text: string, version: string) => ({ ok: true, value: { text, version } })

test('reads a prompt’s words and version', async () => {
  const { bundled, own } = await folders()
  for (const source of [promptFolder(bundled, own), promptFolder(bundled, null)]) {
    expect(await source.read('system.md')).toEqual(prompt('You write copy.', '3'))
    expect(await source.read('sections/08-emails.part-2.md')).toEqual(prompt('E-mails.', '12'))
  }
})

test('prefers a person’s own copy and says so in its version', async () => {
  const { bundled, own } = await folders()
  await writeFile(join(own, 'system.md'), '\uFEFF---\nversion: 3\nnote: mine\n---\nMy words --- with a line.')
  expect(await promptFolder(bundled, own).read('system.md')).toEqual(
    prompt('My words --- with a line.', '3+own'),
  )
  await writeFile(join(own, 'system.md'), 'No head.')
  expect(await promptFolder(bundled, own).read('system.md')).toEqual(prompt('No head.', '0+own'))
})

test('never sends an own copy without words', async () => {
  const { bundled, own } = await folders()
  await writeFile(join(own, 'system.md'), '---\nversion: 1\n---\n \n')
  expect(await promptFolder(bundled, own).read('system.md')).toMatchObject({ failure: { kind: 'damaged' } })
})

test('finds nothing outside its folder', async () => {
  const { bundled, own } = await folders()
  await writeFile(join(bundled, '../secret.md'), 'x')
  for (const name of ['../secret.md', '/etc/passwd', 'sections/../../secret.md', 'missing.md', '']) {
    expect(await promptFolder(bundled, own).read(name)).toMatchObject({ failure: { kind: 'not-found' } })
  }
})
