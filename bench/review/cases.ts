import { textsOf, type PlacedText } from '../../src/core/review/words/placed-text.ts'
import type { ReviewedVault } from '../../src/core/review/check-vault.ts'
import { reviewVault } from '../../src/core/review/review-vault.ts'
import type { Finding } from '../../src/shared/finding.ts'
import { countWords } from '../../src/shared/words.ts'
import type { UnknownEntry } from '../../src/shared/unknown-entry.ts'
import { copyLanguage } from '../../src/shared/copy-language.ts'
import { fragmentSchema, type Fragment } from '../../corpus/fragment.ts'
import { fragmentsIn, vaultAmong } from '../../corpus/lots.ts'
import { markedNames, markedVault, type MarkedVault, type Verdict } from '../../corpus/marks.ts'
import { scoreOf, type Score } from '../../corpus/score.ts'

/** Stands as the rule of what only the table of unknowns shows. */
export const tableOnly = 'table'

/** A fragment or a marked vault, reviewed. */
export interface Case {
  name: string
  language: string
  texts: readonly PlacedText[]
  score: Score
  findings: readonly Finding[]
  /** What a judge said of the marks of its reading. */
  verdicts?: readonly Verdict[]
}

/** Cases that are counted together. */
export interface Lot {
  name: string
  cases: readonly Case[]
}

/** Every lot of the corpus as the review of today finds it. */
export async function lots(): Promise<Lot[]> {
  const clean = fragmentsIn('clean')
  const casesOf = (fragments: readonly Fragment[]): Case[] =>
    fragments.map((fragment) => caseOf(fragment, vaultAmong(clean, fragment)))
  const marked = await Promise.all(markedNames.map(markedVault))
  return [
    { name: 'newest', cases: casesOf(fragmentsIn('newest')) },
    { name: 'marks: errors', cases: marked.map((each) => markedCase(each, ({ error }) => error)) },
    { name: 'marks: all', cases: marked.map((each) => markedCase(each, () => true)) },
    { name: 'unseen', cases: casesOf(fragmentsIn('unseen')) },
    { name: 'faulty and clean', cases: casesOf([...fragmentsIn('faulty'), ...clean]) },
  ]
}

function caseOf(fragment: Fragment, vault: ReviewedVault): Case {
  const { findings: listed, unknowns } = reviewVault(vault, null)
  const findings = [...listed, ...unknowns.flatMap(inTableOnly)]
  return {
    name: fragment.name,
    language: copyLanguage(vault.intake) ?? 'en',
    texts: vault.sections.flatMap(({ number, content }) => textsOf(number, content)),
    score: scoreOf(fragment, vault, findings),
    findings,
  }
}

/** Lines of the table that are no findings of their own, as if they were notes. */
const inTableOnly = ({ id, family, severity, places }: UnknownEntry): Finding[] =>
  severity !== 'note'
    ? []
    : places.map((place) => ({
        ...place,
        ...{ id, kind: 'proof', family, rule: tableOnly, severity, sentence: 'A line of the table.' },
        ...{ repair: null, confirmable: true },
      }))

/** Marks counted as if they were planted; what touches any mark is no false alarm. */
function markedCase(
  { name, vault, marks, verdicts }: MarkedVault,
  counts: (mark: MarkedVault['marks'][number]) => boolean,
): Case {
  const planted = marks.map(({ error: _, ...mark }) => mark)
  const whole = caseOf(fragmentSchema.parse({ name, about: 'written by a model', planted }), vault)
  const ofThese = whole.score.planted.filter((_, at) => counts(marks[at]!))
  return { ...whole, verdicts, score: { ...whole.score, planted: ofThese } }
}

export const wordsOf = (cases: readonly Case[]): number =>
  cases.reduce((sum, { texts }) => sum + texts.reduce((words, { text }) => words + countWords(text), 0), 0)
