import { expect, it } from 'vitest'
import { readingsOf } from '../testing/readings-of.ts'
import { intakeOfCoach, vaultOf } from '../testing/vault-of.ts'
import { unansweredPolicies } from './binding-policy.ts'

const body = 'Livraison offerte dès demain.'

it.each([
  ['Elle tenait un livre.', 1],
  ['De retour du marché, il a ri.', 1],
  ['Les retours sont gratuits.', 0],
  ['Nous livrons le jeudi.', 0],
])('delivery: the answer “%s” leaves %i to be asked about', (scenes, times) => {
  const market = { ...intakeOfCoach.market, language: 'French' }
  const vault = vaultOf({ 8: { emails: [{ body }] } }, { intake: { ...intakeOfCoach, scenes, market } })
  expect(readingsOf(vault).flatMap(unansweredPolicies)).toHaveLength(times)
})
