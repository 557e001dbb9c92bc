import { beforeEach, expect, it } from 'vitest'
import type { Imported } from '../../../shared/imports/imported.ts'
import {
  importCame,
  importEnded,
  proposalDecided,
  readingBegan,
  readingFailed,
  showProposal,
  useImportStore,
} from './imports.ts'

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

/** An import of one file, with an answer for each text. */
const imported = (name: string, ...texts: string[]): Imported => ({
  files: [{ ok: false, name, trouble: 'empty' }],
  proposals: texts.map((value, at) => ({ key: 'message', value, lines: [1], number: at + 1, file: 0 })),
})
const view = () => useImportStore.getState().views['a']
const shown = () => view()?.imported.proposals.find(({ number }) => number === view()?.at)?.value

it('puts files that come while others are looked through behind these, with numbers and files of their own', () => {
  importCame('a', imported('one', 'We move.', 'We carry.'))
  proposalDecided('a', 1, 'taken')
  importCame('a', imported('two', 'We carry.', 'We lift.'))
  expect(shown()).toBe('We carry.')
  expect(view()?.decided).toEqual({ 1: 'taken' })
  expect(view()?.imported.files.map((file) => !file.ok && file.name)).toEqual(['one', 'two'])
  expect(view()?.imported.proposals.map(({ value, number, file }) => [value, number, file])).toEqual([
    ['We move.', 1, 0],
    ['We carry.', 2, 0],
    ['We lift.', 3, 1],
  ])
})

it('shows what is new where all else is decided, also while one looks at that again', () => {
  importCame('a', imported('one', 'We move.'))
  proposalDecided('a', 1, 'skipped')
  showProposal('a', 1)
  importCame('a', imported('two', 'We lift.'))
  expect([view()?.at, shown()]).toEqual([2, 'We lift.'])
  importEnded('a')
  importCame('a', imported('three', 'We carry.'))
  expect([view()?.at, shown()]).toEqual([1, 'We carry.'])
})
