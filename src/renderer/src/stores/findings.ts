import { create } from 'zustand'
import type { Confirmed, Finding } from '../../../shared/finding.ts'

/** What the review found in a vault when it was last asked. */
export interface Found {
  findings: readonly Finding[]
  confirmed: readonly Confirmed[]
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

/** null until the review was asked for the first time. */
export const useFound = (vaultId: string): Found | null =>
  useFindingsStore((store) => store.found[vaultId] ?? null)
