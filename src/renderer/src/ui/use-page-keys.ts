import { useEffect, useEffectEvent, type RefObject } from 'react'
import { isTyping, keyName, keys, type Keymap } from './keys.ts'

/** Buttons and links take these for themselves. */
const pressing = new Set(['Enter', ' '])

/**
 * Keys of a whole page, wherever the focus is on it: not in a dialog, a menu or the rail, and not where something is
 * typed. Keys with `Mod` work everywhere. `within`: only a part of the page has them, or no focus at all.
 */
export function usePageKeys(map: Keymap<KeyboardEvent>, within?: RefObject<HTMLElement | null>): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    const name = keyName(event)
    if (name.startsWith('Mod+') || isOnPage(event.target, name, within?.current)) keys(map)(event)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

function isOnPage(target: EventTarget | null, name: string, part: HTMLElement | null | undefined): boolean {
  if (target === document.body) return true
  if (!(target instanceof Element) || isTyping(target)) return false
  if (pressing.has(name) && target.closest('button, a, summary')) return false
  return part ? part.contains(target) : target.closest('main') !== null
}
