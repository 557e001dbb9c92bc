import { copyLanguage } from '../../../shared/copy-language.ts'
import type { Intake } from '../../../shared/intake.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { onceFor } from '../words/once.ts'
import { wordsIn, type Word } from '../words/words-in.ts'

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
      const last = lastOfPhrase(words, at, never)
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

type IsForm = (word: string) => boolean
/** What the words of a phrase read like, in its order, and in that in which a German clause may turn it round. */
interface Phrase {
  inOrder: readonly IsForm[]
  turned: readonly IsForm[] | null
}

/** The last word of the phrase that begins here, if one does. */
function lastOfPhrase(words: readonly Word[], at: number, never: readonly Phrase[]): Word | undefined {
  for (const { inOrder, turned } of never) {
    const last = endOf(words, at, inOrder, infinitive, 1) ?? (turned && endOf(words, at, turned, article, 2))
    if (last) return last
  }
  return undefined
}

/** The word at which the parts end that begin here; so many words that do not count may stand in front of each. */
function endOf(
  words: readonly Word[],
  from: number,
  parts: readonly IsForm[],
  light: RegExp,
  most: number,
): Word | undefined {
  let at = from
  for (const [i, isPart] of parts.entries()) {
    for (let more = 0; i > 0 && more < most && light.test(words[at]?.key ?? ''); more++) at++
    if (!isPart(words[at]?.key ?? '')) return undefined
    at++
  }
  return words[at - 1]
}

/** "Angst zu besiegen" is "Angst besiegen". */
const infinitive = /^(?:zu|te|to)$/u
/** "Besiegen Sie Ihre Angst" is "Angst besiegen" turned round. */
const article =
  /^(?:sie|wir|ich|d(?:ie|en|as|er)|(?:ihre|deine|seine|meine|unsere|eure|jede|ein)[nrs]?|ihr|dein)$/u

const neverOf = onceFor((intake: Intake): Phrase[] => {
  const language = copyLanguage(intake) ?? ''
  return intake.neverWords
    .split(/[,;/\n•]|\s-\s/u)
    .map((phrase) => wordsIn(phrase).map(({ key }) => key))
    .filter((keys) => keys.length > 0 && keys.length <= mostWords)
    .map((keys) => {
      const [first, second] = keys
      const isVerb = language === 'de' && keys.length === 2 && /.{3}e?n$/u.test(second ?? '')
      const inOrder = keys.map((key, at) =>
        isVerb && at === 1 ? germanVerb(key) : formOf(stemOf(key), joining.has(language)),
      )
      return { inOrder, turned: isVerb && first && second ? inOrder.toReversed() : null }
    })
})

/** Languages that write a compound as one word: "Nichtschwimmerkurs". */
const joining = new Set(['de', 'nl', 'sv', 'da', 'nb', 'no'])
/** A shorter word may begin another by chance. */
const shortestJoined = 8

/** "besiegt", "besiegte", "besiegend" of "besiegen". */
function germanVerb(infinitive: string): IsForm {
  const stem = infinitive.replace(/e?n$/u, '')
  return (word) =>
    word.startsWith(stem) && /^(?:en?|st|e?te?[nst]?|en(?:d(?:e[nmrs]?)?)?)$/u.test(word.slice(stem.length))
}

/** The part of a word to which endings are added. */
const stemOf = (key: string): string =>
  key.length < shortest ? key : key.replace(/(?<=.{4})(?:ing|ed|(?<!s)s|e|y)$/u, '')

const endings = /^(?:[ey]?(?:s|d|n|r)?|ings?|ingly|ly|e[nmr]|ern|in|innen|ies|ied|[ye]ing)$/u

const formOf =
  (stem: string, joins: boolean): IsForm =>
  (word) => {
    if (!word.startsWith(stem)) return false
    if (joins && stem.length >= shortestJoined) return true
    return (stem.length < shortest - 1 ? /^s?$/u : endings).test(word.slice(stem.length))
  }
