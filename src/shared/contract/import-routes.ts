import { z } from 'zod'
import { importedSchema } from '../imports/imported.ts'
import { nothing, ofVault, route } from './route.ts'

/** Imports into the intake. What comes back are proposals; an answer is changed by `vault.apply` alone. */
export const importRoutes = {
  /** Asks for files with the system's dialog and reads them; null when the person closes it. */
  'intake.import-chosen': route(nothing, importedSchema.nullable()),
  /** Reads the files that were dropped on the window last. Where they lie stays between the preload and main. */
  'intake.import-dropped': route(nothing, importedSchema.nullable()),
  /** Reads one page of the web: its text alone, from its own host alone. */
  'intake.import-page': route(z.object({ address: z.string().trim().min(1).max(2000) }), importedSchema),
  /** Saves the questionnaire for a client where the person says; null when they close the question. */
  'intake.questionnaire': route(ofVault, z.object({ path: z.string().nullable() })),
} as const
