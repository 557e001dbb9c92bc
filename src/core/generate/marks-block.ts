import type { NumberedPlace } from '../../shared/numbered-places.ts'
import type { Mark } from '../../shared/read-through.ts'
import { countWords } from '../../shared/words.ts'
import { withoutTagsInText } from './as-lines.ts'
import type { Reference } from './read-prompt.ts'

/**
 * A text of so many words stands whole beside its mark, of a longer one so many characters before and behind the marked words, and of
 * the other place so many.
 */
const around = { wordsWhole: 25, characters: 100, ofOther: 140 }

/** What marks are shown with. */
export interface BesideMarks {
  places: readonly NumberedPlace[]
  references: readonly Reference[]
}

/** The marks by their numbers, from 1: each with its text, and with the answer or the other place it is held against. */
export function markLines(marks: readonly Mark[], beside: BesideMarks): Map<number, string> {
  return new Map(marks.map((mark, at) => [at + 1, lineOf(mark, beside)]))
}

/** Each line under its number; the next number in brackets ends it. */
export const marksBlock = (lines: ReadonlyMap<number, string>): string =>
  `<marks>\n${[...lines].map(([number, line]) => `(${number}) ${line}`).join('\n')}\n</marks>`

function lineOf(mark: Mark, { places, references }: BesideMarks): string {
  const { family, severity, span, sentence, restsOn } = mark
  const place = places.find((one) => isAt(one, mark))
  const answer =
    restsOn?.kind === 'answer'
      ? references.find((one) => one.restsOn.kind === 'answer' && one.restsOn.key === restsOn.key)
      : undefined
  const against = answer === undefined ? '' : ` Goes against ${answer.number}.`
  return [
    `${family}, ${severity}: “${inLine(span.text)}”: ${inLine(sentence)}${against}`,
    ...(place ? [`    stands in ${placed(place, textAround(place.text, span))}`] : []),
    ...(restsOn?.kind === 'place' ? [`    other place: ${otherPlace(restsOn, places)}`] : []),
  ].join('\n')
}

function otherPlace(
  other: Extract<Mark['restsOn'], { kind: 'place' }>,
  places: BesideMarks['places'],
): string {
  const place = places.find((one) => isAt(one, other))
  const text =
    other.text.length <= around.ofOther
      ? other.text
      : `${other.text.slice(0, lastWord(other.text, around.ofOther))} …`
  return place ? placed(place, text) : inLine(text)
}

const placed = ({ number, what }: NumberedPlace, text: string): string =>
  `[${number}] ${what}: ${inLine(text)}`

const isAt = (place: NumberedPlace, { section, path }: Pick<Mark, 'section' | 'path'>): boolean =>
  place.section === section && place.path.join() === path.join()

/** The text, or what stands around the marked words, cut between words. */
function textAround(text: string, { from, to }: Mark['span']): string {
  if (countWords(text) <= around.wordsWhole) return text
  const before = text.slice(0, from)
  const behind = text.slice(to)
  const start = before.length <= around.characters ? 0 : firstWord(before, before.length - around.characters)
  const end = behind.length <= around.characters ? text.length : to + lastWord(behind, around.characters)
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
}

/** Where the next word begins. */
function firstWord(text: string, at: number): number {
  const blank = text.slice(at).search(/\s/u)
  return blank < 0 ? text.length : at + blank + 1
}

/** Where the last whole word before it ends. */
function lastWord(text: string, at: number): number {
  const blank = text.slice(0, at + 1).search(/\s\S*$/u)
  return blank < 0 ? 0 : blank
}

const inLine = (text: string): string => withoutTagsInText(text.replace(/\s+/gu, ' ').trim())
