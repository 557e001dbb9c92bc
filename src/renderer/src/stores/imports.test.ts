import { beforeEach, expect, it } from 'vitest'
import { importEnded, readingBegan, readingFailed, useImportStore } from './imports.ts'

beforeEach(() => useImportStore.setState({ views: {}, reading: null, failures: {} }))

const failure = { kind: 'not-found', what: 'The page' } as const
const failures = (): unknown => useImportStore.getState().failures

it('says why nothing could be read in the vault it was read for, and in no other', () => {
  readingBegan('a')
  readingFailed('a', failure)
  expect(failures()).toEqual({ a: failure })
  readingBegan('b')
  importEnded('b')
  expect(failures()).toEqual({ a: failure })
  readingBegan('a')
  expect(failures()).toEqual({})
})

it('goes on reading for one vault when nothing came of it for another', () => {
  readingBegan('b')
  readingFailed('a', failure)
  expect(useImportStore.getState().reading).toBe('b')
})
