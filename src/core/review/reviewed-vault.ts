import { factLedger, type Fact, type PastFact } from '../../shared/facts.ts'
import type { Confirmed } from '../../shared/finding.ts'
import type { Intake } from '../../shared/intake.ts'
import { sections, type SectionNumber } from '../../shared/sections/index.ts'
import type { Content, SectionRecord } from '../../shared/vault.ts'
import { answersOf, type Answers } from './words/answers.ts'
import { textsOf, type PlacedText } from './words/placed-text.ts'
import { folded, placesOf } from './words/words-in.ts'

/** What the review reads: everything saved, and what is remembered about it. */
export interface ReviewedVault {
  sections: readonly SectionRecord[]
  intake: Intake
  /** Earlier texts of facts. */
  past: readonly PastFact[]
  /** Words that the person confirmed to be true. */
  confirmed: readonly Confirmed[]
}

/** A vault with what all kinds of findings ask of it, worked out once. */
export interface Reading extends ReviewedVault {
  saved: ReadonlyMap<SectionNumber, SectionRecord>
  /** Every text of every saved section, in section order. */
  texts: readonly PlacedText[]
  facts: readonly Fact[]
  answers: Answers
  /** Where facts stand in a text word for word, whatever the size of letters; in order. */
  factPlaces: (placed: PlacedText) => readonly Place[]
}

interface Place {
  from: number
  to: number
}

/** Reads a vault for the review. */
export function readingOf(vault: ReviewedVault): Reading {
  const saved = new Map(vault.sections.map((record) => [record.number, record]))
  const contents: Partial<Record<SectionNumber, Content>> = {}
  for (const { number, content } of vault.sections) contents[number] = content
  const facts = factLedger(vault.intake, contents)
  return {
    ...vault,
    saved,
    texts: sections.flatMap(({ number }) => textsOf(number, saved.get(number)?.content ?? {})),
    facts,
    answers: answersOf(vault.intake),
    factPlaces: placesOfFacts(facts),
  }
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
