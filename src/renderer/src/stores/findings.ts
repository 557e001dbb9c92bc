import { create } from 'zustand'
import type { Checked } from '../../../shared/checked.ts'
import type { ReadThroughStatus } from '../../../shared/read-through.ts'
import type { UnknownEntry } from '../../../shared/unknown-entry.ts'
import { isStale, type Confirmed, type Finding } from '../../../shared/finding.ts'
import type { SectionNumber } from '../../../shared/sections/section-definition.ts'

/** What the review found in a vault when it was last asked. */
export interface Found {
  findings: readonly Finding[]
  confirmed: readonly Confirmed[]
  /** Words that may not stand anywhere. */
  struck: readonly Confirmed[]
  /** Numbers and names that are not from the person. */
  unknowns: readonly UnknownEntry[]
  /** What was looked for in the language of the copy, and what was not. */
  checked: Checked
  /** How the vault stands to its last read-through; null: it was never read through. */
  readThrough: ReadThroughStatus | null
}

export const useFindingsStore = create<{ found: Readonly<Record<string, Found>> }>(() => ({ found: {} }))

export const placeFindings = (vaultId: string, newest: Found): void =>
  useFindingsStore.setState(({ found }) => ({ found: { ...found, [vaultId]: newest } }))

/** Takes findings out that were just settled, until the review is asked again. */
export const dropFindings = (vaultId: string, ids: readonly string[]): void =>
  useFindingsStore.setState(({ found }) => {
    const known = found[vaultId]
    if (!known) return {}
    const findings = known.findings.filter(({ id }) => !ids.includes(id))
    return { found: { ...found, [vaultId]: { ...known, findings } } }
  })

/** Sections that are stale and were not when the review was asked before. */
export function newlyStale(before: Found, now: Found): SectionNumber[] {
  const staleIn = ({ findings }: Found): SectionNumber[] =>
    findings.filter(isStale).map(({ section }) => section)
  return [...new Set(staleIn(now))].filter((section) => !staleIn(before).includes(section))
}

/** null until the review was asked for the first time. */
export const useFound = (vaultId: string): Found | null =>
  useFindingsStore((store) => store.found[vaultId] ?? null)
