import { describe, expect, it } from 'vitest'
import type { NumberedPlace } from '../../shared/numbered-places.ts'
import { checkMarks, acceptedMarks } from './reader-marks.ts'

const places: NumberedPlace[] = [
  {
    number: 7,
    section: 2,
    path: ['oneLiner'],
    what: 'oneLiner',
    text: 'We don\u2019t rest.\nIt\u2019s \u201cdone\u201d in 9 days.',
  },
  { number: 8, section: 4, path: ['name'], what: 'name', text: 'The Climb' },
]
const references = [{ number: 1, restsOn: { kind: 'answer' as const, key: 'message' as const } }]
const said = (more: object = {}) => ({
  ...{
    place: 7,
    words: 'in 9 days',
    family: 'date',
    severity: 'error',
    why: 'Says who?',
    answer: 1,
    other: 0,
  },
  ...more,
})
const accepted = (...marks: object[]) => {
  const checked = checkMarks(JSON.stringify({ marks }), { finished: true })
  if (!checked.passed) throw new Error('It did not pass')
  return acceptedMarks(checked.content, { places, references })
}

describe('the marks of a reader', () => {
  it('are as grave as they are said to be, whatever the letters are', () => {
    expect(accepted(said({ severity: ' Error ', family: 'Date' })).marks).toMatchObject([
      { severity: 'error', family: 'date' },
    ])
    expect(accepted(said({ severity: 'ERROR', family: 'SAFETY ', answer: 0 })).marks).toMatchObject([
      { severity: 'error', family: 'safety' },
    ])
  })

  it('hold at words that stand there to the letter, straight marks and a space for a line as good as curved ones', () => {
    const { marks } = accepted(said({ words: `don't rest. It's "done"` }))
    expect(marks).toMatchObject([{ section: 2, path: ['oneLiner'], severity: 'error' }])
    expect(marks[0]?.span.text).toBe('don\u2019t rest.\nIt\u2019s \u201cdone\u201d')
    expect(accepted(said({ words: 'in nine days' }))).toEqual({ marks: [], dropped: 1 })
    expect(accepted(said({ words: 'In 9 days' }))).toEqual({ marks: [], dropped: 1 })
  })

  it('are errors only where they rest on something, or somebody\u2019s safety or a law is at stake', () => {
    const severity = (more: object) => accepted(said(more)).marks[0]?.severity
    expect(severity({ answer: 0 })).toBe('warning')
    expect(severity({ answer: 99 })).toBe('warning')
    expect(severity({ answer: 0, other: 8 })).toBe('error')
    expect(severity({ answer: 0, other: 7 })).toBe('warning')
    expect(severity({ answer: 0, family: 'safety' })).toBe('error')
    expect(severity({ severity: 'fatal' })).toBe('warning')
  })

  it('of a family that is no reader\u2019s business, at no place or without words are dropped and counted', () => {
    expect(
      accepted(said({ family: 'stale' }), said({ place: 9 }), said({ words: ' a ' }), said(), { no: 'mark' }),
    ).toMatchObject({
      marks: [{ family: 'date' }],
      dropped: 4,
    })
  })

  it('are kept one for each forty words of a long section and twenty-five of a short one, errors first', () => {
    const words = Array.from({ length: 2_000 }, (_, at) => `word${String(at)}`)
    const kept = (many: number) => {
      const text = words.slice(0, many).join(' ')
      const all = words.slice(0, 40).map((word) => said({ words: `${word} `, severity: 'warning' }))
      const checked = checkMarks(JSON.stringify({ marks: [...all, said({ words: 'word41 ' })] }), {
        finished: true,
      })
      if (!checked.passed) throw new Error('It did not pass')
      return acceptedMarks(checked.content, { places: [{ ...places[0]!, text }], references })
    }
    expect(kept(1_200)).toMatchObject({ marks: { length: 30, 0: { severity: 'error' } }, dropped: 11 })
    expect(kept(300).marks).toHaveLength(25)
  })

  it('may be of what a draft left over, of a voice, of a mail and of what fits any business', () => {
    const families = ['leftover', 'voice', 'email', 'filler']
    expect(accepted(...families.map((family) => said({ family }))).marks.map(({ family }) => family)).toEqual(
      families,
    )
  })

  it('are said in one line that nothing in it can turn round', () => {
    const [mark] = accepted(said({ why: ` One\n line \u202e${'x'.repeat(500)}` })).marks
    expect(mark?.sentence).toMatch(/^One line x+\u2026$/u)
    expect(mark?.sentence.length).toBeLessThan(400)
  })

  it('show of a long other place how it begins, and that it goes on', () => {
    const long = { ...places[1]!, text: 'The Climb. '.repeat(60) }
    const checked = checkMarks(JSON.stringify({ marks: [said({ answer: 0, other: 8 })] }), { finished: true })
    if (!checked.passed) throw new Error('It did not pass')
    const [mark] = acceptedMarks(checked.content, { places: [places[0]!, long], references }).marks
    expect(mark?.restsOn).toMatchObject({
      kind: 'place',
      text: expect.stringMatching(/^(?:The Climb\. )+.*\u2026$/u),
    })
  })

  it('are not read out of an answer that was cut, refused or holds none of the form', () => {
    const passes = (text: string, finished = true) => checkMarks(text, { finished }).passed
    const whole = JSON.stringify({ marks: [said()] })
    expect(passes(whole)).toBe(true)
    expect(passes('{"marks":[]}')).toBe(true)
    expect(passes(`Here you are:\n\`\`\`json\n${whole}\n\`\`\``)).toBe(true)
    expect(passes(whole, false)).toBe(false)
    for (const text of [
      '',
      'I cannot help with that.',
      '{}',
      '{"marks":[{"quote":"x"}]}',
      whole.slice(0, -20),
    ])
      expect(passes(text), text).toBe(false)
  })
})
