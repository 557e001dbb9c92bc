import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  businessOf,
  defaultBusiness,
  firstStepKinds,
  soldKinds,
  type Business,
  type EmailPace,
} from '../business.ts'
import { emptyIntake, type Intake } from '../intake.ts'
import { emailDays } from './08-emails.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from './index.ts'
import { fieldAt, fieldOf, type Field, type FieldPath } from './outline.ts'
import { shapedSection } from './shaped.ts'

const at = (section: SectionNumber, path: FieldPath, business: Partial<Business>): Field | null =>
  fieldAt(fieldOf(shapedSection(section, { ...defaultBusiness, ...business }).schema), path)
const countAt = (...[section, path, business]: Parameters<typeof at>): Field['count'] =>
  at(section, path, business)?.count

/** Sections with something in them that not every business is asked for, or not in that number or length. */
const bending: readonly SectionNumber[] = [2, 3, 4, 5, 7, 8, 9, 10, 11, 15, 16, 17]

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
    const wanted = { 'free-call': 7, 'paid-visit': 4, quote: 3, shop: 3, application: 3 }[firstStep]
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

describe('what some businesses have no use for', () => {
  it('is no film where nobody shows films: no confirmation video, no ideas for videos, a short script', () => {
    const silent = { video: false }
    expect(at(10, ['confirmationVideo'], {})?.kind).toBe('group')
    expect(at(10, ['confirmationVideo'], silent)).toBeNull()
    expect(at(11, ['video'], silent)).toBeNull()
    expect(at(7, ['script'], silent)).toBeNull()
    expect(at(7, ['shortScript'], silent)?.words).toEqual([140, 220])
    expect(at(7, ['shortScript'], {})).toBeNull()
    expect(shapedSection(10, { ...defaultBusiness, ...silent }).parts[1]?.title).toBe('Questions and steps')
  })

  it('is no talk and nobody who announces it where people buy in a shop', () => {
    const shop = { firstStep: 'shop', sells: 'product' } as const
    expect([at(3, ['stage'], shop), at(15, ['speaker'], shop)]).toEqual([null, null])
    expect([at(3, ['stage'], {})?.kind, at(15, ['speaker'], { sells: 'product' })?.kind]).toEqual([
      'text',
      'text',
    ])
  })

  it('is what leads to a yes, where a quote comes before it', () => {
    const leading = ['stakes', 'commitmentScale', 'decisionGate', 'recap', 'proofLine']
    const asked = (firstStep: Business['firstStep']) => leading.filter((key) => at(5, [key], { firstStep }))
    expect([asked('free-call'), asked('application'), asked('quote')]).toEqual([leading, leading, []])
    expect(countAt(5, ['discovery'], { firstStep: 'quote' })).toEqual([5, 5])
    expect(countAt(5, ['discovery'], {})).toEqual([7, 7])
  })

  it('is who is like others, where words searched for choose the readers', () => {
    const shown = (lookalikes: boolean) => at(9, ['targeting', 'lookalikes'], { lookalikes })
    expect([shown(true)?.kind, shown(false)]).toEqual(['list', null])
  })

  it('is what a feed shows, where nothing is posted', () => {
    const asked = (...platforms: Intake['platforms']) =>
      [
        'headline',
        'primaryText',
        'shortText',
        'description',
        'button',
        'buttonChoice',
        'audience',
        'imageIdea',
      ].filter((key) => at(9, ['ads', 0, key], businessOf({ ...emptyIntake(), platforms })))
    expect(asked('google', 'email', 'chat-assistants')).toEqual(['headline', 'button', 'audience'])
    expect(asked()).toHaveLength(8)
    const ofPost = ['headline', 'primaryText', 'button', 'audience', 'imageIdea']
    expect([asked('email', 'linkedin'), asked('google', 'other')]).toEqual([ofPost, ofPost])
  })

  it('is an ad of a length that no chosen place shows: it is a post', () => {
    const hint = (...platforms: Intake['platforms']) =>
      at(9, ['ads', 0, 'primaryText'], businessOf({ ...emptyIntake(), platforms }))?.hint
    expect(hint('linkedin', 'email')).toBe(hint('x', 'google'))
    expect(hint('linkedin')).toContain('a post of one’s own')
    expect([hint('linkedin', 'instagram'), hint()]).toEqual([undefined, undefined])
  })

  it('is the place for a telephone number, where nobody rings', () => {
    const line = (intake: Partial<Intake>) =>
      at(10, ['optInPage', 'phoneLine'], businessOf({ ...emptyIntake(), ...intake }))?.kind
    const first = (kind: Intake['firstStep']['kind']) => ({ firstStep: { ...emptyIntake().firstStep, kind } })
    expect([line({}), line(first('free-call'))]).toEqual(['text', 'text'])
    expect([line(first('application')), line(first('quote'))]).toEqual([undefined, undefined])
    expect(line({ pronoun: 'she', revenue: 'under-50k' })).toBeUndefined()
    const named = { fullName: 'Jana Vogt und Tim Roth', pronoun: 'we' } as const
    expect(line({ ...named, revenue: '100k-250k' })).toBeUndefined()
    expect(line({ ...named, revenue: '250k-1m' })).toBe('text')
  })

  it('is a post and its calendar where nothing is posted; articles and letters are all there is then', () => {
    const kinds = (section: SectionNumber, path: FieldPath, ...platforms: Intake['platforms']) =>
      at(section, path, businessOf({ ...emptyIntake(), platforms }))?.kind
    for (const [section, key] of [
      [3, 'socialPost'],
      [11, 'social'],
      [11, 'calendar'],
    ] as const) {
      expect(kinds(section, [key], 'google', 'email')).toBeUndefined()
      expect(kinds(section, [key], 'linkedin', 'email')).toBeDefined()
      expect(kinds(section, [key])).toBeDefined()
    }
    const articles = (feed: Business['feed']) => countAt(11, ['blog'], { feed })
    expect([articles('none'), articles('post'), articles('ad')]).toEqual([
      [6, 6],
      [3, 3],
      [3, 3],
    ])
  })

  it('is a talk on a stage of a firm that is heard nowhere', () => {
    const talk = (change: Partial<Intake>) =>
      at(15, ['speaker'], businessOf({ ...emptyIntake(), sells: 'project', platforms: ['email'], ...change }))
        ?.kind
    expect(talk({})).toBeUndefined()
    expect(talk({ sells: 'program', platforms: ['linkedin'] })).toBeUndefined()
    expect(talk({ platforms: ['other'], platformsOther: 'Talks at trade fairs' })).toBe('text')
    for (const heard of [{ platforms: ['podcast'] }, { platforms: [] }, { assets: ['book'] }] as const)
      expect(
        talk({ ...heard, platforms: [...(heard.platforms ?? ['email'])], assets: [...(heard.assets ?? [])] }),
      ).toBe('text')
  })

  it('is the way into a call by telephone, and a text message where a tool sends e-mails alone', () => {
    const of = (path: FieldPath, place: string, sendingTool = '') => {
      const { firstStep, practical, ...rest } = emptyIntake()
      return countAt(
        16,
        path,
        businessOf({
          ...rest,
          firstStep: { ...firstStep, kind: 'free-call', place },
          practical: { ...practical, sendingTool },
        }),
      )
    }
    expect([of(['emails'], 'Telefon, Termin über die Website'), of(['emails'], 'By video')]).toEqual([
      [5, 5],
      [7, 7],
    ])
    expect(of(['emails'], 'By video, headphones help')).toEqual([7, 7])
    expect([of(['textMessages'], 'By telephone'), of(['textMessages'], 'By video')]).toEqual([
      [4, 4],
      [6, 6],
    ])
    for (const alone of ['MailerLite', 'Gmail', 'E-Mail', 'mailerlite and Outlook.'])
      expect(of(['textMessages'], '', alone)).toBeUndefined()
    for (const more of ['', 'Calendly', 'MailerLite, Calendly', 'Brevo', 'MailerLite + WhatsApp'])
      expect(of(['textMessages'], '', more)).toEqual([6, 6])
  })

  it('is what weighs a change of one’s own life, where the work is done for people', () => {
    const weighed = (change: Partial<Intake>) => {
      const business = businessOf({ ...emptyIntake(), sells: 'subscription', ...change })
      return ['stakes', 'commitmentScale', 'decisionGate'].filter((key) => at(5, [key], business))
    }
    expect(weighed({ work: 'together' })).toHaveLength(3)
    expect(weighed({ sells: 'program', work: 'client' })).toHaveLength(3)
    for (const done of [{ work: 'us' }, { sells: 'project' }, { sells: 'product', work: 'thing' }] as const)
      expect(weighed(done)).toEqual([])
  })

  it('is a letter about a missed start where the work is done at the client’s', () => {
    const around = (place: string) => {
      const firstStep = { ...emptyIntake().firstStep, kind: 'paid-visit' as const, place }
      return countAt(16, ['emails'], businessOf({ ...emptyIntake(), firstStep }))?.[0]
    }
    for (const theirs of [
      'your kitchen',
      'At the client’s home',
      'bei Ihnen zu Hause',
      'chez vous',
      'a domicilio',
    ])
      expect([theirs, around(theirs)]).toEqual([theirs, 3])
    for (const ours of ['in our rooms', '', 'in meiner Praxis', 'at the pool', 'on the day of your choice'])
      expect([ours, around(ours)]).toEqual([ours, 4])
  })

  it('is half of the e-mails about a call of twenty minutes', () => {
    const around = (place: string, length: string) => {
      const firstStep = { ...emptyIntake().firstStep, kind: 'free-call' as const, place, length }
      return countAt(16, ['emails'], businessOf({ ...emptyIntake(), firstStep }))?.[0]
    }
    expect([around('By video', '20 minutes'), around('By telephone', '20 minutes')]).toEqual([4, 3])
  })

  it('is a review of the answers in a call of twenty minutes, and two of seven questions', () => {
    const call = (length: string, kind: Intake['firstStep']['kind'] = 'free-call') => {
      const firstStep = { ...emptyIntake().firstStep, kind, length }
      const business = businessOf({ ...emptyIntake(), firstStep })
      return [countAt(5, ['discovery'], business)?.[0], at(5, ['recap'], business)?.kind]
    }
    for (const brief of ['20 minutes', '15–20 Min.', 'a 20-minute call'])
      expect(call(brief)).toEqual([5, undefined])
    for (const long of ['', '45 minutes', 'half an hour']) expect(call(long)).toEqual([7, 'text'])
    expect(call('45 minutes', 'quote')).toEqual([5, undefined])
  })

  it('is a letter longer than the owner’s own', () => {
    const letter = (ownWriting: string) => {
      const { ownWriting: _, ...rest } = emptyIntake()
      return at(8, ['emails', 0, 'body'], businessOf({ ...rest, ownWriting }))
    }
    const own = (count: number) => `Morning all,\n\n${words(count)}\n\nBron`
    expect(letter(own(210))).toMatchObject({
      words: [150, 500],
      hint: expect.stringMatching(/^About 200 words/u) as string,
    })
    expect(letter(own(290))).toMatchObject({ words: [225, 500] })
    expect(letter(own(246))).toMatchObject({ words: [188, 500] })
    for (const other of ['', own(40), own(430), words(200)])
      expect(letter(other)).toMatchObject({ words: [300, 500], hint: 'Signed with the full name.' })
  })

  it.each([{ sells: 'visits' }, { firstStep: 'quote' }, { firstStep: 'paid-visit' }] as const)(
    'is a long film where people are nearby: %j',
    (business) => {
      expect([at(7, ['script'], business), at(7, ['shortScript'], business)?.kind]).toEqual([null, 'text'])
    },
  )

  it('is a profile on a network that was not chosen', () => {
    const of = (...networks: Business['networks']) =>
      ['instagram', 'twitter', 'linkedin'].filter((key) => at(15, ['social', key], { networks }))
    expect(of('x')).toEqual(['twitter'])
    expect(of('instagram', 'linkedin')).toEqual(['instagram', 'linkedin'])
    expect(at(15, ['social'], { networks: [] })).toBeNull()
  })

  it('is length that nothing was told for', () => {
    expect(at(3, ['stage'], {})?.words).toEqual([400, 750])
    expect(at(3, ['stage'], { told: 'little' })?.words).toEqual([150, 750])
    expect(at(3, ['stage'], { told: 'little', language: 'fi' })?.words).toEqual([103, 518])
    expect(at(15, ['speaker'], {})?.words).toEqual([130, 170])
    expect(at(15, ['speaker'], { told: 'little' })?.words).toEqual([70, 170])
    expect(at(15, ['full'], { told: 'little' })).toMatchObject({
      words: [110, 230],
      hint: 'Third person, for the website. No longer than what was told carries.',
    })
  })

  it('and a one-liner has at most 25 words, in the length of its language', () => {
    expect(at(2, ['oneLiner'], {})?.words).toEqual([8, 25])
    expect(at(2, ['oneLiner'], { language: 'de' })?.words).toEqual([7, 24])
    expect(fieldAt(fieldOf(sectionOf(2).schema), ['oneLiner'])?.words).toEqual([8, 45])
  })
})

const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ')

it('asks for as many words as the same takes in the language of the copy, and for as many characters as ever', () => {
  const finnish = { ...defaultBusiness, language: 'fi' }
  const fieldIn = (path: string[]) => fieldAt(fieldOf(shapedSection(15, finnish).schema), path)
  expect(fieldIn(['full'])?.words).toEqual([117, 159])
  expect(fieldIn(['social', 'instagram'])?.characters).toBe(150)
  const bio = (count: number) => Array.from({ length: count }, () => 'sana').join(' ')
  expect(fieldIn(['full'])?.schema.safeParse(bio(120)).success).toBe(true)
  expect(fieldIn(['full'])?.schema.safeParse(bio(200)).success).toBe(false)
})
