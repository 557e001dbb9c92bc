import type { SectionNumber } from '../../../shared/sections/index.ts'

/** Where the fact of a slot is coined, by the slot's name; null for what the intake answers. */
export function factPlace(name: string): { section: SectionNumber; path: (string | number)[] } | null {
  if (name === 'oneLiner') return { section: 2, path: ['oneLiner'] }
  if (name === 'offerName') return { section: 4, path: ['name'] }
  if (name === 'giftTitle') return { section: 6, path: ['title', 'main'] }
  const [, step] = /^step([1-9])$/u.exec(name) ?? []
  if (step) return { section: 4, path: ['blueprint', Number(step) - 1, 'name'] }
  const [, tier, key = ''] = /^way([1-6])(Name|Timeframe|Price)$/u.exec(name) ?? []
  return tier ? { section: 4, path: ['tiers', Number(tier) - 1, key.toLowerCase()] } : null
}
