import type { Intake } from '../../../shared/intake.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { onceFor } from '../words/once.ts'
import { wordsIn } from '../words/words-in.ts'

/** A longer line is an instruction, such as "no exclamation marks anywhere please". */
const mostWords = 4
/** Shorter words are compared to the letter: their endings are too much of them. */
const shortest = 5

/** Words the client said are never used, in any simple form of them: "journey" finds "journeys". */
export function neverWordFindings({ intake, texts, factPlaces }: Reading): Found[] {
  const never = neverOf(intake)
  if (never.length === 0) return []
  return texts.flatMap((placed) => {
    // There the brand voice lists them.
    if (placed.section === 14 && placed.place === 'brandVoice.avoid') return []
    const words = placed.words()
    return words.flatMap((word, at) => {
      const said = never.find((phrase) => phrase.every((stem, i) => isForm(words[at + i]?.key ?? '', stem)))
      const last = said && words[at + said.length - 1]
      if (!last || last.sentence !== word.sentence) return []
      const place = { from: word.from, to: last.to }
      if (factPlaces(placed).some(({ from, to }) => from <= place.from && place.to <= to)) return []
      return [
        aboutWords('filler', placed, place.from, place.to, {
          severity: 'warning',
          sentence: `${quoted(placed.text.slice(place.from, place.to))} is among the words you never use. Say it in other words.`,
        }),
      ]
    })
  })
}

const neverOf = onceFor(({ neverWords }: Intake) =>
  neverWords
    .split(/[,;/\n•]|\s-\s/u)
    .map((phrase) => wordsIn(phrase).map(({ key }) => stemOf(key)))
    .filter((phrase) => phrase.length > 0 && phrase.length <= mostWords),
)

/** The part of a word to which endings are added. */
const stemOf = (key: string): string =>
  key.length < shortest ? key : key.replace(/(?<=.{4})(?:ing|ed|(?<!s)s|e|y)$/u, '')

const endings = /^(?:[ey]?(?:s|d|n|r)?|ings?|ingly|ly|e[nmr]|ern|ies|ied|[ye]ing)$/u

const isForm = (word: string, stem: string): boolean =>
  word.startsWith(stem) && (stem.length < shortest - 1 ? /^s?$/u : endings).test(word.slice(stem.length))
