import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReviewedVault } from '../src/core/review/check-vault.ts'
import { fragmentSchema, type Fragment } from './fragment.ts'
import { vaultOfFragment } from './vault-of-fragment.ts'

/** The folders of fragments: what each is for stands in README.md. */
export const lotNames = ['faulty', 'clean', 'unseen', 'newest'] as const
export type LotName = (typeof lotNames)[number]

/** The fragments of a lot by name. */
export const fragmentsIn = (lot: LotName): Fragment[] =>
  readdirSync(join(import.meta.dirname, lot))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const raw: unknown = JSON.parse(readFileSync(join(import.meta.dirname, lot, file), 'utf8'))
      const fragment = fragmentSchema.parse(raw)
      if (`${fragment.name}.json` !== file) throw new Error(`${file} calls itself ${fragment.name}.`)
      return fragment
    })

/** The vault of a fragment, which may rest on one of the clean ones. */
export function vaultAmong(clean: readonly Fragment[], fragment: Fragment): ReviewedVault {
  if (fragment.base === undefined) return vaultOfFragment(fragment, null)
  const base = clean.find(({ name }) => name === fragment.base)
  if (!base) throw new Error(`There is no clean fragment ${fragment.base}.`)
  return vaultOfFragment(fragment, vaultAmong(clean, base))
}
