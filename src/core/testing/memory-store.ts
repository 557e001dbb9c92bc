import type { Failure } from '../../shared/failure.ts'
import type { Intake } from '../../shared/intake.ts'
import type { Reading } from '../../shared/read-through.ts'
import { failed, ok } from '../../shared/result.ts'
import type { RunEvent } from '../../shared/run-event.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import {
  schemaVersion,
  type NeedsReview,
  type PartRecord,
  type Proposal,
  type SectionRecord,
} from '../../shared/vault.ts'
import type { VaultStore } from '../ports.ts'

/** A vault in memory, to look into. */
export interface MemoryVault {
  intake: Intake
  sections: Partial<Record<SectionNumber, SectionRecord>>
  parts: PartRecord[]
  reviews: NeedsReview[]
  proposals: Proposal[]
  failures: Partial<Record<SectionNumber, Failure>>
  readings: Reading[]
  journal: RunEvent[]
}

export interface MemoryStore extends VaultStore {
  vault: MemoryVault
}

const savedAt = '2026-11-23T09:00:00.000Z'

/** A store without a disk. `fault` may answer a failure for an operation, by its name and section, instead of saving. */
export function memoryStore(
  vault: Pick<MemoryVault, 'intake'> & Partial<MemoryVault>,
  fault: (operation: keyof VaultStore, section: SectionNumber | null) => Failure | null = () => null,
): MemoryStore {
  const kept: MemoryVault = {
    sections: {},
    parts: [],
    reviews: [],
    proposals: [],
    failures: {},
    readings: [],
    journal: [],
    ...vault,
  }
  const stamp = { schemaVersion, savedAt }
  const isPart = (number: SectionNumber, part?: number) => (other: PartRecord) =>
    other.number === number && (part === undefined || other.part === part)
  const unless = async <T>(operation: keyof VaultStore, section: SectionNumber | null, act: () => T) => {
    const failure = fault(operation, section)
    return failure ? failed(failure) : ok(act())
  }

  return {
    vault: kept,
    readIntake: () => unless('readIntake', null, () => kept.intake),
    readSections: () => unless('readSections', null, () => ({ ...kept.sections })),
    readParts: () => unless('readParts', null, () => [...kept.parts]),
    savePart: (part) =>
      unless('savePart', part.number, () => {
        kept.parts = [
          ...kept.parts.filter((other) => !isPart(part.number, part.part)(other)),
          { ...part, ...stamp },
        ]
        return null
      }),
    saveSection: (section) =>
      unless('saveSection', section.number, () => {
        const { number } = section
        const revision = (kept.sections[number]?.revision ?? 0) + 1
        const record: SectionRecord = { ...section, ...stamp, key: sectionOf(number).key, revision }
        kept.sections[number] = record
        kept.parts = kept.parts.filter((part) => !isPart(number)(part))
        kept.reviews = kept.reviews.filter((review) => review.number !== number)
        delete kept.failures[number]
        return record
      }),
    saveProposal: (proposal) =>
      unless('saveProposal', proposal.number, () => {
        kept.proposals.push({ ...proposal, ...stamp })
        return null
      }),
    saveReview: (review) =>
      unless('saveReview', review.number, () => {
        kept.reviews.push({ ...review, ...stamp })
        return null
      }),
    saveFailure: (section, failure) =>
      unless('saveFailure', section, () => {
        if (failure) kept.failures[section] = failure
        else delete kept.failures[section]
        return null
      }),
    readReadings: () => unless('readReadings', null, () => [...kept.readings]),
    saveReading: (reading) =>
      unless('saveReading', reading.sections[0]?.section ?? null, () => {
        kept.readings.push({ ...reading, at: savedAt })
        return null
      }),
    checkFreeSpace: () => unless('checkFreeSpace', null, () => null),
    journal: (event) =>
      unless('journal', null, () => {
        kept.journal.push(event)
        return null
      }),
  }
}
