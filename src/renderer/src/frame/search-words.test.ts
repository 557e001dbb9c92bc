import { expect, test } from 'vitest'
import type { Found, FoundPlace } from '../../../shared/search.ts'
import { searchState } from './search-words.ts'

const place: FoundPlace = {
  kind: 'answer',
  answer: 'message',
  vaultId: 'v',
  title: '',
  client: '',
  place: '',
  snippet: [],
}
const said = (found: Partial<Found>): string =>
  searchState({ state: 'found', found: { places: [], texts: 0, atLeast: false, reading: null, ...found } })

test('says that nothing was found only when all was read', () => {
  expect(said({})).toBe('No section or answer holds these words.')
  expect(said({ reading: { read: 312, total: 1000 } })).toBe(
    'Still reading: 312 of 1,000 vaults read so far.',
  )
})

test('says how much more there is than is shown', () => {
  expect(said({ places: [place], texts: 1 })).toBe('')
  expect(said({ places: [place], texts: 134 })).toBe(
    '134 sections and intakes hold these words; the best come first.',
  )
  expect(said({ places: [place], texts: 1000, atLeast: true, reading: { read: 5, total: 6 } })).toBe(
    'Over 1,000 sections and intakes hold these words; the newest come first. Still reading: 5 of 6 vaults read so far.',
  )
})

test('says nothing while an answer is a moment away', () => {
  expect(searchState({ state: 'asking', found: null })).toBe('')
})
