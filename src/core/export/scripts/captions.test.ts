import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { captionsOf } from './captions.ts'

const at60 = (text: string) =>
  captionsOf(text, 60).map(({ fromMs, toMs, lines }) => [lines.join('|'), toMs - fromMs])

describe('a caption', () => {
  it('ends with its sentence or paragraph, also behind closing marks', () => {
    expect(at60('One two three. Four five')).toEqual([
      ['One two three.', 3_000],
      ['Four five', 2_000],
    ])
    expect(at60('“One two.” (Three four!) Five six…\nseven eight\n\nnine ten')).toEqual([
      ['“One two.”', 2_000],
      ['(Three four!)', 2_000],
      ['Five six…', 2_000],
      ['seven eight', 2_000],
      ['nine ten', 2_000],
    ])
  })
  it('does not end at a point that belongs to a word, a number or a day', () => {
    const captions = (text: string) => captionsOf(text, 140).map(({ lines }) => lines.join(' '))
    for (const sentence of [
      'Am 3. Mai treffen wir Dr. Weber um 9 Uhr.',
      'Wir sehen uns z. B. im Büro in der Hauptstr. 5.',
      'I met Dr. Smith at 9 a.m. on St. John Street.',
      'Nous avons vu M. Dupont, p. ex. à Paris.',
      'Spotkamy się np. w Warszawie u dr. Nowaka.',
      '(Tea, cake, etc.) are on the table.',
    ])
      expect(captions(`${sentence} ${sentence}`)).toEqual([sentence, sentence])
    expect(captions('The offer is plan B. Then we begin with step one.')).toEqual([
      'The offer is plan B.',
      'Then we begin with step one.',
    ])
  })
  it('goes on over an end that stands there for less than a second', () => {
    expect(captionsOf('No. Yes. So.', 180).map(({ lines }) => lines)).toEqual([['No. Yes. So.']])
    expect(captionsOf('No.', 180)).toEqual([{ fromMs: 0, toMs: 1_000, lines: ['No.'] }])
  })
  it('stands for seven seconds at most', () => {
    expect(at60('a b c d e f g h i')).toEqual([
      ['a b c d e f g', 7_000],
      ['h i', 2_000],
    ])
    expect(captionsOf('slow words', 6).map(({ toMs }) => toMs)).toEqual([7_000, 14_000])
  })
  it('leaves no word alone on its second line where both can be even', () => {
    const lines = (text: string) => captionsOf(text, 140).map((each) => each.lines)
    expect(lines('It is Sunday, late in the afternoon, and you are making a plan.')).toEqual([
      ['It is Sunday, late in the afternoon,', 'and you are making a plan.'],
    ])
    expect(lines('You have a cup of tea and a clean sheet of paper.')).toEqual([
      ['You have a cup of tea and', 'a clean sheet of paper.'],
    ])
    expect(lines('A line that fits on the screen as it is.')).toEqual([
      ['A line that fits on the screen as it is.'],
    ])
  })
  it('has two lines of at most 42 characters, and as many words on both as fit', () => {
    const words = Array.from({ length: 20 }, () => 'sevenle').join(' ')
    expect(captionsOf(words, 400).map(({ lines }) => lines.map((line) => line.length))).toEqual([
      [39, 39],
      [39, 39],
    ])
    expect(captionsOf(`${'a'.repeat(41)} b ${'c'.repeat(42)}`, 400).map(({ lines }) => lines)).toEqual([
      ['a'.repeat(41), 'b'],
      ['c'.repeat(42)],
    ])
  })
  it('takes a word apart only where it is longer than a line, between its signs', () => {
    expect(captionsOf('a'.repeat(50), 400).flatMap(({ lines }) => lines)).toEqual([
      'a'.repeat(42),
      'a'.repeat(8),
    ])
    const signs = ['👩‍👩‍👧', 'a\u0301\u0302\u0303']
    for (const sign of signs)
      for (const { lines } of captionsOf(sign.repeat(30), 60))
        for (const line of lines) expect(line.replaceAll(sign, '')).toBe('')
  })
  it('ends no line at a blank that is not to be broken, nor behind a mark that opens', () => {
    const lines = (text: string) => captionsOf(text, 140).flatMap((each) => each.lines)
    const price = '1\u00a0490\u00a0€'
    const asked = 'vraiment\u00a0?'
    for (let before = 1; before < 60; before++) {
      const text = `${'x '.repeat(before)}${price} ${asked} ${'x '.repeat(9)}`
      const shown = lines(text)
      for (const whole of [price, asked]) expect(shown.filter((line) => line.includes(whole))).toHaveLength(1)
    }
    for (let before = 30; before < 60; before++) {
      const shown = lines(
        `${'私'.repeat(before)}は「もう一度」と（今日も）言いました。「はい」と言いました。`,
      )
      expect(shown.filter((line) => /[「（]$|^[」）。]/u.test(line))).toEqual([])
    }
    expect(lines('言いました。「はい」と私たちは毎週火曜日の朝に大きな声で何度も何度も答えました。')[0]).toBe(
      '言いました。',
    )
  })
  it('puts no blanks into a script that has none', () => {
    expect(captionsOf('私たちは毎週火曜日の朝に会います。', 140)[0]?.lines.join('')).toBe(
      '私たちは毎週火曜日の朝に会います。',
    )
  })
})

it('holds every word of any text in order, without pause, within lines and times', () => {
  const pieces = fc.constantFrom(
    'word',
    'Donaudampfschifffahrtsgesellschaftskapitän',
    '。',
    '私たちは',
    'ไทย',
    '\n',
    '. ',
    '👩‍👩‍👧',
    '!”',
  )
  const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 30 })
  const bare = (text: string): string => text.replace(/\s+/gu, '')
  fc.assert(
    fc.property(texts, fc.constantFrom('', ' '), fc.integer({ min: 60, max: 400 }), (parts, gap, pace) => {
      const text = parts.join(gap)
      const captions = captionsOf(text, pace)
      expect(bare(captions.flatMap(({ lines }) => lines).join(''))).toBe(bare(text))
      let before = 0
      for (const { fromMs, toMs, lines } of captions) {
        expect([fromMs, lines.length === 1 || lines.length === 2]).toEqual([before, true])
        expect([toMs - fromMs >= 1_000, toMs - fromMs <= 7_000]).toEqual([true, true])
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(42)
        before = toMs
      }
    }),
  )
})
