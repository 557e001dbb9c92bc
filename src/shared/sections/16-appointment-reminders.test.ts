import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { defaultBusiness, firstStepKinds, type Business } from '../business.ts'
import { appointmentReminders } from './16-appointment-reminders.ts'
import { fieldAt, fieldOf, issuesOf } from './outline.ts'
import { shaped } from './shaped.ts'

const visit = { ...defaultBusiness, firstStep: 'paid-visit' } as const

const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ')
const moments = [
  'When booked',
  '48 hours before',
  '24 hours before',
  '1 hour before',
  '10 minutes before',
  'At the start',
  '15 minutes after a missed start',
]
const four = moments.filter((when) => !['1 hour before', '10 minutes before', 'At the start'].includes(when))
const six = moments.filter((when) => when !== '48 hours before')
const three = ['24 hours before', '1 hour before', '15 minutes after a missed start']
const reminders = (
  emailMoments: string[],
  message = 'Tomorrow we speak.',
  messageMoments = emailMoments.includes('At the start') ? six : three,
) => ({
  tips: [words(10), words(10), words(10)],
  features: [words(10), words(10), words(10)],
  preparationSteps: [words(10), words(10), words(10)],
  emails: emailMoments.map((when) => ({ when, subject: words(3), preview: words(6), body: words(60) })),
  textMessages: messageMoments.map((when) => ({ when, message })),
})
const sentencesOf = (schema: z.ZodObject, content: unknown): string[] => {
  const checked = schema.safeParse(content)
  return checked.error ? issuesOf(checked.error, fieldOf(schema)).map((issue) => issue.sentence) : []
}
const sentencesFor = (content: unknown, business: Business = defaultBusiness): string[] =>
  sentencesOf(shaped(appointmentReminders.schema, business), content)

describe('the reminders', () => {
  it('are accepted with one e-mail for each of the seven moments', () => {
    expect(sentencesFor(reminders(moments))).toEqual([])
  })

  it('are refused when a moment is written twice and another is left without', () => {
    const twice = [...moments.slice(0, 4), '1 hour before', ...moments.slice(5)]
    expect(sentencesFor(reminders(twice))).toEqual([
      'E-mail 5 › When is “1 hour before”, wanted “10 minutes before”.',
    ])
  })

  it('are refused with six e-mails', () => {
    expect(sentencesFor(reminders(moments.slice(0, 6)))).toEqual([
      'Reminder e-mails has 6 entries, wanted exactly 7.',
    ])
  })

  it('of a visit are four: no e-mail reaches whoever is on the way, and nothing is said at the start', () => {
    expect(sentencesFor(reminders(four), visit)).toEqual([])
    expect(sentencesFor(reminders([...four.slice(0, 3), '1 hour before']), visit)[0]).toMatch(
      /^E-mail 4 › When /u,
    )
    expect(sentencesFor(reminders([...four.slice(0, 2), ...four.slice(1, 3)]), visit)).toEqual([
      'E-mail 3 › When is “48 hours before”, wanted “24 hours before”.',
      'E-mail 4 › When is “24 hours before”, wanted “15 minutes after a missed start”.',
    ])
    expect(sentencesFor(reminders([...four, '15 minutes after a missed start']), visit)).toEqual([
      'Reminder e-mails has 5 entries, wanted exactly 4.',
    ])
  })

  it('of a visit have three text messages, and those of a call six', () => {
    const messagesAt = (times: string[], business: Business): string[] =>
      sentencesFor(reminders(business === visit ? four : moments, 'See you.', times), business)
    expect(messagesAt(three, visit)).toEqual([])
    expect(messagesAt([...three, three[2] ?? ''], visit)).toContain(
      'Text messages has 4 entries, wanted exactly 3.',
    )
    expect(messagesAt([...three.slice(0, 2), 'At the start'], visit)[0]).toMatch(/^Text message 3 › When /u)
    expect(messagesAt([...three.slice(0, 2), '1 hour before'], visit)).toEqual([
      'Text message 3 › When is “1 hour before”, wanted “15 minutes after a missed start”.',
    ])
    expect(messagesAt(six.slice(0, 5), defaultBusiness)).toEqual([
      'Text messages has 5 entries, wanted exactly 6.',
    ])
  })

  it('of a look at a job say nothing of a missed start: who stands at a locked door rings up', () => {
    const look = { ...defaultBusiness, firstStep: 'paid-visit', atTheirs: true } as const
    expect(sentencesFor(reminders(four.slice(0, 3), 'See you.', three.slice(0, 2)), look)).toEqual([])
    expect(sentencesFor(reminders(four, 'See you.', three.slice(0, 2)), look)[0]).toMatch(
      /^E-mail 4 › When /u,
    )
  })

  it('of a quote come back to it once, a week after it was sent', () => {
    const quote = { ...defaultBusiness, firstStep: 'quote' } as const
    const moments = [...four.slice(0, 3), 'A week after the quote']
    expect(sentencesFor(reminders(moments, 'See you.', three.slice(0, 2)), quote)).toEqual([])
    expect(sentencesFor(reminders(four, 'See you.', three.slice(0, 2)), quote)[0]).toMatch(
      /^E-mail 4 › When /u,
    )
  })

  it('of an order go along with it, and of a subscription until it renews', () => {
    const order = { ...defaultBusiness, sells: 'product', firstStep: 'shop' } as const
    const subscription = { ...order, sells: 'subscription' } as const
    const way = ['When ordered', 'When it is sent or begins', 'Once it is there', 'Before it renews']
    const first = way.slice(0, 2)
    expect(sentencesFor(reminders(way.slice(0, 3), 'Here it is.', first), order)).toEqual([])
    expect(sentencesFor(reminders(way, 'Here it is.', [...first, way[3] ?? '']), subscription)).toEqual([])
    expect(sentencesFor(reminders(three, 'See you.', three.slice(0, 2)), order)[0]).toMatch(
      /^E-mail 1 › When /u,
    )
  })

  it('of an application bring its answer, whichever it is', () => {
    const application = { ...defaultBusiness, firstStep: 'application' } as const
    const answers = ['When applied', 'When accepted', 'When declined']
    expect(sentencesFor(reminders(answers, 'It is here.', answers.slice(0, 2)), application)).toEqual([])
  })

  it.each(firstStepKinds)(
    'of a %s: the outline says what each e-mail is for, in lengths that are accepted',
    (kind) => {
      const root = fieldOf(shaped(appointmentReminders.schema, { ...defaultBusiness, firstStep: kind }))
      const list = fieldAt(root, ['emails'])
      const when = fieldAt(root, ['emails', 0, 'when'])
      const body = fieldAt(root, ['emails', 0, 'body'])
      const said = [...(list?.hint ?? '').matchAll(/([^.:]+), about (\d+) words: /gu)]
      expect(said.map(([, moment]) => moment?.trim())).toEqual(when?.kind === 'choice' ? when.values : [])
      const [least, most] = (body?.kind === 'text' && body.words) || [0, 0]
      for (const [, , words] of said) {
        expect(Number(words)).toBeGreaterThanOrEqual(least)
        expect(Number(words)).toBeLessThanOrEqual(most)
      }
    },
  )

  it('are kept with any three to seven moments in the order of time', () => {
    const kept = (times: string[]): string[] => sentencesOf(appointmentReminders.schema, reminders(times))
    expect(kept(moments)).toEqual([])
    expect(kept(moments.slice(1))).toEqual([])
    expect(kept(moments.slice(3))).toEqual([])
    expect(kept(moments.slice(4))).toEqual([])
    expect(kept(moments.slice(5))).toEqual(['Reminder e-mails has 2 entries, wanted 3 to 7.'])
    expect(kept([...moments.slice(0, 4), '48 hours before'])).toEqual([
      'E-mail 5 › When is “48 hours before”, wanted later than “1 hour before”.',
    ])
  })

  it('count the characters of a text message as a person does', () => {
    expect(sentencesFor(reminders(moments, `${'x'.repeat(159)}🙂`))).toEqual([])
    expect(sentencesFor(reminders(moments, 'x'.repeat(161)))[0]).toContain('161 characters, at most 160')
  })

  it('keep their label and count for prompts and editor after the order is checked', () => {
    const root = fieldOf(shaped(appointmentReminders.schema, defaultBusiness))
    const emails = root.kind === 'group' ? root.fields.find((field) => field.key === 'emails') : undefined
    expect(emails).toMatchObject({ kind: 'list', label: 'Reminder e-mails', count: [7, 7], item: 'E-mail' })
  })
})
