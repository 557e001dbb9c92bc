import type { Intake } from './intake.ts'
import { sectionOf, sections, type SectionNumber } from './sections/index.ts'
import type { LeftOut, VaultSummary } from './vault.ts'
import { withoutNones } from './without-nones.ts'

/** By section number, as `vault.json` has it. */
export type LeftOutSections = Readonly<Partial<Record<string, LeftOut>>>

/** What all others are written from: who the client is, what is said, what is sold. */
const always: readonly SectionNumber[] = [1, 2, 4]

export const mayBeLeftOut = (section: SectionNumber): boolean => !always.includes(section)

/** Why a section does not seem to fit the business; null: it does. */
export const unfitReason = (section: SectionNumber, intake: Intake): string | null =>
  sectionOf(section).unfit?.why(withoutNones(intake)) ?? null

/** The sections that do not seem to fit the business, with the reason. Nothing is left out before the person says so. */
export const proposedToLeaveOut = (intake: Intake): { section: SectionNumber; reason: string }[] =>
  sections.flatMap(({ number }) => {
    const reason = unfitReason(number, intake)
    return reason === null ? [] : [{ section: number, reason }]
  })

export const isLeftOut = (leftOut: LeftOutSections, section: SectionNumber): boolean =>
  leftOut[String(section)] !== undefined

/** It was left out for a reason that the answers give no longer. */
export const fitsAfterAll = ({ reason }: LeftOut, section: SectionNumber, intake: Intake): boolean =>
  reason !== null && unfitReason(section, intake) === null

/** The sections that are left out, in order. */
export const numbersLeftOut = (leftOut: LeftOutSections): SectionNumber[] =>
  sections.map(({ number }) => number).filter((number) => isLeftOut(leftOut, number))

/** How many sections a vault has when it is complete: all that are not left out. */
export const sectionsWanted = ({ leftOut }: Pick<VaultSummary, 'leftOut'>): number =>
  sections.length - leftOut
