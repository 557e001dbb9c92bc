import { describe, expect, it } from 'vitest'
import { appointmentReminders } from './16-appointment-reminders.ts'
import { fieldOf, issuesOf } from './outline.ts'

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
const reminders = (emailMoments: string[], message = 'Tomorrow we speak.') => ({
  tips: [words(10), words(10), words(10)],
  features: [words(10), words(10), words(10)],
  preparationSteps: [words(10), words(10), words(10)],
  emails: emailMoments.map((when) => ({ when, subject: words(3), preview: words(6), body: words(60) })),
  textMessages: moments.slice(0, 6).map((when) => ({ when, message })),
})
const sentencesFor = (content: unknown): string[] => {
  const checked = appointmentReminders.schema.safeParse(content)
  return checked.error
    ? issuesOf(checked.error, fieldOf(appointmentReminders.schema)).map((issue) => issue.sentence)
    : []
}

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

  it('count the characters of a text message as a person does', () => {
    expect(sentencesFor(reminders(moments, `${'x'.repeat(159)}🙂`))).toEqual([])
    expect(sentencesFor(reminders(moments, 'x'.repeat(161)))[0]).toContain('161 characters, at most 160')
  })

  it('keep their label and count for prompts and editor after the order is checked', () => {
    const root = fieldOf(appointmentReminders.schema)
    const emails = root.kind === 'group' ? root.fields.find((field) => field.key === 'emails') : undefined
    expect(emails).toMatchObject({ kind: 'list', label: 'Reminder e-mails', count: [7, 7], item: 'E-mail' })
  })
})
