import { expect, test } from 'vitest'
import { emptyHandover } from '../../../../shared/handover.ts'
import { sayIn } from '../../../../shared/in-language/say.ts'
import { spokenText } from '../../../../shared/token-address.ts'
import { sectionOf } from '../../../../shared/sections/index.ts'
import { fieldOf } from '../../../../shared/sections/outline.ts'
import { callCards, objectionCards } from './call-cards.ts'
import { datesOfMonth, daysAfterWords, nextMonth } from './months.ts'
import { clockWords, paceHeard } from './reading-pace.ts'

/** As the screen reads a text. */
const links = { ...emptyHandover().links, call: 'https://mara.test/call' }
const read = (text: string): string => spokenText(text, links, sayIn('en'))

test('hears how fast somebody speaks, once there is enough to tell', () => {
  expect(paceHeard(70, 30_000)).toBe(140)
  expect(paceHeard(12, 5_000)).toBeNull()
  expect(paceHeard(-4, 60_000)).toBeNull()
  expect(paceHeard(2, 60_000)).toBe(60)
  expect(clockWords(125)).toBe('2:05')
})

test('counts days from the one that the field above calls day one, as the copy does', () => {
  expect([0, 1, 11].map(daysAfterWords)).toEqual(['Day one', '1 day later', '11 days later'])
})

test('draws a month as whole weeks from Monday', () => {
  const weeks = datesOfMonth('2026-12')
  expect(weeks[0]?.[0]).toBe('2026-11-30')
  expect(weeks.at(-1)?.at(-1)).toBe('2027-01-03')
  expect(datesOfMonth('2027-02')).toHaveLength(4)
  expect(nextMonth('2026-12', 1)).toBe('2027-01')
  expect(nextMonth('2026-01', -1)).toBe('2025-12')
})

test('draws no month without an end, whatever year was typed', () => {
  const last = datesOfMonth('9999-12')
  expect(last).toHaveLength(5)
  expect(last.at(-1)?.slice(0, 5)).toEqual([
    '9999-12-27',
    '9999-12-28',
    '9999-12-29',
    '9999-12-30',
    '9999-12-31',
  ])
  expect(datesOfMonth('0001-01')[0]?.[0]).toBe('0001-01-01')
  expect(datesOfMonth('20261-1').length).toBeLessThan(7)
})

test('makes a card of each step of a call, what is only to be known first', () => {
  const step = {
    name: 'Opener',
    goal: 'Trust',
    lines: ['Hello {{first name}}: {{call link}}.'],
    listenFor: 'Tone',
    ifTheyResist: 'Later?',
  }
  const content = { callGoal: 'To book.', callFlow: [step], setterMindset: 'Calm.' }
  const [before, first] = callCards(fieldOf(sectionOf(17).schema), content, read)
  expect(before).toMatchObject({ name: 'Before the call', lines: [{ text: 'To book.' }, { text: 'Calm.' }] })
  expect(first?.name).toBe('Opener')
  expect(first?.lines[1]?.text).toBe('Hello [first name]: mara.test/call.')
  expect(first?.lines.map(({ label, said }) => [label, said])).toEqual([
    ['Goal', false],
    ['Line', true],
    ['Listen for', false],
    ['If they resist', true],
  ])
})

test('keeps the objections of a sales call off its steps, to be opened by themselves', () => {
  const root = fieldOf(sectionOf(5).schema)
  const content = {
    opening: 'Hello.',
    discovery: [{ question: 'What changed?', listenFor: 'A date', ifVague: 'Say more.' }],
    objections: [{ objection: 'Too expensive', response: 'Compared with what?' }],
  }
  expect(callCards(root, content, read).map(({ name }) => name)).toEqual([
    'Opening and permission',
    'Question 1',
  ])
  expect(objectionCards(root, content, read)).toEqual([
    { objection: 'Too expensive', lines: [{ label: 'Response', text: 'Compared with what?', said: true }] },
  ])
})
