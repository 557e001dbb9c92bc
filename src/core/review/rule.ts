import type { FindingFamily } from '../../shared/finding.ts'
import type { Found, Stamped } from './finding-about.ts'
import type { Reading } from './reading.ts'

/** Languages whose words and grammar a rule knows, as short codes; `any` where it reads no words, or knows those of all. */
export type Languages = 'any' | readonly string[]

/** One thing the review looks for. A golden test holds each by its id, in `golden-coded-rules.test.ts`. */
export interface Rule {
  /** Name of it in findings, tests and tables, e.g. “number-not-answered”. */
  id: string
  /** What its findings are, where they do not say it themselves. */
  family: FindingFamily
  /** In copy of another language it is silent, and the review says that it did not look; see `checkedIn`. */
  languages: Languages
  find: (reading: Reading) => Found[]
}

/** Whether a rule can read copy of this language. Copy of an unknown language is taken for English. */
export const holdsFor = ({ languages }: Pick<Rule, 'languages'>, language: string | null): boolean =>
  languages === 'any' || languages.includes(language ?? 'en')

/** The findings of a rule with its name and family, none where it does not know the language. */
export const foundBy = (rule: Rule, reading: Reading): Stamped[] =>
  holdsFor(rule, reading.language) ? rule.find(reading).map((found) => stamped(rule, found)) : []

/** A finding with the name and family of its rule, where it has none of its own. */
export const stamped = ({ id, family }: Pick<Rule, 'id' | 'family'>, found: Found): Stamped => ({
  ...found,
  family: found.family ?? family,
  rule: found.rule ?? id,
})
