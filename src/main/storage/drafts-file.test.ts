import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDrafts, type KeptTyping } from './drafts-file.ts'
import { tempFolder } from './testing/temp-folder.ts'

const typing: KeptTyping = {
  drafts: [
    {
      vaultId: 'vault-1',
      command: { kind: 'set-answer', key: 'fullName', value: 'Mara', base: 'b', sitting: 's' },
    },
  ],
  notes: {},
  prompts: {},
}

test('words for prompts that are not saved are kept like notes, and alone', async () => {
  const path = join(await tempFolder(), 'drafts.json')
  const prompts = { 'sections/02-message': 'Say it in one sentence.' }
  await (await openDrafts(path)).change(() => ({ drafts: [], notes: {}, prompts }))
  expect(await (await openDrafts(path)).read()).toEqual({ drafts: [], notes: {}, prompts })
})

test.each(['null', '[]', '{}', '{"drafts":7}', '', '{"drafts":[{"vaultId'])(
  'words that wait come from the copy where their file holds %s, and that is said',
  async (text) => {
    const path = join(await tempFolder(), 'drafts.json')
    await (await openDrafts(path)).change(() => typing)
    await writeFile(path, text)
    const drafts = await openDrafts(path)
    expect(await drafts.read()).toEqual(typing)
    expect(drafts.notices()).toHaveLength(1)
  },
)
