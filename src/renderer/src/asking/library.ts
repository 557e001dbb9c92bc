import { useEffect } from 'react'
import { ask } from '../main-process.ts'
import { failLibrary, placeLibrary } from '../stores/library.ts'

let newest = 0

/** Reads the list of vaults again. Of several readings under way only the newest counts. */
export async function refreshLibrary(): Promise<void> {
  const mine = ++newest
  const answer = await ask('library.list', null)
  if (mine !== newest) return
  if (answer.ok) placeLibrary(answer.value.vaults, answer.value.notices)
  else failLibrary(answer.failure)
}

/** Reads the list once, when the window opens, and again when the person comes back to it. */
export function useLibraryReading(): void {
  useEffect(() => {
    void refreshLibrary()
    const again = (): void => void refreshLibrary()
    window.addEventListener('focus', again)
    return () => window.removeEventListener('focus', again)
  }, [])
}
