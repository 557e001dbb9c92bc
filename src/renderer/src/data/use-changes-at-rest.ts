import { useEffect, useState } from 'react'
import { changesOf, useChangesStore } from '../stores/change-counts.ts'
import { saveMostMs } from './autosave.ts'
import { later } from './later.ts'

/** Longer than it takes from one saving to the next while somebody types or a run saves several sections in a row. */
const restMs = saveMostMs + 300

/**
 * Counts up when a vault has changed and stands still again: what is asked anew then is asked once, not with every key,
 * and nobody who shows it is drawn anew before.
 */
export function useChangesAtRest(vaultId: string): number {
  const [atRest, setAtRest] = useState(() => changesOf(vaultId))
  useEffect(() => {
    let stop: (() => void) | null = null
    const settle = (): void => {
      stop?.()
      stop = later(() => setAtRest(changesOf(vaultId)), restMs)
    }
    // What changed between the first picture and now is asked for too.
    settle()
    const end = useChangesStore.subscribe(({ counts }, before) => {
      if (counts[vaultId] !== before.counts[vaultId]) settle()
    })
    return () => {
      end()
      stop?.()
    }
  }, [vaultId])
  return atRest
}
