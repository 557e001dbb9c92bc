import { expect, it } from 'vitest'
import { emptyIntake, wayToBuy } from '../../shared/intake.ts'
import { evidenceIn } from './evidence.ts'
import { vaultOf } from './testing/vault-of.ts'

const body =
  'It costs €2,400. We helped 200 clients. Ask Greta Holmqvist. It takes 12 weeks. Doctors agree that 83% sleep better.'
const intake = {
  ...emptyIntake(),
  businessName: 'Northlight',
  offers: [wayToBuy({ name: 'Climb', price: '2400 euros', timeframe: '12 weeks' })],
  proof: [{ words: 'Greta Holmqvist: it changed my Mondays.', source: 'Letter' }],
}
const vault = {
  ...vaultOf({ 8: { emails: [{ body }] } }),
  intake,
  confirmed: [{ text: '200 clients', at: '2026-11-01T10:00:00.000Z' }],
}

it('says what each number and name of a copy stands on, and which stand on nothing', () => {
  const grounds = (words: string): unknown =>
    evidenceIn(vault).find(({ text }) => text.includes(words))?.grounds
  expect(grounds('2,400')).toEqual({ kind: 'answer', key: 'offers', words: '2400 euros' })
  expect(grounds('Greta')).toEqual({
    kind: 'answer',
    key: 'proof',
    words: 'Greta Holmqvist: it changed my Mondays.',
  })
  expect(grounds('200')).toEqual({ kind: 'confirmed', at: '2026-11-01T10:00:00.000Z' })
  expect(grounds('83')).toEqual({ kind: 'open' })
})

it('names each claim once at each of its places', () => {
  const places = evidenceIn(vault).map(({ section, path, text }) => JSON.stringify([section, path, text]))
  expect(places.length).toBeGreaterThan(3)
  expect(new Set(places).size).toBe(places.length)
})
