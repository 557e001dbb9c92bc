import type { KeyboardEvent } from 'react'
import type { Keymap } from '../ui/keys.ts'

const results = '.rail-vault, .copy-place'

type InRail = KeyboardEvent<HTMLElement>

/** The search field and what it found, in their order, and where the focus is among them. */
function stopsIn(rail: HTMLElement) {
  const field = rail.querySelector<HTMLElement>('input[type=search]')
  const stops = field ? [field, ...rail.querySelectorAll<HTMLElement>(results)] : []
  return { stops, at: stops.findIndex((stop) => stop === document.activeElement) }
}

function goBy(step: 1 | -1, { currentTarget }: InRail): boolean {
  const { stops, at } = stopsIn(currentTarget)
  return at >= 0 && goTo(stops[Math.max(0, at + step)] ?? stops[at])
}

function goTo(stop: HTMLElement | undefined): boolean {
  stop?.focus()
  stop?.scrollIntoView({ block: 'nearest' })
  return stop !== undefined
}

/** Arrow keys go from the search field through what it found and back; Escape leads back to the field. */
export const resultKeys: Keymap<InRail> = {
  ArrowDown: (event) => goBy(1, event),
  ArrowUp: (event) => goBy(-1, event),
  Escape: ({ currentTarget }) => {
    const { stops, at } = stopsIn(currentTarget)
    return at > 0 && goTo(stops[0])
  },
}

/** Opens the best place in the copy, where no vault is called what was typed. */
export const openFirstPlace = (within: HTMLElement): void =>
  within.closest('.rail')?.querySelector<HTMLElement>('.copy-place')?.click()
