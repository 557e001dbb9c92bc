import fc from 'fast-check'
import { SegmentedMessage } from 'sms-segments-calculator'
import { describe, expect, it } from 'vitest'
import { segmentsOf } from './text-message-segments.ts'
import { timesOf } from '../main/testing/tally.ts'

/** Letters, marks and what phones add, by script. */
const scripts: Readonly<Record<string, readonly string[]>> = {
  English: [
    ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789 .,!?',
    '’',
    '“',
    '”',
    '—',
    '…',
    '\u00a0',
    '€',
    '{',
    '}',
  ],
  German: [...'abcdefghijklmnopqrstuvwxyzäöüßÄÖÜ .,!?', '„', '“', '–', '€', '[', ']'],
  French: [...'abcdefghijklmnopqrstuvwxyzàâçéèêëîïôûùœÉÀÇ .,!?', '\u202f', '«', '»', '’'],
  Polish: [...'abcdefghijklmnoprstuwyząćęłńóśźżĄĆĘŁŃÓŚŹŻ .,!?'],
  Greek: [...'αβγδεζηθικλμνξοπρστυφχψωΓΔΘΛΞΠΣΦΨΩάέή .,!?'],
  Russian: [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя .,!?'],
  Hebrew: [...'אבגדהוזחטיכלמנסעפצקרשת .,!?', '\u05b8', '\u200f'],
  Arabic: [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي .,!؟', '\u064e', '\u0651'],
  Hindi: ['क', 'ख', 'ग', 'ष', 'त', 'र', 'म', '\u094d', '\u093f', '\u093e', '\u0902', ' ', '।'],
  Thai: ['ก', 'ข', 'น', 'ม', '\u0e49', '\u0e33', '\u0e35', 'เ', ' '],
  Chinese: [...'你好世界我们在这里见面吧，。！ '],
  Korean: [...'안녕하세요우리여기서만나요 .!', '\u1112', '\u1161', '\u11ab'],
}
/** Of every script: emoji of one, two and more characters, accents of their own. */
const everywhere = ['😀', '👍🏽', '👩‍👩‍👧', '🇩🇪', '❤️', 'e\u0301', '\n', '\r\n', '|', '^', '~', '\\']

const texts = (letters: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        { weight: 30, arbitrary: fc.constantFrom(...letters) },
        { weight: 1, arbitrary: fc.constantFrom(...everywhere) },
      ),
      { maxLength: 420, size: 'max' },
    )
    .map((all) => all.join(''))

/** Of each of the twelve scripts. */
const runs = Math.ceil(timesOf(10_000, 1_200) / Object.keys(scripts).length)

describe('segmentsOf', () => {
  it.each(Object.entries(scripts))('counts as a provider’s own counter does: %s', (_, letters) => {
    fc.assert(
      fc.property(texts(letters), (text) => {
        const theirs = new SegmentedMessage(text)
        const { count, encoding } = segmentsOf(text)
        expect([count, encoding]).toEqual([theirs.segmentsCount, theirs.encodingName])
      }),
      { numRuns: runs },
    )
  })

  it('counts a flag with accents as the counter does, which lets it have one', () => {
    for (const accents of ['\u0e49\u0e35\u0e35', '\u0e35\u0e33', '\u0301\u0301\u0301']) {
      const text = `${'ก'.repeat(62)}🇩🇪${accents}${'ก'.repeat(64)}`
      expect(segmentsOf(text).count).toBe(new SegmentedMessage(text).segmentsCount)
    }
  })

  it('has 160 places alone and 153 in each of several, and two for what is in the extension', () => {
    expect(segmentsOf('')).toEqual({ encoding: 'GSM-7', count: 1, places: 0, room: 160 })
    expect(segmentsOf('a'.repeat(160))).toEqual({ encoding: 'GSM-7', count: 1, places: 160, room: 160 })
    expect(segmentsOf('a'.repeat(161))).toEqual({ encoding: 'GSM-7', count: 2, places: 161, room: 306 })
    expect(segmentsOf('€'.repeat(81)).count).toBe(2)
    // The sign of two places does not fit behind 152 of one.
    expect(segmentsOf(`${'a'.repeat(152)}€${'a'.repeat(152)}`).count).toBe(3)
  })

  it('has 70 and 67 places as soon as one sign is of no GSM alphabet, and splits none of them', () => {
    expect(segmentsOf(`${'a'.repeat(69)}’`)).toEqual({ encoding: 'UCS-2', count: 1, places: 70, room: 70 })
    expect(segmentsOf(`${'a'.repeat(70)}’`).count).toBe(2)
    expect(segmentsOf(`${'a'.repeat(66)}😀${'a'.repeat(66)}`).count).toBe(3)
  })
})
