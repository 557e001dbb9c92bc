import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { defaultBusiness } from '../../shared/business.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import { onlyAt } from '../../shared/sections/only-at.ts'
import { withValueAt, type FieldPath } from '../../shared/sections/outline.ts'
import type { Content } from '../../shared/vault.ts'
import type { Checked, Kept, NotPassed } from '../part-end.ts'
import { validPart } from '../testing/valid-content.ts'
import { partForms, type PartForm } from './part-form.ts'

const formOf = (section: SectionNumber, part = 1): PartForm => {
  const form = partForms(shapedSection(section, defaultBusiness))[part - 1]
  if (!form) throw new Error('No such part')
  return form
}
const emails = formOf(8, 2)
const entriesOf = (content: unknown): unknown[] => {
  const { emails: list } = content as { emails: unknown[] }
  return list
}
const whole = validPart(8, 2)
const six = entriesOf(whole)
const answer = (list: readonly unknown[]): string => JSON.stringify({ emails: list })
/** The answer cut in the middle of an entry (from 1). */
const cutIn = (entry: number): string => answer(six.slice(0, entry)).slice(0, -60)
const notPassed = (checked: Checked): NotPassed => {
  if (checked.passed) throw new Error('It passed')
  return checked
}
const keptOf = (checked: Checked): Kept => {
  const { kept } = notPassed(checked)
  if (!kept) throw new Error('Nothing is kept')
  return kept
}
const places = (...positions: number[]): FieldPath[] => positions.map((position) => ['emails', position])
const unfinished = { finished: false, kept: null }

describe('of an answer that was cut', () => {
  it('says what is kept of any list as one says it', () => {
    const portrait = JSON.stringify(validPart(1, 1)).slice(0, -2)
    expect(keptOf(formOf(1).check(portrait)).counted).toEqual({ kept: 2, wanted: 1, what: 'ways' })
  })

  it('keeps no escapes of JSON in what is kept', () => {
    const [first, ...rest] = six as Content[]
    const body = String(first?.['body'])
    const escapedTwice = { ...first, body: body.replace(' ', '\\n\\n') }
    const cut = answer([escapedTwice, ...rest]).slice(0, -60)
    expect(entriesOf(keptOf(emails.check(cut)).content)[0]).toEqual({
      ...first,
      body: body.replace(' ', '\n\n'),
    })
  })

  it('the complete e-mails are kept and only the others wanted', () => {
    const kept = keptOf(emails.check(cutIn(5), unfinished))
    expect(kept.wanted).toEqual(places(4, 5))
    expect(kept.counted).toEqual({ kept: 4, wanted: 2, what: 'e-mails' })
    expect(entriesOf(kept.content)).toEqual([...six.slice(0, 4), null, null])
  })

  it('the same is kept when its model said that it had finished', () => {
    const checked = notPassed(emails.check(cutIn(5)))
    expect(checked.kept?.wanted).toEqual(places(4, 5))
    expect(checked.issues[0]?.sentence).toBe('The answer ends before it is complete.')
  })

  it('complete fields are kept, also in groups', () => {
    const story = formOf(3)
    const text = JSON.stringify(validPart(3, 1))
    const kept = keptOf(story.check(text.slice(0, text.indexOf('"social')), unfinished))
    expect(kept.counted.what).toBe('pieces')
    expect(Object.keys(kept.content)).toEqual(
      Object.keys(validPart(3, 1)).slice(0, Object.keys(kept.content).length),
    )
    const ideas = JSON.stringify(validPart(11, 1))
    const inGroup = keptOf(formOf(11).check(ideas.slice(0, ideas.indexOf('"promotional"')), unfinished))
    expect(inGroup.wanted[0]).toEqual(['social', 'promotional'])
  })

  it('nothing is kept where nothing was complete: then all of it is asked for', () => {
    expect(notPassed(emails.check(cutIn(1), unfinished)).kept).toBeNull()
    expect(notPassed(emails.check('', unfinished)).kept).toBeNull()
    expect(notPassed(emails.check('I will write the e-mails now.', unfinished)).kept).toBeNull()
  })

  it('a list that may be longer lacks at least the entry it was cut in', () => {
    const text = JSON.stringify(validPart(7, 1))
    const three = text.slice(0, text.indexOf('],"urgencyLines"'))
    expect(keptOf(formOf(7).check(`${three},{"objection":"But`, unfinished)).wanted[0]).toEqual([
      'objections',
      3,
    ])
    // Cut after a whole entry, it has all it needs: only what stood behind it is wanted.
    expect(keptOf(formOf(7).check(three, unfinished)).wanted[0]).toEqual(['urgencyLines'])
  })

  it('never all of it: the piece it ended with is wanted again, though it would pass', () => {
    const kept = keptOf(emails.check(JSON.stringify(whole), unfinished))
    expect(kept.wanted).toEqual(places(5))
    const again = emails.check(answer(six.slice(5)), { finished: false, kept })
    expect(keptOf(again).wanted).toEqual(places(5))
    const { spoken, ...others } = validPart(2, 1)
    const lastIsText = JSON.stringify({ ...others, spoken })
    expect(keptOf(formOf(2).check(lastIsText, unfinished)).wanted).toEqual([['spoken']])
  })
})

describe('of an answer that did not pass', () => {
  it('e-mails that say who they are find their place, and only the missing one is wanted', () => {
    const without9 = [...six.slice(0, 2), ...six.slice(3)]
    const kept = keptOf(emails.check(answer(without9)))
    expect(kept.wanted).toEqual(places(2))
    expect(entriesOf(kept.content)[3]).toEqual(six[3])
  })

  it('an entry with something wrong is wanted again, with what was wrong', () => {
    const short = withValueAt(whole, ['emails', 4, 'body'], 'Too short.')
    const checked = notPassed(emails.check(JSON.stringify(short)))
    expect(checked.kept?.wanted).toEqual(places(4))
    expect(emails.rest(keptOf(checked), checked.issues).wanted).toEqual([
      '- E-mail 11. What was wrong before: E-mail 11 › Body has 2 words, wanted 300 to 500.',
    ])
  })

  it('a field that is null or missing is wanted alone', () => {
    const form = formOf(2)
    const nothing = keptOf(form.check(JSON.stringify({ ...validPart(2, 1), oneLiner: null })))
    expect(nothing.wanted).toEqual([['oneLiner']])
    const { spoken: _spoken, ...rest } = validPart(2, 1)
    expect(keptOf(form.check(JSON.stringify(rest))).wanted).toEqual([['spoken']])
  })

  it('an entry that stands there twice is kept once', () => {
    const form = formOf(5, 2)
    const { objections } = validPart(5, 2) as { objections: unknown[] }
    const twice = { objections: [...objections.slice(0, 8), objections[0]] }
    expect(keptOf(form.check(JSON.stringify(twice))).wanted).toEqual([
      ['objections', 8],
      ['objections', 9],
    ])
  })

  it('a list with too many entries is not cut to size', () => {
    expect(notPassed(emails.check(answer([...six, six[0]]))).kept).toBeNull()
    const form = formOf(9, 2)
    const content = validPart(9, 2)
    const ads = content['ads'] as unknown[]
    expect(keptOf(form.check(JSON.stringify({ ...content, ads: [...ads, ads[0]] }))).wanted).toEqual([
      ['ads'],
    ])
  })

  it('a list in an order that only the words tell is not guessed at', () => {
    const form = formOf(17)
    const content = validPart(17, 1)
    const callFlow = content['callFlow'] as unknown[]
    const short = JSON.stringify({ ...content, callFlow: callFlow.slice(1) })
    expect(keptOf(form.check(short)).wanted).toEqual([['callFlow']])
    const cut = JSON.stringify({ ...content, callFlow: callFlow.slice(0, 4) }).slice(0, -4)
    expect(keptOf(form.check(cut, unfinished)).wanted[0]).toEqual(['callFlow', 3])
  })
})

describe('asking for the rest', () => {
  const kept = keptOf(emails.check(cutIn(5), unfinished))
  const rest = emails.rest(kept, [])

  it('names the e-mails by their numbers and asks for just so many', () => {
    expect(rest.wanted).toEqual(['- E-mails 11 and 12'])
    expect(rest.outline).toContain('a list of exactly 2 entries')
    expect(rest.schema).toMatchObject({ properties: { emails: { minItems: 2, maxItems: 2 } } })
    expect(rest.size.most).toBeLessThan(emails.size.most / 2)
    expect(rest.there).toHaveLength(4)
    expect(rest.there[0]).toMatch(/^E-mail 7: .+ Begins: /u)
  })

  it('names fields by their labels and asks for no others', () => {
    const { spoken: _spoken, ...content } = validPart(2, 1)
    const form = formOf(2)
    const asked = form.rest(keptOf(form.check(JSON.stringify(content))), [])
    expect(asked.wanted).toEqual(['- Spoken version, 30 seconds'])
    expect(asked.schema).toMatchObject({ required: ['spoken'], additionalProperties: false })
  })

  it('joins the answer with what is kept, and checks the whole', () => {
    const both = { finished: true, kept }
    expect(emails.check(answer(six.slice(4)), both)).toEqual({
      passed: true,
      content: whole,
      repaired: false,
    })
    expect(emails.check(answer([six[5], six[4]]), both)).toMatchObject({ passed: true, content: whole })
    expect(emails.check(answer(six), both)).toMatchObject({ passed: true, content: whole })
  })

  it('finds the rest in another wrapping, as it finds a whole answer', () => {
    const both = { finished: true, kept }
    const last = JSON.stringify({ result: six.slice(4) })
    expect(emails.check(last, both)).toEqual({ passed: true, content: whole, repaired: true })
    expect(emails.check(JSON.stringify(six.slice(4)), both)).toMatchObject({ passed: true, content: whole })
    const { oneLiner, ...others } = validPart(2, 1)
    const form = formOf(2)
    const wanted = { finished: true, kept: keptOf(form.check(JSON.stringify(others))) }
    expect(form.check(JSON.stringify({ answer: oneLiner }), wanted)).toMatchObject({ passed: true })
    expect(form.check(JSON.stringify({ error: oneLiner }), wanted)).toMatchObject({ passed: false })
    expect(form.check(JSON.stringify({ note: { oneLiner } }), wanted)).toMatchObject({ passed: true })
    expect(form.check(JSON.stringify({ spoken: { oneLiner } }), wanted)).toMatchObject({ passed: false })
  })

  it('keeps what is good of an answer in another wrapping', () => {
    const short = withValueAt(whole, ['emails', 4, 'body'], 'Too short.')
    const checked = notPassed(emails.check(JSON.stringify({ response: JSON.stringify(short) })))
    expect(checked).toMatchObject({ repaired: true, content: short, kept: { wanted: places(4) } })
  })

  it('keeps what is good of the second answer as well', () => {
    const one = keptOf(emails.check(answer([six[5]]), { finished: true, kept }))
    expect(one.wanted).toEqual(places(4))
    const nothing = notPassed(emails.check('Sorry.', { finished: true, kept }))
    expect(nothing.kept?.wanted).toEqual(places(4, 5))
    expect(JSON.parse(nothing.joined ?? '')).toEqual({ emails: six.slice(0, 4) })
    expect(nothing.issues.map((issue) => issue.sentence)).toContain(
      'E-mails has 4 entries, wanted exactly 6.',
    )
  })
})

const anyPart = fc
  .constantFrom(...sectionNumbers)
  .chain((section) =>
    fc.integer({ min: 1, max: sectionOf(section).parts.length }).map((part) => ({ section, part })),
  )

describe('whatever part is cut wherever', () => {
  it('the rest completes it, and what was complete is not asked for again', () => {
    fc.assert(
      fc.property(anyPart, fc.double({ min: 0.05, max: 0.99, noNaN: true }), ({ section, part }, share) => {
        const form = formOf(section, part)
        const content: Content = validPart(section, part)
        const text = JSON.stringify(content)
        const checked = form.check(text.slice(0, Math.floor(text.length * share)), unfinished)
        const { kept } = notPassed(checked)
        if (!kept) return
        const missing = JSON.stringify(onlyAt(content, kept.wanted))
        expect(missing.length).toBeLessThan(text.length)
        const again = form.check(missing, { finished: true, kept })
        expect(again.passed).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
