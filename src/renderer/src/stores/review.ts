import { create } from 'zustand'
import type { Finding, FindingKind } from '../../../shared/finding.ts'

export type Severity = Finding['severity']

/** How a person looks at the review; it stays while they go to a place in the text and come back. */
interface ReviewStore {
  by: 'section' | 'kind'
  /** Empty: all of them. */
  kinds: readonly FindingKind[]
  /** null: all of them. */
  severity: Severity | null
  /** The entry that the keys are about, by vault. */
  current: Readonly<Record<string, string>>
}

export const useReviewStore = create<ReviewStore>(() => ({
  by: 'section',
  kinds: [],
  severity: null,
  current: {},
}))

export const groupReviewBy = (by: ReviewStore['by']): void => useReviewStore.setState({ by })

export const toggleKind = (kind: FindingKind): void =>
  useReviewStore.setState(({ kinds }) => ({
    kinds: kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind],
  }))

/** Shows findings of these kinds only, whatever was chosen before; without kinds, all there are. */
export const showOnly = (...kinds: FindingKind[]): void => useReviewStore.setState({ kinds, severity: null })

export const showSeverity = (severity: Severity | null): void => useReviewStore.setState({ severity })

export const standAt = (vaultId: string, entry: string): void =>
  useReviewStore.setState(({ current }) =>
    current[vaultId] === entry ? {} : { current: { ...current, [vaultId]: entry } },
  )
