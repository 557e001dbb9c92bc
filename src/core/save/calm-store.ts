import type { Failure } from '../../shared/failure.ts'
import { failed, type Result } from '../../shared/result.ts'
import type { VaultStore } from '../ports.ts'

/** The store, with a bug in it made into the failure of the one save it happened in: the neighbours go on. */
export function calmStore(store: VaultStore, onBug: (error: unknown) => Failure): VaultStore {
  const calm = async <T>(act: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await act()
    } catch (error) {
      return failed(onBug(error))
    }
  }
  return {
    readIntake: () => calm(() => store.readIntake()),
    readSections: () => calm(() => store.readSections()),
    readParts: () => calm(() => store.readParts()),
    savePart: (part) => calm(() => store.savePart(part)),
    saveSection: (section) => calm(() => store.saveSection(section)),
    saveProposal: (proposal) => calm(() => store.saveProposal(proposal)),
    saveReview: (review) => calm(() => store.saveReview(review)),
    saveFailure: (section, failure) => calm(() => store.saveFailure(section, failure)),
    readReadings: () => calm(() => store.readReadings()),
    saveReading: (reading) => calm(() => store.saveReading(reading)),
    checkFreeSpace: () => calm(() => store.checkFreeSpace()),
    journal: (event) => calm(() => store.journal(event)),
  }
}
