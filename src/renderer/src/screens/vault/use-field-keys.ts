import { useEffect, type RefObject } from 'react'

/**
 * One stop for the Tab key in a text of hundreds of fields: arrow keys go from field to field, Tab goes to the tools
 * of the one that has the focus.
 */
export function useFieldKeys(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const area = page.current
    if (!area) return undefined
    const fields = (): HTMLElement[] => [...area.querySelectorAll<HTMLElement>('[data-field]')]
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
    const press = (event: KeyboardEvent): void => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (
        event.altKey ||
        step === 0 ||
        !(event.target instanceof HTMLElement) ||
        !event.target.matches('[data-field]')
      )
        return
      const all = fields()
      const next = all[all.indexOf(event.target) + step]
      if (!next) return
      event.preventDefault()
      next.focus({ preventScroll: true })
      next.scrollIntoView({ block: 'nearest' })
    }
    // Fields come and go with edits and runs; one of them must always be reachable.
    const ensure = (): void => {
      if (!area.querySelector('[data-field][tabindex="0"]')) mark(fields()[0])
    }
    ensure()
    const watcher = new MutationObserver(ensure)
    watcher.observe(area, { childList: true, subtree: true })
    area.addEventListener('focusin', focus)
    area.addEventListener('keydown', press)
    return () => {
      watcher.disconnect()
      area.removeEventListener('focusin', focus)
      area.removeEventListener('keydown', press)
    }
  }, [page])
}
