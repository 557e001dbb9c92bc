import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../../storage/testing/temp-folder.ts'
import { ownIndex } from './own-index.ts'

test('an index is used by one process at a time; another that runs gets one of its own', async () => {
  const path = join(await tempFolder(), 'index.sqlite')
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(other, 'spawn')
  await writeFile(`${path}.pid`, String(other.pid))
  const mine = ownIndex(path)
  expect(mine.path).not.toBe(path)
  mine.release()
  other.kill()
  await once(other, 'exit')
  const after = ownIndex(path)
  expect(after.path).toBe(path)
  after.release()
  expect(ownIndex(path).path).toBe(path)
})

test('where nothing can be made at its path, it is one for this time', async () => {
  const file = join(await tempFolder(), 'file')
  await writeFile(file, 'no folder')
  const index = ownIndex(join(file, 'cache', 'index.sqlite'))
  expect(index.path.startsWith(file)).toBe(false)
  index.release()
})
