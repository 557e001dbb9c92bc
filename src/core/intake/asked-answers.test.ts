import { describe, expect, it } from 'vitest'
import type { ImportLine } from '../../shared/imports/imported-file.ts'
import { askedAnswers } from './asked-answers.ts'
import { numberLines } from './numbered-line.ts'

const quote = (text: string): ImportLine => ({ text, as: 'quote' })
const asked = (...lines: (string | ImportLine)[]) =>
  askedAnswers(
    numberLines(lines.map((line) => (typeof line === 'string' ? { text: line, as: 'line' } : line))),
  ).map(({ slot, lines: from }) => [slot, from])
const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at)
const words = (count: number): string[] => numbers(1, count).map((number) => `word ${number}`)

describe('an answer ends', () => {
  it.each([
    ['Company name:', 'businessName', 1],
    ['Opening hours:', 'practical.hours', 8],
    ['Address:', 'practical.address', 3],
    ['Website:', 'practical.bookingLink', 1],
    ['Who is your ideal client?', 'idealClient', 60],
    ['What was the turning point?', 'story.breakthrough', 60],
  ])('behind as many lines as such an answer has: %s', (question, slot, most) => {
    expect(asked(question, ...words(most + 2))).toEqual([[slot, numbers(2, most)]])
    expect(asked(question, '', words(1)[0] ?? '', 'Shoe size: 42', 'more')).toEqual([[slot, [3]]])
  })

  it('at what is set apart as a quote, unless words of clients or proof are asked for', () => {
    expect(asked('Who is your ideal client?', 'Vets.', quote('I sleep.'), 'More.')).toEqual([
      ['idealClient', [2]],
    ])
    for (const question of [
      'Testimonials:',
      'How do your clients describe it?',
      'Case studies:',
      'Writing sample:',
    ])
      expect(asked(question, 'Vets.', quote('I sleep.'), 'More.').map(([, from]) => from)).toEqual([
        [2, 3, 4],
      ])
  })

  it('not at what people ask, where that is asked for', () => {
    expect(asked('What makes people hesitate?', 'Much.', 'Will it hurt me?', 'No.')).toEqual([
      ['objections', [2, 3, 4]],
    ])
    expect(asked('How do your clients describe it?', 'So.', 'Will it hurt me?', 'No.')).toEqual([
      ['clientWords', [2, 3, 4]],
    ])
    expect(asked('Who is your ideal client?', 'Vets.', 'Will it hurt me?', 'No.')).toEqual([
      ['idealClient', [2]],
    ])
  })
})

it('takes a second question and a hint directly below as part of the first, but not below an answer', () => {
  expect(asked('1. Who is your ideal client?', 'And where do they all go at night?', 'Vets.')).toEqual([
    ['idealClient', [3]],
  ])
  expect(asked('1. Who is your ideal client?', '(one line)', '[or two]', 'Vets.', '(mostly)')).toEqual([
    ['idealClient', [4, 5]],
  ])
  expect(asked('Company name: Ofen', 'And where do they all go at night?', 'Out.')).toEqual([
    ['businessName', [1]],
  ])
})

it('leaves the initial of a name, and takes off the letter that answers a letter', () => {
  const texts = (...lines: string[]) =>
    askedAnswers(numberLines(lines.map((text) => ({ text, as: 'line' })))).flatMap((each) => each.texts)
  expect(texts('Name: R. Miller', 'Contact person:', 'A. Berg')).toEqual(['R. Miller', 'A. Berg'])
  expect(texts('Q. Who is your ideal client?', 'A. Bakers.')).toEqual(['Bakers.'])
})

it('leaves empty places out, and an answer with nothing else', () => {
  expect(asked('Who is your ideal client?', '____', 'n/a', 'Vets.')).toEqual([['idealClient', [4]]])
  expect(asked('Who is your ideal client?', 'n/a', 'Tone of voice: –')).toEqual([])
  expect(asked('Vets.', 'At night.')).toEqual([])
})
