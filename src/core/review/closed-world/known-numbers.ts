import type { Reading } from '../reading.ts'
import type { Answers } from '../words/answers.ts'
import { joinedTimes } from '../words/joined-times.ts'
import { numbersIn } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import { singleTimes } from '../words/single-times.ts'
import { wordsIn } from '../words/words-in.ts'
import { numbersAnswered, sharesAnswered, termsAnswered } from './numbers-answered.ts'
import { countedIn, numbersSaid, ofUnnamed, type Claim } from './numbers-said.ts'
import { countedInProof, countedRows, partsInProof, sharesInProof, wholesInProof } from './proof-counts.ts'
import { isTime, lengths, nounOf, sameMeasures, unitIn } from './same-measures.ts'
import { isPeople, signalsOf } from './signals.ts'
import { yearsUntil } from './years-answered.ts'

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

/** When reminders go out: “48 hours before”. */
function whensIn(content: unknown): string[] {
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]) =>
    key === 'when' && typeof value === 'string' ? [value] : whensIn(value),
  )
}
