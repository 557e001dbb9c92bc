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
}

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
