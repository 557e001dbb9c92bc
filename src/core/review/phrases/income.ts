import { keysOf, wordsBefore, wordsBehind } from '../words/around.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'

const earning = new Set(
  'make makes making earn earns earning generate generating bring bringing pocket pocketing bank'.split(' '),
)
const period = new Set(
  'month months week weeks day days year years monthly weekly daily launch weekend hour'.split(' '),
)

/** True for an amount that somebody will earn: "make $10k a month", "$10k months". */
export function ofIncome(placed: PlacedText, number: NumberInText): boolean {
  const before = keysOf(wordsBefore(placed, number, 5))
  const behind = keysOf(wordsBehind(placed, number, 2))
  if (before.some((key) => earning.has(key))) return true
  return period.has(behind[0] ?? '') && (behind[0] ?? '').endsWith('s') && !before.includes('for')
}
