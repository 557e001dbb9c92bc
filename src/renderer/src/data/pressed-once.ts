import { later } from './later.ts'

/** So long after a press another one may still be the second of a double click, in milliseconds. */
const doublePressMs = 500

/**
 * An order for which two presses are one: pressed again while it is under way, or right after, it comes to what the first
 * press came to. `keyOf` tells orders apart. What came to nothing (null) may be pressed again at once.
 */
export function pressedOnce<A extends unknown[], T>(
  order: (...args: A) => Promise<T | null>,
  keyOf: (...args: A) => string = () => '',
): (...args: A) => Promise<T | null> {
  const pressed = new Map<string, Promise<T | null>>()
  return (...args) => {
    const key = keyOf(...args)
    const first = pressed.get(key)
    if (first) return first
    const made = order(...args)
    pressed.set(key, made)
    const release = (): void => void pressed.delete(key)
    const moment = new Promise<void>((over) => void later(over, doublePressMs))
    void made.then((value) => (value === null ? release() : moment.then(release)), release)
    return made
  }
}
