import { z } from 'zod'
import { foundAnswerSchema } from '../../shared/imports/answer-proposal.ts'
import { importedFileSchema } from '../../shared/imports/imported-file.ts'

// What the app and the process that reads imports say to each other.

/** A file on disk, or the bytes of a page that was fetched (base64). */
export const importSourceSchema = z.union([
  z.object({ path: z.string() }),
  z.object({ name: z.string(), bytes: z.string() }),
])
export type ImportSource = z.infer<typeof importSourceSchema>

/** `ms`: how long each of them may take. */
export const toImportsSchema = z.object({ sources: z.array(importSourceSchema), ms: z.number() })
export type ToImports = z.infer<typeof toImportsSchema>

/** What the process says of each file in its turn, with the answers it seems to hold, and where it was stopped over one. */
export const fromImportsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), file: importedFileSchema, found: z.array(foundAnswerSchema) }),
  z.object({ kind: z.literal('stopped'), why: z.enum(['too-long', 'too-much-memory', 'damaged']) }),
])
export type FromImports = z.infer<typeof fromImportsSchema>
