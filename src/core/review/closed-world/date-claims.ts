import { keysOf, sentenceAround, wordsBefore, wordsBehind } from '../words/around.ts'
import type { Answers } from '../words/answers.ts'
import { measuresOf } from '../words/measures.ts'
import { numbersIn, type NumberInText } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { singleTimes } from '../words/single-times.ts'
import { isLarge, wordsIn } from '../words/words-in.ts'
import { daysInPassing } from './days-in-passing.ts'
import { daysNamed } from './days-named.ts'
import type { Guard } from './guard.ts'
import type { Suspect } from './suspect.ts'

const beforeYears = new Set(
  `in since until from by of before after during early late mid summer winter spring autumn fall year class
  seit im bis ab von vor nach jahr sommer herbst frühjahr winter frühling en desde hasta año verano otoño invierno primavera
  depuis en avant année printemps été automne hiver od w do roku rok wiosny lata jesieni zimy wiosną latem jesienią zimą dal
  nel fino sinds vanaf jaar uit`.split(/\s+/u),
)

/** Years, days of the calendar and deadlines that no answer names. */
export function dateClaims(placed: PlacedText, answers: Answers, guard: Guard): Suspect[] {
  const dated = placed.numbers().flatMap((number) => {
    const found =
      number.kind === 'year' ? year(placed, number, answers, guard) : day(placed, number, answers, guard)
    return found ? [found] : []
  })
  return [
    ...dated,
    ...deadlines(placed, answers, guard),
    ...daysOfMonth(placed, answers),
    ...openDays(placed, answers, guard),
    ...daysInPassing(placed, answers, guard),
  ]
}

function year(
  placed: PlacedText,
  number: NumberInText,
  answers: Answers,
  { measures, known, signals }: Guard,
): Suspect | null {
  if (answers.values().has(number.value) || known('other', number.value)) return null
  if (yearsLater(answers).has(number.value)) return null
  const [before] = wordsBefore(placed, number, 1)
  if (/©\s*$/u.test(placed.text.slice(Math.max(0, number.from - 3), number.from))) return null
  const after = placed.text.slice(number.to, number.to + 2)
  const isYear = before
    ? beforeYears.has(before.key) ||
      measures.month(before.key) !== undefined ||
      (placed.language === 'en' && isLarge(before.text) && !before.begins)
    : /^[,:]/u.test(after)
  if (!isYear) return null
  // “A drum you bought in 2019”: of the reader nothing is known, and nothing of it is the business's.
  const keys = keysOf(sentenceAround(placed, number))
  const ofReader =
    keys.some((key) => signals.reader.has(key)) && !keys.some((key) => signals.firstPersons.has(key))
  return { from: number.from, to: number.to, what: 'a date', ...(ofReader && { mild: true }) }
}

/**
 * “I left in 2017 and Ffion joined a year later”: the years that an answer counts on from one it names, or back from it, “in 2018 the
 * shop had stood empty for six years”.
 */
const yearsLater = onceFor(({ texts, language }: Answers) => {
  const { unit } = measuresOf(language)
  const found = texts.flatMap((text) => {
    const words = wordsIn(text)
    const numbers = numbersIn(text, words, language)
    const years = numbers.flatMap(({ kind, value }) => (kind === 'year' ? [value] : []))
    const counted = numbers.flatMap(({ kind, value, next }) =>
      kind === 'count' && unit(words[next]?.key ?? '') === 'year' && later.has(words[next + 1]?.key ?? '')
        ? [value]
        : [],
    )
    const single = singleTimes(words, language).flatMap(({ value, unit: named, last }) =>
      named === 'year' && later.has(words[last + 1]?.key ?? '') ? [value] : [],
    )
    const lasted = numbers.flatMap(({ kind, value, next, first }) =>
      kind === 'count' && unit(words[next]?.key ?? '') === 'year' && lasting.has(words[first - 1]?.key ?? '')
        ? [-value]
        : [],
    )
    return years
      .slice(0, 12)
      .flatMap((year) => [...counted, ...single, ...lasted.slice(0, 12)].map((more) => year + more))
  })
  return new Set(found)
})
const lasting = new Set(['for', 'seit', 'hacía', 'hace', 'depuis', 'od', 'da', 'sinds', 'há', 'sedan'])
const later = new Set([
  'later',
  'after',
  'später',
  'danach',
  'darauf',
  'después',
  'más',
  'plus',
  'après',
  'później',
  'dopo',
  'later',
  'depois',
  'senare',
])

/** "March 14", "14 March", "the 14th of March", "am 3. Mai", "le 12 mars", "3 de mayo". */
function day(
  placed: PlacedText,
  number: NumberInText,
  answers: Answers,
  { measures }: Guard,
): Suspect | null {
  if (!number.digits || !Number.isInteger(number.value) || number.value < 1 || number.value > 31) return null
  if (number.kind !== 'ordinal' && number.kind !== 'count') return null
  const isMonth = (word: { key: string; text: string } | undefined): boolean =>
    word !== undefined &&
    measures.month(word.key) !== undefined &&
    (capitals(placed) ? isLarge(word.text) : true)
  const [before] = wordsBefore(placed, number, 1)
  const behind = wordsBehind(placed, number, 2)
  const month = keysOf(behind)[0] === 'of' || keysOf(behind)[0] === 'de' ? behind[1] : behind[0]
  const span =
    // “By my own list in January, 8 stopped” gives no day.
    before &&
    placed.language === 'en' &&
    isMonth(before) &&
    !/,/u.test(placed.text.slice(before.to, number.from))
      ? { from: before.from, to: number.to }
      : month && isMonth(month)
        ? { from: number.from, to: month.to }
        : null
  if (!span || answers.hold(placed.text.slice(span.from, span.to))) return null
  const named = before && span.from === before.from ? before : month
  if (daysAnswered(answers).has(`${measures.month(named?.key ?? '')} ${number.value}`)) return null
  return { ...span, what: 'a date' }
}

/** Days of the calendar in the answers, as month and day. */
const daysAnswered = onceFor((answers: Answers) => {
  const words = answers.words()
  const { month } = measuresOf(answers.language)
  return new Set(
    answers.numbers().flatMap(({ value, first, next }) =>
      [words[first - 1], words[next], words[next + 1]].flatMap((word) => {
        const found = month(word?.key ?? '')
        return found === undefined ? [] : [`${found} ${value}`]
      }),
    ),
  )
})

/** Languages that write months and days with a capital. */
const capitals = ({ language }: PlacedText): boolean => language === 'en' || language === 'de'

/** "by Sunday", "bis Freitag", "hasta el domingo": a day on which something ends. */
function deadlines(placed: PlacedText, answers: Answers, { measures, signals }: Guard): Suspect[] {
  return placed.words().flatMap((word, at, words) => {
    const day = measures.weekday(word.key)
    if (day === undefined || (capitals(placed) && !isLarge(word.text))) return []
    const before = words[at - 1]
    const article = before && articles.has(before.key) ? words[at - 2] : before
    if (!article || article.sentence !== word.sentence || !signals.until.has(article.key)) return []
    // “From Tuesday to Saturday” is when one works, and no day by which.
    const isRange = words
      .slice(Math.max(0, at - 4), at)
      .some(({ key }) => measures.weekday(key) !== undefined)
    if (isRange && daysNamed(answers).has(day)) return []
    const { first, end } = placed.sentences()[word.sentence] ?? { first: at, end: at }
    const near = words.slice(Math.max(first, at - 12), Math.min(end, at + 12))
    const closes = near.some(({ key }) => signals.closing.has(key))
    if (closes ? answers.hold(placed.text.slice(article.from, word.to)) : answers.keys().has(word.key))
      return []
    const promised = near.some(({ key }) => getting.test(key)) && near.some(({ key }) => persons.has(key))
    return [{ from: article.from, to: word.to, what: 'a day', mild: true, quiet: !closes && !promised }]
  })
}

/** What a reader has or hears on the day that is named, in the languages of the copy. */
const getting =
  /^(?:have|get|gets|receive|hear|know|send|reply|answer|deliver|finish|write|habe|haben|hast|habt|bekommst|bekommen|erhalten|erhältst|hören|hörst|wissen|weißt|weisst|melde|melden|schicke|schicken|liefern|antworte|antworten|tienes|tendrás|tendrá|recibes|recibirás|recibirá|sabrás|sabes|envío|enviamos|mando|respondo|recevez|recevrez|aurez|avez|saurez|savez|envoie|envoyons|réponds|recevras|auras|sauras|dostaniesz|otrzymasz|dostanie|otrzyma|będziesz|wiesz|wyślę|wysyłam|odpowiem|odpiszę|masz)$/u
const persons = new Set(
  'you i we us me du sie ich wir mir uns te tu tú le usted yo nosotros vous je nous tendrás tendrá recibes recibirás recibirá sabrás tienes envío enviamos mando respondo dostaniesz otrzymasz dostanie będziesz wiesz masz wyślę odpowiem odpiszę wysyłam'.split(
    ' ',
  ),
)

const articles = new Set(['the', 'del', 'this', 'next', 'zum', 'el', 'le', 'ce', 'il', 'diesen', 'kommenden'])

/** “By the 15th of each month”, “bis zum 15.”, “antes del día 25”, “avant le 15 du mois”: another day than the answers'. */
function daysOfMonth(placed: PlacedText, answers: Answers): Suspect[] {
  const pattern = dayOfMonth[placed.language]
  if (!pattern || !/\d/u.test(placed.text)) return []
  return [...placed.text.matchAll(pattern)].flatMap(({ 0: words, index, groups }) => {
    const day = Number(groups?.['day'])
    if (day < 1 || day > 31 || answers.values().has(day)) return []
    return [{ from: index, to: index + words.length, what: 'a date', mild: true }]
  })
}

const dayOfMonth: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:by|before|on|until|after|from) the (?<day>\d{1,2})(?:st|nd|rd|th)(?: of (?:each|every|the|next|this) (?:month|quarter))?(?! (?:of )?(?:\p{L}+[ -])?(?:page|edition|visit|session|floor|week|day|century))(?![\p{L}\p{N}])/giu,
  de: /(?<!\p{L})(?:bis zum|am|vor dem|nach dem|ab dem|zum) (?<day>\d{1,2})\.(?= (?:jede[sn]|des|eines|im) (?:Monat|Quartal)|[,.;!?]?(?:\s|$)(?!\p{Lu}))/gu,
  es: /(?<!\p{L})(?:antes del|hasta el|el|del|cada) día (?<day>\d{1,2})(?![\p{L}\p{N}])/giu,
  fr: /(?<!\p{L})(?:avant le|au plus tard le|le|chaque) (?<day>\d{1,2}) (?:du|de chaque|de tous les) mois(?!\p{L})/giu,
  pl: /(?<!\p{L})(?:do|przed|po) (?<day>\d{1,2})\.?(?: dnia| dniem)?(?: każdego)? miesiąca(?!\p{L})/giu,
}

const opening =
  /^(?:open|opens|geöffnet|offen|öffnen|abrimos|abiert[oa]s?|abre|ouverts?|ouvertes?|ouvre|ouvrons|otwarte|otwarty|otwieramy|czynne|czynny|pracujemy|aperti|aperto|geopend)$/u

/** “Open until 8 on Tuesdays”: a day of opening that the answers do not hold. */
function openDays(placed: PlacedText, answers: Answers, { measures, signals }: Guard): Suspect[] {
  const words = placed.words()
  return words.flatMap((word) => {
    const day = measures.weekday(word.key)
    if (day === undefined || (capitals(placed) && !isLarge(word.text))) return []
    const near = words
      .slice(Math.max(0, word.at - 6), word.at + 8)
      .filter((each) => each.sentence === word.sentence)
    const ours = near.some(({ key }) => signals.firstPersons.has(key) || opening.test(key))
    if (!ours || !near.some(({ key }) => opening.test(key)) || daysNamed(answers).has(day)) return []
    return [{ from: word.from, to: word.to, what: 'a day', mild: true }]
  })
}
