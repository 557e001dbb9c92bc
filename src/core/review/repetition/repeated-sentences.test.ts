import { describe, expect, it } from 'vitest'
import { emptyIntake, proofOf, type Intake } from '../../../shared/intake.ts'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import type { Content } from '../../../shared/vault.ts'
import type { Reading } from '../reading.ts'
import { answersOf } from '../words/answers.ts'
import { textsOf } from '../words/placed-text.ts'
import { longSentences, repeatedSentences } from './repeated-sentences.ts'

const first = 'You will not find a single slide in this because nobody ever changed by slides.'
const second = 'What changes people is one hour in a quiet room with somebody who listens to them.'

const reading = (
  section: SectionNumber,
  content: Content,
  intake: Partial<Intake> = {},
  facts: readonly { from: number; to: number }[] = [],
): Reading =>
  ({
    ...{ texts: textsOf(section, content), intake: { ...emptyIntake(), ...intake } },
    ...{ answers: answersOf({ ...emptyIntake(), ...intake }), factPlaces: () => facts },
  }) as unknown as Reading
const emails = (...bodies: string[]): Content => ({ emails: bodies.map((body) => ({ body })) })
const found = (...readings: Reading[]) => repeatedSentences(readings.flatMap(longSentences))

describe('a long sentence', () => {
  it('is told from the third place on, at all but the first', () => {
    expect(found(reading(8, emails(first, first)))).toEqual([])
    const all = found(reading(8, emails(first, `So. ${first}`, first)))
    expect(all).toMatchObject([
      { path: ['emails', 1, 'body'], span: { from: 4, text: first.slice(0, -1) }, severity: 'warning' },
      { path: ['emails', 2, 'body'], span: { from: 0, text: first.slice(0, -1) } },
    ])
    expect(all[0]?.sentence).toBe(
      'The sentence “You will not find a single slide in this because nobody ever changed by slides” stands in 3 places. Say it once, and otherwise in the others.',
    )
  })

  it('counts one field once, and the versions of a story or a video once', () => {
    expect(found(reading(8, emails(`${first} ${first}`, first)))).toEqual([])
    const story = reading(3, { stage: first, networking: first, socialPost: first })
    expect(found(story)).toEqual([])
    const video = reading(7, { script: first, hooks: [first], tips: [{ content: first }] })
    expect(found(video)).toEqual([])
    expect(found(story, video)).toEqual([])
    expect(found(story, video, reading(8, emails(first)))).toHaveLength(2)
    expect(
      found(reading(10, { salesPage: { problem: first, offer: first }, questions: [{ answer: first }] })),
    ).toHaveLength(2)
  })

  it('may say one answer again in every section, but not three times to the readers of one', () => {
    const answered = {
      uniqueAdvantage: 'No slides. Nobody ever changed by a single slide, and you will not find one.',
    }
    const pages = reading(10, { salesPage: { problem: first } })
    const ideas = reading(11, { blog: [{ hook: first }] })
    expect(found(reading(8, emails(first)), pages, ideas)).toHaveLength(2)
    const own = [emails(first), { salesPage: { problem: first } }, { blog: [{ hook: first }] }] as const
    const said = [reading(8, own[0], answered), reading(10, own[1], answered), reading(11, own[2], answered)]
    expect(found(...said)).toEqual([])
    expect(found(...said, reading(8, emails(first, first, first), answered))).toHaveLength(2)
  })

  it('of a calendar is the title of an idea', () => {
    const calendar = { calendar: [{ posts: [{ piece: first }] }], blog: [{ title: first }] }
    expect(found(reading(11, calendar), reading(8, emails(first)))).toEqual([])
  })

  it('has twelve words that are not a fact’s', () => {
    const eleven = `${first.split(' ').slice(0, 11).join(' ')}.`
    const twelve = `${first.split(' ').slice(0, 12).join(' ')}.`
    expect(found(reading(8, emails(eleven, eleven, eleven)))).toEqual([])
    expect(found(reading(8, emails(twelve, twelve, twelve)))).toHaveLength(2)
    const fact = [{ from: 0, to: 3 }]
    expect(found(reading(8, emails(twelve, twelve, twelve), {}, fact))).toEqual([])
  })

  it.each([
    'If you do not want any more of these letters, you can unsubscribe at the foot of each.',
    'We keep what you tell us to ourselves, as our privacy notice says in many more words.',
    'We never send spam, and we never pass on your address to anybody else at all.',
    'Write to us when you no longer wish to hear from us, and we will take you out.',
    'We come to your house on {{appointment day}} at {{appointment time}} and stay for about two hours in all.',
  ])('may stand in every letter where each letter needs it: “%s”', (line) => {
    expect(found(reading(8, emails(line, line, line)))).toEqual([])
  })

  it('may return where it is what the client’s own rule says', () => {
    const line =
      'If the house is a protected structure, the council’s section 57 declaration comes first of all.'
    const rules = 'Protected structure: council’s section 57 declaration first.'
    expect(found(reading(8, emails(line, line, line), { rules }))).toEqual([])
    expect(found(reading(8, emails(line, line, line), { rules: 'Bats: I stop.' }))).toHaveLength(2)
  })

  it('may return where it says the hours that were answered, and not other ones', () => {
    const line = 'I take calls from Monday to Thursday, from 14:15 to 17:00 and again from 20:30 to 21:30.'
    const practical = (hours: string) => ({ practical: { ...emptyIntake().practical, hours } })
    expect(
      found(reading(8, emails(line, line, line), practical('Mon–Thu 14:15–17:00, 20:30–21:30'))),
    ).toEqual([])
    expect(found(reading(8, emails(line, line, line), practical('Mon–Thu 9:00–17:00')))).toHaveLength(2)
  })

  it('may return where a rule sends somebody to whoever knows, and not where such a person is only spoken of', () => {
    const limit =
      'Anyone allergic to stings leaves the watching to somebody else and asks their GP about stings.'
    expect(found(reading(8, emails(limit, limit, limit)))).toEqual([])
    const other = 'Our lawyer in the house on the hill writes a page on wills in every month of the year.'
    expect(found(reading(8, emails(other, other, other)))).toHaveLength(2)
  })

  it('may return where it is what a client said', () => {
    const said = { proof: [proofOf({ words: `“${first}”` })] }
    expect(found(reading(8, emails(first, first, first), said))).toEqual([])
  })
})

describe('sentences that follow each other in the same places', () => {
  it('are one passage', () => {
    const both = `${first} ${second}`
    const all = found(reading(8, emails(both, both, both)))
    expect(all.map(({ span }) => span?.text)).toEqual([both.slice(0, -1), both.slice(0, -1)])
    expect(all[0]?.sentence).toMatch(/^The sentences from “You will not .*” on stand in 3 places\./u)
  })

  it('are two where something else stands between them, or where they return in other places', () => {
    const between = 'Come to the table on a Monday and bring whatever you wrote down over the year.'
    const apart = found(
      reading(8, emails(`${first} ${second}`, `${first} ${between} ${second}`, `${first} ${second}`)),
    )
    expect(apart.map(({ span }) => span?.text)).toEqual([
      ...[first.slice(0, -1), second.slice(0, -1)],
      `${first} ${second}`.slice(0, -1),
    ])
    const elsewhere = found(reading(8, emails(`${first} ${second}`, `${first} ${second}`, first, second)))
    expect(elsewhere.map(({ span }) => span?.text)).toEqual([
      ...[first.slice(0, -1), second.slice(0, -1)],
      ...[first.slice(0, -1), second.slice(0, -1)],
    ])
  })
})
