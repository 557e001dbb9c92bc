import { useEffect } from 'react'
import { ask } from '../main-process.ts'
import { useSavingStore } from '../stores/saving.ts'
import { failLibrary, foreseeLibrary, placeLibrary, useLibraryStore } from '../stores/library-rows.ts'
import { putInKept } from './kept-drafts.ts'
import { later } from './later.ts'
import { flushTyping } from './typing.ts'

let newest = 0

/** Reads the list of vaults again. Of several readings under way only the newest counts. */
export async function refreshLibrary(): Promise<void> {
  const mine = ++newest
  const answer = await ask('library.list', null)
  if (mine !== newest) return
  if (!answer.ok) return failLibrary(answer.failure)
  const { vaults, notices, away } = answer.value
  const wasAway = useLibraryStore.getState().away !== null
  placeLibrary(vaults, notices, away)
  stopWaiting()
  if (away !== null) stopWaiting = later(() => void refreshLibrary(), lookAgainMs)
  else if (wasAway) void saveWhatWaited()
}

/** How soon it is looked whether the folder of the vaults is back, in milliseconds. */
const lookAgainMs = 2000
let stopWaiting = (): void => undefined

/** The folder is back: what is typed goes in first, then what was kept before. */
async function saveWhatWaited(): Promise<void> {
  await flushTyping()
  await putInKept()
}

/** More rows than a window is high. */
const firstRows = 40

/**
 * Shows the rows of the last time until the list itself is read: in a large library that takes some seconds. The first
 * of them come alone, because to hand over and check ten thousand takes longer than to open the window.
 */
async function showKnown(): Promise<void> {
  for (const atMost of [firstRows, null]) {
    const answer = await ask('library.known', { atMost })
    if (!answer.ok || useLibraryStore.getState().state !== 'loading') return
    const { vaults, inAll } = answer.value
    foreseeLibrary(vaults, inAll)
    if (vaults.length === inAll) return
    await nextFrame()
  }
}

/** Until what was given to the screen has been drawn. */
const nextFrame = (): Promise<void> =>
  new Promise((settle) => requestAnimationFrame(() => setTimeout(settle, 0)))

/** Reads the list once, when the window opens, and again when the person comes back to it. */
export function useLibraryReading(): void {
  useEffect(() => {
    // One after the other: to look at the files of a large library keeps main too busy to hand out the rows it knows.
    void showKnown().then(refreshLibrary)
    const again = (): void => void refreshLibrary()
    window.addEventListener('focus', again)
    const stopHearing = useSavingStore.subscribe(({ states }, before) => {
      // Words that cannot be saved may be the first sign that the folder is away.
      const failed = Object.entries(states).some(
        ([place, { kind }]) => kind === 'failed' && before.states[place]?.kind !== 'failed',
      )
      if (failed) again()
    })
    return () => {
      window.removeEventListener('focus', again)
      stopHearing()
    }
  }, [])
}
