import type { Intake } from '../../../shared/intake.ts'
import type { SectionNumber } from '../../../shared/sections/section-definition.ts'
import type { Content } from '../../../shared/vault.ts'

/** What a sample writer has to write from: the person's own answers and the sections read, nothing else. */
export interface SampleSource {
  intake: Intake
  /** What the sections this one reads hand over to the part. */
  reads: Partial<Record<SectionNumber, Content>>
  /** From 1. */
  part: number
  /** 0 for the first writing; refines count up, so that a refine reads differently. */
  variant: number
}

/** Writes one part of a section, valid against that part's schema for any complete intake. Pure and deterministic. */
export type SampleWriter = (source: SampleSource) => Content
