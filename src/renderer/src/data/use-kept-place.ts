import { useEffect } from 'react'
import { draftAt, openDraft, useOpenStore } from '../stores/open-drafts.ts'
import { usePlaceStore, type Place } from '../stores/place.ts'

/** The browser keeps them beside the page, so that they outlast a crash of the page and end with the window. */
const placeKey = 'place'
const openKey = 'open editors'

/** A page that crashed and was loaded again goes back to where the person was, with the editors open that were. */
export function useKeptPlace(): void {
  useEffect(() => {
    const place = kept(placeKey)
    if (isPlace(place)) usePlaceStore.setState({ place })
    const open = kept(openKey)
    if (typeof open === 'object' && open !== null)
      for (const [key, draft] of Object.entries(open)) openDraft(key, draft)
    const stops = [
      usePlaceStore.subscribe(({ place }) => keep(placeKey, place)),
      // Which they are is enough: an editor takes what stands in the vault, where the words are saved as they are typed.
      useOpenStore.subscribe(({ fields }, before) => {
        if (fields === before.fields) return
        keep(openKey, Object.fromEntries(Object.keys(fields).map((key) => [key, draftAt(key)])))
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
}

const keep = (key: string, value: unknown): void => sessionStorage.setItem(key, JSON.stringify(value))

const kept = (key: string): unknown => JSON.parse(sessionStorage.getItem(key) ?? 'null')

const kinds: readonly unknown[] = [
  'intake',
  'import',
  'run',
  'vault',
  'review',
  'export',
  'prompter',
  'call',
  'calendar',
  'settings',
] satisfies Place['kind'][]

/** What is kept was written by this very page, so its kind tells the rest. */
const isPlace = (place: unknown): place is Place =>
  typeof place === 'object' && place !== null && 'kind' in place && kinds.includes(place.kind)
