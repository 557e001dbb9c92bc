import { useEffect, useRef, type MouseEvent } from 'react'
import type { Caret } from '../../stores/open-drafts.ts'

/** So long a second click may follow that makes the first one a double click, which selects a word, in milliseconds. */
const doubleClickMs = 250

interface ClickToEdit {
  onClick: (event: MouseEvent<HTMLElement>) => void
  onDoubleClick: () => void
}

/**
 * A click in a text opens its editor with the caret where one clicked. What selects (dragging, a double click, Shift), and
 * what acts by itself (links, buttons, fields inside), is left alone. null: a click does nothing here.
 */
export function useClickToEdit(active: boolean, open: (caret: Caret) => void): ClickToEdit | null {
  const waiting = useRef<number | undefined>(undefined)
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => () => window.clearTimeout(waiting.current), [])
  if (!active) return null
  return {
    onClick(event) {
      window.clearTimeout(waiting.current)
      if (event.detail !== 1 || event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey) return
      const caret = caretAt(event)
      if (!caret || !window.getSelection()?.isCollapsed) return
      waiting.current = window.setTimeout(() => {
        if (window.getSelection()?.isCollapsed) latest.current(caret)
      }, doubleClickMs)
    },
    onDoubleClick: () => window.clearTimeout(waiting.current),
  }
}

/** Where in the field's text one clicked; null outside of it. */
function caretAt({ target, currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): Caret | null {
  if (!(target instanceof Element) || target.closest('[data-field]') !== currentTarget) return null
  if (target.closest('a, button, input, textarea, select, [role="toolbar"]')) return null
  const shown = target.closest<HTMLElement>('[data-from]')
  if (!shown || !currentTarget.contains(shown)) return null
  const entry = shown.dataset['entry']
  const at = Number(shown.dataset['from']) + offsetIn(shown, clientX, clientY)
  return { at, ...(entry !== undefined && { entry: Number(entry) }) }
}

/** Characters of an element's text before a point of the window. */
function offsetIn(shown: HTMLElement, x: number, y: number): number {
  const place = document.caretPositionFromPoint(x, y)
  if (!place || !shown.contains(place.offsetNode)) return 0
  const before = document.createRange()
  before.setStart(shown, 0)
  before.setEnd(place.offsetNode, place.offset)
  return before.toString().length
}
