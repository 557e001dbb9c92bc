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
