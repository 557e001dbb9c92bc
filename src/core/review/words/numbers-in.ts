import { ownValue } from '../../../shared/own-value.ts'
import { numberWordsOf } from './number-words.ts'
import type { Word } from './words-in.ts'

/** A number as it is written in a text, in digits or in words. */
export interface NumberInText {
  from: number
  to: number
  text: string
  value: number
  kind: 'money' | 'percent' | 'times' | 'year' | 'ordinal' | 'clock' | 'count'
  digits: boolean
  /** Position of the first word after it among the words of the text. */
  next: number
  /** Position of its own first word. */
  first: number
}

/** Behind a number the sign is that number's: “12 € 50”. */
const currency = String.raw`(?:US\$|A\$|C\$|[$£¥₹]|(?<!\d\s?)€|(?:USD|EUR|GBP|CHF|PLN|SEK|NOK|DKK|AUD|CAD|INR|MXN)\s|Rs\.?\s?)`
const ofMoney = String.raw`\s?[€$£]|\s(?:euros?|francs?|EUR|CHF|kr|zł|złotych|PLN)(?!\p{L})`
/** The end of a range that is a thousand at least: “5 100 à 200 €” is none. */
const thousandsToCome = String.raw`\s?(?:[–—-]|(?:to|bis|à|a|do|tot|and|et|y|und)\s)\s?(?:\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+|\d{4,})(?:,\d\d)?`
/**
 * “1 140 paires”, with the space of the keyboard: before its currency or what is counted, and in no telephone number. “De 1 900 à
 * 3 400 €”: the currency of a range stands behind its end.
 */
const spaced = String.raw`(?<!\d )[1-9]\d{0,2}(?: \d{3})+(?=${ofMoney}|\s\p{Ll}{3}|${thousandsToCome}(?:${ofMoney}))`
const plainDigits = String.raw`\d+(?:[.,'’\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?`
/** “1,25,000”, as it is written in India. */
const byLakhs = String.raw`\d{1,2}(?:,\d\d)+,\d{3}(?!,?\d)`
const vulgar: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }
/** “1½”, “2 ½” and a mere “½”. */
const part = String.raw`[¼½¾⅓⅔]`
const digits = `(?:${byLakhs}|${spaced}|${plainDigits}(?:\\s?${part})?|${part})`
const numberPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<sign>${currency}\s?)?(?<digits>${digits})`,
  'gu',
)
// What ends a word in any script; "\b" knows the letters of English only.
const end = String.raw`(?![\p{L}\p{N}])`
const behind = (pattern: string, flags = 'iu'): RegExp => new RegExp(`^(?:${pattern})${end}`, flags)
const clockAfter = behind(String.raw`[:.]\d\d|\s?o[’']clock|\s?Uhr|\s?h\s?\d\d`)
/** “Halb sieben”. */
const halfBefore = /(?<!\p{L})halb\s$/iu
/** “À dix-huit heures”, “vers 19 heures”: how late it is, not how long. */
const hoursOfClock = behind(String.raw`\sheures?`)
const lateBefore = /(?<!\p{L})(?:à|vers|dès|il est)\s$/iu
/** “am” is a word of German. */
const halfOfDay = behind(String.raw`\s?[ap]\.?m`)
const ordinalAfter = behind('st|nd|rd|th|er|e|ème|º|ª')
const timesAfter = behind(String.raw`\s?[x×]|[- ]?fold`)
const scaleWords = String.raw`\s(?:thousand|tausend|Tsd\.?|mil|mille|tysi[ęą]c(?:[aey]|ami|ach)?|tys\.?|duizend|mila|millions?|Millionen|millones|milion[yió]w?|milioni|miljoen|Mio\.?|mln|billion|Mrd\.?|mld|lakhs?|crores?)`
/** “3 mil 200”, as it is written in Mexico: hundreds behind the thousands. */
const hundredsAfter = /^\s(?<hundreds>\d{3})(?![\p{L}\p{N}.,])/u
/** “1,5 million d’euros”, “3 milioni di euro”: behind a scale a currency is joined by a word. */
const joinsScale = /^\s?(?:d['’]|d[eio]\s)/u
const scaleAfter = behind(String.raw`[kK]|M|bn|${scaleWords}`, 'u')
/** "$2m" is two million; "400m" is a distance. */
const scaleOfMoney = behind(String.raw`\s?(?:k|m|bn)|${scaleWords}`)
const percentAfter =
  /^\s?[%％]|^\s(?:percent|per cent|prozent|por ciento|pour cent|procent|per cento)(?![\p{L}\p{N}])/iu
// “libras”, “livres” and “pond” are weights or books as often.
const moneyAfter = behind(
  String.raw`(?:,-)?\s?(?:dollars?|dólares|dollari|dolarów|euros?|pounds?(?! of)|quid|bucks|franken|francs|franchi|złot(?:y|e|ych)|zł|coronas|couronnes|kron(?:en|er|or)|pesos|rupees?|[$£€]|USD|EUR|GBP|CHF|PLN|SEK|NOK|DKK|INR|MXN|kr)`,
)
/** The hundredth part of what a country pays with. */
const minorUnits = String.raw`(?:cents?|¢|pence|céntimos?|centavos?|cêntimos?|centimes?|centesim[io]|rappen|grosz(?:y|e|ami)?|öre|øre|paise)`
const minorAfter = new RegExp(String.raw`^(?:\s?${minorUnits}(?![\p{L}\p{N}])|p(?![\p{L}\p{N}.]))`, 'iu')
const endsMinor = new RegExp(String.raw`(?:${minorUnits}|\dp)$`, 'iu')

/** Every number of a text in order, times of day and ordinals as such; those in words are read in one language. */
export function numbersIn(text: string, words: readonly Word[], language = 'en'): NumberInText[] {
  const found = [...inDigits(text), ...inWords(text, words, language)]
    .sort((a, b) => a.from - b.from)
    // The “mil” of “12 mil” is a number in words as well, and it is in the first one already.
    .filter(({ from }, i, all) => from >= (all[i - 1]?.to ?? 0))
  let at = 0
  return withRanges(text, withScales(text, withMinors(text, found))).map((number) => {
    while ((words[at]?.to ?? Infinity) <= number.from) at++
    let next = at
    while ((words[next]?.from ?? Infinity) < number.to) next++
    return { ...number, first: at, next }
  })
}

/** “Three pounds twenty”, “12 € 50”, “3 zł 20 gr”, “4 dollars and 50 cents”: what is paid in two units is one amount. */
function withMinors(text: string, found: readonly Bare[]): readonly Bare[] {
  return found.flatMap((number, i) => {
    const [before, after] = [found[i - 1], found[i + 1]]
    if (before && isMinorOf(text, before, number)) return []
    if (!after || !isMinorOf(text, number, after)) return [number]
    const minor = after.kind === 'money' ? after.value : after.value / 100
    const to = after.to + (grosze.exec(text.slice(after.to, after.to + 4))?.[0].length ?? 0)
    return [{ ...number, to, value: number.value + minor, text: text.slice(number.from, to) }]
  })
}

/** Short for grams as well, where no złoty stand before it. */
const grosze = /^\sgr(?![\p{L}\p{N}])/u
const spokenOn = /^\s(?:(?:and|und|et|y|con|i|e|en|och|og)\s)?$/u
/** “For 5 euros 20 minutes”: what is counted makes it a number of its own. */
const countsOn = /^[\s-]\p{L}{4}|^\s?[%€$£]/u

function isMinorOf(text: string, major: Bare, minor: Bare): boolean {
  if (major.kind !== 'money' || !/[\p{L}€$£]$/u.test(major.text) || endsMinor.test(major.text)) return false
  const between = text.slice(major.to, minor.from)
  if (!Number.isInteger(major.value) || !spokenOn.test(between)) return false
  if (minor.kind === 'money') return endsMinor.test(minor.text) && minor.value < 1
  if (minor.kind !== 'count' || minor.value >= 100 || minor.value < 5) return false
  return (between === ' ' || / con /u.test(between)) && !countsOn.test(text.slice(minor.to, minor.to + 6))
}

/** “₹20 to 80 crore”, “3 bis 5 Millionen”: the scale stands behind the end of a range and is meant of both. */
function withScales(text: string, found: readonly Bare[]): readonly Bare[] {
  return found.map((number, i) => {
    const after = found[i + 1]
    if (!after || (number.kind !== 'count' && number.kind !== 'money')) return number
    if (!between.test(text.slice(number.to, after.from))) return number
    const scale = scaleOf(scaleAtEnd.exec(after.text)?.[0] ?? '')
    return scale > 1 && number.value < after.value / scale
      ? { ...number, value: number.value * scale }
      : number
  })
}
const scaleAtEnd = new RegExp(String.raw`(?<=\d)(?:[kK]|M|bn|${scaleWords})(?![\p{L}\p{N}])`, 'u')

/** Both ends of “2.400 bis 6.000 €” and “€2,400–6,000” are money, whichever of them carries the sign. */
function withRanges(text: string, found: readonly Bare[]): readonly Bare[] {
  return found.map((number, i) => {
    if (number.kind !== 'count' && number.kind !== 'year') return number
    const [before, after] = [found[i - 1], found[i + 1]]
    // “At 33 and 75 %”: the sign is written once for both.
    if (
      after?.kind === 'percent' &&
      number.digits &&
      number.value <= 100 &&
      bothOf.test(text.slice(number.to, after.from))
    )
      return { ...number, kind: 'percent' }
    const signed =
      after?.kind === 'money' && between.test(text.slice(number.to, after.from))
        ? after
        : before?.kind === 'money' && between.test(text.slice(before.to, number.from))
          ? before
          : null
    const mark = signed?.text.replace(/[\d.,'’\s]+/gu, '')
    return signed && signed.digits && number.digits && number.value >= signed.value / 20
      ? { ...number, kind: 'money', text: `${number.text} ${mark}` }
      : number
  })
}

const bothOf = /^\s?(?:–|—|-|to|bis|do|and|und|y|et|i|or|oder|o|ou|lub)\s?$/u
const between = /^\s?(?:–|—|-|to|bis|a|à|do|tot)\s?$/u

type Bare = Omit<NumberInText, 'next' | 'first'>

function* inDigits(text: string): Generator<Bare> {
  if (!/\d/u.test(text)) return
  for (const match of text.matchAll(numberPattern)) {
    const written = match.groups?.['digits'] ?? ''
    const from = match.index
    const end = from + match[0].length
    yield completed(text, from, end, valueOf(written), match.groups?.['sign'] !== undefined, true, written)
  }
}

/** The number with what follows it: a scale, a percent sign, the name of a currency. */
function completed(
  text: string,
  from: number,
  end: number,
  bare: number,
  signed: boolean,
  digits: boolean,
  written = '',
): Bare {
  const after = text.slice(end, end + 16)
  const made = (to: number, value: number, kind: Bare['kind']): Bare => ({
    from,
    to,
    text: text.slice(from, to),
    value,
    kind,
    digits,
  })
  const before = text.slice(Math.max(0, from - 8), from)
  if (
    !signed &&
    ((bare <= 24 && hoursOfClock.test(after) && lateBefore.test(before)) ||
      (bare <= 12 && halfBefore.test(before)))
  )
    return made(end, bare, 'clock')
  if (!signed && digits) {
    if (
      clockAfter.test(after) ||
      (bare <= 12 && halfOfDay.test(after)) ||
      (/^[:.]\d\d$/u.test(text.slice(end - 3, end)) && !isMeasured(after))
    )
      return made(end, bare, 'clock')
    const ordinal = ordinalAfter.exec(after)
    if (ordinal) return made(end + ordinal[0].length, bare, 'ordinal')
  }
  const times = signed ? null : timesAfter.exec(after)
  if (times) return made(end + times[0].length, bare, 'times')
  const scale = (signed ? scaleOfMoney : scaleAfter).exec(after)?.[0] ?? ''
  const rest = /\smil(?:le)?$/u.test(scale) ? hundredsAfter.exec(text.slice(end + scale.length)) : null
  const value = bare * scaleOf(scale) + Number(rest?.groups?.['hundreds'] ?? 0)
  const to = end + scale.length + (rest?.[0].length ?? 0)
  const percent = percentAfter.exec(text.slice(to, to + 16))
  if (percent) return made(to + percent[0].length, value, 'percent')
  const joined = scale === '' ? '' : (joinsScale.exec(text.slice(to, to + 4))?.[0] ?? '')
  const money = moneyAfter.exec(text.slice(to + joined.length, to + 16))
  if (signed || money)
    return made(signed ? to : to + joined.length + (money?.[0].length ?? 0), value, 'money')
  const minor = scale === '' ? minorAfter.exec(text.slice(to, to + 16)) : null
  if (minor && (digits || minor[0] !== 'p')) return made(to + minor[0].length, value / 100, 'money')
  return made(to, value, digits && /^(?:19|20)\d\d$/u.test(written) && scale === '' ? 'year' : 'count')
}

/** “12.50 €” and “99.95 percent” are no times of day. */
const isMeasured = (after: string): boolean =>
  moneyAfter.test(after) || percentAfter.test(after) || scaleAfter.test(after)

function scaleOf(scale: string): number {
  const word = scale.trim().toLowerCase()
  if (word === '') return 1
  if (/^(?:lakh|crore)/u.test(word)) return word.startsWith('l') ? 1e5 : 1e7
  return /^(?:k|t|mil$|mill?[ae]$|du)/u.test(word) ? 1e3 : /^(?:b|mrd|mld)/u.test(word) ? 1e9 : 1e6
}

/** "4,800", "4.800" and "4 800" are 4800; "4,5" and "4.5" are 4.5, as is "4½". */
function valueOf(written: string): number {
  const more = ownValue(vulgar, written.at(-1) ?? '') ?? 0
  const joined = byLakhsAlone.test(written)
    ? written.replaceAll(',', '')
    : written.replace(/[.,'’\u00a0\u202f ](?=\d{3}(?:\D|$))/gu, '')
  return Number(joined.replace(',', '.').replace(/[^\d.]/gu, '')) + more
}
const byLakhsAlone = new RegExp(`^${byLakhs}$`, 'u')

function* inWords(text: string, words: readonly Word[], language: string): Generator<Bare> {
  const numbers = numberWordsOf(language)
  for (let i = 0; numbers && i < words.length; i++) {
    const spelled = numbers.at(text, words, i)
    if (!spelled) continue
    const from = words[i]?.from ?? 0
    const end = words[spelled.end - 1]?.to ?? from
    yield completed(text, from, end, spelled.value, false, false)
    i = spelled.end - 1
  }
}
