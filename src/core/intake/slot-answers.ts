import type { FoundAnswer } from '../../shared/imports/answer-proposal.ts'
import { questionOf } from '../../shared/intake-questions.ts'
import type { Asked } from './asked-answers.ts'
import { amountsIn, lengthsIn } from './amounts-in.ts'
import { chosenIn } from './chosen-in.ts'
import { isNoAnswer } from './no-answer.ts'
import type { NumberedLine } from './numbered-line.ts'
import { withoutLead, wordCount } from './numbered-line.ts'
import {
  byComma,
  isNoPrice,
  isOpenPrice,
  openRow,
  pricedRows,
  stackedRow,
  tellsOfOthers,
  unnamedRow,
} from './priced-rows.ts'
import { nameRightBelow, quotesIn, sourceUnder, type Quote } from './quoted-words.ts'
import { fitsSlot } from './slot-shape.ts'
import { isBlame, isReply, praisesAlone } from './stars-in.ts'
import { partsOf, type Slot } from './slot.ts'
import { chosenByLetter } from './chosen-by-letter.ts'
import { tickedIn } from './ticked.ts'

/** What was said to a question as an answer of the form that question has; none where it is no such answer. */
export function slotAnswers(asked: Asked): FoundAnswer[] {
  const { slot, texts, lines } = withLetters(withTicks(asked))
  if (texts.length === 0) return []
  const { key, part } = partsOf(defaultPart[slot] ?? slot)
  const { kind } = questionOf(key)
  const whole = texts.join('\n')
  // "None" may be a choice.
  if (kind !== 'choice' && kind !== 'several' && isNoAnswer(whole)) return []
  if (!fitsSlot(slot, whole)) return []
  // The cells of a row are words beside each other.
  const words = slot === 'practical.bookingLink' ? linkIn(whole) : whole.replace(/\t+/gu, ' ')
  if (part !== null) return [{ key, value: { [part]: words }, lines }]
  switch (kind) {
    case 'line':
    case 'prose':
      return [{ key, value: words, lines }]
    case 'choice': {
      const [chosen, another] = chosenIn(key, whole)
      return chosen !== undefined && another === undefined ? [{ key, value: chosen, lines }] : []
    }
    case 'several': {
      const chosen = chosenIn(key, whole)
      return chosen.length > 0 ? [{ key, value: chosen, lines }] : []
    }
    case 'group':
      return key === 'firstStep' ? firstStep(whole, lines) : []
    case 'rows':
      return key === 'offers' ? offers(texts, lines) : proofs(texts, lines)
  }
}

/** The link of an answer that has others or words beside it: the one by which one books, else the first. */
function linkIn(text: string): string {
  const links = [
    ...text.matchAll(
      /(?:https?:\/\/|www\.)?(?:[\p{L}\d-]+\.)+\p{Ll}{2,}(?:\/[^\s<>"')\]]*[^\s<>"')\].,;:!?])?/gu,
    ),
  ].map(([link]) => link)
  return links.find((link) => books.test(link)) ?? links[0] ?? text
}
const books = /book|calend|cal\.com|termin|buch|reserv|cita|agend|rendez|schedul|acuity|doctolib/iu

/** Where boxes stand, what is not ticked is not chosen; of a choice that is every line without a box. */
function withTicks({ slot, texts, lines }: Asked): Asked {
  const ticked = texts.map(tickedIn)
  if (ticked.every((words) => words === null)) return { slot, texts, lines }
  const { kind } = questionOf(partsOf(slot).key)
  const chooses = kind === 'choice' || kind === 'several'
  const kept = texts.flatMap((text, at) => {
    const words = ticked[at] ?? (chooses ? '' : text)
    return words === '' ? [] : [{ words, line: lines[at] ?? 1 }]
  })
  return { slot, texts: kept.map(({ words }) => words), lines: kept.map(({ line }) => line) }
}

/** "a) calm b) bold → b" says what stands behind the letter. */
function withLetters(asked: Asked): Asked {
  const words = chosenByLetter(asked.texts.join('\n'))
  return words === null ? asked : { ...asked, texts: [words] }
}

/** Where an answer to the whole of a group goes: the part that such a question asks for as a rule. */
const defaultPart: Partial<Record<Slot, Slot>> = { story: 'story.discovery', market: 'market.country' }

function firstStep(whole: string, lines: number[]): FoundAnswer[] {
  const [kind] = chosenIn('firstStep', whole, 'kind')
  const [length] = lengthsIn(whole)
  const [price] = amountsIn(whole)
  const place =
    /\b(by (video|phone|telephone)|on zoom|video call|zoom|telefonisch|per (video|telefon)|por (video|teléfono|videollamada)|par (téléphone|visio))\b/iu.exec(
      whole,
    )
  const value = {
    ...(kind !== undefined && { kind }),
    ...(place && { place: place[0] }),
    ...(length && { length: length.text }),
    // "A free call, then a visit for €150": what is free costs nothing.
    ...(price && kind !== 'free-call' && { price: price.text }),
  }
  return Object.keys(value).length > 0 ? [{ key: 'firstStep', value, lines }] : []
}

const lineOf = (text: string, number: number): NumberedLine => ({ text, as: 'line', number })
/** A dot behind these ends no sentence. */
const short =
  '(?:inkl|incl|excl|exkl|zzgl|ca|bzw|approx|max|min|ex|nr|no|st|std|z\\.\\s?b|u\\.\\s?a|p|mo|hr|hrs|mins?|prof|dr|mr|mrs)'
const ends = new RegExp(
  `(?<=(?<!(?<!\\p{L})${short})\\.|[;!])\\s+|,?\\s+(?:and|und|y|et)\\s+(?=\\D{0,40}\\d)|;\\s*`,
  'giu',
)
const clauses = (text: string): string[] =>
  splitAtEnds(text)
    .filter((piece) => piece.trim() !== '')
    .flatMap(bySentence)
    .flatMap(byComma)

/** Pieces between the ends of clauses; "between €2,000 and €5,000" is one price. */
function splitAtEnds(text: string): string[] {
  const amounts = amountsIn(text)
  const pieces: string[] = []
  let begins = 0
  let next = 0
  for (const { 0: end, index } of text.matchAll(ends)) {
    while ((amounts[next]?.to ?? Infinity) <= index) next++
    if (index > (amounts[next]?.from ?? Infinity)) continue
    pieces.push(text.slice(begins, index))
    begins = index + end.length
  }
  return [...pieces, text.slice(begins)]
}

/** A dot behind "mins" ends a sentence where each of the two has a price. */
function bySentence(clause: string): string[] {
  const pieces = clause.split(/(?<=(?<!\p{L})(?:mins?|hrs?|h|std|p|mo)\.)\s+(?=\p{Lu})/iu)
  return pieces.every((piece) => amountsIn(piece).length === 1) ? pieces : [clause]
}

/** Somebody corrects themselves: "290, no, wait, 390", "390, not 290". */
const corrects =
  /(?<!\p{L})(?:(?:no|nein|non)[,.]? (?:wait|sorry|actually|hang on|hold on|warte|moment|quatsch|espera|perdón|perdona|attends|attendez|pardon)|(?:wait|warte|espera|attends)[,.]? (?:no|nein|non)|sorry[,.] (?:no|I mean)|i mean|scratch that|make that|correction|or rather|not \P{L}{0,3}\d|nicht \P{L}{0,3}\d|ich meine?|vielmehr|besser gesagt|quiero decir|mejor dicho|digo|je veux dire|ou plutôt)(?!\p{L})/iu

/** Ways to buy: line by line, or clause by clause where somebody told them in a sentence. A price that cannot be taken apart goes along in its words. */
function offers(texts: readonly string[], lines: readonly number[]): FoundAnswer[] {
  const whole: FoundAnswer = { key: 'offers', value: { includes: texts.join('\n') }, lines: [...lines] }
  // Which of the prices counts says the person.
  if (corrects.test(texts.join(' '))) return [whole]
  const numbered = texts.map((text, at) => lineOf(text, lines[at] ?? 1))
  const rows = numbered.map((line, at) => {
    const own = rowsIn(line.text, line.number)
    return own.length > 0 ? own : stackedRow(numbered, at)
  })
  if (rows.flat().length > 0)
    return numbered.flatMap((line, at) => {
      const row = rows[at] ?? []
      return row.length > 0 ? row : [...openRow(line), ...inItsWords(line.text, line.number)]
    })
  if (isOpenPrice(texts.join('\n'))) return [{ ...whole, value: { price: texts.join('\n') } }]
  const priced = texts.flatMap((text, at) =>
    amountsIn(text).map((piece) => ({ piece, number: lines[at] ?? 1 })),
  )
  const [only] = priced
  if (only && priced.length === 1)
    return unnamedRow(
      numbered.find(({ number, text }) => number === only.number && text.includes(only.piece.text)),
    )
  return [whole]
}

/** A line or a clause with prices that are none of ours, or more of them than can be told apart. */
const inItsWords = (text: string, number: number): FoundAnswer[] =>
  amountsIn(text).length === 0 || isNoPrice(text) || tellsOfOthers(text)
    ? []
    : [{ key: 'offers', value: { includes: text.trim() }, lines: [number] }]

/** The ways to buy of a line; a price that is told beside them goes along, though nothing names it. */
function rowsIn(text: string, number: number): FoundAnswer[] {
  const whole = wordCount(text) <= 12 ? pricedRows([lineOf(text, number)]) : []
  if (whole.length > 0) return whole
  const parts = clauses(text).map((clause) => ({ clause, rows: pricedRows([lineOf(clause, number)]) }))
  if (parts.every(({ rows }) => rows.length === 0)) return []
  return parts.flatMap(({ clause, rows }): FoundAnswer[] => {
    if (rows.length > 0 || isNoPrice(clause)) return rows
    return amountsIn(clause).length === 1 ? unnamedRow(lineOf(clause, number)) : inItsWords(clause, number)
  })
}

/** Proof: each quote with its source, else each line, with the name that stands below it. */
function proofs(texts: readonly string[], lines: readonly number[]): FoundAnswer[] {
  // Stars alone are nobody's words.
  const numbered = texts
    .map((text, at) => lineOf(text, lines[at] ?? 1))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text) || praisesAlone(text) !== true)
  const starred = new Set(lines.filter((_, at) => praisesAlone(texts[at] ?? '') === true))
  const quotes = quotesIn(numbered, true)
  const told = new Set(quotes.flatMap((quote) => quote.lines))
  const praise = quotes.filter(({ blames }) => !blames)
  return [...praise, ...plainProofs(numbered, told, starred)].map(({ words, source, lines: at }) => ({
    key: 'proof',
    value: { words, ...(source !== '' && { source }) },
    lines: at,
  }))
}

/** A name alone, which is one only below a review with its stars: "Hannah". */
const firstName = /^\p{Lu}[\p{L}\p{M}'’-]+\.?$/u

function plainProofs(
  numbered: readonly NumberedLine[],
  told: ReadonlySet<number>,
  starred: ReadonlySet<number>,
): Quote[] {
  const found: Quote[] = []
  for (const [at, { text, number }] of numbered.entries()) {
    if (told.has(number) || isNoAnswer(text)) continue
    const above = numbered[at - 1]
    const source =
      above && !told.has(above.number)
        ? sourceUnder(text, above.text) ||
          nameRightBelow(numbered[at], above) ||
          (starred.has(above.number - 1) && firstName.test(text.trim()) ? text.trim() : '')
        : ''
    const last = found.at(-1)
    if (source !== '' && last?.source === '' && last.lines.at(-1) === above?.number) {
      last.source = source
      last.lines.push(number)
    } else if (!isBlame(numbered, at) && !isReply(numbered, at))
      found.push({ words: withoutLead(text), source: '', lines: [number] })
  }
  return found
}
