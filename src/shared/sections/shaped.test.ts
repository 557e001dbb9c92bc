import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defaultBusiness, firstStepKinds, soldKinds, type Business, type EmailPace } from '../business.ts'
import { emailDays } from './08-emails.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from './index.ts'
import { fieldAt, fieldOf } from './outline.ts'
import { shapedSection } from './shaped.ts'
import { at, countAt, words } from './testing/shape-at.ts'

/** Sections with something in them that not every business is asked for, or not in that number or length. */
const bending: readonly SectionNumber[] = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14, 15, 16, 17]

describe('the shape of a section', () => {
  it.each([
    ['program', 7, 7],
    ['visits', 3, 6],
    ['project', 4, 8],
    ['product', 3, 5],
    ['subscription', 3, 6],
  ] as const)('has as many steps as a %s needs', (sells, least, most) => {
    expect(countAt(4, ['blueprint'], { sells })).toEqual([least, most])
  })

  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [6, 6],
    [9, 6],
  ])('of %i offers answered has %i ways to buy', (ways, wanted) => {
    expect(countAt(4, ['tiers'], { ways })).toEqual([wanted, wanted])
  })

  it.each(firstStepKinds)('has the reminders that a first step by %s needs', (firstStep) => {
    const wanted = { 'free-call': 7, 'paid-visit': 4, quote: 4, shop: 3, application: 3 }[firstStep]
    expect(countAt(16, ['emails'], { firstStep })).toEqual([wanted, wanted])
    expect(at(16, ['emails', 0, 'when'], { firstStep })).toMatchObject({ values: { length: wanted } })
  })

  it('keeps label, hint and words, and is the same object each time it is asked for', () => {
    const [visits, whole] = [at(4, ['blueprint'], { sells: 'visits' }), fieldOf(sectionOf(4).schema)]
    const { count: _, schema: _schema, narrow: _narrow, ...rest } = fieldAt(whole, ['blueprint'])!
    expect(visits).toMatchObject({ ...rest, each: { label: 'Step' } })
    const business: Business = { ...defaultBusiness, sells: 'visits' }
    expect(shapedSection(4, business)).toBe(shapedSection(4, { ...business }))
  })

  it('of a section that nothing changes is the one schema, and every part of one request is its whole', () => {
    const business: Business = { ...defaultBusiness, sells: 'product' }
    for (const number of sectionNumbers) {
      const [section, now] = [sectionOf(number), shapedSection(number, business)]
      if (!bending.includes(number)) expect(now.schema).toBe(section.schema)
      if (section.parts.length === 1) expect(now.parts[0].schema).toBe(now.schema)
    }
  })

  it('is checked as it is asked for: what passes it passes the section’s own schema', () => {
    const step = { name: 'First step', what: words(20), problemSolved: words(12), outcome: words(10) }
    const way = {
      name: 'A visit',
      promise: words(12),
      timeframe: 'an hour',
      deliverables: ['one thing', 'another thing', 'a third'],
      price: '$80',
    }
    const content = {
      name: 'The Visit',
      whoItIsFor: words(20),
      promise: words(12),
      mode: 'service delivery',
      blueprint: [step, step, step, step],
      tiers: [way, way],
      callToAction: words(6),
    }
    const passes = (business: Partial<Business>): boolean =>
      shapedSection(4, { ...defaultBusiness, ...business }).schema.safeParse(content).success
    expect(sectionOf(4).schema.safeParse(content).success).toBe(true)
    for (const sells of soldKinds) expect(passes({ sells, ways: 2 })).toBe(sells !== 'program')
    expect(passes({ sells: 'visits', ways: 3 })).toBe(false)
  })
})

describe('the days of the e-mails', () => {
  const sent = (days: readonly number[], times: readonly string[] = []) => ({
    emails: days.map((day, at) => ({
      ...{ number: at + 7, day, time: times[at] ?? '08:00', purpose: words(5), subject: words(5) },
      ...{ subjectB: words(6), preview: words(6), body: words(380) },
    })),
  })
  const asked = (pace: EmailPace) => shapedSection(8, { ...defaultBusiness, pace }).parts[1]?.schema
  const passes = (schema: z.ZodObject | undefined, content: unknown): boolean =>
    schema?.safeParse(content).success ?? false

  it('are each their own where somebody writes less often than daily, at any hour', () => {
    const [second, twice] = [emailDays('second-day'), emailDays('twice-a-week')]
    expect([new Set(second).size, new Set(twice).size]).toEqual([18, 18])
    expect([second.at(-1), emailDays('weekly').at(-1)]).toEqual([34, 119])
    expect(passes(asked('weekly'), sent(emailDays('weekly').slice(6, 12)))).toBe(true)
    expect(passes(asked('twice-a-week'), sent(twice.slice(6, 12)))).toBe(true)
    expect(passes(asked('second-day'), sent(second.slice(6, 12)))).toBe(true)
    expect(passes(asked('second-day'), sent([...second.slice(6, 11), 20]))).toBe(false)
  })

  it('are one for three of them where somebody writes daily, in the order of their hours', () => {
    const days = emailDays('daily')
    expect(days.filter((day) => day === days[11])).toHaveLength(3)
    expect(passes(asked('daily'), sent(days.slice(6, 12)))).toBe(true)
    const late = ['08:00', '08:00', '08:00', '08:00', '08:00', '12:00']
    expect(passes(asked('daily'), sent(days.slice(6, 12), late))).toBe(false)
  })

  it('stay as they were in vaults that have three on one day at another pace', () => {
    const kept = sectionOf(8).parts[2]?.schema
    const last = (days: readonly number[]) => ({
      emails: sent(days, ['08:00', '12:00', '17:00']).emails.map((email, at) => ({
        ...email,
        number: at + 13,
      })),
    })
    expect(passes(kept, last([22, 22, 24, 26, 28, 30]))).toBe(true)
    expect(passes(kept, last(emailDays('second-day').slice(12)))).toBe(true)
    expect(passes(kept, last([22, 23, 24, 26, 28, 30]))).toBe(false)
  })
})

describe('the time frame of a way to buy', () => {
  const shape = (ways: number, timed: number[]) =>
    shapedSection(4, { ...defaultBusiness, ways, timed }).schema
  const way = (timeframe?: string) => ({
    ...{ name: 'A visit', promise: words(12), deliverables: [words(3), words(3), words(3)], price: '$80' },
    ...(timeframe !== undefined && { timeframe }),
  })
  const kept = (schema: z.ZodObject, tiers: unknown[]): unknown => {
    const checked = schema.shape['tiers'] as z.ZodType
    const parsed = checked.safeParse(tiers)
    return parsed.success
      ? z
          .array(z.looseObject({}))
          .parse(parsed.data)
          .map(({ timeframe }) => timeframe)
      : 'refused'
  }

  it('is not asked for, and not kept, where no way has a length', () => {
    expect(fieldAt(fieldOf(shape(2, [])), ['tiers', 0, 'timeframe'])).toBeNull()
    expect(kept(shape(2, []), [way('12 weeks'), way()])).toEqual([undefined, undefined])
  })

  it('is needed in every way where each has a length', () => {
    expect(kept(shape(2, [0, 1]), [way('an hour'), way('a day')])).toEqual(['an hour', 'a day'])
    expect(kept(shape(2, [0, 1]), [way('an hour'), way()])).toBe('refused')
  })

  it('is kept only in the ways that have a length, where others have none', () => {
    expect(kept(shape(2, [1]), [way('none'), way('a day')])).toEqual([undefined, 'a day'])
    expect(kept(shape(2, [1]), [way('3 months'), way('a day')])).toEqual([undefined, 'a day'])
    expect(kept(shape(2, [1]), [way('none'), way()])).toBe('refused')
    expect(fieldAt(fieldOf(shape(2, [1])), ['tiers'])?.hint).toContain('“Way 2”')
  })

  it('may stand in what is kept or be missing there', () => {
    expect(kept(sectionOf(4).schema, [way(), way('a year')])).toEqual([undefined, 'a year'])
  })
})

it('asks for as many words as the same takes in the language of the copy, and for as many characters as ever', () => {
  const finnish = { ...defaultBusiness, language: 'fi' }
  const fieldIn = (path: string[]) => fieldAt(fieldOf(shapedSection(15, finnish).schema), path)
  expect(fieldIn(['full'])?.words).toEqual([117, 159])
  expect(fieldIn(['social', 'instagram'])?.characters).toBe(150)
  const bio = (count: number) => Array.from({ length: count }, () => 'sana').join(' ')
  expect(fieldIn(['full'])?.schema.safeParse(bio(120)).success).toBe(true)
  expect(fieldIn(['full'])?.schema.safeParse(bio(200)).success).toBe(false)
})
