import { useEffect } from 'react'
import { usePlaceStore, type Place } from '../stores/place.ts'

/** The browser keeps it beside the page, so that it outlasts a crash of the page and ends with the window. */
const placeKey = 'place'

/** A page that crashed and was loaded again goes back to where the person was. */
export function useKeptPlace(): void {
  useEffect(() => {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeKey) ?? 'null')
    if (isPlace(kept)) usePlaceStore.setState({ place: kept })
    return usePlaceStore.subscribe(({ place }) => sessionStorage.setItem(placeKey, JSON.stringify(place)))
  }, [])
}

const kinds: readonly unknown[] = ['intake', 'run', 'vault', 'review', 'settings'] satisfies Place['kind'][]

/** What is kept was written by this very page, so its kind tells the rest. */
const isPlace = (place: unknown): place is Place =>
  typeof place === 'object' && place !== null && 'kind' in place && kinds.includes(place.kind)
