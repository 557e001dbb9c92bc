import { create } from 'zustand'
import type { Failure } from '../../../shared/failure.ts'
import type { Imported } from '../../../shared/imports/imported.ts'

/** What a person made of a proposal. */
export type Decision = 'taken' | 'skipped'

/** An import that is looked through; it stays while one looks elsewhere. */
export interface ImportView {
  imported: Imported
  decided: Readonly<Record<number, Decision>>
  /** The number of the proposal that is shown; null: all are decided, and the end is. */
  at: number | null
}

interface ImportStore {
  /** By vault. */
  views: Readonly<Record<string, ImportView>>
  /** The vault whose files are being read. */
  reading: string | null
  failure: Failure | null
}

export const useImportStore = create<ImportStore>(() => ({ views: {}, reading: null, failure: null }))

export const readingBegan = (vaultId: string): void =>
  useImportStore.setState({ reading: vaultId, failure: null })

export const readingFailed = (failure: Failure | null): void =>
  useImportStore.setState({ reading: null, failure })

export const importCame = (vaultId: string, imported: Imported): void =>
  useImportStore.setState(({ views }) => ({
    reading: null,
    failure: null,
    views: { ...views, [vaultId]: { imported, decided: {}, at: imported.proposals[0]?.number ?? null } },
  }))

/** Puts an import away. */
export const importEnded = (vaultId: string): void =>
  useImportStore.setState(({ views: { [vaultId]: _ended, ...views } }) => ({ views, failure: null }))

export const showProposal = (vaultId: string, at: number): void =>
  useImportStore.setState(({ views }) => {
    const view = views[vaultId]
    return view?.imported.proposals.some(({ number }) => number === at)
      ? { views: { ...views, [vaultId]: { ...view, at } } }
      : {}
  })

/** Notes a decision and goes to the next proposal that has none. */
export const proposalDecided = (vaultId: string, number: number, decision: Decision): void =>
  useImportStore.setState(({ views }) => {
    const view = views[vaultId]
    if (!view) return {}
    const decided = { ...view.decided, [number]: decision }
    const open = view.imported.proposals.filter((each) => decided[each.number] === undefined)
    const next = open.find((each) => each.number > number) ?? open[0]
    return { views: { ...views, [vaultId]: { ...view, decided, at: next?.number ?? null } } }
  })
