import { z } from 'zod'
import { personCommandSchema } from '../../shared/vault-command.ts'
import { ok, type Result } from '../../shared/result.ts'
import { disk } from './file-system.ts'
import { readJson, readText } from './read-file.ts'
import { textOf } from './record-text.ts'
import { writeAtomically } from './write-atomically.ts'

const draftSchema = z.object({ vaultId: z.string(), command: personCommandSchema })
/** What a person typed and no vault took before the window closed: a full disk, a drive that was pulled out. */
export type KeptDraft = z.infer<typeof draftSchema>

const fileSchema = z.object({ schemaVersion: z.literal(1), drafts: z.array(draftSchema) })

/** `drafts.json` in the app's own folder, which may have room where the vaults' disk has none. */
export interface DraftsFile {
  read(): Promise<KeptDraft[]>
  /** Replaces what is kept; nothing kept is an empty list. */
  write(drafts: readonly KeptDraft[]): Promise<Result<null>>
}

export function draftsFile(path: string): DraftsFile {
  return {
    async read() {
      const found = await readText(disk, path)
      const parsed = fileSchema.safeParse(found.kind === 'read' ? readJson(found.text) : undefined)
      return parsed.success ? parsed.data.drafts : []
    },
    async write(drafts) {
      if (drafts.length > 0) return writeAtomically(path, textOf({ schemaVersion: 1, drafts }))
      await disk.remove(path).catch(() => undefined)
      return ok(null)
    },
  }
}
