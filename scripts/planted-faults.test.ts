import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plantedFaults } from './planted-faults.ts'

const read = (name: string): Promise<string> => readFile(join(import.meta.dirname, '..', name), 'utf8')

test.each(plantedFaults)('$file: $what can still be taken out', async (fault) => {
  expect((await read(fault.file)).split(fault.words)).toHaveLength(2)
  expect(fault.instead).not.toBe(fault.words)
  expect(await read(fault.test)).not.toBe('')
})

test('there are twenty of them and more, each another one', () => {
  expect(plantedFaults.length).toBeGreaterThanOrEqual(20)
  expect(new Set(plantedFaults.map(({ file, words, instead }) => file + words + instead)).size).toBe(
    plantedFaults.length,
  )
})
