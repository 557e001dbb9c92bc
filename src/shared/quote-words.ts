import type { Range } from './range.ts'

const cents = (dollars: number): string => `$${dollars.toFixed(2)}`

/** US dollars from the least to the most: "$0.60 to $1.10", "up to $0.02", "under $0.01"; nothing for what is free. */
export function moneyRange({ least, most }: Range): string | null {
  if (most === 0) return null
  if (most < 0.01) return 'under $0.01'
  if (least < 0.005) return `up to ${cents(most)}`
  return cents(least) === cents(most) ? cents(most) : `${cents(least)} to ${cents(most)}`
}

/** The same within a sentence: "about $0.60 to $1.10", "up to $0.02"; null for what is free. */
export function aboutMoney(cost: Range): string | null {
  const words = moneyRange(cost)
  return words === null || /^(?:up to|under)/u.test(words) ? words : `about ${words}`
}

/** Seconds from the least to the most: "4 to 6 minutes", "40 to 80 seconds". */
export function timeRange({ least, most }: Range): string {
  if (most < 90) return between(Math.max(1, Math.round(least)), Math.max(1, Math.round(most)), 'second')
  return between(Math.max(1, Math.round(least / 60)), Math.max(1, Math.round(most / 60)), 'minute')
}

const between = (least: number, most: number, unit: string): string =>
  `${least === most ? most : `${least} to ${most}`} ${unit}${most === 1 ? '' : 's'}`

/** What a run would take, in a line: "about $0.60 to $1.10, 4 to 6 minutes". Money only where the prices are known. */
export function quoteWords({ seconds, cost }: { seconds: Range; cost: Range | null }): string {
  const money = cost && aboutMoney(cost)
  return money ? `${money}, ${timeRange(seconds)}` : `about ${timeRange(seconds)}`
}
