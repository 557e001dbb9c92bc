import './frame.css'
import { useEffect, useRef, type ReactNode } from 'react'
import { openRail, placeKey, usePlace, usePlaceStore } from '../stores/place.ts'
import { useKeptFocus } from './kept-focus.ts'
import { Rail } from './rail.tsx'
import { focusTitle } from './title-focus.ts'

/** Where the rail would take too much of the page, as at 200 % zoom. */
const narrowWindow = '(max-width: 56rem)'

/** The rail at the left, folded where the window is narrow, and the page beside it. A new page takes the focus at its title. */
export function Frame({ children }: { children: ReactNode }) {
  const key = placeKey(usePlace())
  const railOpen = usePlaceStore((store) => store.railOpen)
  const shown = useRef(key)
  useKeptFocus()
  useEffect(() => {
    if (shown.current === key) return
    shown.current = key
    focusTitle()
  }, [key])
  useEffect(() => {
    const narrow = window.matchMedia(narrowWindow)
    const fit = (): void => openRail(!narrow.matches)
    if (narrow.matches) fit()
    narrow.addEventListener('change', fit)
    return () => narrow.removeEventListener('change', fit)
  }, [])
  return (
    <div className="frame" data-rail={railOpen ? 'open' : 'closed'}>
      <Rail />
      {children}
    </div>
  )
}
