import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import { emptyIntake, type Intake } from '../../../shared/intake.ts'
import type { Reading } from '../reading.ts'
import { textsOf } from '../words/placed-text.ts'
import { scenesAgain, stretchesIn, type Stretch } from './scene-again.ts'

const text = 'A mug of soup cools on the windowsill.'
const stretch = (section: SectionNumber, details: readonly string[], at = 0): Stretch => ({
  ...{ section, path: ['emails', at, 'body'], text, from: 0, to: text.length, details },
})
const mug = ['mug', 'soup', 'windowsill', 'lift']
const told = (...sections: SectionNumber[]) => sections.map((section) => stretch(section, mug))
const found = (stretches: readonly Stretch[]) =>
  scenesAgain(stretches).map(({ section, severity }) => [section, severity])

describe('a scene', () => {
  it('returns in the third section that tells it and in each behind that, with the others named', () => {
    expect(found(told(3, 8))).toEqual([])
    expect(found(told(3, 8, 10, 15))).toEqual([
      [10, 'warning'],
      [15, 'warning'],
    ])
    expect(scenesAgain(told(3, 8, 10))[0]).toMatchObject({
      ...{ kind: 'repetition', path: ['emails', 0, 'body'], span: { from: 0, to: text.length, text } },
      sentence: expect.stringContaining('tells what sections 3 and 8 tell too') as string,
    })
  })

  it('is a warning with four details, a note with three, and none with two', () => {
    const withDetails = (count: number) =>
      found([3, 8, 10].map((section) => stretch(section as SectionNumber, mug.slice(0, count))))
    expect([withDetails(4), withDetails(3), withDetails(2)]).toEqual([[[10, 'warning']], [[10, 'note']], []])
  })

  it('weighs less the more stretches its details stand in', () => {
    const three = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        ([3, 8, 10] as const).map((section) => stretch(section, mug.slice(0, 3), at)),
      ).flat()
    expect(found(three(1))).toEqual([[10, 'note']])
    expect(found(three(3))).toEqual([])
  })

  it('returns in the order of the sections, whichever was read first', () => {
    expect(found(told(10, 3, 8))).toEqual([[10, 'warning']])
  })

  it('returns nowhere when it was handed on by message, offer, gift or pillars, with two details of it', () => {
    for (const section of [2, 4, 6, 14] as const) {
      expect(found([...told(3, 8, 10), stretch(section, mug.slice(0, 2))])).toEqual([])
      expect(found([...told(3, 8, 10), stretch(section, mug.slice(0, 1))])).toHaveLength(1)
    }
  })

  it('is not counted in the portrait, which nobody reads', () => {
    expect(found(told(1, 3, 8))).toEqual([])
    expect(found(told(1, 3, 8, 10))).toEqual([[10, 'warning']])
  })

  it('is told once where its stretches overlap, and anew for another scene', () => {
    const bell = ['bell', 'pony', 'gravel', 'barn']
    const other = ([3, 8, 10] as const).map((section) => stretch(section, bell, 1))
    const twice = told(3, 8, 10).flatMap((one) => [one, { ...one, from: 12 }])
    expect(found(twice)).toEqual([[10, 'warning']])
    expect(found([...told(3, 8, 10), ...other])).toHaveLength(2)
  })

  it('is made of no words of the trade, which stand in more than sixty stretches', () => {
    const plain = ['mug', 'soup', 'lift', 'door', 'rain', 'stairs']
    const whole = ([3, 8, 10] as const).map((section) => stretch(section, plain))
    const trade = (count: number) => Array.from({ length: count }, (_, i) => stretch(13, plain, i + 1))
    expect(found([...whole, ...trade(57)])).not.toEqual([])
    expect(found([...whole, ...trade(58)])).toEqual([])
  })

  it('is the same for any stretches, whose findings stand where one of them does', () => {
    const some = fc.record({
      section: fc.constantFrom<SectionNumber>(1, 2, 3, 6, 8, 10, 15),
      details: fc.uniqueArray(fc.constantFrom(...mug, 'door', 'rain'), { minLength: 3 }),
      at: fc.nat(2),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 14 }), (all) => {
        const stretches = all
          .toSorted((a, b) => a.section - b.section)
          .map(({ section, details, at }) => stretch(section, details, at))
        for (const { section, path } of scenesAgain(stretches)) {
          expect([1, 2, 6]).not.toContain(section)
          expect(stretches.some((each) => each.section === section && each.path.join() === path.join())).toBe(
            true,
          )
        }
        const sections = new Set(stretches.map((each) => each.section).filter((section) => section !== 1))
        if (sections.size < 3) expect(scenesAgain(stretches)).toEqual([])
      }),
    )
  })
})

describe('the stretches of a text', () => {
  const stretches = (
    body: string,
    more: Partial<Intake> = {},
    facts: readonly { from: number; to: number }[] = [],
  ) =>
    stretchesIn({
      ...{ texts: textsOf(8, { emails: [{ body }] }), intake: { ...emptyIntake(), ...more } },
      factPlaces: () => facts,
    } as unknown as Reading)
  const four = 'Soup cools. Lifts hum. Nobody leaves. Rain drums.'

  it('are three sentences each, one from every sentence that has two behind it', () => {
    expect(stretches(four).map(({ text: whole, from, to }) => whole.slice(from, to))).toEqual([
      'Soup cools. Lifts hum. Nobody leaves',
      'Lifts hum. Nobody leaves. Rain drums',
    ])
    expect(stretches('Soup cools beside windowsills.')).toHaveLength(1)
  })

  it('tell by words of four letters or more that are no small ones, each once', () => {
    const count = (body: string): number | undefined => stretches(body)[0]?.details.length
    expect(count('Soup cools on windowsills.')).toBe(3)
    expect(count('Soup cools on windowsills, soup cools.')).toBe(3)
    expect(count('Tea and jam with your soup, then windowsills, lifts.')).toBe(3)
    expect(count('Tea and jam with soup, windowsills.')).toBeUndefined()
  })

  it('tell nothing by words of an answer or of a fact', () => {
    expect(stretches('Soup cools on windowsills.', { message: 'We cook soups.' })).toEqual([])
    expect(stretches('Soup cools on windowsills.', {}, [{ from: 0, to: 4 }])).toEqual([])
    expect(stretches('Soup cools on windowsills, lifts hum.', {}, [{ from: 0, to: 4 }])).toHaveLength(1)
    expect(stretches('Cooling windowsills of lifts, Mara.', {}, [{ from: 30, to: 34 }])).toHaveLength(1)
  })
})
