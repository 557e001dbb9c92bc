import type { Content } from '../../../shared/vault.ts'
import { valueAt } from '../../../shared/sections/outline.ts'

/** `own` with every value of `handed` in its place; a list is as long as the one handed over. */
export function laidOver(own: unknown, handed: unknown): unknown {
  if (handed === undefined) return own
  if (Array.isArray(handed)) {
    const mine: unknown[] = Array.isArray(own) ? own : []
    return handed.map((entry, i) => laidOver(mine[i] ?? mine[0], entry))
  }
  if (typeof handed !== 'object' || handed === null) return handed
  const mine = typeof own === 'object' && own !== null ? own : {}
  const over = Object.entries(handed).map(([key, inner]) => [key, laidOver(valueAt(mine, [key]), inner)])
  return { ...mine, ...Object.fromEntries(over) }
}

/** The texts under a key in the entries of a list that was handed over. */
export function textsAt(content: Content | undefined, list: string, key: string): string[] {
  const entries: unknown = content?.[list]
  return (Array.isArray(entries) ? entries : [])
    .map((entry) => valueAt(entry, [key]))
    .filter((text) => typeof text === 'string')
}
