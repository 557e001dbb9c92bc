import { create } from 'zustand'
import type { ExportChoice } from '../../../shared/export/export-choice.ts'

interface ExportChoices {
  /** What was chosen last for each vault; it ends with the window. */
  choices: Readonly<Record<string, ExportChoice>>
  /** For whom was exported last, whichever vault. */
  targets: ExportChoice['targets']
}

export const useExportChoices = create<ExportChoices>(() => ({ choices: {}, targets: ['markdown'] }))

export const placeExportChoice = (vaultId: string, choice: ExportChoice): void =>
  useExportChoices.setState(({ choices }) => ({
    choices: { ...choices, [vaultId]: choice },
    targets: choice.targets,
  }))
