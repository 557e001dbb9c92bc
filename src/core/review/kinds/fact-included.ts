import { answersLanguage } from '../../../shared/copy-language.ts'
import type { Intake } from '../../../shared/intake.ts'
import { stemmer, tellingStems } from '../../../shared/stems.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import type { Reading } from '../reading.ts'
import type { Answers } from '../words/answers.ts'
import { isAsked, isNegated } from '../words/negated.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { wordsIn, type Word } from '../words/words-in.ts'

/** With these a sentence says that something comes with what is bought. */
const comesWith =
  /(?<!\p{L})(?:(?:is|are) (?:also |all )?included|included in the price|in the price|you also get|thrown in|(?:ist|sind) (?:auch |mit )?(?:dabei|inbegriffen|inklusive|enthalten)|im preis (?:ist|sind|inbegriffen|enthalten)|gibt es (?:auch )?dazu|(?:está|están|va|van) incluid[oa]s?|incluye también|(?:est|sont) (?:comprise?s?|incluse?s?|offerte?s?)|vous recevez aussi|(?:jest|są) w cenie|w cenie (?:jest|są|masz)|dostajesz też)(?!\p{L})/iu

const stemOf = stemmer()

/** How the words of answers begin: “sealing” of an answer knows “sealed”. */
const beginsOf = onceFor(
  (answers: Answers): ReadonlySet<string> =>
    new Set(answers.words().flatMap(({ key }) => [key.slice(0, 5), stemOf(key)])),
)

const answeredIn = onceFor((intake: Intake) => answersLanguage(intake))

/** Things that come with what is bought, of which no answer says a word. */
export function strangeInclusions(reading: Reading): Found[] {
  const { answers, texts, intake } = reading
  const language = reading.language ?? 'en'
  // Without answers about it, nobody can tell what is in it.
  if (intake.offers.every(({ includes }) => includes.trim() === '')) return []
  // Answers in another language have other words for all of it.
  if ((answeredIn(intake) ?? language) !== language) return []
  const known = beginsOf(answers)
  const isKnown = (stem: string): boolean => known.has(stem) || known.has(stem.slice(0, 5))
  const confirmedIn = confirmedWords(reading)
  return texts
    .flatMap((placed) =>
      placed.place === 'tiers.deliverables' ? whole(placed, isKnown) : said(placed, isKnown),
    )
    .filter(({ placed, from, to }) => !confirmedIn(placed)({ from, to }))
    .map(({ placed, from, to }) =>
      aboutWords('fact', placed, from, to, {
        severity: 'warning',
        confirmable: true,
        sentence: `${quoted(placed.text.slice(from, to))} is not in what you answered that comes with it. Confirm it if it is true, or take it out.`,
      }),
    )
}

/** What is called by a name has so many words, “lunch and parking for two cars”. */
const mostWords = 8
const unnamed =
  /^(?:what|whatever|everything|all|anything|that|this|which|it|they|alles|was|das|dies|todo|todos|todas|esto|eso|lo|que|tout|toutes?|tous|cela|ce|ceci|qui|wszystko|wszystkie|co|to)$/u

interface Inclusion {
  placed: PlacedText
  from: number
  to: number
}

const nothingKnown = (words: readonly Word[], isKnown: (stem: string) => boolean): boolean => {
  const stems = tellingStems(words).filter((stem) => stem.length >= 3 && !/^\d/u.test(stem))
  return stems.length > 0 && !stems.some(isKnown)
}

function whole(placed: PlacedText, isKnown: (stem: string) => boolean): Inclusion[] {
  const words = placed.words()
  return nothingKnown(words, isKnown) && !isNegated(words)
    ? [{ placed, from: 0, to: placed.text.length }]
    : []
}

function said(placed: PlacedText, isKnown: (stem: string) => boolean): Inclusion[] {
  if (!comesWith.test(placed.text)) return []
  const words = placed.words()
  return placed.sentences().flatMap(({ first, end }) => {
    const own = words.slice(first, end)
    const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0]
    const sentence = placed.text.slice(from, to)
    const at = comesWith.exec(sentence)
    if (!at || isNegated(own) || isAsked(placed.text, words, first)) return []
    const before = wordsIn(sentence.slice(0, at.index))
    const thing = before.length > 0 ? before : wordsIn(sentence.slice(at.index + at[0].length))
    // “Whatever was named to you is included” names no thing, and more words than these tell of something else.
    if (thing.length > mostWords || thing.some(({ key }) => unnamed.test(key))) return []
    return nothingKnown(wordsIn(sentence.replace(at[0], ' ')), isKnown) ? [{ placed, from, to }] : []
  })
}
