import type { Finding } from '../../src/shared/finding.ts'
import { readThroughRule } from '../../src/shared/read-through.ts'
import { isAlarm, placesOf, type Score } from '../../corpus/score.ts'
import type { PlacedText } from '../../src/core/review/words/placed-text.ts'
import type { Balanced, CleanTally, Tally } from '../results.ts'
import { tableOnly, type Case } from './cases.ts'

/** What finds: each counts what it adds to those before it. */
export const readers = [
  { name: 'rules', finds: (finding: Finding) => isAlarm(finding) && !isRead(finding) },
  { name: 'table of unknowns', finds: (finding: Finding) => !isAlarm(finding) && isInTable(finding) },
  {
    name: 'notes',
    finds: (finding: Finding) => !isAlarm(finding) && !isInTable(finding) && !isRead(finding),
  },
  { name: 'read-through', finds: (finding: Finding) => isRead(finding) },
] as const

const isInTable = ({ rule }: Finding): boolean => rule === tableOnly
/** Marks of a model: they are there only where the vault has a reading of its present words. */
export const isRead = ({ rule }: Finding): boolean => rule === readThroughRule

type Fault = Score['planted'][number]

/** Counts the faults that `faultCounts` takes and the findings that `findingCounts` takes over some cases. */
export function tallyOf(
  name: string,
  cases: readonly Case[],
  faultCounts: (fault: Fault['fault']) => boolean = () => true,
  findingCounts: (finding: Finding) => boolean = () => true,
): Tally {
  const faults = cases.flatMap(({ score }) => score.planted.filter(({ fault }) => faultCounts(fault)))
  const right = new Set(cases.flatMap(({ score }) => score.planted.flatMap(({ shownBy }) => shownBy)))
  const wrong = cases.flatMap(({ score }) => score.falseAlarms)
  return {
    name,
    faults: faults.length,
    readers: readers.map(({ name: reader, finds }, at) => {
      const upTo = readers.slice(0, at + 1)
      const own = (finding: Finding) => finds(finding) && findingCounts(finding)
      return {
        reader,
        found: faults.filter(({ shownBy }) => shownBy.some((each) => upTo.some((one) => one.finds(each))))
          .length,
        right: [...right].filter(own).length,
        wrong: wrong.filter(own).length,
      }
    }),
  }
}

/** Of the marks of readings that were judged, those that the review still shows: how many are right. `vaults`: how many have any. */
export function judgedTally(cases: readonly Case[]): { vaults: number; marks: number; right: number } {
  const judged = cases.map(({ findings, verdicts = [] }) =>
    findings.filter(isRead).flatMap(({ section, path, span }) => {
      const at = path.join()
      const one = verdicts.find(
        (each) => each.section === section && each.path.join() === at && each.text === span?.text,
      )
      return one ? [one.verdict] : []
    }),
  )
  const all = judged.flat()
  return {
    vaults: judged.filter((verdicts) => verdicts.length > 0).length,
    marks: all.length,
    right: all.filter((verdict) => verdict === 'right').length,
  }
}

/** The family of a fault; the earlier lots say a kind instead, shown in brackets. */
export const familyOf = ({ family, kind }: Fault['fault']): string => family ?? `(${kind ?? 'any'})`

/** One line for each family that has faults, the most frequent first. */
export function familyTallies(cases: readonly Case[]): Tally[] {
  const faults = cases.flatMap(({ score }) => score.planted.map(({ fault }) => fault))
  return [...new Set(faults.map(familyOf))]
    .map((family) =>
      tallyOf(
        family,
        cases,
        (fault) => familyOf(fault) === family,
        (finding) => finding.family === family || `(${finding.kind})` === family,
      ),
    )
    .sort((a, b) => b.faults - a.faults)
}

/** One line for each language. */
export const languageTallies = (cases: readonly Case[]): Tally[] =>
  [...new Set(cases.map(({ language }) => language))]
    .map((language) =>
      tallyOf(
        language,
        cases.filter((each) => each.language === language),
      ),
    )
    .sort((a, b) => b.faults - a.faults)

/** Errors and warnings in the copy that holds no fault. */
export function cleanTally(cases: readonly Case[], wordsOf: (cases: readonly Case[]) => number): CleanTally {
  const clean = cases.filter(({ score }) => score.fragment.planted.length === 0)
  const alarms = clean.flatMap(({ score }) => score.falseAlarms)
  const count = (severity: Finding['severity']) =>
    alarms.filter((finding) => finding.severity === severity).length
  return { words: wordsOf(clean), errors: count('error'), warnings: count('warning') }
}

/**
 * Share of faults and of clean sentences that the first so many readers tell rightly, for every family that has faults: 1 are errors and
 * warnings alone, 2 the table of unknowns as well. A sentence is clean when no fault touches it.
 */
export function balancedTallies(cases: readonly Case[], first: 1 | 2): Balanced[] {
  const counted = readers.slice(0, first)
  const tells = (finding: Finding): boolean => counted.some(({ finds }) => finds(finding))
  const clean = cases.flatMap((one) => cleanSentences(one, tells))
  return familyTallies(cases).map(({ name, faults, readers: found }) => {
    const wrong = clean.filter(({ families }) => families.has(name)).length
    const sensitivity = (found[first - 1]?.found ?? 0) / faults
    const specificity = 1 - wrong / Math.max(1, clean.length)
    return { family: name, faults, sensitivity, specificity, accuracy: (sensitivity + specificity) / 2 }
  })
}

/** Sentences without a fault, with the families of the findings in them that count. */
function cleanSentences(
  { texts, score }: Case,
  counts: (finding: Finding) => boolean,
): { families: ReadonlySet<string> }[] {
  const alarms = score.falseAlarms.filter(counts)
  return texts.flatMap((placed) => {
    const at = JSON.stringify([placed.section, placed.path])
    const here = alarms.filter(({ section, path }) => JSON.stringify([section, path]) === at)
    const faults = faultSpans(placed, score)
    const words = placed.words()
    return placed.sentences().flatMap(({ first, end }) => {
      const [from, to] = [words[first]?.from ?? 0, words[end - 1]?.to ?? 0]
      const meets = (span: { from: number; to: number }) => span.from < to && from < span.to
      if (faults.some(meets)) return []
      return [
        { families: new Set(here.filter(({ span }) => !span || meets(span)).map(({ family }) => family)) },
      ]
    })
  })
}

function faultSpans(
  { section, path, text }: PlacedText,
  { fragment }: Score,
): { from: number; to: number }[] {
  const here = fragment.planted.filter(
    (fault) => fault.section === section && path.join().startsWith((fault.path ?? []).join()),
  )
  return here.flatMap((fault) =>
    fault.text === undefined
      ? [{ from: 0, to: text.length }]
      : placesOf(text, fault.text).map((from) => ({ from, to: from + fault.text!.length })),
  )
}
