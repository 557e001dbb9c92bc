import { expect, test } from 'vitest'
import type { VaultSummary } from '../../../shared/vault.ts'
import { byClient, placeLibrary, railGroups, searched, useLibraryStore } from './library-rows.ts'

const vault = (title: string, client: string, changedAt = '2026-01-01T00:00:00Z'): VaultSummary => ({
  id: title,
  title,
  client,
  folder: '',
  changedAt,
  saved: 0,
  leftOut: 0,
  needsReview: 0,
  words: 0,
  sample: false,
  answersMissing: 0,
  unfinishedRun: null,
  readOnly: null,
})

test('finds vaults by words of title and client in any order and case', () => {
  const vaults = [vault('Autumn relaunch', 'Northlight'), vault('Spring', 'Tern & Tiller')]
  expect(searched(vaults, 'NORTH autumn').map(({ title }) => title)).toEqual(['Autumn relaunch'])
  expect(searched(vaults, '  ')).toHaveLength(2)
  expect(searched(vaults, 'winter')).toEqual([])
})

test('shows the vault changed last first', () => {
  placeLibrary([vault('old', '', '2025-01-01T00:00:00Z'), vault('new', '', '2026-02-01T00:00:00Z')], [])
  expect(useLibraryStore.getState().vaults.map(({ title }) => title)).toEqual(['new', 'old'])
})

test('puts the vaults of a client together, and those without one under words that say so', () => {
  const groups = byClient([vault('b', 'Tern'), vault('a', 'Northlight'), vault('c', 'Tern'), vault('d', ' ')])
  expect(groups.map(({ client, vaults }) => [client, vaults.length])).toEqual([
    ['No client yet', 1],
    ['Northlight', 1],
    ['Tern', 2],
  ])
})

test('puts numbered clients in the order of their numbers', () => {
  const groups = byClient(['Tern 10', 'Tern 9', 'Alder'].map((client) => vault(client, client)))
  expect(groups.map(({ client }) => client)).toEqual(['Alder', 'Tern 9', 'Tern 10'])
})

test('finds titles and clients with or without their accents', () => {
  const cafe = vault('Café Zoë', 'Łódź')
  for (const words of ['cafe zoe', 'CAFÉ', 'lodz', 'zoë café'])
    expect(searched([cafe], words)).toEqual([cafe])
  expect(searched([cafe], 'cafeteria')).toEqual([])
})

test('keeps the vaults of a client with very many in small groups, of which the first bears the name', () => {
  const many = Array.from({ length: 45 }, (_, nth) => vault(`v${nth}`, 'Ada'))
  const groups = railGroups([...many, vault('alone', 'Ben')])
  expect(groups.map(({ client, first, vaults }) => [client, first, vaults.length])).toEqual([
    ['Ada', true, 20],
    ['Ada', false, 20],
    ['Ada', false, 5],
    ['Ben', true, 1],
  ])
  expect(groups.flatMap(({ vaults }) => vaults)).toEqual([...many, groups.at(-1)?.vaults[0]])
  expect(new Set(groups.map(({ key }) => key)).size).toBe(4)
})
