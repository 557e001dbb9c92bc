import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { value } from '../testing/value.ts'
import { sha256 } from './record-text.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { disk } from './file-system.ts'
import { vaultFiles } from './vault-files.ts'

test('what is written once is not remembered, and is kept when something else is written over it', async () => {
  const folder = await tempFolder()
  const notices: string[] = []
  const files = vaultFiles(folder, disk, (sentence) => notices.push(sentence))
  const name = 'history/01-ideal-client/1.json'
  value(await files.write(name, 'first'))
  expect(files.knows(name, sha256('first'))).toBe(true)
  files.forget(name)
  expect(files.knows(name, sha256('first'))).toBe(false)
  value(await files.write(name, 'first'))
  expect(notices).toEqual([])
  files.forget(name)
  value(await files.write(name, 'second'))
  expect(notices).toEqual([expect.stringContaining('Both versions were kept')])
  expect(await readdir(join(folder, '.trash'))).toEqual(['1 (changed outside).json'])
})
