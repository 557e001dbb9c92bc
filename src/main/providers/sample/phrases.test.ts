import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from '../../../shared/words.ts'
import { brief } from './phrases.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 400 })

describe('brief', () => {
  it('takes the first sentence without its full stop', () => {
    expect(brief('They leave at six. Their team ships.')).toBe('They leave at six')
  })

  it('does not take an abbreviation or an initial for the end of a sentence', () => {
    expect(brief('Tools, e.g. a diary, and Dr. J. Smith. More.')).toBe(
      'Tools, e.g. a diary, and Dr. J. Smith',
    )
  })

  it('ends a cut text at a comma or dash rather than in the middle of a clause', () => {
    const answer =
      'Engineering managers of 35 to 45, promoted in the last two years, who lead a team of their own'
    expect(brief(answer, 15)).toBe('Engineering managers of 35 to 45, promoted in the last two years')
  })

  it('breaks off no list and no insertion when it cuts', () => {
    expect(brief('Reports are laid out the way a kitchen thinks: plates, people, rent and more', 12)).toBe(
      'Reports are laid out the way a kitchen thinks',
    )
    expect(
      brief('My sister, who keeps books for a dairy, came for a weekend and put three columns down', 14),
    ).toBe('My sister, who keeps books for a dairy, came for a weekend')
  })

  it('never ends a cut text on a word that leads on', () => {
    expect(brief('I help new managers lead a team without working every single evening', 8)).toBe(
      'I help new managers lead a team',
    )
  })

  it('leaves no half of a bracket or quotation behind', () => {
    expect(brief('We fit cargo bikes (for two or three children and their bags) in town', 6)).toBe(
      'We fit cargo bikes',
    )
    expect(brief('They say “I will just do it myself tonight again” and then regret it', 7)).toBe(
      'They say I will just do it',
    )
  })

  it('ends sentences of scripts that write no space', () => {
    expect(brief('彼らは六時に帰ります。チームは自分で決めます。')).toBe('彼らは六時に帰ります')
  })

  it('is cut where a script writes no space', () => {
    const long =
      '新しく管理職になった技術者が六時に帰れるように支えて自分のチームを落ち着いて導けるようにします'
    const short = brief(long, 8)
    expect(long.startsWith(short)).toBe(true)
    expect(countWords(short)).toBeGreaterThan(5)
    expect(countWords(short)).toBeLessThanOrEqual(8)
  })

  it('keeps to the number of words for any text, in one line', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 40 }), (answer, most) => {
        const short = brief(answer, most)
        expect(countWords(short)).toBeLessThanOrEqual(most)
        expect(short).not.toMatch(/\n/u)
      }),
    )
  })
})
