import type { Answers } from '../words/answers.ts'
import { numbersIn } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import { wordsIn } from '../words/words-in.ts'
import { isTime, nounOf } from './same-measures.ts'
import { sharesIn } from './shares-said.ts'

/**
 * Wholes and rests of the shares in the proof: two numbers with no more than two small words between them; and what is left of the
 * largest of a row without each of the others: “1,140 appeals; 702 lowered the assessment” leaves 438.
 */
export const sharesInProof = onceFor(({ intake: { proof }, language }: Answers) => {
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

/**
 * What each count of a row of the proof is of the largest one in it, and of itself with the next: 71 opened with a find and 22 without;
 * and what is left of the whole, beside these and beside each share that the row names.
 */
export const wholesInProof = onceFor(({ intake: { proof }, language }: Answers) =>
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
export const partsInProof = onceFor(({ intake: { proof }, language }: Answers) => {
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
export const countedRows = onceFor(({ intake: { proof }, language }: Answers) =>
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
export const countedInProof = onceFor(({ intake: { proof }, language }: Answers) => {
  const nouns = proof.flatMap(({ words: text }) => {
    const words = wordsIn(text)
    return numbersIn(text, words, language)
      .filter(({ kind, value }) => kind === 'count' && value > 1)
      .flatMap(({ next }) => words.slice(next, next + 3).map(({ key }) => key))
  })
  const counted = nouns.filter((key) => /^\p{L}{4}/u.test(key))
  return new Set(counted.map((key) => nounOf(key, language)).filter((noun) => !isTime(noun)))
})
