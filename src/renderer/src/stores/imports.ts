import { create } from 'zustand'
import type { Failure } from '../../../shared/failure.ts'
import { withMore, type Imported } from '../../../shared/imports/imported.ts'

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
  /** Why nothing could be read, by vault. */
  failures: Readonly<Record<string, Failure>>
}

export const useImportStore = create<ImportStore>(() => ({ views: {}, reading: null, failures: {} }))

export const readingBegan = (vaultId: string): void =>
  useImportStore.setState(({ failures }) => ({ reading: vaultId, failures: without(failures, vaultId) }))

/** Nothing came of reading; `failure` null: the person closed the dialog. */
export const readingFailed = (vaultId: string, failure: Failure | null): void =>
  useImportStore.setState(({ reading, failures }) => ({
    reading: reading === vaultId ? null : reading,
    failures: failure ? { ...failures, [vaultId]: failure } : without(failures, vaultId),
  }))

/** What was read joins what is still looked through; one goes on where one was, or with the new where nothing else is open. */
export const importCame = (vaultId: string, came: Imported): void =>
  useImportStore.setState(({ reading, failures, views }) => {
    const { imported: before, decided, at } = views[vaultId] ?? nothingYet
    const imported = withMore(before, came)
    const isOpen = before.proposals.some(({ number }) => decided[number] === undefined)
    const next = imported.proposals[before.proposals.length]?.number ?? at
    return {
      reading: reading === vaultId ? null : reading,
      failures: without(failures, vaultId),
      views: { ...views, [vaultId]: { imported, decided, at: isOpen ? at : next } },
    }
  })
const nothingYet: ImportView = { imported: { files: [], proposals: [] }, decided: {}, at: null }

/** Puts an import away. */
export const importEnded = (vaultId: string): void =>
  useImportStore.setState(({ views, failures }) => ({
    views: without(views, vaultId),
    failures: without(failures, vaultId),
  }))

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

function without<T>(byVault: Readonly<Record<string, T>>, vaultId: string): Readonly<Record<string, T>> {
  const { [vaultId]: _gone, ...others } = byVault
  return others
}
