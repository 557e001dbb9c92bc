import { z } from 'zod'
import { personCommandSchema, type PersonCommand } from '../../shared/vault-command.ts'
import { fieldPathSchema } from '../../shared/vault.ts'
import type { Result } from '../../shared/result.ts'
import { whatFits } from '../../shared/what-fits.ts'
import { draftMigrated, notePlaceMigrated } from './draft-migrated.ts'
import { disk, type FileSystem } from './file-system.ts'
import { openKeptFile, type Taken } from './kept-file.ts'
import { isGroup } from './readable-json.ts'
import { lastTime } from './take-providers.ts'

const draftSchema = z.object({
  vaultId: z.string(),
  command: personCommandSchema,
  /** The value is that of a part of the answer, which was an answer of its own when it was typed. */
  within: fieldPathSchema.optional(),
})
/** What a person typed and no vault took before the window closed: a full disk, a drive that was pulled out. */
export type KeptDraft = z.infer<typeof draftSchema>

/** What is typed and stands in no vault. */
export interface KeptTyping {
  drafts: KeptDraft[]
  /** Notes for a refine that are written and not sent, by the place they are about. */
  notes: Record<string, string>
  /** Words for prompts that are typed and not saved, by prompt. */
  prompts: Record<string, string>
}

/** `drafts.json` in the app's own folder, which may have room where the vaults' disk has none. */
export interface DraftsFile {
  read(): Promise<KeptTyping>
  /** Changes what is kept, one change after the other; where nothing is kept there is no file. */
  change(change: (kept: KeptTyping) => KeptTyping): Promise<Result<null>>
  /** Keeps what was typed in a place, in place of what was kept of it before. */
  keep(draft: KeptDraft): Promise<Result<null>>
  /** A vault has taken what was typed in a place: what was kept of it is no longer needed. */
  taken(draft: KeptDraft): Promise<void>
  /** What could not be read, in sentences. */
  notices(): readonly string[]
}

interface Held {
  kept: KeptTyping
  /** What this version cannot read stays for one that can. */
  unread: readonly unknown[]
}

export async function openDrafts(path: string, files: FileSystem = disk): Promise<DraftsFile> {
  const file = await openKeptFile<Held>(path, {
    what: 'Words you typed that no vault has taken yet',
    anew: 'Nothing of them could be taken over.',
    // Words a vault has taken may not come back from a copy in place of newer ones.
    holds: 'secrets',
    take: takeTyping,
    contentOf: ({ kept: { drafts, notes, prompts }, unread }) =>
      drafts.length + unread.length + Object.keys({ ...notes, ...prompts }).length > 0
        ? { schemaVersion: 1, drafts: [...unread, ...drafts], notes, prompts }
        : undefined,
    files,
  })
  const change: DraftsFile['change'] = (next) =>
    file.change(({ kept, unread }) => ({ kept: next(kept), unread }))
  return {
    async read() {
      await file.again()
      await file.settled()
      return file.value().kept
    },
    change,
    keep: (draft) =>
      change((kept) => ({ ...kept, drafts: [...kept.drafts.filter(isElsewhere(draft)), draft] })),
    async taken(draft) {
      const others = file.value().kept.drafts.filter(isElsewhere(draft))
      // Nearly always there are none: a key that is typed costs nothing here.
      if (others.length === file.value().kept.drafts.length) return
      await change((kept) => ({ ...kept, drafts: kept.drafts.filter(isElsewhere(draft)) }))
    },
    notices: () => file.notices(),
  }
}

/** A command that a person gives with each key they type. */
export const isTyped = (command: PersonCommand): boolean => 'sitting' in command

/** True of a draft that was typed in another place. */
const isElsewhere = (draft: KeptDraft): ((other: KeptDraft) => boolean) => {
  const place = placeOf(draft)
  return (other) => placeOf(other) !== place
}

function placeOf({ vaultId, command, within }: KeptDraft): string {
  const { kind, ...where } = command
  const {
    value: _value,
    base: _base,
    sitting: _sitting,
    ...place
  } = { value: 0, base: 0, sitting: 0, ...where }
  return JSON.stringify([vaultId, kind, place, within])
}

function takeTyping(raw: unknown, last: unknown): Taken<Held> {
  const wrong: string[] = []
  const held = isGroup(raw) ? raw : {}
  // The list is always written, so a file without it has lost it; the copy never holds what was taken.
  const isLost = raw !== undefined && !Array.isArray(held['drafts'])
  const before = isLost && isGroup(last) ? last : {}
  if (isLost) {
    const rest = last === undefined ? '' : ` ${lastTime}`
    wrong.push(`No words are in the file of what you typed.${rest}`)
  }
  const { drafts, notes, prompts } = isLost ? { ...before, ...held, drafts: before['drafts'] } : held
  const textsOf = (group: unknown, unreadable: string): Record<string, string> => {
    const fitting = whatFits(z.record(z.string(), z.string()).default({}), group)
    if (fitting.wrong.length > 0) wrong.push(unreadable)
    return fitting.value ?? {}
  }
  const read: KeptDraft[] = []
  const unread: unknown[] = []
  for (const each of Array.isArray(drafts) ? (drafts as unknown[]) : []) {
    const draft = draftSchema.safeParse(draftMigrated(each))
    if (draft.success) read.push(draft.data)
    else unread.push(each)
  }
  const kept = {
    drafts: read,
    notes: withPlacesOfNow(textsOf(notes, 'Some notes you typed could not be read.')),
    prompts: textsOf(prompts, 'Some words you typed for prompts could not be read.'),
  }
  return { value: { kept, unread }, wrong }
}

const withPlacesOfNow = (notes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(notes).map(([place, note]) => [notePlaceMigrated(place), note]))
