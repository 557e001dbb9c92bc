import { describe, expect, it } from 'vitest'
import type { Intake } from '../../../shared/intake.ts'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import type { Content } from '../../../shared/vault.ts'
import { reviewWords } from '../check-vault.ts'
import { intakeOfCoach, vaultOf } from '../testing/vault-of.ts'

const found = (
  language: string,
  contents: string | Partial<Record<SectionNumber, Content>>,
  more: Partial<Intake> = {},
) => {
  const intake = { ...intakeOfCoach, market: { ...intakeOfCoach.market, language }, ...more }
  const all = typeof contents === 'string' ? { 8: { emails: [{ body: contents }] } } : contents
  return reviewWords(vaultOf(all, { intake })).filter(({ rule }) => rule === 'broken-address')
}
const odd = (language: string, body: string, brandVoice = '') =>
  found(language, body, { brandVoice }).map(({ span }) => span?.text)

describe('two ways to speak to the reader in one text', () => {
  it.each([
    ['Deutsch', 'Du kennst das. Du stehst am Rand, und wir zeigen Ihnen den Weg.', 'Ihnen'],
    ['Deutsch', 'Hier zeigen wir Ihnen den Weg zu Ihrer Tür, und du kommst.', 'du'],
    ['Spanish', 'Tu casa espera y tú decides. Venga usted el lunes.', 'usted'],
    ['Spanish', 'Venga usted el lunes, que ustedes deciden. Te esperamos.', 'Te'],
    ['French', 'Vous ouvrez. Votre maison attend. Tu décides.', 'Tu'],
    ['French', 'Tu ouvres ta maison, et vous décidez.', 'vous'],
    ['Polish', 'Twój dom czeka na ciebie. Proszę, niech Pan zdecyduje.', 'Pan'],
    ['Polish', 'Zapraszam Państwa jutro, a Pani wie. Twój dom czeka.', 'Twój'],
    ['Polish', 'Zapraszam Państwa. Czy Pani wie? Twój dom czeka.', 'Twój'],
  ])('are told at the rarer one, in %s: “%s”', (language, body, words) => {
    expect(odd(language, body)).toEqual([words])
  })

  it('name the other way, and of as many of each the formal one is odd', () => {
    const [finding] = found('Deutsch', 'Du kennst dich. Hier zeigen wir Ihnen, was Sie suchen.')
    expect(finding?.sentence).toBe(
      '“Ihnen”: elsewhere in this text it is du. Speak to the reader in one way.',
    )
    expect(odd('Deutsch', 'Du weißt es, und Sie?')).toEqual([])
  })

  it.each([
    ['Deutsch', 'Sie sagte: „Du schaffst das, wenn du willst.“ Wir zeigen Ihnen das.'],
    ['Deutsch', 'Du bist da. Sie ist auch da, und du bleibst.'],
    ['Polish', 'Twój dom czeka na ciebie. Wtedy Pani Beata powiedziała, że tak.'],
    ['French', 'Tu prends un rendez-vous. Ton rendez-vous dure une heure, et ces Rendez-vous te restent.'],
    ['English', 'You, Sie, du, usted, tú.'],
  ])('are none in %s: “%s”', (language, body) => {
    expect(odd(language, body)).toEqual([])
  })

  it('are told of what speaks to the reader, and not of what readers say or only we read', () => {
    const mixed = 'Du kennst dich. Hier zeigen wir Ihnen den Weg.'
    const placesOf = (contents: Partial<Record<SectionNumber, Content>>) =>
      found('Deutsch', contents).map(({ section, path }) => [section, path[0]])
    expect(placesOf({ 10: { questions: [{ question: mixed }] } })).toEqual([])
    expect(placesOf({ 1: { wants: [mixed] } })).toEqual([])
    expect(placesOf({ 14: { brandVoice: { avoid: [mixed] } } })).toEqual([])
    expect(placesOf({ 15: { full: mixed } })).toEqual([[15, 'full']])
  })
})

describe('another way than the brand voice asks for', () => {
  it.each([
    ['Deutsch', 'Per Du, bitte.', 'Wir zeigen Ihnen den Weg.', 'Ihnen', 'Wir zeigen dir den Weg.'],
    ['Deutsch', 'Wir siezen.', 'Wir zeigen dir den Weg.', 'dir', 'Wir zeigen Ihnen den Weg.'],
    ['Spanish', 'Tuteamos.', 'Venga usted.', 'usted', 'Ven con tu casa.'],
    ['Spanish', 'De usted.', 'Ven con tu casa.', 'tu', 'Venga usted.'],
    ['French', 'On tutoie.', 'Voici votre clé.', 'votre', 'Voici ta clé.'],
    ['French', 'Vouvoiement.', 'Voici ta clé.', 'ta', 'Voici votre clé.'],
    ['Polish', 'Na ty.', 'Zapraszam Panią.', 'Panią', 'Zapraszam ciebie.'],
    ['Polish', 'Per pan, pani.', 'Zapraszam ciebie.', 'ciebie', 'Zapraszam Panią.'],
  ])('is told of a single word, in %s with “%s”: “%s”', (language, voice, body, words, right) => {
    expect(odd(language, body, voice)).toEqual([words])
    expect(odd(language, right, voice)).toEqual([])
    expect(odd(language, body)).toEqual([])
  })

  it('may be asked for in the rules, and nothing is where both are', () => {
    const asked = (rules: string) =>
      found('Deutsch', 'Wir zeigen Ihnen den Weg.', { rules }).map((each) => each.sentence)
    expect(asked('Wir duzen alle.')).toEqual([
      '“Ihnen”: the brand voice says du. Speak to the reader in one way.',
    ])
    expect(asked('Wir duzen alle, und Fremde siezen wir.')).toEqual([])
  })
})
