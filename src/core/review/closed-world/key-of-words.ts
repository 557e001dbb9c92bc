import { currencyOf } from '../words/currency.ts'
import { measuresOf } from '../words/measures.ts'
import { numbersIn } from '../words/numbers-in.ts'
import { keyOf, wordsIn } from '../words/words-in.ts'
import { nounOf } from './same-measures.ts'

/** What words say whatever they are written like: “twelve pages” and “12-page”, “€1,200” and “1.200 Euro” have the same key. */
export function keyOfWords(text: string, language: string): string {
  const words = wordsIn(text)
  const numbers = numbersIn(text, words, language)
  const parts: string[] = []
  for (let at = 0; at < words.length;) {
    const number = numbers.find(({ first }) => first === at)
    if (number) {
      parts.push(
        `${number.value}`,
        ...(number.kind === 'money' ? [currencyOf(number.text)] : number.kind === 'percent' ? ['%'] : []),
      )
      at = Math.max(number.next, at + 1)
      continue
    }
    const key = words[at]?.key ?? ''
    // “Only three places are left” is the claim of “three places are left”.
    if (numbers.length > 0 && words.length > 2 && particles.has(key)) {
      at++
      continue
    }
    // Names keep their letters, and what is counted its stem.
    parts.push(numbers.length > 0 ? (measuresOf(language).unit(key) ?? nounOf(key, language)) : keyOf(key))
    at++
  }
  return parts.join(' ')
}

const particles = new Set(
  `only just still now already nur noch jetzt bereits schon solo sólo solamente únicamente aún todavía ya seulement uniquement
  encore déjà ne tylko jeszcze już solo soltanto ancora slechts nog`.split(/\s+/u),
)
