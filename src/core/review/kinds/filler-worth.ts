import { smallWords } from '../../../shared/stems.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { worthWords } from '../phrases/worth-words.ts'
import type { Reading } from '../reading.ts'
import { isPublic, roleOf } from '../roles.ts'
import { isNegated } from '../words/negated.ts'
import { ofLanguage } from '../words/phrases-by-language.ts'
import type { Word } from '../words/words-in.ts'

/** Words that tell something, at least, in a sentence that is judged. */
const fewest = 4
/** Of them so many are words of worth, where the sentence says nothing of this business. */
const share = 0.75

/** Sentences that are made of words of worth: “Your comfort and satisfaction are at the heart of everything we do.” */
export function worthOnly(reading: Reading): Found[] {
  const list = ofLanguage(worthWords, reading)
  if (!list) return []
  const isWorth = new RegExp(`^(?:${list})`, 'u')
  const known = reading.answers.keys()
  const counts = (word: Word): boolean => !smallWords.has(word.key) && word.key.length > 2
  return reading.texts.flatMap((placed) => {
    if (!isPublic(roleOf(placed))) return []
    const words = placed.words()
    return placed.sentences().flatMap(({ first, end }) => {
      const own = words.slice(first, end)
      const told = own.filter(counts)
      if (told.length < fewest || isNegated(own) || own.some(({ text }) => /\d/u.test(text))) return []
      const worth = told.filter(({ key }) => isWorth.test(key))
      if (worth.length < told.length * share) return []
      // Praise in the client's own words is theirs.
      if (worth.every(({ key }) => known.has(key))) return []
      const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0]
      return [
        aboutWords('filler', placed, from, to, {
          severity: 'warning',
          sentence: `${quoted(placed.text.slice(from, to))} would fit any business. Say what is so of this one.`,
        }),
      ]
    })
  })
}
