import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { Caret } from '../../stores/open-drafts.ts'

/** So long a second click may follow that makes the first one a double click, which selects a word, in milliseconds. */
const doubleClickMs = 250

interface ClickToEdit {
  onClick: (event: MouseEvent<HTMLElement>) => void
  onDoubleClick: () => void
  onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void
}

/**
 * A click in a text opens its editor with the caret where one clicked; a key that types opens it at once, and is typed in
 * it. What selects (dragging, a double click, Shift), and what acts by itself (links, buttons, fields inside), is left
 * alone. null: a click does nothing here.
 */
export function useClickToEdit(active: boolean, open: (caret: Caret) => void): ClickToEdit | null {
  const waiting = useRef<{ caret: Caret; timer: number } | null>(null)
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  const stop = (): Caret | null => {
    const stopped = waiting.current
    window.clearTimeout(stopped?.timer)
    waiting.current = null
    return stopped && stopped.caret
  }
  // What opened in another way meanwhile is not opened again.
  useEffect(() => () => void stop(), [active])
  if (!active) return null
  return {
    onClick(event) {
      stop()
      if (event.detail !== 1 || event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey) return
      const caret = caretAt(event)
      if (!caret || !window.getSelection()?.isCollapsed) return
      const timer = window.setTimeout(() => {
        stop()
        if (window.getSelection()?.isCollapsed) latest.current(caret)
      }, doubleClickMs)
      waiting.current = { caret, timer }
    },
    onDoubleClick: () => void stop(),
    onKeyDownCapture(event) {
      if (!waiting.current || !typesWith(event)) return
      const caret = stop()
      event.stopPropagation()
      if (caret) latest.current(caret)
    },
  }
}

/** Keys that change a text, beside those of one character; "Process" and "Dead" begin one that is composed. */
const typing = new Set(['Backspace', 'Delete', 'Process', 'Dead'])

const typesWith = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && (key.length === 1 || typing.has(key))

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
