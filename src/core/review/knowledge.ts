import { copyLanguage } from '../../shared/copy-language.ts'
import { factLedger, type Fact, type FactId, type PastFact } from '../../shared/facts.ts'
import { fingerprint } from '../../shared/fingerprint.ts'
import { sections, type SectionDefinition, type SectionNumber } from '../../shared/sections/index.ts'
import type { Content, SectionRecord } from '../../shared/vault.ts'
import { withoutNones } from '../../shared/without-nones.ts'
import { kindsOfOffer, stepWords } from './facts/name-words.ts'
import type { Reading, ReviewedVault } from './reading.ts'
import {
  holdsAll,
  longestName,
  speaksOf,
  wordsToTouch,
  type SectionWords,
  type WordsToTouch,
} from './section-words.ts'
import { answersOf, type Answers } from './words/answers.ts'
import { numbersIn } from './words/numbers-in.ts'
import { once } from './words/once.ts'
import type { Place } from './words/place-index.ts'
import type { PlacedText } from './words/placed-text.ts'
import { folded, placesOf, wordsIn } from './words/words-in.ts'

/** A text that sections may speak of, and how that is told. */
interface Known {
  touch: WordsToTouch
  values: ReadonlySet<number>
}

/** All that a vault knows, whatever section asks for it. */
export interface Knowledge {
  saved: ReadonlyMap<SectionNumber, SectionRecord>
  answers: Answers
  /** Changes with any answer. */
  answersPrint: string
  facts: readonly (Fact & { known: Known })[]
  past: readonly (PastFact & { known: Known })[]
  confirmed: readonly { text: string; known: Known }[]
  struck: readonly { text: string; known: Known }[]
  ownNames: readonly { text: string; touch: WordsToTouch }[]
  described: readonly { value: number; said: string }[]
}

/** The facts of a vault, in the order of the ledger. */
export function factsOf({ intake, sections: records }: ReviewedVault): Fact[] {
  const contents: Partial<Record<SectionNumber, Content>> = {}
  for (const { number, content } of records) contents[number] = content
  return factLedger(intake, contents)
}

/** What a vault knows, with the words of each of its sections. */
export function knowledgeOf(
  vault: ReviewedVault,
  words: ReadonlyMap<SectionNumber, SectionWords>,
  before: Knowledge | null,
): Knowledge {
  const answersPrint = fingerprint(JSON.stringify(vault.intake))
  const language = copyLanguage(vault.intake) ?? 'en'
  const known = withKnown(language)
  const facts = factsOf(vault).filter(isNameLike).map(known)
  const inOrder = sections.flatMap(({ number }) => words.get(number) ?? [])
  return {
    saved: new Map(vault.sections.map((record) => [record.number, record])),
    answers: before?.answersPrint === answersPrint ? before.answers : answersOf(withoutNones(vault.intake)),
    answersPrint,
    facts,
    past: vault.past.filter(isNameLike).map(known),
    confirmed: vault.confirmed.map(known),
    struck: (vault.struck ?? []).map(known),
    ownNames: inOrder.flatMap(({ ownNames }) =>
      ownNames.map((text) => ({ text, touch: wordsToTouch(text) })),
    ),
    described: [...inOrder.flatMap(({ described }) => described), ...stepsCounted(facts)],
  }
}

const isNameLike = ({ text }: { text: string }): boolean => text.length <= longestName

/** How many steps there are may be said in any section. */
function stepsCounted(facts: readonly Fact[]): { value: number; said: string }[] {
  const value = facts.filter(({ id }) => id.startsWith('step-')).length
  return value === 0 ? [] : [{ value, said: `other ${value}` }]
}

const withKnown =
  (language: string) =>
  <T extends { text: string }>(named: T): T & { known: Known } => {
    const numbers = numbersIn(named.text, wordsIn(named.text), language)
    const values = new Set(numbers.map(({ value }) => value))
    return { ...named, known: { touch: wordsToTouch(named.text), values } }
  }

/** A section as its findings depend on it. `print` is the same as long as everything in the reading is. */
export function readingOf(
  knowledge: Knowledge,
  section: SectionDefinition,
  words: SectionWords,
  contentPrint: string,
  texts: () => readonly PlacedText[],
): { print: string; reading: () => Reading } {
  const { saved, answers } = knowledge
  const record = saved.get(section.number)
  const bare = ({ known: _, ...rest }: Fact & { known: Known }): Fact => rest
  const past = knowledge.past
    .filter((fact) => touches(words, fact))
    .map(({ id, text }): PastFact => ({ id, text }))
  const spoken = new Set(past.map(({ id }) => id))
  const facts = knowledge.facts.filter((fact) => spoken.has(fact.id) || touches(words, fact)).map(bare)
  // What is said of a number holds for every way it may be written.
  const judged = (texts: Knowledge['confirmed']): string[] =>
    texts
      .filter(({ known }) => holdsAll(words, known.touch) || anyOf(known.values, words.values))
      .map(({ text }) => text)
  const [confirmed, struck] = [judged(knowledge.confirmed), judged(knowledge.struck)]
  const ownNames = knowledge.ownNames.filter(({ touch }) => speaksOf(words, touch)).map(({ text }) => text)
  const named = knowledge.facts.flatMap(({ known }) => known.touch.all).filter((key) => words.large.has(key))
  const namedWords = new Set(named)
  const described = new Set(
    knowledge.described.filter(({ value }) => words.values.has(value)).map(({ said }) => said),
  )
  const { source, writers } = record ?? {}
  const writtenIn = record ? Number(record.savedAt.slice(0, 4)) : null
  const shared = [facts, past, confirmed, struck, ownNames, [...namedWords].sort(), [...described].sort()]
  return {
    print: fingerprint(
      JSON.stringify([...[contentPrint, source, writers, writtenIn, knowledge.answersPrint], ...shared]),
    ),
    reading: once(() => ({
      ...{ section, record, writtenIn, texts: texts(), intake: answers.intake, answers, facts, past },
      language: copyLanguage(answers.intake),
      ...{ confirmed, struck, ownNames, namedWords, described, factPlaces: placesOfFacts(facts) },
    })),
  }
}

/**
 * Whether what a fact says may matter to a section. What an answer coins matters to all: it changes with the intake
 * only, and then every section is read anew. Prices matter where there is money, time frames where there are lengths,
 * steps where steps are numbered, the offer's name where something is named as offers are.
 */
function touches(words: SectionWords, { id, known }: { id: FactId; known: Known }): boolean {
  if (ofAnswers.has(id) || speaksOf(words, known.touch)) return true
  if (id === 'offer-name') return anyOf(kindsOfOffer, words.large)
  if (id.startsWith('step-')) return anyOf(stepWords, words.words)
  if (!id.endsWith('-price') && !id.endsWith('-timeframe')) return false
  return (id.endsWith('-price') ? words.holdsMoney : words.holdsLengths) || anyOf(known.values, words.values)
}

const ofAnswers: ReadonlySet<FactId> = new Set(['business-name', 'full-name', 'call-to-action'])

const anyOf = <T>(some: Iterable<T>, all: ReadonlySet<T>): boolean => {
  for (const each of some) if (all.has(each)) return true
  return false
}

function placesOfFacts(facts: readonly Fact[]): Reading['factPlaces'] {
  const wanted = facts.map(({ text }) => folded(text).replace(/[.!?]$/u, ''))
  const known = new Map<PlacedText, Place[]>()
  return (placed) => {
    const before = known.get(placed)
    if (before) return before
    const places = wanted
      .flatMap((fact) =>
        [...placesOf(placed.folded(), fact)].map((from) => ({ from, to: from + fact.length })),
      )
      .sort((a, b) => a.from - b.from || b.to - a.to)
    known.set(placed, places)
    return places
  }
}
