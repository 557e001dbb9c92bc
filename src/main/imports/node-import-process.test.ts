import type { ChildProcess, ForkOptions } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { nodeImportProcess } from './node-import-process.ts'

/** What processes were started with. */
const given = vi.hoisted((): ForkOptions[] => [])

vi.mock('node:child_process', async (original) => ({
  ...(await original<object>()),
  // A test double: nothing is started.
  fork: (_file: string, _words: string[], options: ForkOptions) => {
    given.push(options)
    return new EventEmitter() as ChildProcess
  },
}))

test('the process that opens files of strangers knows nothing of the environment, such as keys', () => {
  nodeImportProcess()
  expect(given).toMatchObject([{ env: {} }])
  expect(Object.keys(given[0]?.env ?? { none: '' })).toEqual([])
})
