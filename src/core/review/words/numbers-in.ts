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

const currency = String.raw`(?:US\$|A\$|C\$|[$£€¥₹]|(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|AUD|CAD)\s)`
const spaced = String.raw`\d{1,3}(?: \d{3})+(?=\s?[€$£]|\s(?:euros?|EUR|CHF|kr)\b)`
const plainDigits = String.raw`\d+(?:[.,'’\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?`
const digits = `(?:${spaced}|${plainDigits})`
const numberPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<sign>${currency}\s?)?(?<digits>${digits})`,
  'gu',
)
// What ends a word in any script; "\b" knows the letters of English only.
const end = String.raw`(?![\p{L}\p{N}])`
const behind = (pattern: string, flags = 'iu'): RegExp => new RegExp(`^(?:${pattern})${end}`, flags)
const clockAfter = behind(String.raw`[:.]\d\d|\s?[ap]\.?m|\s?o[’']clock`)
const ordinalAfter = behind('st|nd|rd|th')
const timesAfter = behind(String.raw`\s?[x×]|[- ]?fold`)
const scaleAfter = behind(String.raw`[kK]|M|bn|\s(?:thousand|million|billion)`, 'u')
/** "$2m" is two million; "400m" is a distance. */
const scaleOfMoney = behind(String.raw`\s?(?:k|m|bn)|\s(?:thousand|million|billion)`)
const percentAfter = /^\s?[%％]|^\s(?:percent|per cent)(?![\p{L}\p{N}])/iu
const moneyAfter = behind(
  String.raw`\s?(?:dollars?|euros?|pounds?(?! of)|bucks|[$£€]|USD|EUR|GBP|CHF|SEK|kr)`,
)

/** Every number of a text in order, times of day and ordinals as such. */
export function numbersIn(text: string, words: readonly Word[]): NumberInText[] {
  const found = [...inDigits(text), ...inWords(text, words)].sort((a, b) => a.from - b.from)
  let at = 0
  return found.map((number) => {
    while ((words[at]?.to ?? Infinity) <= number.from) at++
    let next = at
    while ((words[next]?.from ?? Infinity) < number.to) next++
    return { ...number, first: at, next }
  })
}

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
  if (!signed && digits) {
    if (clockAfter.test(after) || /^[:.]\d\d$/u.test(text.slice(end - 3, end)))
      return made(end, bare, 'clock')
    const ordinal = ordinalAfter.exec(after)
    if (ordinal) return made(end + ordinal[0].length, bare, 'ordinal')
  }
  const times = signed ? null : timesAfter.exec(after)
  if (times) return made(end + times[0].length, bare, 'times')
  const scale = (signed ? scaleOfMoney : scaleAfter).exec(after)?.[0] ?? ''
  const value = bare * scaleOf(scale)
  const to = end + scale.length
  const percent = percentAfter.exec(text.slice(to, to + 16))
  if (percent) return made(to + percent[0].length, value, 'percent')
  const money = moneyAfter.exec(text.slice(to, to + 16))
  if (signed || money) return made(signed ? to : to + (money?.[0].length ?? 0), value, 'money')
  return made(to, value, digits && /^(?:19|20)\d\d$/u.test(written) && scale === '' ? 'year' : 'count')
}

function scaleOf(scale: string): number {
  const first = scale.trim().charAt(0).toLowerCase()
  const thousands = first === 'k' || first === 't'
  return first === '' ? 1 : thousands ? 1e3 : first === 'b' ? 1e9 : 1e6
}

/** "4,800", "4.800" and "4 800" are 4800; "4,5" and "4.5" are 4.5. */
function valueOf(written: string): number {
  const joined = written.replace(/[.,'’\u00a0\u202f ](?=\d{3}(?:\D|$))/gu, '')
  return Number(joined.replace(',', '.').replace(/[^\d.]/gu, ''))
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const small = new Map<string, number>([
  ...units.map((word, i): [string, number] => [word, i]),
  ...tens.map((word, i): [string, number] => [word, i * 10]),
  ['dozen', 12],
])
const large = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
])

const beginsNumber = new Set([...small.keys(), 'a', 'half'])

function* inWords(text: string, words: readonly Word[]): Generator<Bare> {
  for (let i = 0; i < words.length; i++) {
    const spelled = beginsNumber.has(words[i]?.key ?? '') ? spelledAt(text, words, i) : null
    if (!spelled) continue
    const from = words[i]?.from ?? 0
    const end = words[spelled.end - 1]?.to ?? from
    yield completed(text, from, end, spelled.value, false, false)
    i = spelled.end - 1
  }
}

/** The number that is spelled out from a word on: "eighty-three", "two hundred and fifty", "a hundred". */
function spelledAt(
  text: string,
  words: readonly Word[],
  start: number,
): { value: number; end: number } | null {
  const key = (i: number): string => words[i]?.key ?? ''
  const joined = (i: number): boolean => /^(?:[ -]|‑)$/u.test(text.slice(words[i - 1]?.to, words[i]?.from))
  let end = start
  let whole = 0
  let group = small.get(key(start))
  if (group === undefined) {
    const begins = key(start) === 'a' || key(start) === 'half'
    if (!begins || !joined(start + 1) || !large.has(key(start + 1))) return null
    group = 1
  }
  end++
  for (;;) {
    if (end >= words.length || !joined(end)) break
    const and = key(end) === 'and' && group >= 100 && end + 1 < words.length && joined(end + 1) ? 1 : 0
    const next = small.get(key(end + and))
    const scale = and ? undefined : large.get(key(end))
    if (scale === 100 && group < 100) group *= 100
    else if (scale !== undefined && scale > 100) {
      whole += group * scale
      group = 0
    } else if (next !== undefined && fits(group, next)) group += next
    else break
    end += 1 + and
  }
  return { value: whole + group, end }
}

const fits = (group: number, next: number): boolean =>
  group === 0 ||
  (group >= 20 && group < 100 && group % 10 === 0 && next < 10) ||
  (group >= 100 && group % 100 === 0)
