import './frame.css'
import { useEffect, useRef, type ReactNode } from 'react'
import { placeKey, usePlace, usePlaceStore } from '../stores/place.ts'
import { Rail } from './rail.tsx'

/** The rail at the left and the page beside it. A new page takes the focus at its title. */
export function Frame({ children }: { children: ReactNode }) {
  const key = placeKey(usePlace())
  const railOpen = usePlaceStore((store) => store.railOpen)
  const shown = useRef(key)
  useEffect(() => {
    if (shown.current === key) return
    shown.current = key
    document.getElementById('page-title')?.focus()
  }, [key])
  return (
    <div className="frame" data-rail={railOpen ? 'open' : 'closed'}>
      <Rail />
      {children}
    </div>
  )
}
