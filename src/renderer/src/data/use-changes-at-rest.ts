import { useChanges } from '../stores/change-counts.ts'
import { useSettled } from '../ui/use-settled.ts'
import { saveMostMs } from './autosave.ts'

/** Longer than it takes from one saving to the next while somebody types or a run saves several sections in a row. */
const restMs = saveMostMs + 300

/** Counts up when a vault has changed and stands still again: what is asked anew then is asked once, not with every key. */
export const useChangesAtRest = (vaultId: string): number => useSettled(useChanges(vaultId), restMs)
