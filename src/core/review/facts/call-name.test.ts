import { expect, it } from 'vitest'
import { callNameOf, nounsOfCalls } from './call-name.ts'

it.each([
  ['Schedule your first Kitchen Table Visit today', 'Kitchen Table Visit'],
  ['Reserve a long calm quiet nice visit', 'nice visit'],
  ['Start the Book Club Session', 'Book Club Session'],
  ['Book Club Session', 'Club Session'],
  ['Pick a Fit-Check Call', 'Fit-Check Call'],
  ['Come to The One Very Big Calm Call', 'Very Big Calm Call'],
  ['Ask About Dear Very Big Calm Call', 'Very Big Calm Call'],
  ['Buche das Erste Gespräch', 'Erste Gespräch'],
  ['Ask for the 7 Day Audit', 'Day Audit'],
  ['Have a short, calm chat', 'calm chat'],
])('the call of “%s” is the %s', (line, name) => {
  expect(callNameOf(line)).toBe(name)
})

it.each([
  'Book a call',
  'Get the quick chat',
  'Claim Your Spot',
  'Rezerwuj termin',
  'Jetzt ein Kennenlerngespräch buchen',
  'Have tea, chat',
  '12 calls',
  '',
])('“%s” names no call', (line) => {
  expect(callNameOf(line)).toBeNull()
})

it('is known by its own noun beside those that calls have', () => {
  expect(nounsOfCalls('Buche das Erste Gespräch').has('gespräch')).toBe(true)
  expect([...nounsOfCalls('Book a Clarity Call')]).toEqual([...nounsOfCalls('')])
  expect(nounsOfCalls('').has('gespräch')).toBe(false)
})
