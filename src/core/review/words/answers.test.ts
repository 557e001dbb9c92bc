import { describe, expect, it } from 'vitest'
import { emptyIntake, proofOf, wayToBuy, type Intake } from '../../../shared/intake.ts'
import { answersOf } from './answers.ts'

const answering = (more: Partial<Intake>) => answersOf({ ...emptyIntake(), ...more })
const speaking = (language: string): Partial<Intake> => ({ market: { ...emptyIntake().market, language } })

describe('the answers', () => {
  it('hold every text, that of each way to buy and of each proof, and no word that is never used', () => {
    const { texts, keys } = answering({
      message: 'Calm weeks',
      neverWords: 'hustle',
      offers: [wayToBuy({ name: 'Ninety', includes: 'a map' })],
      proof: [proofOf({ words: 'It helped' })],
      scenes: '  ',
    })
    expect(texts).toEqual(expect.arrayContaining(['Calm weeks', 'Ninety', 'a map', 'It helped']))
    expect(texts).not.toContain('  ')
    expect(['calm', 'map', 'helped', 'hustle'].filter((key) => keys().has(key))).toEqual([
      'calm',
      'map',
      'helped',
    ])
  })

  it.each([
    ['so calm', true],
    ['SO   CALM', true],
    ['“So calm”, she said', true],
    ['she said it', true],
    ['calmly', false],
    ['said so', false],
  ])('hold “%s” whatever its marks and breaks: %s', (words, held) => {
    expect(answering({ message: '"So\u00a0calm", she\nsaid it.' }).hold(words)).toBe(held)
  })

  it('have numbers in the language of the copy, and in English words beside it', () => {
    const said = { message: 'zwanzig Tage, thirty days, trente jours, 40 Tage' }
    const values = (language: string) =>
      [...answering({ ...said, ...speaking(language) }).values()].toSorted()
    expect(values('Deutsch')).toEqual([20, 30, 40])
    expect(values('English')).toEqual([30, 40])
    expect(values('Français')).toEqual([30, 40])
    expect(answering({ ...said, ...speaking('Deutsch') }).numbers()).toHaveLength(3)
  })

  it('are in English where no language is told', () => {
    expect([answering({}).language, answering(speaking('Polski')).language]).toEqual(['en', 'pl'])
  })
})
