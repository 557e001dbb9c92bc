import { changesSince } from '../../shared/basis-changes.ts'
import { sourcesOf } from '../../shared/basis.ts'
import type { Issue } from '../../shared/failure.ts'
import type { Intake } from '../../shared/intake.ts'
import { missingAnswers } from '../../shared/missing-answers.ts'
import type { PlannedSection, RunPurpose, WritingPurpose } from '../../shared/run-event.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { unreachable } from '../../shared/result.ts'
import { sectionLimitMs, type Limits } from '../../shared/settings.ts'
import type { PartRecord, SectionRecord } from '../../shared/vault.ts'
import { chunksOf } from './chunks.ts'

export interface PlanSource {
  purpose: WritingPurpose
  intake: Intake
  saved: Partial<Record<SectionNumber, SectionRecord>>
  /** Sections that failed or need review although older text is saved. */
  unsettled: readonly SectionNumber[]
  /** Sections the person approved: whoever asks for all or for what is missing does not mean them. */
  approved: readonly SectionNumber[]
  /** Sections the person left out: no run writes them, and nothing waits for them. */
  leftOut: readonly SectionNumber[]
  /** Accepted parts on disk. */
  parts: readonly PartRecord[]
  /** The dead runs this run goes on from, and what they had saved; null for a new run. */
  resumes: { runIds: readonly string[]; saved: readonly SectionNumber[] } | null
  /** The parts of saved sections that lack something; only a run for what is lacking goes by them. */
  lacking?: Partial<Record<SectionNumber, readonly number[]>>
  /** For a refine of one field: the part that holds it. */
  refinePart: number | null
  limits: Limits
  timeScale: number
}

export interface Plan {
  /** In the order of their chunks. */
  sections: PlannedSection[]
  chunks: number
  /** Parts accepted earlier that this run takes over instead of asking again. */
  kept: PartRecord[]
}

/** It asks for one part and no other, so that nothing else begins as its question does. */
export const asksOnce = ({ sections }: Pick<Plan, 'sections'>): boolean =>
  sections.reduce((count, { parts }) => count + parts.length, 0) === 1

/** Which sections and parts a run asks for, in which chunks, and what waits for what. */
export function planRun(source: PlanSource): Plan {
  const chosen = chosenSections(source)
  const chunks = chunksOf(chosen)
  const kept = source.parts.filter((part) => chosen.includes(part.number) && isKept(part, source))
  const sections = chunks.flatMap((chunk, index) =>
    chunk.map((number) => plannedSection(number, index + 1, chosen, kept, source)),
  )
  return { sections, chunks: chunks.length, kept }
}

function chosenSections(source: PlanSource): SectionNumber[] {
  const { purpose, approved, resumes, lacking = {} } = source
  // A section that is named was asked about before; a dead run asked before this one was approved.
  const named = resumes === null && isNamed(purpose)
  return wantedSections(source).filter(
    (number) =>
      !resumes?.saved.includes(number) &&
      (named || !approved.includes(number)) &&
      (!completes(purpose) || (lacking[number] ?? []).length > 0),
  )
}

/** The purpose names its sections one by one. */
const isNamed = (purpose: WritingPurpose): boolean =>
  purpose.kind === 'sections' || purpose.kind === 'refine' || completes(purpose)

/** It asks for what saved sections lack, and for nothing that stands in them. */
export const completes = (purpose: RunPurpose): boolean =>
  purpose.kind === 'missing' && purpose.fields !== undefined

type Wanted = Pick<PlanSource, 'purpose' | 'saved' | 'unsettled' | 'leftOut'>

const wantedSections = ({ leftOut, ...asked }: Wanted): SectionNumber[] =>
  askedFor(asked).filter((number) => !leftOut.includes(number))

function askedFor({ purpose, saved, unsettled }: Omit<Wanted, 'leftOut'>): readonly SectionNumber[] {
  switch (purpose.kind) {
    case 'whole':
      return sectionNumbers
    case 'missing':
      if (purpose.fields) return purpose.fields.filter((number) => saved[number] !== undefined)
      return sectionNumbers.filter((number) => !saved[number] || unsettled.includes(number))
    case 'sections':
      return sectionNumbers.filter((number) => purpose.sections.includes(number))
    case 'refine':
      return [purpose.section]
    default:
      return unreachable(purpose)
  }
}

/**
 * The approved sections in the way of a run: those it names, or all it could write where it would leave out every one. Such a
 * run is not begun before they are unlocked.
 */
export function approvedInTheWay(source: Wanted & Pick<PlanSource, 'approved' | 'resumes'>): SectionNumber[] {
  if (source.resumes !== null) return []
  const wanted = wantedSections(source)
  const locked = wanted.filter((number) => source.approved.includes(number))
  return isNamed(source.purpose) || locked.length === wanted.length ? locked : []
}

/**
 * The answers in the way of a run: without them a section would be written from nothing, at its price. What stands may be refined and
 * completed all the same, and a run that stopped is gone on with.
 */
export const answersInTheWay = ({
  purpose,
  intake,
  resumes,
}: Pick<PlanSource, 'intake' | 'resumes'> & { purpose: RunPurpose }): Issue[] =>
  resumes !== null || purpose.kind === 'refine' || purpose.kind === 'read-through' || completes(purpose)
    ? []
    : missingAnswers(intake)

/**
 * A resumed run keeps what its dead runs were paid for. A run for what is missing keeps any part that was written
 * from answers and sections that mean the same now. A new run of chosen sections starts afresh, and a refine never
 * mixes with parts of a run.
 */
function isKept(part: PartRecord, source: PlanSource): boolean {
  if (source.purpose.kind === 'refine' || completes(source.purpose)) return false
  if (part.part > sectionOf(part.number).parts.length) return false
  if (source.resumes) return source.resumes.runIds.includes(part.runId)
  return source.purpose.kind === 'missing' && isFresh(part, source)
}

function isFresh({ number, basis }: PartRecord, { intake, saved }: PlanSource): boolean {
  const section = sectionOf(number)
  return (
    section.answers.every((key) => basis.answers[key] !== undefined) &&
    section.reads.every((read) => basis.reads[read] === undefined || saved[read] !== undefined) &&
    changesSince(section, basis, sourcesOf(intake, saved)).every(({ weight }) => weight === 'little')
  )
}

function plannedSection(
  number: SectionNumber,
  chunk: number,
  chosen: readonly SectionNumber[],
  kept: readonly PartRecord[],
  { purpose, lacking = {}, refinePart, limits, timeScale }: PlanSource,
): PlannedSection {
  const section = sectionOf(number)
  const all = completes(purpose) ? (lacking[number] ?? []) : section.parts.map((_, index) => index + 1)
  const isAccepted = (part: number): boolean =>
    kept.some((record) => record.number === number && record.part === part)
  return {
    section: number,
    chunk,
    parts: refinePart === null ? all.filter((part) => !isAccepted(part)) : [refinePart],
    partsInAll: section.parts.length,
    waitsFor: section.reads.filter((read) => chosen.includes(read)),
    limitMs: sectionLimitMs(limits, section) * timeScale,
  }
}
