import { businessOf } from '../../../shared/business.ts'
import { copyLanguage } from '../../../shared/copy-language.ts'
import { lengthFactor } from '../../../shared/length-factor.ts'
import { fieldAt, fieldOf } from '../../../shared/sections/outline.ts'
import { shapedSection } from '../../../shared/sections/shaped.ts'
import { countWords } from '../../../shared/words.ts'
import { aboutText, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { numbersIn } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { wordsIn } from '../words/words-in.ts'

/** Spoken English words a minute, slow and brisk. */
const slow = 130
const brisk = 150
/** How far past what is promised a script may run before it matters: a fifth. */
const slack = 0.2

/** Scripts that take longer or shorter to say than their own field, or the estimate beside them, promises. */
export function readTimeFindings({ section, texts, intake }: Reading): Found[] {
  const scripts = texts.filter(({ field, text }) => field.form === 'script' && !isUnspaced(text))
  if (scripts.length === 0) return []
  // Fewer words in another language are longer ones: they say as much in the same time.
  const factor = lengthFactor(copyLanguage(intake))
  return scripts.flatMap((placed) => {
    const promised = promiseFor(placed, texts)
    const words = countWords(placed.text) / factor
    if (!promised || words === 0) return []
    const [least, most] = [(words / brisk) * 60, (words / slow) * 60]
    const [from, to] = promised
    if (most >= from * (1 - slack) && least <= to * (1 + slack)) return []
    // What retells a story of which little was told may end as soon as it is told.
    if (least <= to && words * factor >= leastFor(placed, section, intake)) return []
    const sentence = `Read aloud, this takes about ${inWords((least + most) / 2)}; it should take ${rangeInWords(promised)}.`
    return [aboutText('read-time', placed, { severity: 'warning', sentence })]
  })
}

/** The fewest words that the field asks of this business, in its language. */
const leastFor = ({ path }: PlacedText, { number }: Reading['section'], intake: Reading['intake']): number =>
  fieldAt(fieldOf(shapedSection(number, businessOf(intake)).schema), path)?.words?.[0] ?? Infinity

/** Seconds, from and to, that the label of the field promises; for the video script, the estimate beside it. */
function promiseFor(placed: PlacedText, texts: readonly PlacedText[]): readonly [number, number] | null {
  if (placed.section === 7 && placed.place === 'script') {
    const estimate = texts.find((each) => each.section === 7 && each.place === 'estimatedLength')
    return estimate ? secondsIn(estimate.text) : null
  }
  return secondsIn(placed.field.label) ?? secondsOf(placed.field)
}

/** A longer script without a length in its label is as long as the words it is asked for take. */
function secondsOf({ words }: PlacedText['field']): readonly [number, number] | null {
  if (!words || words[0] < 100) return null
  const rounded = (seconds: number): number => Math.round(seconds / 5) * 5
  return [rounded((words[0] / brisk) * 60), rounded((words[1] / slow) * 60)]
}

/** "90 to 120 seconds", "about 20 minutes", "twenty minutes and 30 seconds": the length that a text names. */
function secondsIn(text: string): readonly [number, number] | null {
  const words = wordsIn(text)
  const numbers = numbersIn(text, words).filter(({ kind }) => kind === 'count')
  const last = numbers.findIndex((number) => unitOf(words[number.next]?.key) > 0)
  const high = numbers[last]
  if (!high) return null
  const unit = unitOf(words[high.next]?.key)
  const low = numbers[last - 1]
  const isRange =
    low !== undefined &&
    /^(?:\s*[-–—]\s*|\s(?:to|or|and|bis|oder|a|o|à|ou|do|lub)\s)$/u.test(text.slice(low.to, high.from))
  return [(isRange ? low.value : high.value) * unit, high.value * unit]
}

/** Seconds in a unit, as English, German, Spanish, French and Polish write it. */
function unitOf(word: string | undefined): number {
  if (/^min(?:ut[eoya]?[sn]?)?s?$/u.test(word ?? '')) return 60
  if (/^(?:sec(?:ond)?e?s?|sek(?:unden?|und[ay]?)?|seg(?:undos?)?)$/u.test(word ?? '')) return 1
  return /^(?:hours?|stunden?|horas?|heures?|godzin[ay]?)$/u.test(word ?? '') ? 3600 : 0
}

/** In scripts without spaces between words, words do not measure time. */
const isUnspaced = (text: string): boolean =>
  (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu,
    ) ?? []
  ).length >
  text.length * 0.2

const inWords = (seconds: number): string =>
  seconds < 120 ? `${Math.round(seconds / 5) * 5} seconds` : `${Math.round(seconds / 30) / 2} minutes`

function rangeInWords([from, to]: readonly [number, number]): string {
  if (from === to) return inWords(from)
  return to < 180 && from < 120 ? `${from} to ${to} seconds` : `${from / 60} to ${to / 60} minutes`
}
