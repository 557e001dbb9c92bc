import { describe, expect, it } from 'vitest'
import { joinParts } from '../../shared/sections/join-parts.ts'
import { sectionOf, sections } from '../../shared/sections/index.ts'
import { valueAt, withValueAt } from '../../shared/sections/outline.ts'
import { contentSchema } from '../../shared/vault.ts'
import { validPart, validSection } from '../testing/valid-content.ts'
import { assembleField, assembleParts, fieldForm, partForms } from './part-form.ts'
import { partAt, splitParts } from './split-parts.ts'

describe('a section’s content dealt to its parts', () => {
  it.each(sections.map((section) => [section.title, section] as const))(
    'is what the parts of %s were',
    (_, section) => {
      const parts = section.parts.map((_part, index) => validPart(section.number, index + 1))
      expect(splitParts(section, joinParts(parts))).toEqual(parts)
    },
  )

  it('gives the last part what a person added to a list', () => {
    const content = { emails: Array.from({ length: 20 }, (_, index) => index) }
    const lengths = splitParts(sectionOf(8), content).map((part) =>
      Array.isArray(part['emails']) ? part['emails'].length : 0,
    )
    expect(lengths).toEqual([6, 6, 8])
  })
})

describe('the part that holds a place', () => {
  it.each([
    [8, ['emails', 0, 'body'], 1],
    [8, ['emails', 6], 2],
    [8, ['emails', 17, 'subject'], 3],
    [8, ['emails'], 1],
    [9, ['ads', 9], 2],
    [9, ['targeting'], 2],
    [1, ['challenges', 1], 1],
  ] as const)('of section %i at %j is part %i', (section, path, part) => {
    expect(partAt(sectionOf(section), path)).toBe(part)
  })
})

describe('the form of one place', () => {
  const path = ['emails', 8, 'subject']

  it('is an object with the key value', () => {
    const form = fieldForm(sectionOf(8), path)
    expect(form?.schema).toMatchObject({ required: ['value'], properties: { value: { type: 'string' } } })
    expect(form?.outline).toContain('- "value": Subject')
    expect(form?.check('{"value":"Two words"}')).toMatchObject({
      passed: true,
      content: { value: 'Two words' },
    })
  })

  it('names its issues by their place in the section', () => {
    const checked = fieldForm(sectionOf(8), path)?.check('{"value":"One"}')
    expect(checked).toMatchObject({
      passed: false,
      issues: [{ path, rule: 'words' }],
      content: { value: 'One' },
    })
  })

  it('may be a group or a list', () => {
    expect(fieldForm(sectionOf(8), ['emails', 2])?.schema).toMatchObject({
      properties: { value: { type: 'object' } },
    })
    expect(fieldForm(sectionOf(8), ['emails'])?.schema).toMatchObject({
      properties: { value: { type: 'array' } },
    })
  })

  it('must fit its place in the section as it is: number and day stay what they were', () => {
    const current = validSection(8)
    const email = valueAt(current, ['emails', 8])
    const form = fieldForm(sectionOf(8), ['emails', 8], current)
    const answer = (change: object) => JSON.stringify({ value: { ...(email as object), ...change } })
    expect(form?.check(answer({})).passed).toBe(true)
    expect(form?.check(answer({ day: 3 }))).toMatchObject({
      passed: false,
      issues: [{ path: ['emails', 8, 'day'], rule: 'value' }],
    })
    // What was wrong elsewhere before is not this answer's fault.
    const worse = contentSchema.parse(withValueAt(current, ['emails', 2, 'day'], 14))
    expect(fieldForm(sectionOf(8), ['emails', 8], worse)?.check(answer({})).passed).toBe(true)
  })

  it('does not exist where the section has no such place', () => {
    expect(fieldForm(sectionOf(8), ['letters', 2])).toBeNull()
  })
})

describe('parts put together', () => {
  it('pass as a section', () => {
    const parts = [1, 2, 3].map((part) => validPart(8, part))
    expect(assembleParts(sectionOf(8), parts)).toMatchObject({ passed: true, content: validSection(8) })
  })

  it('are checked as a whole: parts in the wrong order do not pass', () => {
    const parts = [2, 1, 3].map((part) => validPart(8, part))
    expect(assembleParts(sectionOf(8), parts).passed).toBe(false)
  })

  it('are one form each', () => {
    expect(partForms(sectionOf(8)).map((form) => form.check(JSON.stringify(validPart(8, 2))).passed)).toEqual(
      [false, true, false],
    )
  })
})

describe('a value put into its place', () => {
  it('leaves the rest as it was, even where that would not pass a check', () => {
    const current = { emails: [{ subject: '', body: 'x' }, { subject: 'old' }] }
    expect(assembleField(current, ['emails', 1, 'subject'], { value: 'new' })).toEqual({
      passed: true,
      repaired: false,
      content: { emails: [{ subject: '', body: 'x' }, { subject: 'new' }] },
    })
    expect(current.emails[1]).toEqual({ subject: 'old' })
  })
})
