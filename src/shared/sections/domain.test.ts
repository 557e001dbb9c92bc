import { describe, expect, it } from 'vitest'
import { defaultBusiness } from '../business.ts'
import type { AnswerKey } from '../intake.ts'
import { fieldAt, fieldOf, type Field, type FieldPath } from './outline.ts'
import { chunkOrder, sectionNumbers, sectionOf, sections, sectionSlug, type SectionNumber } from './index.ts'
import { shapedSection } from './shaped.ts'

// The contract of the seventeen sections, written down a second time: a change of a section that changes what was
// promised fails here.
type Row = [
  number: SectionNumber,
  key: string,
  title: string,
  phase: string,
  seconds: number,
  parts: number,
  reads: number[],
  slug: string,
]
const table: Row[] = [
  [1, 'idealClient', 'Ideal Client', 'core', 90, 1, [], '01-ideal-client'],
  [2, 'message', 'Million-Dollar Message', 'core', 90, 1, [], '02-message'],
  [3, 'story', 'Signature Story', 'core', 90, 1, [], '03-story'],
  [4, 'offer', 'Offer & Pricing', 'core', 120, 1, [1, 2], '04-offer'],
  [5, 'salesScripts', 'Sales Script (Closer)', 'core', 120, 2, [1, 2, 4], '05-sales-scripts'],
  [6, 'leadMagnet', 'Free Gift', 'marketing', 90, 1, [1, 2], '06-lead-magnet'],
  [7, 'vsl', 'Video Script', 'marketing', 90, 2, [1, 2, 3, 6], '07-vsl'],
  [8, 'emails', 'E-mail Sequence', 'marketing', 120, 3, [1, 2, 4, 6], '08-emails'],
  [9, 'facebookAds', 'Ad Copy', 'marketing', 120, 2, [1, 2, 6], '09-facebook-ads'],
  [10, 'funnelCopy', 'Funnel Page Copy', 'marketing', 120, 3, [1, 2, 3, 4, 6, 7, 15], '10-funnel-copy'],
  [11, 'contentIdeas', 'Content Ideas', 'growth', 90, 1, [1, 2, 14], '11-content-ideas'],
  [12, 'program12Month', '12-Month Program', 'growth', 90, 1, [1, 4], '12-program-12-month'],
  [13, 'youtubeShow', 'YouTube Show', 'growth', 90, 1, [1, 2, 14], '13-youtube-show'],
  [14, 'contentPillars', 'Content Pillars', 'growth', 90, 1, [1, 2], '14-content-pillars'],
  [15, 'bio', 'Professional Bio', 'marketing', 90, 1, [1, 2, 3], '15-bio'],
  [16, 'appointmentReminders', 'Reminders', 'marketing', 90, 1, [1, 2, 4], '16-appointment-reminders'],
  [17, 'setterScript', 'Setter Script', 'core', 120, 2, [1, 2, 6], '17-setter-script'],
]

describe('the seventeen sections', () => {
  it.each(table)('%i is %s', (number, key, title, phase, seconds, parts, reads, slug) => {
    const section = sectionOf(number)
    expect([section.number, section.key, section.title, section.phase]).toEqual([number, key, title, phase])
    expect([section.limitSeconds, section.parts.length, section.reads]).toEqual([seconds, parts, reads])
    expect(sectionSlug(section)).toBe(slug)
  })

  it('stand in number order, each once', () => {
    expect(sections.map((section) => section.number)).toEqual([...sectionNumbers])
    expect(new Set(sections.map((section) => section.key)).size).toBe(17)
  })

  it('never read themselves in a circle', () => {
    const behind = (number: SectionNumber, seen: readonly SectionNumber[] = []): SectionNumber[] =>
      sectionOf(number).reads.flatMap((read) =>
        seen.includes(read) ? [read] : [read, ...behind(read, [...seen, read])],
      )
    for (const number of sectionNumbers) expect(behind(number)).not.toContain(number)
  })
})

describe('the chunks', () => {
  it('are six of three, three, three, three, three and two', () => {
    expect(chunkOrder).toEqual([
      [1, 2, 3],
      [4, 6, 15],
      [5, 17, 7],
      [8, 9, 10],
      [16, 14, 12],
      [11, 13],
    ])
  })

  it('hold every section once, with all it reads finished in an earlier chunk', () => {
    expect(chunkOrder.flat().sort((a, b) => a - b)).toEqual([...sectionNumbers])
    chunkOrder.forEach((chunk, index) => {
      const earlier = chunkOrder.slice(0, index).flat()
      for (const number of chunk) for (const read of sectionOf(number).reads) expect(earlier).toContain(read)
    })
  })
})

type Count = [section: SectionNumber, path: FieldPath, least: number, most: number]
const counts: Count[] = [
  [1, ['challenges'], 3, 3],
  [1, ['wants'], 3, 3],
  [1, ['reasonsToPay'], 2, 2],
  [1, ['waysToTalk'], 3, 3],
  [3, ['pullQuotes'], 5, 7],
  [4, ['blueprint'], 7, 7],
  [4, ['tiers'], 1, 1],
  [5, ['discovery'], 7, 7],
  [5, ['objections'], 10, 10],
  [6, ['title', 'alternatives'], 3, 3],
  [6, ['audienceLines'], 5, 5],
  [6, ['deliverables'], 5, 5],
  [6, ['page', 'bullets'], 4, 4],
  [7, ['hooks'], 3, 3],
  [7, ['tips'], 3, 3],
  [7, ['steps'], 4, 4],
  [7, ['objections'], 3, 10],
  [8, ['emails'], 18, 18],
  [9, ['ads'], 10, 10],
  [10, ['optInHeadlines'], 5, 5],
  [10, ['thankYouPage', 'nextSteps'], 3, 3],
  [10, ['confirmationVideo', 'keyPoints'], 5, 10],
  [10, ['questions'], 7, 7],
  [10, ['steps'], 4, 4],
  [11, ['calendar'], 4, 4],
  [12, ['quarters'], 4, 4],
  [12, ['quarters', 0, 'months'], 3, 3],
  [13, ['episodes'], 8, 8],
  [14, ['pillars'], 4, 5],
  [15, ['achievements'], 4, 4],
  [16, ['tips'], 3, 3],
  [16, ['features'], 3, 3],
  [16, ['preparationSteps'], 3, 3],
  [16, ['emails'], 7, 7],
  [16, ['textMessages'], 6, 6],
  [17, ['callFlow'], 10, 10],
]

type Words = Count
const words: Words[] = [
  [2, ['spoken'], 60, 90],
  [3, ['networking'], 130, 220],
  [3, ['stage'], 400, 750],
  [3, ['oneLiner'], 30, 65],
  [3, ['socialPost'], 150, 220],
  [3, ['email', 'body'], 200, 350],
  [4, ['blueprint', 0, 'name'], 2, 5],
  [8, ['emails', 0, 'body'], 300, 500],
  [9, ['ads', 0, 'primaryText'], 150, 350],
  [15, ['full'], 170, 230],
  [15, ['short'], 60, 90],
  [15, ['speaker'], 130, 170],
]

describe('the promised counts of a business of which nothing is known', () => {
  it.each(counts)('section %i has at %j from %i to %i', (number, path, least, most) => {
    const { schema } = shapedSection(number, defaultBusiness)
    expect(fieldAt(fieldOf(schema), path)?.count).toEqual([least, most])
  })

  it('of positioning lines are three or more', () => {
    expect(fieldAt(fieldOf(sectionOf(2).schema), ['positioningLines'])?.count?.[0]).toBe(3)
  })

  it('of content ideas are thirty', () => {
    const root = fieldOf(sectionOf(11).schema)
    const places = [
      ['social', 'educational'],
      ['social', 'story'],
      ['social', 'promotional'],
      ['video', 'long'],
      ['video', 'short'],
      ['blog'],
      ['newsletter'],
    ]
    expect(places.reduce((sum, path) => sum + (fieldAt(root, path)?.count?.[0] ?? 0), 0)).toBe(30)
  })
})

describe('the promised lengths', () => {
  it.each(words)('section %i has at %j from %i to %i words', (number, path, least, most) => {
    expect(fieldAt(fieldOf(sectionOf(number).schema), path)?.words).toEqual([least, most])
  })

  it('of the teleprompter script are 2,500 to 3,500 words', () => {
    const root = fieldOf(sectionOf(7).schema)
    const long = root.kind === 'group' ? root.fields.filter((field) => field.words?.[1] === 3500) : []
    expect(long.map((field) => field.words)).toEqual([[2500, 3500]])
  })

  it.each([
    [15, ['social', 'instagram'], 150],
    [15, ['social', 'twitter'], 160],
    [16, ['textMessages', 0, 'message'], 160],
  ] as [SectionNumber, FieldPath, number][])(
    'section %i fits at %j into %i characters',
    (number, path, characters) => {
      expect(fieldAt(fieldOf(sectionOf(number).schema), path)?.characters).toBe(characters)
    },
  )
})

/** Every field of a tree with its path; list entries as `*`. */
function fieldsIn(field: Field, path: string[] = []): { field: Field; path: string }[] {
  const inner =
    field.kind === 'group'
      ? field.fields.flatMap((each) => fieldsIn(each, [...path, each.key]))
      : field.kind === 'list'
        ? fieldsIn(field.each, [...path, '*'])
        : []
  return [{ field, path: path.join('.') }, ...inner]
}

describe('limits in characters', () => {
  it('stand only where a platform counts characters; everything else is counted in words', () => {
    const limited = sections.flatMap(({ number, schema }) =>
      fieldsIn(fieldOf(schema)).flatMap(({ field, path }) =>
        field.characters === undefined ? [] : [[number, path, field.characters]],
      ),
    )
    expect(limited).toEqual([
      [9, 'ads.*.headline', 40],
      [9, 'ads.*.shortText', 125],
      [9, 'ads.*.description', 30],
      [9, 'ads.*.search.headlines.*', 30],
      [9, 'ads.*.search.descriptions.*', 90],
      [9, 'ads.*.search.paths.*', 15],
      [9, 'ads.*.linkedin.headline', 70],
      [9, 'ads.*.linkedin.text', 600],
      [9, 'ads.*.chat.title', 50],
      [9, 'ads.*.chat.copy', 100],
      [15, 'social.instagram', 150],
      [15, 'social.twitter', 160],
      [16, 'textMessages.*.message', 160],
    ])
  })

  it('and times of day are the only texts without a range of words', () => {
    for (const { schema, title } of sections) {
      for (const { field, path } of fieldsIn(fieldOf(schema))) {
        if (field.kind !== 'text' || field.time) continue
        expect([title, path, field.words !== undefined || field.characters !== undefined]).toEqual([
          title,
          path,
          true,
        ])
      }
    }
  })
})

describe('the parts of a section', () => {
  it('hold together exactly the fields of the section, lists at its count', () => {
    for (const section of sections) {
      const whole = fieldOf(section.schema)
      const parts = section.parts.map((part) => fieldOf(part.schema))
      if (whole.kind !== 'group') throw new Error('A section is a group')
      const fields = parts.flatMap((part) => (part.kind === 'group' ? part.fields : []))
      expect(new Set(fields.map((field) => field.key))).toEqual(
        new Set(whole.fields.map((field) => field.key)),
      )
      for (const { key, count } of whole.fields) {
        const shares = fields.filter((field) => field.key === key)
        if (shares.length === 1) continue
        const sum = (end: 0 | 1): number =>
          shares.reduce((total, share) => total + (share.count?.[end] ?? NaN), 0)
        expect([section.title, key, sum(0), sum(1)]).toEqual([section.title, key, count?.[0], count?.[1]])
      }
    }
  })

  it('of the e-mails and the ads are those of the contract', () => {
    const titles = (number: SectionNumber): string[] => sectionOf(number).parts.map((part) => part.title)
    expect(titles(8)).toEqual(['E-mails 1 to 6', 'E-mails 7 to 12', 'E-mails 13 to 18'])
    expect(titles(9)).toEqual(['Ads 1 to 5', 'Ads 6 to 10 with targeting'])
  })
})

describe('the answers that feed the sections', () => {
  const feeds: Partial<Record<AnswerKey, SectionNumber[]>> = {
    sells: [...sectionNumbers],
    work: [...sectionNumbers],
    rules: [...sectionNumbers],
    ownWriting: [...sectionNumbers],
    neverWords: [...sectionNumbers],
    market: [...sectionNumbers],
    industry: [...sectionNumbers],
    brandVoice: [...sectionNumbers],
    idealClient: [1, 2, 4, 5, 6, 7, 8, 9, 10, 17],
    message: [2, 6, 7, 8, 9, 10, 13, 14],
    coreProblem: [1, 3, 5, 6, 7, 8, 10],
    outcomes: [3, 4, 5, 6, 7, 8, 10],
    uniqueAdvantage: [3, 4, 5, 6, 7, 10, 15, 17],
    story: [3, 7, 9, 10, 11, 15],
    proof: [5, 8, 9, 10, 15],
    offerProgram: [4, 5, 6, 7, 8, 10, 12],
    offers: [4, 5, 10, 12],
    callToAction: [4, 6, 7, 8, 9, 10, 11, 13, 16, 17],
    platforms: [9, 11, 13, 14],
    goal90Days: [4, 6, 8, 10],
    businessStage: [4, 5, 6],
    brandColors: [10],
    assets: [],
    revenue: [],
    helpNeeded: [8, 10],
  }
  it.each(Object.entries(feeds))('%s feeds %j', (answer, fed) => {
    const found = sections.filter((section) => section.answers.some((key) => key === answer))
    expect(found.map((section) => section.number)).toEqual(fed)
  })

  it('businessName and fullName feed the story, the bio, what is signed and what says who speaks', () => {
    const fed = (answer: AnswerKey): number[] =>
      sections.filter((section) => section.answers.includes(answer)).map((section) => section.number)
    expect(fed('fullName')).toEqual([3, 7, 8, 13, 15, 16, 17])
    expect(fed('businessName')).toEqual([3, 7, 8, 13, 14, 15, 16, 17])
  })
})
