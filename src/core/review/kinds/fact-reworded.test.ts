import { expect, it } from 'vitest'
import { reviewVault } from '../review-vault.ts'
import { intakeOfCoach, vaultSaying } from '../testing/vault-of.ts'

const reworded = (language: string, way: string, body: string): (string | undefined)[] => {
  const offers = intakeOfCoach.offers.slice(0, 1).map((offer) => ({ ...offer, name: way }))
  const intake = { ...intakeOfCoach, offers, market: { ...intakeOfCoach.market, language } }
  return reviewVault(vaultSaying(body, { intake }), null)
    .findings.filter(({ rule, severity }) => rule === 'fact-reworded' && severity === 'warning')
    .map(({ span }) => span?.text)
}

it.each([
  [
    'German',
    'Sortiertag',
    'Sie verbringt eine Sortierwoche im Haus.',
    'Sortierwoche',
    'Das Sortieren dauert.',
  ],
  [
    'French',
    'Estimation écrite',
    'Demandez votre estimation chiffrée.',
    'estimation chiffrée',
    'Demandez votre estimation gratuite.',
  ],
  [
    'Spanish',
    'Plan Boca Tranquila',
    'Con el Programa Boca Tranquila.',
    'Programa Boca Tranquila',
    'Un plan.',
  ],
  ['English', 'Still Water Course', 'The Still Water Program begins.', 'Still Water Program', 'Still water.'],
])('in %s copy “%s” is known again in “%s”', (language, way, body, words, clean) => {
  expect(reworded(language, way, body)).toEqual([words])
  expect(reworded(language, way, clean)).toEqual([])
  expect(reworded(language, way, `${way}.`)).toEqual([])
})
