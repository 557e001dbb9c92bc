import { useEffect, useRef, type RefObject } from 'react'
import { standAt, useReviewStore } from '../../stores/review.ts'
import type { Entry } from '../findings/entries.ts'

/** The element of an entry on the page. */
export const rowOf = (list: HTMLElement | null, id: string): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-entry-id="${CSS.escape(id)}"]`) ?? null

/**
 * The entry that the keys are about, or null. When it is settled and gone, the one that took its place; the focus goes
 * along, so that a person can work through a list without reaching for the mouse.
 */
export function useStanding(
  vaultId: string,
  shown: readonly Entry[],
  list: RefObject<HTMLElement | null>,
): string | null {
  const standing = useReviewStore((store) => store.current[vaultId])
  const at = shown.findIndex(({ id }) => id === standing)
  const last = useRef(at)
  const opened = useRef(false)

  // Coming back from the text, the list stands where it was left. Later it stays where it is: a list that moved when one of
  // its rows is pressed would move away from under the press.
  useEffect(() => {
    if (opened.current) return
    opened.current = true
    if (standing !== undefined) rowOf(list.current, standing)?.scrollIntoView({ block: 'center' })
  }, [list, standing])

  useEffect(() => {
    if (at >= 0) {
      last.current = at
      return
    }
    const next = last.current < 0 ? undefined : shown[Math.min(last.current, shown.length - 1)]
    if (!next) return
    standAt(vaultId, next.id)
    // The focus was on the row that went, or in it; anywhere else it belongs to the person.
    if (document.activeElement === document.body) rowOf(list.current, next.id)?.focus()
  }, [at, shown, vaultId, list])

  return at >= 0 ? (standing ?? null) : null
}
