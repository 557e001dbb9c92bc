import { create } from 'zustand'
import type { ExportChoice } from '../../../shared/export/export-choice.ts'
import type { GivenFile } from '../../../shared/export/targets.ts'

/** By what main calls it, and by its name for the person. */
export type GivenFiles = Readonly<Partial<Record<GivenFile, { id: string; name: string }>>>

interface ExportChoices {
  /** What was chosen last for each vault; it ends with the window. */
  choices: Readonly<Record<string, ExportChoice>>
  /** The files that exports of each vault are made to fit. */
  given: Readonly<Record<string, GivenFiles>>
  /** Vaults of which an export is being written. */
  underWay: readonly string[]
  /** For whom was exported last, whichever vault. */
  targets: ExportChoice['targets']
}

export const useExportChoices = create<ExportChoices>(() => ({
  choices: {},
  given: {},
  underWay: [],
  targets: ['markdown'],
}))

export const placeExportChoice = (vaultId: string, choice: ExportChoice): void =>
  useExportChoices.setState(({ choices }) => ({
    choices: { ...choices, [vaultId]: choice },
    targets: choice.targets,
  }))

export const placeGivenFiles = (vaultId: string, files: GivenFiles): void =>
  useExportChoices.setState(({ given }) => ({ given: { ...given, [vaultId]: files } }))

/** What was chosen last for a vault; where nothing was, for whom was exported last. */
export function keptChoice(vaultId: string): ExportChoice | ExportChoice['targets'] {
  const { choices, targets } = useExportChoices.getState()
  return choices[vaultId] ?? targets
}

export const placeUnderWay = (vaultId: string, isUnderWay: boolean): void =>
  useExportChoices.setState(({ underWay }) => ({
    underWay: [...underWay.filter((each) => each !== vaultId), ...(isUnderWay ? [vaultId] : [])],
  }))
