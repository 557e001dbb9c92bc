import { copyLanguage } from '../../../shared/copy-language.ts'
import { sectionOf } from '../../../shared/sections/index.ts'
import { factsOf } from '../knowledge.ts'
import type { Reading, ReviewedVault } from '../reading.ts'
import { answersOf } from '../words/answers.ts'
import { textsOf } from '../words/placed-text.ts'
import { folded, placesOf, wordsIn } from '../words/words-in.ts'

/** Each section of a vault as a rule reads it, with all facts of the vault, for tests that ask one rule only. */
export function readingsOf(vault: ReviewedVault): Reading[] {
  const { intake, sections, past, confirmed, struck = [] } = vault
  const answers = answersOf(intake)
  const facts = factsOf(vault)
  return sections.map((record) => ({
    ...{ section: sectionOf(record.number), record, intake, answers, facts, past },
    texts: textsOf(record.number, record.content, answers.language),
    language: copyLanguage(intake),
    confirmed: confirmed.map(({ text }) => text),
    struck: struck.map(({ text }) => text),
    ownNames: [],
    namedWords: new Set(facts.flatMap(({ text }) => wordsIn(text).map(({ key }) => key))),
    described: new Set<string>(),
    factPlaces: (placed) =>
      facts
        .map(({ text }) => folded(text).replace(/[.!?]$/u, ''))
        .flatMap((fact) =>
          [...placesOf(placed.folded(), fact)].map((from) => ({ from, to: from + fact.length })),
        ),
  }))
}
