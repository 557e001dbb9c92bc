import { ok, type Result } from '../../shared/result.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { schemaVersion, type SectionRecord } from '../../shared/vault.ts'
import { rememberBeforeSection } from './remember-texts.ts'
import { failuresWith, saveIndex, type VaultInUse } from './vault-in-use.ts'
import { sha256 } from './vault-files.ts'
import * as paths from './vault-paths.ts'
import { textOf } from './vault-state.ts'

export type SectionDraft = Omit<SectionRecord, 'schemaVersion' | 'key' | 'revision' | 'savedAt'>

/**
 * Saves a section as its next revision: the old version into the history, then the section, then the index, then
 * away with what it replaces. Killed at any point, the old or the new version is there whole. Once the section itself
 * is on disk it counts as saved: the index is made from the sections when it does not match.
 */
export async function saveSection(vault: VaultInUse, draft: SectionDraft): Promise<Result<SectionRecord>> {
  const { state, files } = vault
  const { number, source } = draft
  const old = state.sections.get(number)
  if (old) {
    const kept = await files.write(
      paths.historyFile(number, old.record.revision),
      old.text,
      aside(number, old),
    )
    if (!kept.ok) return kept
  }
  const record: SectionRecord = {
    schemaVersion,
    ...draft,
    key: sectionOf(number).key,
    revision: await nextRevision(vault, number),
    savedAt: vault.now().toISOString(),
  }
  const text = textOf(record)
  const runId = [...vault.live].at(-1)
  if (source === 'run' && runId !== undefined) {
    const intent = { section: number, revision: record.revision, sha256: sha256(text) }
    const noted = await vault.append(runId, { saving: intent })
    if (!noted.ok) return noted
  }
  await rememberBeforeSection(vault, number, record.content)
  const made = await files.makeFolder(paths.historyFolder(number))
  if (!made.ok) return made
  const written = await files.write(paths.sectionFile(number), text, aside(number, old))
  if (!written.ok) return written
  state.sections.set(number, { record, text })
  vault.readableIsOld = true
  await tidy(vault, number, source)
  return ok(structuredClone(record))
}

/** A section that another program changed stays in the history under a name of its own. */
export const aside = (number: SectionNumber, old: { record: SectionRecord } | undefined): string =>
  `${paths.historyFolder(number)}/${old?.record.revision ?? 0} (changed outside).json`

/** Above every version there is or was, whatever another program put back. */
async function nextRevision({ state, files }: VaultInUse, number: SectionNumber): Promise<number> {
  const older = (await files.names(paths.historyFolder(number))).map((name) => paths.revisionOf(name) ?? 0)
  const indexed = state.file.sections.find((entry) => entry.number === number)?.revision ?? 0
  return 1 + Math.max(0, indexed, state.sections.get(number)?.record.revision ?? 0, ...older)
}

/** After the save: the index, and away with what an answer of a run has settled. A person's edit settles neither. */
async function tidy(vault: VaultInUse, number: SectionNumber, source: SectionDraft['source']): Promise<void> {
  const { state, files } = vault
  const settles = source === 'run' || source === 'kept'
  const failures =
    source === 'edit' || source === 'restore' ? state.file.failures : failuresWith(state, number, null)
  await saveIndex(vault, { failures })
  if (!settles) return
  for (const { part } of state.parts.filter((accepted) => accepted.number === number)) {
    await files.remove(paths.partFile(number, part))
  }
  state.parts = state.parts.filter((accepted) => accepted.number !== number)
  if (state.reviews.delete(number)) await files.remove(paths.reviewFile(number))
}
