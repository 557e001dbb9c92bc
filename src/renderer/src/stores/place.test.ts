import { beforeEach, expect, test } from 'vitest'
import { goBack, goTo, leaveVault, usePlaceStore, wantSearch } from './place.ts'

const place = () => usePlaceStore.getState().place

beforeEach(() => usePlaceStore.setState({ place: { kind: 'library' }, before: [], railOpen: true }))

test('goes back the way it came, and ends at the library', () => {
  goTo({ kind: 'vault', vaultId: 'a' })
  goTo({ kind: 'settings' })
  goBack()
  expect(place()).toEqual({ kind: 'vault', vaultId: 'a' })
  goBack()
  goBack()
  expect(place()).toEqual({ kind: 'library' })
})

test('takes another section of the same vault as the same place, so that back leaves the vault', () => {
  goTo({ kind: 'vault', vaultId: 'a', section: 1 })
  goTo({ kind: 'vault', vaultId: 'a', section: 2 })
  goBack()
  expect(place()).toEqual({ kind: 'library' })
})

test('never goes back into a vault that is in the trash', () => {
  goTo({ kind: 'vault', vaultId: 'a' })
  goTo({ kind: 'run', vaultId: 'a', runId: 'r' })
  goTo({ kind: 'vault', vaultId: 'b' })
  leaveVault('a')
  expect(place()).toEqual({ kind: 'vault', vaultId: 'b' })
  leaveVault('b')
  expect(place()).toEqual({ kind: 'library' })
  goBack()
  expect(place()).toEqual({ kind: 'library' })
})

test('opens the rail when the search is asked for', () => {
  usePlaceStore.setState({ railOpen: false })
  wantSearch()
  expect(usePlaceStore.getState().railOpen).toBe(true)
})
