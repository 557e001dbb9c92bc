import { create } from 'zustand'

export type ExportForm = 'markdown' | 'markdown-folder'

/** An export that was held back, and what stands against it. */
export interface HeldExport {
  vaultId: string
  form: ExportForm
  /** What stands against it, in a sentence; see `heldSentence`. */
  why: string
}

export const useExportGateStore = create<{ held: HeldExport | null }>(() => ({ held: null }))

export const holdExport = (held: HeldExport): void => useExportGateStore.setState({ held })

export const letExportGo = (): void => useExportGateStore.setState({ held: null })
