import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { defaultBusiness, type Business } from '../business.ts'
import { appointmentReminders } from './16-appointment-reminders.ts'
import { fieldOf, issuesOf } from './outline.ts'
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
const five = moments.filter((when) => when !== '10 minutes before' && when !== 'At the start')
const reminders = (
  emailMoments: string[],
  message = 'Tomorrow we speak.',
  messageMoments = emailMoments.includes('At the start') ? moments.slice(0, 6) : five,
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

  it('of a visit are five, and say nothing ten minutes before it or at its start', () => {
    expect(sentencesFor(reminders(five), visit)).toEqual([])
    expect(
      sentencesFor(reminders([...five.slice(0, 3), 'At the start', ...five.slice(4)]), visit)[0],
    ).toMatch(/^E-mail 4 › When /u)
    expect(sentencesFor(reminders([...five.slice(0, 2), ...five.slice(1, 4)]), visit)).toEqual([
      'E-mail 3 › When is “48 hours before”, wanted “24 hours before”.',
      'E-mail 4 › When is “24 hours before”, wanted “1 hour before”.',
      'E-mail 5 › When is “1 hour before”, wanted “15 minutes after a missed start”.',
    ])
    const six = [...five, '15 minutes after a missed start']
    expect(sentencesFor(reminders(six), visit)).toEqual(['Reminder e-mails has 6 entries, wanted exactly 5.'])
  })

  it('of a visit have a text message for each of the five moments, and those of a call six', () => {
    const messagesAt = (times: string[], business: Business): string[] =>
      sentencesFor(reminders(business === visit ? five : moments, 'See you.', times), business)
    expect(messagesAt([...five, five[4] ?? ''], visit)).toContain(
      'Text messages has 6 entries, wanted exactly 5.',
    )
    expect(messagesAt([...five.slice(0, 4), 'At the start'], visit)[0]).toMatch(/^Text message 5 › When /u)
    expect(messagesAt(five, visit)).toEqual([])
    expect(messagesAt(five, defaultBusiness)).toEqual(['Text messages has 5 entries, wanted exactly 6.'])
  })

  it('are kept with any five to seven moments in the order of time', () => {
    const kept = (times: string[]): string[] => sentencesOf(appointmentReminders.schema, reminders(times))
    expect(kept(moments)).toEqual([])
    expect(kept(moments.slice(1))).toEqual([])
    expect(kept(moments.slice(2))).toEqual([])
    expect(kept(moments.slice(3))).toEqual(['Reminder e-mails has 4 entries, wanted 5 to 7.'])
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
