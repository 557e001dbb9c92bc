import type { Intake } from '../../../shared/intake.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import type { Reading } from '../reading.ts'
import { frequenciesIn, frequencyMarks } from '../contradiction/frequencies.ts'
import { isAsked, isNegated } from '../words/negated.ts'
import { questionsBefore } from '../words/asked-before.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { stemmer, tellingStems } from '../../../shared/stems.ts'
import { wordsIn, type Word } from '../words/words-in.ts'

/** “Furniture is extra”: what an answer says that the price does not cover. */
interface Excluded {
  said: string
  stems: readonly string[]
}

/** “Furniture is in the price”: what a way to buy holds. */
type Included = Excluded

/** “A restore test every quarter”: how often something is, in times a year. */
interface Often {
  said: string
  stems: readonly string[]
  times: number
}

const outside =
  /(?<!\p{L})(?:not included|excluded|(?:is|are|costs?|charged|paid) (?:extra|separately)|separately|nicht (?:enthalten|inbegriffen|dabei|inklusive)|gesondert|separat|kommen? (?:noch )?dazu|extra|aparte|por separado|no incluid[oa]s?|no incluye|en sus|en plus|non (?:compris|inclus)(?:es?|e)?|à part|en supplément|pas compris(?:es?|e)?|osobno|dodatkowo płatn\p{L}*|nie (?:jest |są )?(?:wliczon\p{L}*|w cenie)|nie obejmuje|poza ceną)(?!\p{L})/iu
const inside =
  /(?<!\p{L})(?:included|including|includes|in the price|comes with|come with|inklusive|inbegriffen|enthalten|im preis|mit dabei|mitsamt|samt|incluid[oa]s?|incluye|incluyendo|en el precio|comprise?s?|inclus(?:es?|e)?|dans le prix|w cenie|wliczon\p{L}*|łącznie z|razem z)(?!\p{L})/iu

const partsOf = (text: string): string[] =>
  text.split(/[.;:,\n()]|\s[–—-]\s/u).filter((part) => part.trim() !== '')

const excludedIn = onceFor(({ offers, offerProgram, rules }: Intake): Excluded[] => {
  const parts = [...offers.flatMap(({ includes, price }) => [includes, price]), offerProgram, rules].flatMap(
    partsOf,
  )
  // What one way to buy leaves out and another holds depends on the way, and a sentence need not say of which it speaks.
  const held = new Set(
    parts.filter((part) => !outside.test(part)).flatMap((part) => tellingStems(wordsIn(part))),
  )
  return parts.flatMap((said) => {
    if (!outside.test(said)) return []
    const stems = tellingStems(wordsIn(said.replace(outside, ' '))).filter((stem) => stem.length >= 4)
    return stems.length > 0 && stems.length <= 3 && !stems.some((stem) => held.has(stem))
      ? [{ said: said.trim(), stems }]
      : []
  })
})

/** What every way to buy holds: what one leaves out may cost extra with another. */
const includedIn = onceFor(({ offers }: Intake): Included[] => {
  const told = offers.filter(({ includes }) => includes.trim() !== '')
  const parts = told.map(({ includes }) => partsOf(includes).filter((part) => !outside.test(part)))
  return (parts[0] ?? []).flatMap((said) => {
    const stems = tellingStems(wordsIn(said)).filter((stem) => stem.length >= 4)
    const isInAll = parts.every((others) => {
      const held = new Set(others.flatMap((other) => tellingStems(wordsIn(other))))
      return stems.every((stem) => held.has(stem))
    })
    return isInAll && stems.length > 0 && stems.length <= 3 ? [{ said: said.trim(), stems }] : []
  })
})

const oftenIn = onceFor((intake: Intake): Often[] => {
  const { offers, offerProgram, uniqueAdvantage, outcomes, rules, proof } = intake
  const rows = [...offers.map(({ includes }) => includes), ...proof.map(({ words }) => words)]
  const answers = [...rows, offerProgram, uniqueAdvantage, outcomes, rules]
  return answers.flatMap(partsOf).flatMap((said) => {
    const found = frequenciesIn(said)
    const [only] = found
    if (found.length !== 1 || !only) return []
    const rest = said.slice(0, only.from) + said.slice(only.to)
    const stems = tellingStems(wordsIn(rest)).filter((stem) => stem.length >= 4)
    return stems.length > 0 && stems.length <= 5 ? [{ said: said.trim(), stems, times: only.times }] : []
  })
})

const stemOf = stemmer()

/** What is included where an answer says that it is extra, and what comes more or less often than the answers say. */
export function againstAnswers(reading: Reading): Found[] {
  const excluded = excludedIn(reading.intake)
  const included = includedIn(reading.intake)
  const often = oftenIn(reading.intake)
  if (excluded.length + included.length + often.length === 0) return []
  const confirmedIn = confirmedWords(reading)
  const questions = questionsBefore(reading.texts)
  return reading.texts.flatMap((placed) => {
    const isConfirmed = confirmedIn(placed)
    return [
      ...(excluded.length > 0 && inside.test(placed.text) ? includedAfterAll(placed, excluded) : []),
      ...(included.length > 0 && costsExtra.test(placed.text) ? extraAfterAll(placed, included) : []),
      ...(often.length > 0 && frequencyMarks.test(placed.text)
        ? otherwiseOften(placed, often, questions.get(placed))
        : []),
    ].filter(({ span }) => !span || !isConfirmed(span))
  })
}

const stemsIn = (own: readonly Word[]): ReadonlySet<string> => new Set(own.map(({ key }) => stemOf(key)))

function includedAfterAll(placed: PlacedText, excluded: readonly Excluded[]): Found[] {
  const words = placed.words()
  return placed.sentences().flatMap(({ first, end }) => {
    const own = words.slice(first, end)
    const start = own[0]?.from ?? 0
    const sentence = placed.text.slice(start, own.at(-1)?.to)
    const at = inside.exec(sentence)
    if (!at || isNegated(own) || outside.test(sentence) || isAsked(placed.text, words, first)) return []
    const place = start + at.index
    // The noun stands at most four words away.
    const near = own.filter(({ from, to }) => to > place - 40 && from < place + at[0].length + 40)
    const here = stemsIn(near)
    const broken = excluded.find(({ stems }) => stems.some((stem) => here.has(stem)))
    if (!broken) return []
    return [finding(placed, start, start + sentence.length, broken.said)]
  })
}

/** Words that put something beside the price; that it may be had beside it (“extra”) is no such word by itself. */
const costsExtra =
  /(?<!\p{L})(?:not included|excluded|(?:is|are|costs?|charged|paid|billed|comes?) (?:extra|separately|on top)|costs? an extra|nicht (?:enthalten|inbegriffen|dabei|inklusive)|(?:kostet|kosten|gesondert|separat|wird|werden) (?:\p{L}+ )?(?:extra|zusätzlich|gesondert|separat)(?: \p{L}+)?|kommt (?:noch )?(?:dazu|obendrauf)|(?:se (?:cobra|paga|factura)n?|va|van|cuestan?) (?:aparte|por separado)|no (?:está |están )?incluid[oa]s?|no incluye|(?:est|sont) (?:facturée?s?|payants?|payantes?) (?:à part|en plus|en sus)|en supplément|non (?:compris|inclus)(?:es?|e)?|(?:kosztuje|płatn\p{L}*|płaci się|liczymy) (?:dodatkowo|osobno|ekstra)|(?:dodatkowo|osobno) (?:płatn\p{L}*|kosztuje)|nie (?:jest |są )?(?:wliczon\p{L}*|w cenie))(?!\p{L})/iu

/** What costs extra where every way to buy holds it; where its clause names nothing, the sentence before does. */
function extraAfterAll(placed: PlacedText, included: readonly Included[]): Found[] {
  const words = placed.words()
  return placed.sentences().flatMap(({ first, end }, at, sentences) => {
    const own = words.slice(first, end)
    const start = own[0]?.from ?? 0
    const sentence = placed.text.slice(start, own.at(-1)?.to)
    const clause = sentence.split(/[,;:]\s/u).find((part) => costsExtra.test(part))
    if (clause === undefined || isAsked(placed.text, words, first)) return []
    const named = tellingStems(wordsIn(clause.replace(costsExtra, ' '))).filter((stem) =>
      /^\p{L}{4}/u.test(stem),
    )
    const before = words.slice(sentences[at - 1]?.first ?? first, first)
    const here = named.length > 0 ? new Set(named) : stemsIn(before)
    const broken = included.find(({ stems }) => stems.every((stem) => here.has(stem)))
    return broken ? [finding(placed, start, start + sentence.length, broken.said)] : []
  })
}

function otherwiseOften(
  placed: PlacedText,
  often: readonly Often[],
  question: PlacedText | undefined,
): Found[] {
  const words = placed.words()
  const strange = frequenciesIn(placed.text).filter(({ times }) =>
    often.every((each) => each.times !== times),
  )
  return strange.flatMap(({ from, to }) => {
    const word = words.find((each) => each.to > from)
    const sentence = placed.sentences()[word?.sentence ?? -1]
    if (!word || !sentence) return []
    const own = words.slice(sentence.first, sentence.end)
    // “How often are they tested?” – “Twice a year”: the question names it.
    const asked = word.sentence === 0 && question ? question.words() : []
    const here = stemsIn([...own, ...asked])
    const one = often.find(({ stems }) => {
      const shared = stems.filter((stem) => here.has(stem)).length
      return shared >= Math.min(2, stems.length)
    })
    if (!one || isNegated(own) || isAsked(placed.text, words, word.at)) return []
    return [finding(placed, from, to, one.said)]
  })
}

const finding = (placed: PlacedText, from: number, to: number, said: string): Found =>
  aboutWords('contradiction', placed, from, to, {
    severity: 'warning',
    confirmable: true,
    sentence: `${quoted(placed.text.slice(from, to))} is not what you answered: ${quoted(said)}`,
  })
