import type { NumberInText } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'

/** “Three hours a day, six days: that's eighteen hours”: what two numbers just before come to. */
export function isProduct(placed: PlacedText, number: NumberInText): boolean {
  if (number.value < 6) return false
  // The numbers just before, from the nearest on: a text may hold thousands.
  const numbers = placed.numbers()
  const before: number[] = []
  for (let at = (placesOf(placed).get(number.from) ?? 0) - 1; at >= 0 && before.length < 6; at--) {
    const other = numbers[at]
    if (!other || number.first - other.next >= 24) break
    if (other.kind === 'count') before.push(other.value)
  }
  return before.some((one, i) => before.slice(i + 1).some((other) => one * other === number.value))
}

/** Which number of the text begins at a place. */
const placesOf = onceFor(
  (placed: PlacedText) => new Map(placed.numbers().map(({ from }, at): [number, number] => [from, at])),
)
