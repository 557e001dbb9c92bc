import { useEffect } from 'react'
import { later } from '../data/later.ts'
import { refocus } from './title-focus.ts'

/** So long after what had the focus went, whoever knows a better place has given it the focus, in milliseconds. */
const afterMs = 100

/**
 * Once in the window: where what has the focus goes from a page, or what a dialog would give it back to, the nearest place
 * around it that can have the focus takes it, else the title of the page. Keys and screen readers go on from there.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    /** What had the focus in a page last, and all that it stood in, inmost first. */
    let around: readonly Element[] = []
    let waiting = false
    let stop = (): void => undefined
    const came = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target.closest('.page')) around = withAncestors(target)
    }
    const isGone = (): boolean => around[0] !== undefined && !stands(around[0])
    const left = ({ relatedTarget }: FocusEvent): void => {
      // Who presses beside it leaves it on purpose. What is taken from the page is told to be left before it has gone.
      if (relatedTarget === null)
        later(() => {
          if (document.activeElement === document.body && !isGone()) around = []
        }, 0)
    }
    const keep = (): void => {
      waiting = false
      if (document.activeElement !== document.body) return
      // What was disabled only while something was asked takes it back.
      const place = around.find((each, at) => stands(each) && (at === 0 || each.hasAttribute('tabindex')))
      if (place instanceof HTMLElement) place.focus({ preventScroll: true })
      else refocus()
    }
    const seen = new MutationObserver(() => {
      if (waiting || !isGone()) return
      waiting = true
      stop = later(keep, afterMs)
    })
    seen.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    document.addEventListener('focusin', came)
    document.addEventListener('focusout', left)
    return () => {
      stop()
      seen.disconnect()
      document.removeEventListener('focusin', came)
      document.removeEventListener('focusout', left)
    }
  }, [])
}

/** True for what can still have the focus. */
const stands = (element: Element): boolean => element.isConnected && !element.matches(':disabled')

function withAncestors(element: Element): Element[] {
  const found: Element[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement) found.push(at)
  return found
}
