import './frame.css'
import { useEffect, useRef, type ReactNode } from 'react'
import { openRail, placeKey, usePlace, usePlaceStore, vaultOf } from '../stores/place.ts'
import { closeToast } from '../ui/toast.tsx'
import { useKeptFocus } from './kept-focus.ts'
import { Rail } from './rail.tsx'
import { focusTitle } from './title-focus.ts'

/** Where the rail would take too much of the page, as at 200 % zoom. */
const narrowWindow = '(max-width: 56rem)'

/** In another vault “Undo” would take back what nobody sees: what was said of changes goes with the vault they were made in. */
function useChangesOfOneVault(vaultId: string | null): void {
  const last = useRef<string | null>(null)
  useEffect(() => {
    if (vaultId === null || vaultId === last.current) return
    last.current = vaultId
    closeToast('change')
    closeToast('consequence')
  }, [vaultId])
}

/** The rail at the left, folded where the window is narrow, and the page beside it. A new page takes the focus at its title. */
export function Frame({ children }: { children: ReactNode }) {
  const place = usePlace()
  const key = placeKey(place)
  const railOpen = usePlaceStore((store) => store.railOpen)
  const shown = useRef(key)
  useKeptFocus()
  useChangesOfOneVault(vaultOf(place))
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
