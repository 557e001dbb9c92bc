import type { Answers } from '../words/answers.ts'
import { joinedTimes } from '../words/joined-times.ts'
import { measuresOf } from '../words/measures.ts'
import { numbersIn } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import { singleTimes } from '../words/single-times.ts'
import { wordsIn } from '../words/words-in.ts'
import { numbersSaid } from './numbers-said.ts'
import { wholesInProof } from './proof-counts.ts'
import { isTime, nounOf, sameMeasures } from './same-measures.ts'
import { sharesIn } from './shares-said.ts'
import { yearsBetween, yearsLeftOut, yearsUntil } from './years-answered.ts'

export const numbersAnswered = onceFor(
  (answers: Answers) =>
    new Set([
      ...numbersSaid(answers.numbers(), answers.words(), answers.language).map(({ said }) => said),
      ...[
        ...singleTimes(answers.words(), answers.language),
        ...joinedTimes(answers.words(), answers.numbers(), answers.language),
      ].flatMap(({ value, unit }) => sameMeasures(value, unit)),
      ...[...yearsLeftOut(answers), ...yearsBetween(answers)].map((value) => `years ${value}`),
      ...countedTogether(answers),
      ...countedByTheWeek(answers),
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
      const nounAt = (next: number): string => nounOf(words[next]?.key ?? '', language)
      // “60 minutes plus 15 for the briefing”: the unit is said once.
      const nouns = counts.map(({ next, first }, at) => {
        const before = counts[at - 1]
        const isMore =
          before !== undefined && adding.has(words[first - 1]?.key ?? '') && first - before.next === 2
        return isMore && isTime(nounAt(before.next)) && !isTime(nounAt(next))
          ? nounAt(before.next)
          : nounAt(next)
      })
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
        noun === '' ? [] : [...sameMeasures(value, noun), `other ${value}`],
      )
    })

/** “Twelve essays in six weeks” are two a week: what an offer counts, for each week or month of it. */
const countedByTheWeek = ({ intake: { offers }, language }: Answers): string[] =>
  offers.flatMap(({ timeframe, includes }) => {
    const read = (text: string): { value: number; noun: string }[] => {
      const words = wordsIn(text)
      return numbersIn(text, words, language).flatMap(({ kind, value, next }) =>
        kind === 'count' && value > 1 ? [{ value, noun: nounOf(words[next]?.key ?? '', language) }] : [],
      )
    }
    const lasting = read(timeframe).filter(({ noun }) => noun === 'week' || noun === 'month')
    return read(includes).flatMap(({ value, noun }) =>
      lasting.flatMap((long) =>
        noun !== '' && !isTime(noun) && value % long.value === 0 ? [`${value / long.value} ${noun}`] : [],
      ),
    )
  })

const adding = new Set(['plus', 'und', 'and', 'más', 'y', 'et', 'i', 'più', 'e', 'en'])
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

/** Whether the answers count this noun, or give a length, by this number: sixty minutes are an hour. */
export const isCountAnswered = (answers: Answers, value: number, noun: string): boolean =>
  sameMeasures(value, nounOf(noun, answers.language)).some((same) => numbersAnswered(answers).has(same))

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

/** The shares that the answers name. */
export const sharesAnswered = onceFor((answers: Answers) => [
  ...new Set(sharesIn(answers.words(), answers.numbers(), answers.language).map(({ value }) => value)),
])

/** Shares in hundredths that the answer about cancelling names, and no other. A fee may be a share itself, and is spoken of as one. */
export const termsAnswered = onceFor((answers: Answers): ReadonlySet<number> => {
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
