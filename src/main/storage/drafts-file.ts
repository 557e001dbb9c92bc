import { z } from 'zod'
import { personCommandSchema } from '../../shared/vault-command.ts'
import { fieldPathSchema } from '../../shared/vault.ts'
import { ok, type Result } from '../../shared/result.ts'
import { draftMigrated, notePlaceMigrated } from './draft-migrated.ts'
import { disk } from './file-system.ts'
import { inTurn } from './in-turn.ts'
import { readJson, readText } from './read-file.ts'
import { textOf } from './record-text.ts'
import { writeAtomically } from './write-atomically.ts'

const draftSchema = z.object({
  vaultId: z.string(),
  command: personCommandSchema,
  /** The value is that of a part of the answer, which was an answer of its own when it was typed. */
  within: fieldPathSchema.optional(),
})
/** What a person typed and no vault took before the window closed: a full disk, a drive that was pulled out. */
export type KeptDraft = z.infer<typeof draftSchema>

const fileSchema = z.object({
  schemaVersion: z.literal(1),
  drafts: z.array(z.unknown()),
  notes: z.record(z.string(), z.string()).default({}),
})

/** What is typed and stands in no vault. */
export interface KeptTyping {
  drafts: KeptDraft[]
  /** Notes for a refine that are written and not sent, by the place they are about. */
  notes: Record<string, string>
}

/** `drafts.json` in the app's own folder, which may have room where the vaults' disk has none. */
export interface DraftsFile {
  read(): Promise<KeptTyping>
  /** Changes what is kept, one change after the other; where nothing is kept there is no file. */
  change(change: (kept: KeptTyping) => KeptTyping): Promise<Result<null>>
}

export function draftsFile(path: string): DraftsFile {
  const turns = inTurn()
  const read = async (): Promise<{ kept: KeptTyping; unread: unknown[] }> => {
    const found = await readText(disk, path)
    const parsed = fileSchema.safeParse(found.kind === 'read' ? readJson(found.text) : undefined)
    const { drafts: all, notes } = parsed.success ? parsed.data : { drafts: [], notes: {} }
    const kept: KeptTyping = { drafts: [], notes: withPlacesOfNow(notes) }
    const unread: unknown[] = []
    for (const each of all) {
      const draft = draftSchema.safeParse(draftMigrated(each))
      if (draft.success) kept.drafts.push(draft.data)
      else unread.push(each)
    }
    return { kept, unread }
  }
  return {
    read: () => turns.take(async () => (await read()).kept),
    change: (change) =>
      turns.take(async () => {
        const before = await read()
        const { drafts, notes } = change(before.kept)
        // What this version cannot read stays for one that can.
        const all = [...before.unread, ...drafts]
        if (all.length > 0 || Object.keys(notes).length > 0)
          return writeAtomically(path, textOf({ schemaVersion: 1, drafts: all, notes }))
        await disk.remove(path).catch(() => undefined)
        return ok(null)
      }),
  }
}

const withPlacesOfNow = (notes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(notes).map(([place, note]) => [notePlaceMigrated(place), note]))
