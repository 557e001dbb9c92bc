import { useEffect, type RefObject } from 'react'
import { usePageKeys } from '../../ui/use-page-keys.ts'

/**
 * One stop for the Tab key in a text of hundreds of fields: arrow keys go from field to field, Tab goes to the tools
 * of the one that has the focus.
 */
export function useFieldKeys(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const area = page.current
    if (!area) return undefined
    const mark = (chosen: HTMLElement | undefined): void => {
      for (const field of area.querySelectorAll<HTMLElement>('[data-field][tabindex="0"]'))
        field.tabIndex = -1
      if (chosen) chosen.tabIndex = 0
    }
    const focus = (event: FocusEvent): void => {
      const field =
        event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-field]') : null
      if (field) mark(field)
    }
    // Fields come and go with edits and runs; one of them must always be reachable.
    const ensure = (): void => {
      if (!area.querySelector('[data-field][tabindex="0"]')) mark(fieldsIn(area)[0])
    }
    ensure()
    const watcher = new MutationObserver(ensure)
    watcher.observe(area, { childList: true, subtree: true })
    area.addEventListener('focusin', focus)
    return () => {
      watcher.disconnect()
      area.removeEventListener('focusin', focus)
    }
  }, [page])
  usePageKeys({ ArrowDown: (event) => goBy(1, event, page), ArrowUp: (event) => goBy(-1, event, page) }, page)
}

const fieldsIn = (area: HTMLElement | null): HTMLElement[] => [
  ...(area?.querySelectorAll<HTMLElement>('[data-field]') ?? []),
]

function goBy(step: 1 | -1, { target }: KeyboardEvent, page: RefObject<HTMLElement | null>): boolean {
  const all = fieldsIn(page.current)
  const at = all.findIndex((field) => field === target)
  const next = at < 0 ? undefined : all[at + step]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}
