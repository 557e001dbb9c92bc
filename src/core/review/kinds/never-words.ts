import { copyLanguage } from '../../../shared/copy-language.ts'
import type { Intake } from '../../../shared/intake.ts'
import { saysNone } from '../../../shared/says-none.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { onceFor } from '../words/once.ts'
import { wordsIn, type Word } from '../words/words-in.ts'

/** A longer line is an instruction, such as "no exclamation marks anywhere please". */
const mostWords = 4
/** Shorter words are compared to the letter: their endings are too much of them. */
const shortest = 4

/** Words the client said are never used, in any simple form of them: "journey" finds "journeys", and not what only begins alike. */
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
  if (saysNone(intake.neverWords)) return []
  const language = copyLanguage(intake) ?? ''
  return intake.neverWords
    .split(/[,;/\n•]|\s-\s/u)
    .map((phrase) => wordsIn(phrase))
    .filter((words) => words.length > 0 && words.length <= mostWords)
    .map((words) => {
      // A noun of German is written large: “heilen”, and not “Garten”. Behind its object a verb is told by its ending.
      const last = words.length - 1
      const isVerb =
        language === 'de' &&
        last <= 1 &&
        /^\p{Ll}.{2,}e?n$/u.test(words[last]?.[last === 1 ? 'key' : 'text'] ?? '')
      const inOrder = words.map(({ key }, at) =>
        isVerb && at === last ? germanVerb(key) : formOf(key, language),
      )
      return { inOrder, turned: isVerb && last === 1 ? inOrder.toReversed() : null }
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

/** What a word loses at its end, and what its simple forms have there instead. */
type Inflection = readonly [lost: RegExp, instead: RegExp]

const english: readonly Inflection[] = [
  // “happier” is more of what is never said. “Happen” has lost the “y” and is another word, and so is “happiness”.
  [/(?<=.{2}[^aeiou])(?:y|ied?)$/u, /^(?:y|ie|ie[sd]|ying|ier|iest|ily)$/u],
  [/(?<=.{4})(?:ing|ed)$/u, /^(?:e?s|ed?|er|ings?|ingly)?$/u],
  [/(?<=.{3})e$/u, /^(?:e[sdr]?|est|ely|y|e?ings?|ingly)$/u],
  [/$/u, /^(?:e?s|ed|er|est|ings?|ingly|ly)?$/u],
]
const german: readonly Inflection[] = [
  [/(?<=.{2}(?:ig|lich|isch|los|bar|sam))e[mnrs]?$/u, /^(?:(?:er|e?st)?e[mnrs]?)?$/u],
  // A “Reise” is no “Reis”.
  [/(?<=.{3})e$/u, /^(?:e[mnrs]?|e?ste[mnrs]?|in|innen)$/u],
  [/$/u, /^(?:e?s|n|ern|in|innen|(?:er|e?st)?e[mnrs]?)?$/u],
]
const inflections: Readonly<Record<string, readonly Inflection[]>> = {
  ...{ en: english, de: german, nl: german, sv: german, da: german, nb: german, no: german },
  es: [
    [/(?<=.{2})z$/u, /^(?:z|ces)$/u],
    // Of adjectives alone: a “cuento” is no “cuenta”.
    [/(?<=.(?:[aií]d|[ií]c|iv|os|[ií]t|ect))[oa]$/u, /^[oa]s?$/u],
    [/(?<=.{2}or)$/u, /^(?:es|as?)?$/u],
    [/$/u, /^(?:e?s)?$/u],
  ],
  fr: [
    [/(?<=.{3}[eu])x$/u, /^(?:x|ses?)$/u],
    [/(?<=.{3})e$/u, /^es?$/u],
    [/$/u, /^(?:e?s|e|x)?$/u],
  ],
  pl: [
    [
      /(?:(?<=.{4})[aeioy])?$/u,
      /^(?:i?(?:a|ą|e|ę|o|u|ów|om|ami|ach|em|ego|emu|ej|owi)|y|i|[iy]?ch|[iy]?mi?)?$/u,
    ],
  ],
}
/** Languages whose plural is an “s” behind the whole word. */
const withS = new Set(['en', 'es', 'fr'])

function formOf(key: string, language: string): IsForm {
  if (key.length < shortest) return (word) => word === key || word === `${key}s`
  const single = withS.has(language) ? key.replace(/(?<=.{3}[^s])s$/u, '') : key
  const [lost, instead] = (inflections[language] ?? english).find(([each]) => each.test(single)) ?? [
    /$/u,
    /^$/u,
  ]
  const stem = single.replace(lost, '')
  const joins = joining.has(language) && stem.length >= shortestJoined
  // Who says “treasures” speaks of things; the “treasurer” keeps the “treasury”.
  const isThings = language === 'en' && single !== key && /[^i]e$/u.test(single)
  return (word) =>
    word.startsWith(stem) &&
    !(isThings && /(?:er|y)$/u.test(word)) &&
    (joins || instead.test(word.slice(stem.length)))
}
