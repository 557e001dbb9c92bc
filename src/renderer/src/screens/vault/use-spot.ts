import { useEffect, type RefObject } from 'react'
import type { Finding } from '../../../../shared/finding.ts'
import type { SectionRecord } from '../../../../shared/vault.ts'
import type { Spot } from '../../stores/place.ts'
import { fieldElement, highlight, rangeOf } from './marks.ts'

/** Goes to a place in the text once it is on the page: scrolls to it, marks its words and gives it the focus. */
export function useSpot(
  page: RefObject<HTMLElement | null>,
  spot: Spot | undefined,
  record: SectionRecord | null,
): void {
  useEffect(() => {
    if (spot && page.current) goToSpot(page.current, spot)
  }, [page, spot])

  // The marks are made anew when the text is, and vanish when other words stand there.
  const revision = record?.revision
  useEffect(() => {
    const range = spot?.span && page.current ? rangeOf(page.current, spot.path, spot.span) : null
    return highlight('found-here', range ? [range] : [])
  }, [page, spot, revision])
}

/** Marks all words that findings are about, quietly. */
export function useFoundMarks(
  page: RefObject<HTMLElement | null>,
  findings: readonly Finding[],
  record: SectionRecord | null,
): void {
  const revision = record?.revision
  useEffect(() => {
    const area = page.current
    if (!area) return undefined
    const ranges = findings.flatMap(({ path, span }) => (span ? (rangeOf(area, path, span) ?? []) : []))
    return highlight('found', ranges)
  }, [page, findings, revision])
}

function goToSpot(page: HTMLElement, { path, span }: Spot): void {
  const field = fieldElement(page, path)
  if (!field) {
    page.scrollTo({ top: 0 })
    return
  }
  const typed = field.querySelector<HTMLTextAreaElement>('textarea')
  if (typed) {
    typed.focus({ preventScroll: true })
    if (span && typed.value.slice(span.from, span.to) === span.text)
      typed.setSelectionRange(span.from, span.to)
  } else field.focus({ preventScroll: true })
  const range = span ? rangeOf(page, path, span) : null
  if (!range) return field.scrollIntoView({ block: typed ? 'nearest' : 'start' })
  const top = range.getBoundingClientRect().top - page.getBoundingClientRect().top
  page.scrollTo({ top: page.scrollTop + top - page.clientHeight * 0.38 })
}
