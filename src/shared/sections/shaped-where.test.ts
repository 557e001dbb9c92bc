import { describe, expect, it } from 'vitest'
import { businessOf, defaultBusiness, type Business } from '../business.ts'
import { emptyIntake, type Intake } from '../intake.ts'
import { sectionOf, type SectionNumber } from './index.ts'
import { fieldAt, fieldOf, type FieldPath } from './outline.ts'
import { shapedSection } from './shaped.ts'
import { at, countAt, words } from './testing/shape-at.ts'

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
    const audiences = (firstStep: Partial<Intake['firstStep']>) =>
      businessOf({ ...emptyIntake(), firstStep: { ...emptyIntake().firstStep, ...firstStep } }).lookalikes
    expect(audiences({ kind: 'quote', place: 'chez vous, au bord du puits' })).toBe(false)
    expect(audiences({ kind: 'quote', place: 'por videollamada' })).toBe(true)
    expect(audiences({ kind: 'quote', place: 'We meet at the barn' })).toBe(false)
    expect(audiences({ kind: 'quote', place: 'by Zoom or on Meet' })).toBe(true)
    expect(audiences({ kind: 'free-call', place: 'at your kitchen table' })).toBe(true)
  })

  it.each([
    ['Nadie quiere que la vean darme «me gusta».', false],
    ['Nobody wants to be seen liking us.', false],
    ['Niemand will, dass man sieht, wem er folgt.', false],
    ['Personne ne veut être vu à suivre une page.', false],
    ['Nobody knows us yet. They like photographs.', true],
    ['Nie wiem, co pisać.', true],
  ])('is who is like those who follow, and “%s” leaves them: %s', (helpNeeded, asked) => {
    expect(businessOf({ ...emptyIntake(), helpNeeded }).lookalikes).toBe(asked)
  })

  it('is who is like those who follow, where somebody does', () => {
    const asked = (...assets: Intake['assets']) => businessOf({ ...emptyIntake(), assets }).lookalikes
    expect([asked(), asked('website', 'email-list'), asked('website', 'social-following')]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('is hashtags where people follow them', () => {
    const asked = (...platforms: Intake['platforms']) =>
      at(14, ['hashtags'], { ...businessOf({ ...emptyIntake(), platforms }) })?.kind ?? null
    expect([asked(), asked('facebook', 'google', 'email', 'other'), asked('facebook', 'instagram')]).toEqual([
      'group',
      null,
      'group',
    ])
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
    expect([asked('email', 'tiktok'), asked('google', 'other')]).toEqual([ofPost, ofPost])
    const feedOf = (platformsOther: string) =>
      businessOf({ ...emptyIntake(), platforms: ['google', 'linkedin', 'other'], platformsOther }).feed
    expect([feedOf('A meeting of managers, twice a year'), feedOf('Pinterest'), feedOf('')]).toEqual([
      'form',
      'post',
      'post',
    ])
    // LinkedIn has a form of ad of its own, and its posts are section 11's.
    expect(asked('google', 'linkedin', 'email')).toEqual(['headline', 'button', 'audience'])
    expect(at(11, ['social'], businessOf({ ...emptyIntake(), platforms: ['linkedin'] }))).not.toBeNull()
  })

  it('is an ad of a length that no chosen place shows: it is a post', () => {
    const hint = (...platforms: Intake['platforms']) =>
      at(9, ['ads', 0, 'primaryText'], businessOf({ ...emptyIntake(), platforms }))?.hint
    expect(hint('tiktok', 'email')).toBe(hint('x', 'google'))
    expect(hint('x', 'linkedin')).toContain('a post of one’s own')
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
    for (const alone of ['MailerLite', 'Brevo', 'Gmail', 'E-Mail', 'mailerlite and Outlook.'])
      expect(of(['textMessages'], '', alone)).toBeUndefined()
    for (const more of ['', 'Calendly', 'MailerLite, Calendly', 'MailerLite + WhatsApp'])
      expect(of(['textMessages'], '', more)).toEqual([6, 6])
  })

  it('is what weighs a change of one’s own life, where no program is sold or the work is done for people', () => {
    const weighed = (change: Partial<Intake>) => {
      const business = businessOf({ ...emptyIntake(), sells: 'subscription', ...change })
      return ['stakes', 'commitmentScale', 'decisionGate'].filter((key) => at(5, [key], business))
    }
    for (const work of ['together', 'client'] as const)
      expect(weighed({ sells: 'program', work })).toHaveLength(3)
    for (const done of [
      ...([{ sells: 'program', work: 'us' }, { sells: 'project' }] as const),
      ...([{ work: 'together' }, { sells: 'visits', work: 'together' }] as const),
      { sells: 'product', work: 'thing' } as const,
    ])
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
      'At the player’s own home',
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
    for (const brief of ['25 minutos', '15–20 Min.', 'a 20-minute call'])
      expect(call(brief)).toEqual([5, undefined])
    for (const long of ['', '30 minutes', 'half an hour']) expect(call(long)).toEqual([7, 'text'])
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
