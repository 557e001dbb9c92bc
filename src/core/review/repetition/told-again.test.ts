import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import { emptyIntake, proofOf, wayToBuy, type Intake } from '../../../shared/intake.ts'
import type { Reading } from '../reading.ts'
import { answersOf } from '../words/answers.ts'
import { textsOf } from '../words/placed-text.ts'
import { toldAgain, toldIn, type Told } from './told-again.ts'

const reading = (
  section: SectionNumber,
  text: string,
  intake: Partial<Intake> = {},
  facts: readonly { from: number; to: number }[] = [],
): Reading => {
  const content =
    section === 8 ? { emails: [{ body: text }] } : section === 10 ? { salesPage: { problem: text } } : {}
  const own =
    { 3: { stage: text }, 15: { full: text }, 14: { keyMessages: [text] } }[Number(section)] ?? content
  const given = { ...emptyIntake(), ...intake }
  return {
    ...{ texts: textsOf(section, own), intake: given, answers: answersOf(given) },
    factPlaces: () => facts,
  } as unknown as Reading
}
const phrase = 'borrowed umbrella drying slowly beside kitchen radiator'
const found = (...readings: Reading[]) => toldAgain(readings.flatMap(toldIn))

describe('a phrase that returns', () => {
  it('is told once, where it stands in a third section, with the others', () => {
    const inThree = [3, 8, 10].map((section) => reading(section as SectionNumber, `There was the ${phrase}.`))
    expect(found(...inThree)).toMatchObject([
      {
        ...{ kind: 'repetition', section: 10, path: ['salesPage', 'problem'], severity: 'warning' },
        span: { from: 14, to: 14 + phrase.length, text: phrase },
        sentence: `“${phrase}” stands in sections 3 and 8 too. Keep it where it works best, and say something else here.`,
      },
    ])
    expect(found(...inThree.slice(0, 2))).toEqual([])
    expect(found(...inThree, reading(15, `There was the ${phrase}.`))).toHaveLength(1)
  })

  it('may be said again where message, offer, gift or pillars hand it on, but not in five sections', () => {
    const handed = [3, 8, 14].map((section) => reading(section as SectionNumber, phrase))
    expect(found(...handed)).toEqual([])
    expect(found(...handed, reading(10, phrase))).toEqual([])
    expect(found(...handed, reading(10, phrase), reading(15, phrase))).toMatchObject([{ section: 15 }])
  })

  it('is the same with other small words between, and another when one telling word is', () => {
    const bent = 'a borrowed umbrella and it is drying so slowly, beside the kitchen radiator'
    const other = phrase.replace('slowly', 'quickly')
    const two = [reading(3, phrase), reading(8, phrase)]
    expect(found(...two, reading(10, bent))).toHaveLength(1)
    expect(found(...two, reading(10, other))).toEqual([])
    expect(found(...two, reading(10, phrase.replace('slowly beside', 'slowly. Beside')))).toEqual([])
  })

  it('is no phrase in another order of words', () => {
    const turned = phrase.split(' ').toReversed().join(' ')
    expect(found(reading(3, phrase), reading(8, phrase), reading(10, turned))).toEqual([])
  })

  it('takes six telling words', () => {
    const short = phrase.split(' ').slice(0, 5).join(' ')
    const six = phrase.split(' ').slice(0, 6).join(' ')
    expect(found(reading(3, `${short}.`), reading(8, `${short}.`), reading(10, `${short}.`))).toEqual([])
    expect(found(reading(3, `${six}.`), reading(8, `${six}.`), reading(10, `${six}.`))).toHaveLength(1)
  })

  it.each<[string, Partial<Intake>]>([
    ['the scenes', { scenes: phrase }],
    ['a way to buy', { offers: [wayToBuy({ includes: phrase })] }],
    ['a testimonial', { proof: [proofOf({ words: phrase })] }],
    ['where a testimonial is from', { proof: [proofOf({ source: phrase })] }],
    ['the first step', { firstStep: { ...emptyIntake().firstStep, place: phrase } }],
    ['the practical answers', { practical: { ...emptyIntake().practical, hours: phrase } }],
  ])('may return where %s holds it', (_, intake) => {
    expect(found(...[3, 8, 10].map((each) => reading(each as SectionNumber, phrase, intake)))).toEqual([])
  })

  it('may not return because the client never uses it or wrote so elsewhere', () => {
    for (const intake of [{ neverWords: phrase }, { ownWriting: phrase }])
      expect(found(...[3, 8, 10].map((each) => reading(each as SectionNumber, phrase, intake)))).toHaveLength(
        1,
      )
  })

  it('is an answer told in other words when four of its six words stand in it, in whatever order, and else is none', () => {
    const words = phrase.split(' ').slice(0, 6)
    const answered = (scenes: readonly string[]) =>
      found(
        ...[3, 8, 10].map((each) =>
          reading(each as SectionNumber, words.join(' '), { scenes: scenes.join(' ') }),
        ),
      )
    for (const order of [words, words.toReversed()]) {
      expect(answered(order.slice(0, 3))).toHaveLength(1)
      expect(answered(order.slice(0, 4))).toEqual([])
    }
  })

  it('leaves out facts, which must be the same everywhere', () => {
    const fact = [{ from: 0, to: 'borrowed umbrella'.length }]
    expect(found(...[3, 8, 10].map((each) => reading(each as SectionNumber, phrase, {}, fact)))).toEqual([])
    const behind = [{ from: phrase.length + 1, to: phrase.length + 5 }]
    const withFact = ([3, 8, 10] as const).map((each) => reading(each, `${phrase} Mara`, {}, behind))
    expect(found(...withFact).map(({ span }) => span?.text)).toEqual([phrase])
  })
})

describe('runs that return', () => {
  const run = fc.record({ key: fc.nat(3), section: fc.constantFrom<SectionNumber>(3, 8, 10, 15) })
  const toldOf = (all: readonly { key: number; section: SectionNumber }[]): Told[] =>
    all
      .toSorted((a, b) => a.section - b.section)
      .map((each, i) => ({ ...each, path: ['emails', i, 'body'], from: 0, to: 4, text: 'same' }))

  it('are each told once, in the third of their sections', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 30 }), (runs) => {
        const told = toldOf(runs)
        const expected = [...new Set(told.map(({ key }) => key))].flatMap((key) => {
          const sections = [...new Set(told.filter((each) => each.key === key).map(({ section }) => section))]
          return sections.length >= 3 ? [sections[2]] : []
        })
        expect(
          toldAgain(told)
            .map(({ section }) => section)
            .toSorted(),
        ).toEqual(expected.toSorted())
      }),
    )
  })

  it('are one phrase where they overlap, up to the first that does not return or stands apart', () => {
    const text = 'one two three four five six seven eight'
    const path = ['full']
    const at = (key: number, section: SectionNumber, from: number, to: number): Told => ({
      ...{ key, section, from, to, text },
      path,
    })
    const early = [1, 2, 3].flatMap((key) => [at(key, 3, 0, 3), at(key, 8, 0, 3)])
    const spans = (...last: Told[]) => toldAgain([...early, ...last]).map(({ span }) => span?.text)
    expect(spans(at(1, 15, 0, 13), at(2, 15, 4, 18), at(3, 15, 8, 23))).toEqual(['one two three four five'])
    expect(spans(at(1, 15, 0, 7), at(2, 15, 8, 18))).toEqual(['one two', 'three four'])
    expect(spans(at(1, 15, 0, 13), at(9, 15, 4, 18), at(2, 15, 8, 23))).toEqual([
      'one two three',
      'three four five',
    ])
  })
})
