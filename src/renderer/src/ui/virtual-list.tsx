import './virtual-list.css'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useRef, useState, type ReactNode } from 'react'

interface VirtualListProps<T> {
  entries: readonly T[]
  keyOf: (entry: T) => string
  /** How high an entry is about, in rem; each is measured when it is drawn. */
  about: number
  /** The element that scrolls, by a selector; the list stands somewhere in it. */
  within: string
  children: (entry: T, place: EntryPlace) => ReactNode
  /** `list`: entries are list items. `groups`: they name themselves. */
  kind: 'list' | 'groups'
  className?: string
  label?: string
}

/** Where an entry stands: attributes of its own element. */
export interface EntryPlace {
  at: { ref: (element: Element | null) => void; 'data-index': number; style: { marginTop: number } }
  /** For list items: what a screen reader says of the place among all, drawn or not. */
  counted: { 'aria-setsize': number; 'aria-posinset': number }
}

/** Entries drawn beyond what is in view, so that Tab and the arrow keys always find the next one. */
const beyond = 6

/**
 * A list of any length in which only what is in view is drawn. An entry with the focus stays, however far away it is
 * scrolled, so that the focus is never lost.
 */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { entries, keyOf, about, within, children, kind, className = '', label } = props
  const Around = kind === 'list' ? 'ul' : 'div'
  const around = useRef<HTMLElement>(null)
  /** In pixels: what stands above the list in the element that scrolls, and the size of the letters. */
  const [measures, setMeasures] = useState({ above: 0, rem: 16 })
  const { above, rem } = measures
  const [focused, setFocused] = useState<string | null>(null)
  const stand = useCallback(
    (element: HTMLElement | null) => {
      around.current = element
      const outer = element?.closest(within)
      if (!element || !outer) return
      setMeasures({
        above: element.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop,
        rem: parseFloat(getComputedStyle(document.documentElement).fontSize),
      })
    },
    [within],
  )
  // eslint-disable-next-line react-hooks/incompatible-library -- We memoize nothing that it returns.
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => around.current?.closest(within) ?? null,
    estimateSize: () => about * rem,
    getItemKey: (index) => {
      const entry = entries[index]
      return entry === undefined ? index : keyOf(entry)
    },
    overscan: beyond,
    scrollMargin: above,
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range)
      const kept = focused === null ? -1 : entries.findIndex((entry) => keyOf(entry) === focused)
      return kept < 0 || drawn.includes(kept) ? drawn : [...drawn, kept].sort((a, b) => a - b)
    },
  })
  const drawn = virtual.getVirtualItems()
  const below = virtual.getTotalSize() + above - (drawn.at(-1)?.end ?? above)
  return (
    <Around
      ref={stand}
      className={`virtual-list ${className}`}
      aria-label={label}
      style={below > 0 ? { paddingBottom: below } : undefined}
      onFocus={(event) => {
        const entry = entries[Number(event.target.closest<HTMLElement>('[data-index]')?.dataset['index'])]
        setFocused(entry === undefined ? null : keyOf(entry))
      }}
      onBlur={() => setFocused(null)}
    >
      {drawn.map(({ index, start }, nth) => {
        const entry = entries[index]
        if (entry === undefined) return null
        return children(entry, {
          at: {
            ref: virtual.measureElement,
            'data-index': index,
            style: { marginTop: start - (drawn[nth - 1]?.end ?? above) },
          },
          counted: { 'aria-setsize': entries.length, 'aria-posinset': index + 1 },
        })
      })}
    </Around>
  )
}
