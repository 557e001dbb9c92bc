import { people } from '../phrases/number-nouns.ts'
import type { Reading } from '../reading.ts'
import type { Answers } from '../words/answers.ts'
import { onceFor } from '../words/once.ts'
import { numbersIn, type NumberInText } from '../words/numbers-in.ts'
import { wordsIn, type Word } from '../words/words-in.ts'

export type Claim = 'percent' | 'money' | 'people' | 'years' | 'other'

/**
 * Tells whether a number of this kind stands in the intake, in the offer's prices or in its time frames; with a noun,
 * whether it counts that noun there: "12 calls" does not make 12 hours known.
 */
export type KnownNumbers = (claim: Claim, value: number, noun?: string) => boolean

export function knownNumbers({ answers, facts, described }: Reading): KnownNumbers {
  const answered = numbersAnswered(answers)
  // What the ideal client earns and how old they are is a description, and may be repeated.
  const known = new Set(described)
  const add = (numbers: readonly NumberInText[], words: readonly Word[]): void => {
    for (const { said } of numbersSaid(numbers, words)) known.add(said)
  }
  for (const { id, text } of facts) {
    if (!id.endsWith('-price') && !id.endsWith('-timeframe')) continue
    const words = wordsIn(text)
    add(numbersIn(text, words), words)
  }
  return (claim, value, noun) => {
    const said = noun === undefined ? `${claim} ${value}` : `${value} ${oneOf(noun)}`
    return answered.has(said) || known.has(said)
  }
}

const numbersAnswered = onceFor(
  (answers: Answers) => new Set(numbersSaid(answers.numbers(), answers.words()).map(({ said }) => said)),
)

/** What numbers make known: what each counts and how many there are, and the words that it stands before. */
export const numbersSaid = (
  numbers: readonly NumberInText[],
  words: readonly Word[],
): { value: number; said: string }[] =>
  numbers.flatMap((number) => {
    const { value, kind, next } = number
    const plain = kind !== 'percent' && kind !== 'money' ? [`other ${value}`] : []
    const before = words.slice(next, next + 4).map(({ key }) => `${value} ${oneOf(key)}`)
    return [`${claimOf(number, words)} ${value}`, ...before, ...plain].map((said) => ({ value, said }))
  })

const oneOf = (noun: string): string => noun.replace(/s$/u, '')

/** Places that describe an audience or deal out work: their numbers claim nothing. */
export const isDescription = ({ section, place }: { section: number; place: string }): boolean =>
  (section === 1 && place.startsWith('bestClient.')) ||
  (section === 9 &&
    (place.startsWith('targeting.') || place === 'ads.audience' || place === 'ads.imageIdea')) ||
  (section === 14 && (place === 'ratio' || place === 'brandVoice.avoid')) ||
  (section === 13 && (place === 'frequency' || place === 'length'))

/** What a number speaks of, by its form and by the words behind it. */
export function claimOf(number: NumberInText, words: readonly Word[]): Claim {
  if (number.kind === 'percent' || number.kind === 'money') return number.kind
  const after = words.slice(number.next, number.next + 6).map((word) => word.key)
  // Both ends of “20 to 120 people” are people.
  const range = after[0] === 'to' && /^\p{N}/u.test(after[1] ?? '')
  const behind = range ? after.slice(2) : after.slice(0, 4)
  if (behind[0] === 'year' || behind[0] === 'years') return 'years'
  const noun = behind.findIndex((key) => people.has(key))
  const ends = behind.findIndex((key) => key === 'of' || key === 'and' || key === 'to')
  return noun >= 0 && (ends < 0 || noun < ends) ? 'people' : 'other'
}
