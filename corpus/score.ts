import type { Finding, FindingKind } from '../src/shared/finding.ts'
import { valueAt, type FieldPath } from '../src/shared/sections/outline.ts'
import type { ReviewedVault } from '../src/core/review/check-vault.ts'
import type { Fragment, Planted } from './fragment.ts'

/** How the review did on one fragment. */
export interface Score {
  fragment: Fragment
  /** Planted faults with the findings of their kind that show them. */
  planted: readonly { fault: Planted; shownBy: readonly Finding[] }[]
  /** Findings that point at nothing planted. */
  falseAlarms: readonly Finding[]
}

/**
 * Holds findings against what was planted. A finding of another kind at planted words is neither a hit nor a false
 * alarm: the words are at fault. What the fragment left out of a section cannot be wrong in it.
 */
export function scoreOf(fragment: Fragment, vault: ReviewedVault, findings: readonly Finding[]): Score {
  const contentOf = (section: number) => vault.sections.find(({ number }) => number === section)?.content
  const judged = findings.filter(
    ({ kind, section, path }) =>
      fragment.judged.includes(kind) &&
      (valueAt(contentOf(section), path) !== undefined || isPlanted(fragment, section, path)),
  )
  const shows = (finding: Finding, fault: Planted) =>
    pointsAt(finding, fault, valueAt(contentOf(finding.section), finding.path))
  return {
    fragment,
    planted: fragment.planted.map((fault) => ({
      fault,
      shownBy: judged.filter((finding) => isOfKind(finding, fault) && shows(finding, fault)),
    })),
    falseAlarms: judged.filter((finding) => !fragment.planted.some((fault) => shows(finding, fault))),
  }
}

/** Claims were a part of proof when the first lots were written. */
const isOfKind = ({ kind }: Finding, fault: Planted): boolean =>
  fault.kind === undefined || kind === fault.kind || (fault.kind === 'proof' && kind === 'claim')

const isPlanted = (fragment: Fragment, section: number, path: FieldPath): boolean =>
  fragment.planted.some((fault) => fault.section === section && fault.path?.join() === path.join())

function pointsAt({ section, path, span }: Finding, fault: Planted, value: unknown): boolean {
  if (section !== fault.section || !oneWay(path, fault.path ?? [])) return false
  if (fault.text === undefined) return true
  if (typeof value !== 'string') return false
  const { length } = fault.text
  return placesOf(value, fault.text).some((from) => !span || (span.from < from + length && from < span.to))
}

/** One path leads through the other. */
const oneWay = (a: FieldPath, b: FieldPath): boolean =>
  a.slice(0, b.length).join() === b.slice(0, a.length).join()

/** Where words begin in a text. */
export function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

/** A note is worth knowing and interrupts nobody. */
export const isAlarm = ({ severity }: Pick<Finding, 'severity'>): boolean => severity !== 'note'

/** What one kind of finding, or all of them, came to over some fragments. */
export interface KindScore {
  kind: FindingKind | 'all'
  planted: number
  found: number
  /** Share of the planted faults that were found; 1 where none was planted. */
  recall: number
  /** Errors and warnings that point at planted faults. */
  right: number
  /** Errors and warnings in clean fragments, and those beside the planted faults in faulty ones. */
  falseInClean: number
  falseInFaulty: number
  notes: number
  /** Share of errors and warnings that point at planted faults; 1 where there are none. */
  precision: number
}

/** Adds up the fragments, one line for each kind. */
export function kindScores(kinds: readonly FindingKind[], scores: readonly Score[]): KindScore[] {
  return kinds.map((kind) => {
    const faults = scores.flatMap(({ planted }) => planted).filter(({ fault }) => fault.kind === kind)
    const wrong = scores.flatMap(({ fragment, falseAlarms }) =>
      falseAlarms
        .filter((finding) => finding.kind === kind)
        .map((finding) => ({ alarm: isAlarm(finding), clean: fragment.planted.length === 0 })),
    )
    const alarms = wrong.filter(({ alarm }) => alarm)
    return withShares(kind, {
      planted: faults.length,
      found: faults.filter(({ shownBy }) => shownBy.length > 0).length,
      right: new Set(faults.flatMap(({ shownBy }) => shownBy.filter(isAlarm))).size,
      falseInClean: alarms.filter(({ clean }) => clean).length,
      falseInFaulty: alarms.filter(({ clean }) => !clean).length,
      notes: wrong.length - alarms.length,
    })
  })
}

/** All kinds together. */
export function totalOf(rows: readonly KindScore[]): KindScore {
  const sum = (key: 'planted' | 'found' | 'right' | 'falseInClean' | 'falseInFaulty' | 'notes') =>
    rows.reduce((total, row) => total + row[key], 0)
  return withShares('all', {
    planted: sum('planted'),
    found: sum('found'),
    right: sum('right'),
    falseInClean: sum('falseInClean'),
    falseInFaulty: sum('falseInFaulty'),
    notes: sum('notes'),
  })
}

function withShares(
  kind: KindScore['kind'],
  counts: Omit<KindScore, 'kind' | 'recall' | 'precision'>,
): KindScore {
  const { planted, found, right, falseInClean, falseInFaulty } = counts
  const raised = right + falseInClean + falseInFaulty
  const recall = planted === 0 ? 1 : found / planted
  return { kind, ...counts, recall, precision: raised === 0 ? 1 : right / raised }
}
