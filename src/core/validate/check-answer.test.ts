import { describe, expect, it } from 'vitest'
import { choice, group, list, text, wholeNumber } from '../../shared/sections/field.ts'
import { fieldOf } from '../../shared/sections/outline.ts'
import { checkAnswer, checkContent } from './check-answer.ts'
import { withoutExtras } from './without-extras.ts'

const schema = group('Letters', {
  letters: list(
    'Letters',
    group('Letter', {
      day: wholeNumber('Day', { from: 0, to: 9 }),
      tone: choice('Tone', ['warm', 'cool']),
      body: text('Body', { words: [3, 5] }),
    }),
    { count: 2, item: 'Letter' },
  ),
})
const form = { schema, field: fieldOf(schema) }
const letter = (body = 'three words here') => ({ day: 1, tone: 'warm', body })

describe('checking an answer', () => {
  it('accepts what the schema accepts', () => {
    const answer = { letters: [letter(), letter()] }
    expect(checkAnswer(JSON.stringify(answer), form)).toEqual({
      passed: true,
      content: answer,
      repaired: false,
    })
  })

  it('drops what nobody asked for', () => {
    const checked = checkAnswer(
      JSON.stringify({ remark: 'x', letters: [{ ...letter(), also: 1 }, letter()] }),
      form,
    )
    expect(checked).toMatchObject({ passed: true, content: { letters: [letter(), letter()] } })
  })

  it('asks again for a text that a loop has made long enough, and keeps the others', () => {
    const long = group('Letters', {
      letters: list('Letters', group('Letter', { body: text('Body', { words: [60, 200] }) }), {
        ...{ count: 2, item: 'Letter' },
      }),
    })
    const loop = { body: 'It all begins with one small step. '.repeat(12) }
    const refrain = Array.from(
      { length: 9 },
      (_, at) => `Come on Monday.\nThis is thought ${at} of a whole letter.`,
    )
    const good = { body: refrain.join('\n') }
    const answer = JSON.stringify({ letters: [loop, good] })
    expect(checkAnswer(answer, { schema: long, field: fieldOf(long) })).toMatchObject({
      passed: false,
      issues: [{ sentence: 'Letter 1 › Body says the same sentences over and over.' }],
      kept: { content: { letters: [null, good] } },
    })
  })

  it('takes what is plainly meant as a token for one, and counts it as one word', () => {
    const answer = JSON.stringify({ letters: [letter('[Call Link] {{ gift_link }} {{phone}}'), letter()] })
    expect(checkAnswer(answer, form)).toMatchObject({
      passed: true,
      content: { letters: [letter('{{call link}} {{gift link}} {{phone}}'), letter()] },
    })
  })

  it('says that it mended an answer', () => {
    const checked = checkAnswer('```\n' + JSON.stringify({ letters: [letter(), letter()] }) + '\n```', form)
    expect(checked).toMatchObject({ passed: true, repaired: true })
  })

  it.each([
    ['brackets', '['.repeat(200_000)],
    ['brackets and blanks', '[ \n'.repeat(60_000)],
    ['lists that never end', '["a",'.repeat(40_000)],
    ['single quotes', "['a',".repeat(40_000)],
    ['a text of quotes', JSON.stringify({ letters: 'word "x" '.repeat(22_000) }).replaceAll('\\"', '"')],
    ['blanks in a text', JSON.stringify({ letters: `a${' '.repeat(300_000)}b` })],
    ['empty entries', JSON.stringify({ letters: Array.from({ length: 60_000 }, (_, day) => ({ day })) })],
    ['lines', JSON.stringify({ letters: '- a\n'.repeat(60_000) })],
  ])('comes to its end with the answer of a model that is caught in a loop: %s', (_, answer) => {
    expect(checkAnswer(answer, form).passed).toBe(false)
    const kept = { content: { letters: [letter(), null] }, wanted: [['letters', 1]] }
    const asked = { finished: true, kept: { ...kept, counted: { kept: 1, wanted: 1, what: 'letters' } } }
    expect(checkAnswer(answer, form, asked).passed).toBe(false)
  })

  it('takes nothing that is deeper than any form for an answer, and throws over none', () => {
    for (const depth of [100, 5_000, 100_000])
      for (const [open, close] of [
        ['[', ']'],
        ['{"letters":', '}'],
      ] as const) {
        const deep = open.repeat(depth) + '1' + close.repeat(depth)
        expect(checkAnswer(`{"letters":${deep}}`, form)).toMatchObject({ passed: false, kept: null })
        expect(checkAnswer(`Here: {"letters":[${deep}]}`, form).passed).toBe(false)
      }
  })

  it('takes the only text of an object that came as JSON inside of a text', () => {
    const inside = (body: string) => JSON.stringify({ letters: [letter(body), letter()] })
    for (const body of ['{"body":"three words here"}', '{"value": {"body": "three words here"}}'])
      expect(checkAnswer(inside(body), form)).toMatchObject({
        passed: true,
        repaired: true,
        content: { letters: [letter(), letter()] },
      })
    for (const body of ['{{call link}} two three', '{"a":"one","b":"two and three"}'])
      expect(checkAnswer(inside(body), form)).toMatchObject({
        content: { letters: [letter(body), letter()] },
      })
  })

  it('reads the marks of JSON as keyboards of other scripts write them', () => {
    const answer = JSON.stringify({ letters: [letter(), letter()] })
    const quoted = (open: string, close: string) => answer.replace(/"([^"]*)"/gu, `${open}$1${close}`)
    for (const text of [
      quoted('«', '»'),
      quoted('＂', '＂'),
      answer.replaceAll('":', '"：'),
      quoted('＂', '＂').replaceAll('＂:', '＂：').replaceAll('＂,', '＂，'),
    ])
      expect(checkAnswer(text, form)).toMatchObject({
        passed: true,
        content: { letters: [letter(), letter()] },
      })
  })

  it('says of a list that is far too long only that it is', () => {
    const letters = Array.from({ length: 400 }, () => letter('short'))
    expect(checkAnswer(JSON.stringify({ letters }), form)).toMatchObject({
      issues: [
        { path: ['letters'], rule: 'count', sentence: expect.stringContaining('has 400 entries') as string },
      ],
    })
  })

  it('names the place and the rule of what is wrong, and keeps the content when its form is right', () => {
    const checked = checkAnswer(
      JSON.stringify({ letters: [letter(), letter('too short'), letter()], x: 1 }),
      form,
    )
    expect(checked).toEqual({
      passed: false,
      repaired: false,
      content: { letters: [letter(), letter('too short'), letter()] },
      kept: null,
      joined: null,
      issues: [
        {
          path: ['letters', 1, 'body'],
          rule: 'words',
          sentence: 'Letter 2 › Body has 2 words, wanted 3 to 5.',
        },
        { path: ['letters'], rule: 'count', sentence: 'Letters has 3 entries, wanted exactly 2.' },
      ],
    })
  })

  it.each([
    ['a missing field', { letters: [{ day: 1, tone: 'warm' }, letter()] }],
    ['a wrong type', { letters: 'none' }],
    ['a word outside a choice', { letters: [{ ...letter(), tone: 'loud' }, letter()] }],
    ['a list instead of the object', [1, 2]],
  ])('keeps no content with %s', (_, answer) => {
    const checked = checkAnswer(JSON.stringify(answer), form)
    expect(checked).toMatchObject({ passed: false, content: null })
    expect(checked.passed ? [] : checked.issues.map((issue) => issue.rule)).toContain('shape')
  })

  it('says that an answer ends too early, and does not complete it', () => {
    const checked = checkAnswer('{"letters":[', form)
    expect(checked).toMatchObject({
      passed: false,
      content: null,
      issues: [{ rule: 'shape', sentence: 'The answer ends before it is complete.' }],
    })
  })

  it('says that an answer is no JSON', () => {
    expect(checkAnswer('Sorry.', form)).toMatchObject({
      issues: [{ sentence: 'The answer is not readable as JSON.' }],
    })
  })

  it('is not moved by keys that mean something to JavaScript', () => {
    const checked = checkAnswer('{"__proto__":{"polluted":true},"letters":[]}', form)
    expect(checked.passed).toBe(false)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('checking content', () => {
  it('checks a value as it checks an answer', () => {
    expect(checkContent({ letters: [letter(), letter()] }, form).passed).toBe(true)
    expect(checkContent({}, form)).toMatchObject({ passed: false, content: null })
  })
})

describe('a value without extras', () => {
  it('has the keys of its form at every depth', () => {
    const value = { letters: [{ ...letter(), more: [] }], more: 1 }
    expect(withoutExtras(value, form.field)).toEqual({ letters: [letter()] })
  })
})
