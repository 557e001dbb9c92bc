import { expect, test } from 'vitest'
import { coining, vaultOf } from '../../core/review/testing/vault-of.ts'
import { emptyHandover } from '../../shared/handover.ts'
import { mostVaults, toldVaults } from './told-vaults.ts'

const vault = vaultOf({ ...coining, 8: { emails: [{ body: 'Start small.' }] } })

test('hands over the whole vault first, then only what changed, compared by value where records are new objects', () => {
  const told = toldVaults()
  const first = told.newsOf('a', vault)
  expect(first.after).toBeNull()
  expect(first.records).toHaveLength(4)
  expect(first.intake).toEqual(vault.intake)
  expect(told.newsOf('a', structuredClone(vault))).toEqual({
    ...{ after: first.number, number: first.number + 1, records: [], gone: [] },
  })
  const left = vault.sections
    .filter(({ number }) => number !== 4)
    .map((record) => (record.number === 8 ? { ...record, revision: 2 } : record))
  expect(told.newsOf('a', { ...vault, sections: left })).toMatchObject({
    records: [{ number: 8, revision: 2 }],
    gone: [4],
  })
})

test('forgets the vault asked about longest ago, as the thread does', () => {
  const told = toldVaults()
  for (let vaultId = 0; vaultId <= mostVaults; vaultId++) told.newsOf(`${vaultId}`, vault)
  expect(told.newsOf(`${mostVaults}`, vault).after).not.toBeNull()
  expect(told.newsOf('0', vault).after).toBeNull()
})

test('hands over brand and links when they changed', () => {
  const told = toldVaults()
  const handover = emptyHandover()
  told.newsOf('a', { ...vault, handover })
  expect(told.newsOf('a', { ...vault, handover: emptyHandover() })).not.toHaveProperty('handover')
  const changed = { ...handover, launchDate: '2026-12-01' }
  expect(told.newsOf('a', { ...vault, handover: changed })).toMatchObject({ handover: changed, records: [] })
})
