import { useCallback, useState, useSyncExternalStore } from 'react'
import type { StoreApi } from 'zustand'
import { somebodyTypes, useSavingStore } from '../stores/saving.ts'

/**
 * What a store holds, as it stood when somebody began to type: the page around a field is not drawn anew with every word
 * that is saved, but once the hands rest. Nothing is held back where nobody types, or while there is nothing yet.
 */
export function useBetweenKeys<S, T>(
  store: Pick<StoreApi<S>, 'getState' | 'subscribe'>,
  select: (state: S) => T,
): T {
  const [standing] = useState(() => standStill<T>())
  const subscribe = useCallback(
    (heard: () => void) => {
      const ends = [store.subscribe(heard), useSavingStore.subscribe(heard)]
      return () => ends.forEach((end) => end())
    },
    [store],
  )
  const read = (): T => standing(select(store.getState()))
  return useSyncExternalStore(subscribe, read, read)
}

/** Hands back the newest value, or while somebody types the last one before. */
function standStill<T>(): (now: T) => T {
  let shown: T | null = null
  return (now) => {
    if (shown === null || !somebodyTypes()) shown = now
    return shown
  }
}
