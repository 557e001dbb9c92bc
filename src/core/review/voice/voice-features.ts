import type { PlacedText } from '../words/placed-text.ts'
import { isLarge, type Word } from '../words/words-in.ts'

/** How a piece is written, whatever it is about: a number for each feature, and its words with how often each stands in it. */
export interface VoicePrint {
  habits: readonly number[]
  rates: ReadonlyMap<string, number>
}

/** Each habit with the least spread by which it is measured: pieces that agree by chance do not make the next one strange. */
export const habits = [
  { name: 'the length of its sentences', least: 0.18 },
  { name: 'the share of very short sentences', least: 0.08 },
  { name: 'the share of long sentences', least: 0.08 },
  { name: 'its questions', least: 0.05 },
  { name: 'its exclamation marks', least: 0.02 },
  { name: 'how often it says “I”', least: 0.012 },
  { name: 'how often it says “we”', least: 0.012 },
  { name: 'how often it says “you”', least: 0.015 },
  { name: 'its shortened words', least: 0.008 },
  { name: 'the length of its words', least: 0.15 },
  { name: 'its commas', least: 0.012 },
  { name: 'its dashes', least: 0.005 },
  { name: 'its colons', least: 0.005 },
  { name: 'the length of its paragraphs', least: 0.25 },
  { name: 'its dots at the end', least: 0.003 },
  { name: 'its emoji', least: 0.002 },
  { name: 'its words in capitals', least: 0.004 },
] as const

const persons = {
  one: new Set(
    "i i'm i've i'd i'll me my mine myself ich mir mich mein meine meinem meinen meiner yo me mi mis conmigo je moi mon ma mes ja mnie mój moja moje".split(
      ' ',
    ),
  ),
  many: new Set(
    'we our ours us wir uns unser unsere unserem unseren unserer nosotros nosotras nuestro nuestra nuestros nuestras nous notre nos my nas nasz nasza nasze'.split(
      ' ',
    ),
  ),
  reader: new Set(
    'you your yours yourself du dir dich dein deine deinem deinen deiner sie ihnen ihr ihre ihrem ihren ihrer tú tu tus te ti usted su sus vous votre vos toi ton ta tes ty twój twoja twoje ci cię pan pani'.split(
      ' ',
    ),
  ),
}

/** The print of one text. In time that grows with its words. */
export function voicePrint(placed: PlacedText): VoicePrint {
  const words = placed.words()
  const { text } = placed
  const all = Math.max(1, words.length)
  const lengths = placed.sentences().map(({ first, end }) => end - first)
  const sentences = Math.max(1, lengths.length)
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const share = (isOne: (word: Word) => boolean): number => words.filter(isOne).length / all
  const paragraphs = Math.max(1, count(/\n\s*\S/gu) + 1)
  const rates = new Map<string, number>()
  for (const { key } of words) rates.set(key, (rates.get(key) ?? 0) + 1 / all)
  return {
    rates,
    habits: [
      Math.log(all / sentences),
      lengths.filter((length) => length <= 4).length / sentences,
      lengths.filter((length) => length >= 20).length / sentences,
      count(/[?？]/gu) / sentences,
      count(/[!！]/gu) / sentences,
      share(({ key }) => persons.one.has(key)),
      share(({ key }) => persons.many.has(key)),
      share(({ key }) => persons.reader.has(key)),
      share(({ text: word }) => /['’]/u.test(word) && /\p{L}['’]\p{L}/u.test(word)),
      words.reduce((sum, { text: word }) => sum + word.length, 0) / all,
      count(/,/gu) / all,
      count(/\s[–—-]\s|—/gu) / all,
      count(/[:;]/gu) / all,
      Math.log(all / paragraphs),
      count(/…|\.\.\./gu) / all,
      count(/\p{Extended_Pictographic}/gu) / all,
      share(({ text: word }) => word.length > 2 && isLarge(word) && /^\p{Lu}+$/u.test(word)),
    ],
  }
}
