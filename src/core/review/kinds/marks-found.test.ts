import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyIntake } from '../../../shared/intake.ts'
import { readThroughRule, type Mark, type Reading } from '../../../shared/read-through.ts'
import type { Stamped } from '../finding-about.ts'
import { answersOf } from '../words/answers.ts'
import { textsOf } from '../words/placed-text.ts'
import { marksIn, withMarks, type MarkedSection } from './marks-found.ts'

const body = 'We open at noon. Ten families came, and nine of them stayed. We open at noon.'
const path = ['emails', 0, 'body']

const markOf = (words: string, more: Partial<Mark> = {}): Mark => {
  const from = body.indexOf(words)
  return {
    ...{ section: 8, path, span: { from, to: from + words.length, text: words }, family: 'number' },
    ...{ severity: 'warning', sentence: `Nobody said “${words}”.`, restsOn: null },
    ...more,
  }
}
const ruleAt = (words: string, more: Partial<Stamped> = {}): Stamped => {
  const { span } = markOf(words)
  return {
    ...{ kind: 'proof', family: 'number', rule: 'closed-number', section: 8, path, span },
    ...{ severity: 'warning', sentence: 'A rule says so.', repair: null, confirmable: true },
    ...more,
  }
}
const section = (more: Partial<MarkedSection> = {}, text = body): MarkedSection => ({
  texts: textsOf(8, { emails: [{ body: text }, { body: text }] }),
  ...{ answers: answersOf(emptyIntake()), confirmed: [], found: [] },
  ...more,
})
const saidBy = (findings: readonly Stamped[]) => findings.map(({ rule, span }) => [rule, span?.text])

describe('a mark of a read-through', () => {
  it('is a finding at its words, of the kind of its family, that may be confirmed', () => {
    const restsOn = { kind: 'answer', key: 'rules' } as const
    expect(withMarks([markOf('Ten families', { restsOn })], section())).toEqual([
      {
        ...{ kind: 'proof', family: 'number', rule: readThroughRule, section: 8, path },
        ...{ span: { from: 17, to: 29, text: 'Ten families' }, severity: 'warning' },
        ...{ sentence: 'Nobody said “Ten families”.', repair: null, confirmable: true, restsOn },
      },
    ])
  })

  it('goes with its words where an edit has moved them, and goes away with them', () => {
    const moved = withMarks([markOf('Ten families')], section({}, `Hello. ${body}`))
    expect(moved.map(({ span }) => span)).toEqual([{ from: 24, to: 36, text: 'Ten families' }])
    expect(withMarks([markOf('Ten families')], section({}, 'We open at noon.'))).toEqual([])
    expect(withMarks([markOf('Ten families', { path: ['emails', 7, 'body'] })], section())).toEqual([])
  })

  it('stays at the second of the same words as long as they stand there', () => {
    const from = body.lastIndexOf('We open')
    const second = markOf('We open', { span: { from, to: from + 7, text: 'We open' } })
    expect(withMarks([second], section())[0]?.span?.from).toBe(from)
  })

  it('is none where the words were confirmed or answered, but a pasted answer may still break a sentence', () => {
    const answers = answersOf({ ...emptyIntake(), proof: [], outcomes: 'Ten families came in May.' })
    expect(withMarks([markOf('Ten families')], section({ confirmed: ['ten families'] }))).toEqual([])
    expect(withMarks([markOf('Ten families')], section({ answers }))).toEqual([])
    expect(withMarks([markOf('Ten families', { family: 'broken' })], section({ answers }))).toHaveLength(1)
  })

  it('is none of a family that is no reader’s business', () => {
    expect(withMarks([markOf('Ten families', { family: 'stale' })], section())).toEqual([])
  })

  it('gives way to a rule or an earlier mark that says of some of its words what is as grave', () => {
    const found = [ruleAt('families came')]
    expect(saidBy(withMarks([markOf('Ten families')], section({ found })))).toEqual([
      ['closed-number', 'families came'],
    ])
    const marks = [markOf('Ten families came', { severity: 'error' }), markOf('came, and nine')]
    expect(saidBy(withMarks(marks, section()))).toEqual([[readThroughRule, 'Ten families came']])
  })

  it('stands beside a milder finding of other words, and in the place of one of the very same', () => {
    const mark = markOf('Ten families', { severity: 'error' })
    const beside = section({ found: [ruleAt('Ten')] })
    expect(saidBy(withMarks([mark], beside))).toEqual([
      ['closed-number', 'Ten'],
      [readThroughRule, 'Ten families'],
    ])
    const same = section({ found: [ruleAt('Ten families')] })
    expect(saidBy(withMarks([mark], same))).toEqual([[readThroughRule, 'Ten families']])
  })

  it('meets nothing that only touches it, stands in another field, or is about a whole field', () => {
    const found = [
      ruleAt('Ten '),
      ruleAt('families', { path: ['emails', 1, 'body'] }),
      ruleAt('families', { span: null }),
      ruleAt('families', { path: ['emails', 0] }),
    ]
    expect(withMarks([markOf('families')], section({ found }))).toHaveLength(found.length + 1)
  })

  const place = { from: fc.nat(40), length: fc.integer({ min: 1, max: 12 }) }
  const anyFinding = fc.record({ ...place, severity: fc.constantFrom('error', 'warning', 'note') })
  const anyMark = fc.record({ ...place, severity: fc.constantFrom('error', 'warning') })
  const spanOf = ({ from, length }: { from: number; length: number }) => ({
    ...{ from, to: from + length },
    text: body.slice(from, from + length),
  })

  it('takes no words from a rule that says what is graver, and never says two things of the same words', () => {
    const [someRules, someMarks] = [
      fc.array(anyFinding, { maxLength: 6 }),
      fc.array(anyMark, { maxLength: 6 }),
    ]
    fc.assert(
      fc.property(someRules, someMarks, (rules, marks) => {
        const found = rules.map((each) => ruleAt('Ten', { span: spanOf(each), severity: each.severity }))
        const all = withMarks(
          marks.map((each) => markOf('Ten', { span: spanOf(each), severity: each.severity })),
          section({ found }),
        )
        const own = all.filter(({ rule }) => rule === readThroughRule)
        const places = own.map(({ span }) => `${span?.from} ${span?.to}`)
        expect(new Set(places).size).toBe(places.length)
        for (const finding of found.filter(({ severity }) => severity === 'error'))
          expect(all).toContainEqual(finding)
      }),
    )
  })
})

describe('the marks of several readings', () => {
  it('are those made of every word first, each in the order in which they were made', () => {
    const reading = (pass: Reading['pass'], ...words: string[]) =>
      ({ pass, marks: words.map((each) => markOf(each)) }) as Reading
    const all = marksIn([
      reading('across', 'noon'),
      reading('claims', 'Ten', 'nine'),
      reading('claims', 'We'),
    ])
    expect(all.map(({ span }) => span.text)).toEqual(['Ten', 'nine', 'We', 'noon'])
  })
})
