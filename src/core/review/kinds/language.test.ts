import { describe, expect, it } from 'vitest'
import { reviewWords } from '../check-vault.ts'
import { intakeOfCoach, vaultSaying } from '../testing/vault-of.ts'

const english = { ...intakeOfCoach, market: { ...intakeOfCoach.market, language: 'English' } }
const found = (body: string, market: Partial<typeof intakeOfCoach.market> = {}) =>
  reviewWords(vaultSaying(body, { intake: { ...english, market: { ...english.market, ...market } } }))
    .filter(({ family }) => family === 'spelling' || family === 'language')
    .map(({ sentence, repair }) => (repair ? `${sentence} → ${repair.text}` : sentence))

describe('copy in another language', () => {
  const german =
    'Die meisten kommen an einem Abend zu mir, wenn der Tag vorbei ist und die Liste nicht kürzer wurde als am Morgen.'

  it('is found where a text is plainly in another one', () => {
    expect(found(german)).toEqual(['This text is in German, and the copy of this vault is in English.'])
    const spanish =
      'Escríbeme hoy y te cuento cómo es la primera sesión, qué traer y por qué no hay que pagar nada.'
    expect(found(spanish, { language: 'Deutsch' })).toEqual([
      'This text is in Spanish, and the copy of this vault is in German.',
    ])
  })

  it('is said of the whole text or section, and of none of its phrases', () => {
    const english =
      'Stay tuned: at the end of the week you get the plan and the price of it, ready to print and so much more.'
    expect(found(english, { language: 'Deutsch' })).toEqual([
      'This text is in English, and the copy of this vault is in German.',
    ])
    expect(found('Am Freitag, stay tuned, kommt der Plan.', { language: 'Deutsch' })).toEqual([
      '“stay tuned” is English in a German sentence. Say it in German.',
    ])
  })

  it('is none in a quotation, in a name, or where two languages were asked for', () => {
    expect(
      found(`She wrote to me in her own words that evening: “${german}” That was the whole letter.`),
    ).toEqual([])
    expect(found('We read Die Kunst des Wartens and La casa de los abuelos together on Monday.')).toEqual([])
    expect(found(german, { language: 'English, some letters in German' })).toEqual([])
  })
})

describe('spelling', () => {
  it('is held against the one that was chosen, once for each word', () => {
    const british = { spelling: 'British', country: 'United States' }
    expect(found('The color of the center. A color again. Colors fade.', british)).toEqual([
      '“color” is American spelling, and this copy is in British. It stands in 2 places of this section. → colour',
      '“center” is American spelling, and this copy is in British. → centre',
      '“Colors” is American spelling, and this copy is in British. → Colours',
    ])
    expect(found('The colour of the centre.', { country: 'United Kingdom' })).toEqual([])
    expect(found('A colour.', { country: 'USA' })).toHaveLength(1)
  })

  it('is held against most words where nothing was chosen, and left alone where they do not tell', () => {
    expect(found('A colour, the centre, our behaviour and one color.')).toHaveLength(1)
    expect(found('A colour and a center.')).toEqual([])
    expect(found('A colour and a center.', { country: 'Canada' })).toEqual([])
  })

  it('is the client’s where an answer, a name or an address has it', () => {
    const british = { spelling: 'British' }
    expect(found('We met at Color Studio, color.example and #color.', british)).toEqual([])
    expect(found('We organise and organize.', { spelling: 'British, Oxford' })).toEqual([])
  })

  it('knows common words that are misspelt', () => {
    expect(found('We recieve it, definately. Recieve it.')).toEqual([
      '“recieve” is misspelt. It stands in 2 places of this section. → receive',
      '“definately” is misspelt. → definitely',
    ])
    expect(found('Wir recieve.', { language: 'German' })).toEqual([])
  })
})
