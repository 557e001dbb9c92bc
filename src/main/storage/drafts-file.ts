import { z } from 'zod'
import { personCommandSchema } from '../../shared/vault-command.ts'
import { ok, type Result } from '../../shared/result.ts'
import { disk } from './file-system.ts'
import { inTurn } from './in-turn.ts'
import { readJson, readText } from './read-file.ts'
import { textOf } from './record-text.ts'
import { writeAtomically } from './write-atomically.ts'

const draftSchema = z.object({ vaultId: z.string(), command: personCommandSchema })
/** What a person typed and no vault took before the window closed: a full disk, a drive that was pulled out. */
export type KeptDraft = z.infer<typeof draftSchema>

const fileSchema = z.object({
  schemaVersion: z.literal(1),
  drafts: z.array(draftSchema),
  /** Notes for a refine that are written and not sent, by the place they are about. */
  notes: z.record(z.string(), z.string()).default({}),
})
/** What is typed and stands in no vault. */
export type KeptTyping = Pick<z.infer<typeof fileSchema>, 'drafts' | 'notes'>

/** `drafts.json` in the app's own folder, which may have room where the vaults' disk has none. */
export interface DraftsFile {
  read(): Promise<KeptTyping>
  /** Changes what is kept, one change after the other; where nothing is kept there is no file. */
  change(change: (kept: KeptTyping) => KeptTyping): Promise<Result<null>>
}

export function draftsFile(path: string): DraftsFile {
  const turns = inTurn()
  const read = async (): Promise<KeptTyping> => {
    const found = await readText(disk, path)
    const parsed = fileSchema.safeParse(found.kind === 'read' ? readJson(found.text) : undefined)
    return parsed.success ? parsed.data : { drafts: [], notes: {} }
  }
  return {
    read: () => turns.take(read),
    change: (change) =>
      turns.take(async () => {
        const { drafts, notes } = change(await read())
        if (drafts.length > 0 || Object.keys(notes).length > 0)
          return writeAtomically(path, textOf({ schemaVersion: 1, drafts, notes }))
        await disk.remove(path).catch(() => undefined)
        return ok(null)
      }),
  }
}
