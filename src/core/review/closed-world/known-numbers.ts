import type { Reading } from '../reading.ts'
import type { Answers } from '../words/answers.ts'
import { joinedTimes } from '../words/joined-times.ts'
import { measuresOf } from '../words/measures.ts'
import { numbersIn, type NumberInText } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { singleTimes } from '../words/single-times.ts'
import { stemOf } from '../../../shared/stems.ts'
import { isLarge, wordsIn, type Word } from '../words/words-in.ts'
import { sharesIn } from './shares-said.ts'
import { isPeople, signalsOf } from './signals.ts'

export type Claim = 'percent' | 'money' | 'people' | 'years' | 'other'

/** Numbers that the answers, the offer's prices and time frames, and confirmed words hold, whatever they are written like. */
export interface KnownNumbers {
  /** Whether a number of this kind is known; with a noun, whether it counts that noun: "12 calls" makes no 12 hours known. */
  (claim: Claim, value: number, noun?: string): boolean
  /** Whether the answers count a little more of this noun: “more than 200 bikes” where they say 212. */
  roundedDown: (value: number, noun: string) => boolean
  /**
   * Whether the answers count some of this noun from the one number to the other, or a row of the proof comes to it: “some 700 of
   * them” where they say 702. Without a noun it was named before.
   */
  countedBetween: (from: number, to: number, noun: string | null) => boolean
  /** Whether the answers about the offer count this noun, or the gift's title does. */
  offered: (noun: string) => boolean
  /** Whether the answers give the offer or the first step a length that is near this one, as another text may give it. */
  nearLength: (value: number, unit: string) => boolean
  /** Whether it is the whole, or the rest, of a share the proof gives: of “64 of the 88” 88 and 24. */
  sharedOut: (value: number) => boolean
  /** Whether a row of the proof counts more of this noun, and so many without naming it: “83 sites: ours at 51, theirs at 19”. */
  partOfProven: (value: number, noun: string) => boolean
  /**
   * Whether it is a share that an answer names, or that a row of the proof comes to, however either is written: “60 %” of “six in ten”,
   * “nine in ten” of 6,377 out of 6,912. One in so few is said of what is near it.
   */
  share: (value: number, whole?: number) => boolean
  /** Whether it is the share that is due when somebody cancels, and nothing else: “later than that, half the fee”. */
  ofTerms: (share: number) => boolean
  /** Whether the proof counts this noun: “86 sole traders on monthly plans”. */
  proven: (noun: string) => boolean
}

export function knownNumbers({
  answers,
  facts,
  described,
  confirmed,
  section,
  record,
  writtenIn,
}: Reading): KnownNumbers {
  const answered = numbersAnswered(answers)
  // What the ideal client earns and how old they are is a description, and may be repeated.
  const known = new Set(described)
  // The one-liner is copy itself, and proves nothing.
  const agreed = facts.filter(({ id }) => id !== 'one-liner')
  // A message that goes out 48 hours before may say that it is two days.
  const sent = section.number === 16 ? whensIn(record?.content) : []
  for (const text of [...agreed.map((fact) => fact.text), ...sent, ...confirmed])
    for (const said of saidBy(answers)(text)) known.add(said)
  if (writtenIn !== null) for (const value of yearsUntil(writtenIn, answers)) known.add(`years ${value}`)
  const holds = (said: string): boolean => answered.has(said) || known.has(said)
  const isKnown = (claim: Claim, value: number, noun?: string): boolean =>
    noun === undefined
      ? holds(`${claim} ${value}`)
      : sameMeasures(value, nounOf(noun, answers.language)).some((same) => holds(same)) ||
        (answered.has(ofUnnamed(value)) && !isTime(nounOf(noun, answers.language))) ||
        countedRows(answers).some(
          ({ values, others }) => values.has(value) && others.has(nounOf(noun, answers.language)),
        )
  const gift = facts
    .filter(({ id }) => id === 'gift-title')
    .flatMap(({ text }) => countedIn(text, answers.language))
  const offered = countedInOffers(answers)
  const proven = countedInProof(answers)
  return Object.assign(isKnown, {
    roundedDown: (value: number, noun: string) =>
      [...answers.values()].some(
        (each) => each > value && each < value * 1.25 && isKnown('other', each, noun),
      ),
    countedBetween(from: number, to: number, noun: string | null) {
      const isCounted = (value: number): boolean =>
        noun === null ||
        isKnown('other', value, noun) ||
        (isPeople(signalsOf(answers.language), noun) && isKnown('people', value))
      const isThere = (value: number): boolean => value >= from && value <= to
      return (
        [...answers.values()].some((value) => isThere(value) && isCounted(value)) ||
        (noun !== null &&
          proven.has(nounOf(noun, answers.language)) &&
          [...sharesInProof(answers)].some(isThere))
      )
    },
    nearLength: (value: number, unit: string) => {
      const long = value * (lengths[unit] ?? 0)
      return offersLengths(answers).some((each) => long <= each * 3 && long >= each / 3)
    },
    sharedOut: (value: number) => sharesInProof(answers).has(value),
    partOfProven: (value: number, noun: string) =>
      partsInProof(answers).has(`${value} ${nounOf(noun, answers.language)}`),
    share: (value: number, whole = 100) =>
      [...sharesAnswered(answers), ...wholesInProof(answers)].some(
        (share) => Math.abs(share - value) <= (whole <= 10 ? 0.03 : 0.0099),
      ),
    ofTerms: (share: number) => termsAnswered(answers).has(Math.round(share * 100)),
    proven: (noun: string) => proven.has(nounOf(noun, answers.language)),
    offered(noun: string) {
      const key = nounOf(noun, answers.language)
      return offered.has(key) || gift.includes(key)
    },
  })
}

/** What the numbers of a fact or of confirmed words make known, worked out once for all sections. */
const saidBy = onceFor(({ language }: Answers) => {
  const known = new Map<string, readonly string[]>()
  return (text: string): readonly string[] => {
    const before = known.get(text)
    if (before) return before
    const words = wordsIn(text)
    const said = numbersSaid(numbersIn(text, words, language), words, language).map((each) => each.said)
    known.set(text, said)
    return said
  }
})

const numbersAnswered = onceFor(
  (answers: Answers) =>
    new Set([
      ...numbersSaid(answers.numbers(), answers.words(), answers.language).map(({ said }) => said),
      ...[
        ...singleTimes(answers.words(), answers.language),
        ...joinedTimes(answers.words(), answers.numbers(), answers.language),
      ].flatMap(({ value, unit }) => sameMeasures(value, unit)),
      ...[...yearsLeftOut(answers), ...yearsBetween(answers)].map((value) => `years ${value}`),
      ...countedTogether(answers),
    ]),
)

/** “6 rounds of 10 questions” are sixty, “12 visits before, 9 visits after” twenty-one: what an answer’s own counts come to. */
const countedTogether = ({ intake: { offers }, language }: Answers): string[] =>
  offers
    .flatMap(({ timeframe, includes }) => [timeframe, includes])
    .flatMap((text) => {
      const words = wordsIn(text)
      const counts = numbersIn(text, words, language).filter(
        ({ kind, value }) => kind === 'count' && value > 1,
      )
      const nouns = counts.map(({ next }) => nounOf(words[next]?.key ?? '', language))
      const products = counts.flatMap(({ value, next }, at) => {
        const behind = counts[at + 1]
        return behind && behind.first - next === 2 && ofEach.has(words[next + 1]?.key ?? '')
          ? [{ value: value * behind.value, noun: nouns[at + 1] ?? '' }]
          : []
      })
      const sums = [...new Set(nouns)].flatMap((noun) => {
        const same = counts.filter((_, at) => nouns[at] === noun)
        return same.length > 1 ? [{ value: same.reduce((sum, { value }) => sum + value, 0), noun }] : []
      })
      return [...products, ...sums].flatMap(({ value, noun }) =>
        noun === '' ? [] : [`${value} ${noun}`, `other ${value}`],
      )
    })
const ofEach = new Set([
  'of',
  'with',
  'mit',
  'zu',
  'à',
  'a',
  'je',
  'de',
  'con',
  'avec',
  'po',
  'z',
  'di',
  'da',
  'van',
  'met',
])

/** “Colin: 31 years of telephone wires. Nesta: 14 rigging theatres.”: where one number counts years, the next may leave the word out. */
function yearsLeftOut({ intake: { uniqueAdvantage }, language }: Answers): number[] {
  const words = wordsIn(uniqueAdvantage)
  const counts = numbersIn(uniqueAdvantage, words, language).filter(({ kind }) => kind === 'count')
  const units = counts.map(({ next }) => unitIn(words.slice(next, next + 1), language))
  const first = units.indexOf('year')
  return first < 0
    ? []
    : counts.flatMap(({ value }, at) => (at > first && units[at] === undefined ? [value] : []))
}

/** “Logopädin since 2006, healing practitioner since 2021”, “dancer from 2001 to 2009”: so many years lie between. The story is one. */
const yearsBetween = ({ intake: { uniqueAdvantage, proof, story } }: Answers): number[] =>
  [uniqueAdvantage, ...proof.map(({ words }) => words), Object.values(story ?? {}).join('\n')].flatMap(
    (text) => {
      const known = yearsIn(text)
      return known.flatMap((year) => known.flatMap((other) => (other < year ? [year - other] : [])))
    },
  )

const yearsIn = (text: string): number[] => {
  const years = text.matchAll(/(?<![\p{L}\p{N}.,])(?:19|20)\d\d(?![\p{L}\p{N}]|[.,]\p{N})/gu)
  return [...new Set([...years].map(([year]) => Number(year)))].slice(0, 12)
}

/** Whether the answers give so many years, in a text of that year; without a number, whether they give several. */
export function isYearsAnswered(answers: Answers, value: number | null, writtenIn: number | null): boolean {
  const until = writtenIn === null ? [] : yearsUntil(writtenIn, answers)
  if (value !== null) return until.includes(value) || numbersAnswered(answers).has(`years ${value}`)
  const { unit } = measuresOf(answers.language)
  const words = answers.words()
  const counted = answers
    .numbers()
    .flatMap(({ kind, next, ...number }) =>
      kind === 'count' && unit(words[next]?.key ?? '') === 'year' ? [number.value] : [],
    )
  return [...until, ...counted].some((each) => each >= several)
}
/** “For years” is said of so many at least. */
const several = 3

/** “Registered since 2008” is seventeen or eighteen years in a text of 2026, by the month. */
const yearsUntil = (year: number, answers: Answers): number[] =>
  yearsBegun(answers)
    .filter((begun) => begun < year)
    .flatMap((begun) => [year - begun, year - begun - 1])

const yearsBegun = onceFor(({ texts }: Answers) =>
  texts.flatMap((text) =>
    [
      ...text.matchAll(
        /(?<!\p{L})(?:since|seit|desde|depuis|od|dal|sinds|sedan)(?: \p{L}+){0,2} (?<year>(?:19|20)\d\d)(?!\p{N})/giu,
      ),
    ].map(({ groups }) => Number(groups?.['year'])),
  ),
)

/** Whether the answers count this noun, or give a length, by this number: sixty minutes are an hour. */
export const isCountAnswered = (answers: Answers, value: number, noun: string): boolean =>
  sameMeasures(value, nounOf(noun, answers.language)).some((same) => numbersAnswered(answers).has(same))

const countedInOffers = onceFor(({ intake: { offers, offerProgram, firstStep }, language }: Answers) => {
  const texts = offers.flatMap(({ timeframe, includes, price }) => [timeframe, includes, price])
  return new Set([...texts, offerProgram, firstStep.length].flatMap((text) => countedIn(text, language)))
})

/** How long the answers say that the offer and the first step take, in seconds. */
const offersLengths = onceFor(({ intake: { offers, offerProgram, firstStep }, language }: Answers) => {
  const texts = offers.flatMap(({ timeframe, includes }) => [timeframe, includes])
  return [...texts, offerProgram, firstStep.length].flatMap((text) => {
    const words = wordsIn(text)
    const numbers = numbersIn(text, words, language)
    const counted = numbers.map(({ kind, next, value }) => ({
      value: kind === 'count' ? value : 0,
      // “12 working days”.
      unit: unitIn(words.slice(next, next + 2), language) ?? '',
    }))
    return [...counted, ...singleTimes(words, language), ...joinedTimes(words, numbers, language)]
      .map(({ value, unit }) => value * (lengths[unit] ?? 0))
      .filter((long) => long > 0)
  })
})

const unitIn = (words: readonly Word[], language: string): string | undefined =>
  words.map(({ key }) => measuresOf(language).unit(key)).find((unit) => unit !== undefined)

/**
 * Wholes and rests of the shares in the proof: two numbers with no more than two small words between them; and what is left of the
 * largest of a row without each of the others: “1,140 appeals; 702 lowered the assessment” leaves 438.
 */
const sharesInProof = onceFor(({ intake: { proof }, language }: Answers) => {
  const found = proof.flatMap(({ words: text }) => {
    const numbers = numbersIn(text, wordsIn(text), language).filter(({ kind }) => kind === 'count')
    const largest = Math.max(...numbers.map(({ value }) => value))
    const rests = numbers.flatMap(({ value }) => (value < largest && value > 1 ? [largest - value] : []))
    const shares = numbers.flatMap(({ value, next }, at) => {
      const whole = numbers[at + 1]
      return whole && whole.first - next <= 2 && whole.first > next && whole.value > value
        ? [whole.value, whole.value - value]
        : []
    })
    return [...rests, ...shares]
  })
  return new Set(found)
})

/** The shares that the answers name. */
export const sharesAnswered = onceFor((answers: Answers) => [
  ...new Set(sharesIn(answers.words(), answers.numbers(), answers.language).map(({ value }) => value)),
])

/** Shares in hundredths that the answer about cancelling names, and no other. A fee may be a share itself, and is spoken of as one. */
const termsAnswered = onceFor((answers: Answers): ReadonlySet<number> => {
  const { cancelling } = answers.intake.practical
  const others = answers.texts.filter((text) => text !== cancelling)
  const sharesOf = (texts: readonly string[]): number[] =>
    texts.flatMap((text) => {
      const words = wordsIn(text)
      const numbers = numbersIn(text, words, answers.language)
      return sharesIn(words, numbers, answers.language).map(({ value }) => Math.round(value * 100))
    })
  const elsewhere = new Set(sharesOf(others))
  return new Set(sharesOf([cancelling]).filter((share) => !elsewhere.has(share)))
})

/** True when a share is one that the answers name or that a row of the proof comes to. */
export const isShareAnswered = (answers: Answers, value: number): boolean =>
  [...sharesAnswered(answers), ...wholesInProof(answers)].some((share) => Math.abs(share - value) <= 0.03)

/**
 * What each count of a row of the proof is of the largest one in it, and of itself with the next: 71 opened with a find and 22 without;
 * and what is left of the whole, beside these and beside each share that the row names.
 */
const wholesInProof = onceFor(({ intake: { proof }, language }: Answers) =>
  proof.flatMap(({ words: text }) => {
    const words = wordsIn(text)
    const numbers = numbersIn(text, words, language)
    const counts = numbers.flatMap(({ kind, value }) =>
      kind === 'count' && Number.isInteger(value) ? [value] : [],
    )
    const whole = Math.max(...counts)
    const parts = counts.flatMap((part, at) => {
      const next = counts[at + 1] ?? whole
      return part === whole
        ? []
        : [part / whole, 1 - part / whole, ...(next < whole ? [part / (part + next)] : [])]
    })
    return [...parts, ...sharesIn(words, numbers, language).map(({ value }) => 1 - value)]
  }),
)

/** Each number of a row of the proof with nothing counted behind it, with each noun of which that row counts more. */
const partsInProof = onceFor(({ intake: { proof }, language }: Answers) => {
  const parts = proof.flatMap(({ words: text }) => {
    const words = wordsIn(text)
    const counts = numbersIn(text, words, language).flatMap((number) => {
      const behind = words[number.next]
      const named = behind && !behind.begins && behind.from - number.to === 1
      return number.kind === 'count'
        ? [{ value: number.value, noun: named ? nounOf(behind.key, language) : null }]
        : []
    })
    return counts.flatMap(({ value, noun }) =>
      noun === null
        ? counts.flatMap((whole) =>
            whole.noun !== null && whole.value > value ? [`${value} ${whole.noun}`] : [],
          )
        : [],
    )
  })
  return new Set(parts)
})

/**
 * “Last 31 jobs: 24 at the quote”, from “quotes against invoices”: thirty-one quotes. The numbers of each row of the proof, and the words
 * of it that none of them counts.
 */
const countedRows = onceFor(({ intake: { proof }, language }: Answers) =>
  proof.map(({ words: text, source }) => {
    const words = wordsIn(text)
    const counts = numbersIn(text, words, language).filter(({ kind, value }) => kind === 'count' && value > 1)
    const counted = new Set(counts.map(({ next }) => nounOf(words[next]?.key ?? '', language)))
    const others = [...words, ...wordsIn(source)]
      .filter(({ key }) => /^\p{L}{4}/u.test(key))
      .map(({ key }) => nounOf(key, language))
      .filter((noun) => !counted.has(noun) && !isTime(noun))
    return { values: new Set(counts.map(({ value }) => value)), others: new Set(others) }
  }),
)

/** Nouns that the proof counts, up to three words behind the number. */
const countedInProof = onceFor(({ intake: { proof }, language }: Answers) => {
  const nouns = proof.flatMap(({ words: text }) => {
    const words = wordsIn(text)
    return numbersIn(text, words, language)
      .filter(({ kind, value }) => kind === 'count' && value > 1)
      .flatMap(({ next }) => words.slice(next, next + 3).map(({ key }) => key))
  })
  const counted = nouns.filter((key) => /^\p{L}{4}/u.test(key))
  return new Set(counted.map((key) => nounOf(key, language)).filter((noun) => !isTime(noun)))
})

const isTime = (noun: string): boolean =>
  seconds[noun] !== undefined || ['month', 'year', '10 year'].includes(noun)

/** The nouns that the numbers of a text stand directly before. */
function countedIn(text: string, language: string): string[] {
  const words = wordsIn(text)
  return numbersIn(text, words, language).flatMap(({ kind, next, value }) => {
    const key = words[next]?.key ?? ''
    return kind === 'count' && value > 1 && /^\p{L}{4}/u.test(key) ? [nounOf(key, language)] : []
  })
}

/** What numbers make known: what each counts and how many there are, and the words that it stands before. */
export const numbersSaid = (
  numbers: readonly NumberInText[],
  words: readonly Word[],
  language: string,
): { value: number; said: string }[] =>
  numbers.flatMap((number, at) => {
    const { value, kind, next } = number
    const unsaid = isMoneyUnsaid(at, numbers, words) ? [`money ${value}`] : []
    const plain = kind !== 'percent' && kind !== 'money' ? [`other ${value}`] : []
    const nouns = words.slice(next, next + 4).map(({ key }) => nounOf(key, language))
    const before = nouns.map((noun) => `${value} ${noun}`)
    const claim = `${claimOf(number, words, language)} ${value}`
    const unnamed = kind === 'count' && value >= leastUnnamed && countsUnnamed(words[next])
    return [claim, ...before, ...plain, ...unsaid, ...(unnamed ? [ofUnnamed(value)] : [])].map((said) => ({
      value,
      said,
    }))
  })

/** “Of £61,300 on tick 41,900 paid”: the currency is said once in a sentence. A smaller number counts something else more often. */
function isMoneyUnsaid(at: number, numbers: readonly NumberInText[], words: readonly Word[]): boolean {
  const number = numbers[at]
  if (number?.kind !== 'count' || number.value < 100) return false
  const isNear = (other: NumberInText): boolean => {
    const [from, to] = [Math.min(other.next, number.next), Math.max(other.next, number.next)]
    if (other.kind !== 'money' || to - from > 10) return false
    return !words.slice(from, to).some(({ begins, text }) => begins && isLarge(text))
  }
  // Only those beside it: a text may hold thousands of numbers.
  return numbers.slice(Math.max(0, at - mostBeside), at + mostBeside + 1).some(isNear)
}
const mostBeside = 4

/** “She tried 212 more”, “She quit at 30.”, “860 sold”: a number whose noun was said before, or goes without saying. */
const countsUnnamed = (behind: Word | undefined): boolean => !behind || behind.begins || more.has(behind.key)
const ofUnnamed = (value: number): string => `${value} of what was named`
/** A smaller number ends a sentence as a time or a size: “9 to 5.” */
const leastUnnamed = 25
const more = new Set(
  `more others altogether weitere andere insgesamt más otros otras autres więcej kolejnych innych sold made delivered returned
   verkauft geliefert gemacht vendidos vendidas entregados entregadas hechos hechas vendus vendues livrés livrées faits faites
   sprzedanych sprzedano wykonanych`.split(/\s+/u),
)

/** The unit that a word names; of another word what its singular and plural share. */
export const nounOf = (key: string, language: string): string => measuresOf(language).unit(key) ?? stemOf(key)

/** Ways to say the same amount of time: sixty minutes are an hour. */
const seconds: Readonly<Record<string, number>> = {
  ...{ second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 },
}

const lengths: Readonly<Record<string, number>> = { ...seconds, month: 2_628_000, year: 31_536_000 }

export function sameMeasures(value: number, noun: string): string[] {
  const own = [`${value} ${noun}`]
  if (noun === 'month' || noun === 'year') {
    const months = noun === 'year' ? value * 12 : value
    const weeks = new Set([Math.floor(months * 4), Math.round(months * 4.345), Math.ceil(months * 4.345)])
    return [
      ...own,
      ...[`${months} month`, `${months / 12} year`, `${months * 30} day`],
      ...[...weeks].map((count) => `${count} week`),
    ]
  }
  const unit = seconds[noun]
  if (unit === undefined) return own
  const days = (value * unit) / 86_400
  const same = Object.entries(seconds).map(([other, long]) => `${(value * unit) / long} ${other}`)
  const months = Math.round(days / 30)
  // Six weeks are no month.
  return days >= 28 && Math.abs(days - months * 30.4) <= 5 * months ? [...same, `${months} month`] : same
}

/** Places that describe an audience or deal out work: their numbers claim nothing. */
export const isDescription = ({ section, place }: { section: number; place: string }): boolean =>
  (section === 1 && place.startsWith('bestClient.')) ||
  (section === 4 && place === 'whoItIsFor') ||
  (section === 9 &&
    (place.startsWith('targeting.') || place === 'ads.audience' || place === 'ads.imageIdea')) ||
  (section === 14 && (place === 'ratio' || place === 'brandVoice.avoid')) ||
  (section === 13 && (place === 'frequency' || place === 'length'))

/** What the gift is called and said to be, in the section that coins it: other sections may say so too. */
export const isOfGift = ({ section, place }: { section: number; place: string }): boolean =>
  section === 6 &&
  /^(?:title\.(?:main|subtitle)|idea\.(?:concept|outcome|format)|page\.(?:headline|subheadline))$/u.test(
    place,
  )

/** How long something takes and how many pages it has, with the unit and never the bare number. */
export function lengthsSaid(placed: PlacedText): { value: number; said: string }[] {
  const words = placed.words()
  return placed.numbers().flatMap(({ kind, value, next }) => {
    const unit = kind === 'count' ? unitIn(words.slice(next, next + 1), placed.language) : undefined
    return unit === undefined ? [] : [{ value, said: `${value} ${unit}` }]
  })
}

/** When reminders go out: “48 hours before”. */
function whensIn(content: unknown): string[] {
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]) =>
    key === 'when' && typeof value === 'string' ? [value] : whensIn(value),
  )
}

/** What a number speaks of, by its form and by the words behind it. */
export function claimOf(number: NumberInText, words: readonly Word[], language: string): Claim {
  if (number.kind === 'percent' || number.kind === 'money') return number.kind
  const after = words.slice(number.next, number.next + 6).map((word) => word.key)
  // Both ends of “20 to 120 people” are people.
  const range = rangeWords.has(after[0] ?? '') && /^\p{N}/u.test(after[1] ?? '')
  const behind = range ? after.slice(2) : after.slice(0, 4)
  if (measuresOf(language).unit(behind[0] ?? '') === 'year') return 'years'
  const noun = behind.findIndex((key) => isPeople(signalsOf(language), key))
  const ends = behind.findIndex((key) => endsCount.has(key))
  return noun >= 0 && (ends < 0 || noun < ends) ? 'people' : 'other'
}

const rangeWords = new Set(['to', 'bis', 'a', 'à', 'do', 'tot', 'y', 'and', 'und', 'et', 'i', 'en'])
const endsCount = new Set([
  'of',
  'and',
  'to',
  'und',
  'von',
  'y',
  'de',
  'et',
  'i',
  'z',
  'e',
  'di',
  'en',
  'van',
])
