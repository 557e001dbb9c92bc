import type { KeyboardEvent } from 'react'

const results = '.rail-vault, .copy-place'

/** Arrow keys go from the search field through what it found and back; Escape leads back to the field. */
export function goThroughResults(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const rail = event.currentTarget
  const field = rail.querySelector<HTMLInputElement>('input[type=search]')
  if (!field || (step === 0 && event.key !== 'Escape')) return
  const stops = [field, ...rail.querySelectorAll<HTMLElement>(results)]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  // In the field Escape clears it; elsewhere in the rail the keys mean nothing.
  if (at < 0 || (step === 0 && at === 0)) return
  event.preventDefault()
  const next = step === 0 ? field : stops[Math.max(0, at + step)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** Opens the best place in the copy, where no vault is called what was typed. */
export const openFirstPlace = (within: HTMLElement): void =>
  within.closest('.rail')?.querySelector<HTMLElement>('.copy-place')?.click()
