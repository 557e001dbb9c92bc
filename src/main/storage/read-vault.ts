import { basename } from 'node:path'
import { z } from 'zod'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { emptyIntake, intakeSchema } from '../../shared/intake.ts'
import { sections, type SectionDefinition } from '../../shared/sections/index.ts'
import {
  needsReviewSchema,
  partRecordSchema,
  proposalSchema,
  schemaVersion,
  sectionRecordSchema,
  vaultFileSchema,
  type VaultFile,
} from '../../shared/vault.ts'
import { versionOf, type FileKind, type Migration } from './migrations.ts'
import { readJson } from './read-file.ts'
import { newestRunOf } from './run-journals.ts'
import { sha256, type VaultFiles } from './vault-files.ts'
import * as paths from './vault-paths.ts'
import { confirmedFileSchema, factsFileSchema } from './remembered-files.ts'
import { textsInUse } from './remember-texts.ts'
import { readVaultFile, type Parsed, type Readings } from './vault-reader.ts'
import { indexOf, textOf, type VaultState } from './vault-state.ts'

export interface OpeningPorts {
  now(): Date
  newId(): string
  migrations: readonly Migration[]
}

/** A vault as read, and the files that were brought up to date and are still to be written. */
export interface ReadVault {
  state: VaultState
  /** Old and new text by file, `vault.json` last. Empty in a vault that may not be changed. */
  toWrite: { name: string; old: string | null; text: string }[]
}

/**
 * Reads a whole vault. Files that cannot be used are moved aside and named in the notices, the index is made anew
 * from the sections, and a vault with any file of a newer version is read only.
 */
export async function readVault(files: VaultFiles, ports: OpeningPorts): Promise<ReadVault> {
  const head = await files.read(paths.vaultFile)
  const version = head.kind === 'read' ? versionOf(readJson(head.text)) : null
  const latest = Math.max(schemaVersion, ...ports.migrations.map((step) => step.from + 1))
  const readings: Readings = { notices: [], newer: version !== null && version > latest }
  const options = { migrations: ports.migrations, unversioned: version ?? latest }
  const toWrite: ReadVault['toWrite'] = []

  const read = async <T>(
    kind: FileKind,
    name: string,
    schema: Parameters<typeof readVaultFile<T>>[3],
  ): Promise<Parsed<T> | null> => {
    const parsed = await readVaultFile(files, kind, name, schema, readings, options)
    if (parsed && parsed.old !== null) toWrite.push({ name, old: parsed.old, text: parsed.text })
    return parsed
  }

  const state: VaultState = {
    file: blankFile(files.folder, ports),
    intake: (await read('intake', paths.intakeFile, intakeSchema))?.value ?? emptyIntake(),
    sections: new Map(),
    parts: [],
    proposals: new Map(),
    reviews: new Map(),
    texts: [],
    textsOnDisk: true,
    confirmed: [],
    newestRun: await newestRunOf(files),
    notices: readings.notices,
    readOnly: null,
    newer: false,
  }
  for (const section of sections) {
    const { number } = section
    const ofThis = { number: sectionRecordSchema.shape.number.refine((found) => found === number) }
    const saved = await read('section', paths.sectionFile(number), sectionRecordSchema.extend(ofThis))
    if (saved) state.sections.set(number, { record: saved.value, text: saved.text })
    for (const part of section.parts.keys()) {
      const name = paths.partFile(number, part + 1)
      const accepted = await read('part', name, partRecordSchema.extend(ofThis))
      if (accepted) state.parts.push(accepted.value)
    }
    const proposal = await read('proposal', paths.proposalFile(number), proposalSchema.extend(ofThis))
    if (proposal) state.proposals.set(number, proposal.value)
    const review = await read('review', paths.reviewFile(number), needsReviewSchema.extend(ofThis))
    if (review) state.reviews.set(number, review.value)
  }
  const facts = await read('facts', paths.factsFile, factsFileSchema)
  // A vault without the file is an older one, or has lost it: what stands there now is where remembering begins.
  state.texts = facts?.value.texts ?? textsInUse(state)
  state.textsOnDisk = facts !== null || state.texts.length === 0
  state.confirmed = (await read('confirmed', paths.confirmedFile, confirmedFileSchema))?.value.confirmed ?? []
  const file = await read('vault', paths.vaultFile, vaultFileSchema)
  state.file = file?.value ?? state.file
  if (!file && !readings.newer) state.file = await rebuilt(state, files)
  if (!file && head.kind === 'read') state.file = { ...state.file, ...namesIn(readJson(head.text)) }
  await compareIndex(state, files, toWrite)
  if (readings.newer) {
    state.newer = true
    state.readOnly = failureSentence({ kind: 'newer-version', what: `“${state.file.title}”` })
    return { state, toWrite: [] }
  }
  const mended = { ...state.file, sections: indexOf(state.sections) }
  const text = textOf(mended)
  state.file = mended
  if (!file || text !== textOf(file.value) || file.old !== null) {
    const others = toWrite.filter((change) => change.name !== paths.vaultFile)
    return { state, toWrite: [...others, { name: paths.vaultFile, old: file?.old ?? null, text }] }
  }
  return { state, toWrite }
}

function blankFile(folder: string, ports: OpeningPorts): VaultFile {
  const at = ports.now().toISOString()
  return {
    schemaVersion,
    id: ports.newId(),
    title: basename(folder),
    client: '',
    revision: 0,
    createdAt: at,
    changedAt: at,
    sections: [],
    failures: {},
  }
}

/** What even a `vault.json` of another form may say: who it is. */
function namesIn(raw: unknown): Partial<Pick<VaultFile, 'id' | 'title' | 'client'>> {
  const { id, title, client } = vaultFileSchema.shape
  const named = z.object({ id, title, client }).safeParse(raw)
  return named.success ? named.data : {}
}

/** A damaged `vault.json` costs its title; the id is in the journals. */
async function rebuilt(state: VaultState, files: VaultFiles): Promise<VaultFile> {
  const id = (await newestRunOf(files))?.vaultId ?? state.file.id
  const client = state.intake.businessName
  return { ...state.file, id, client, title: client.trim() || state.file.title }
}

/** Says what changed between the index and the sections while we were not looking. */
async function compareIndex(
  state: VaultState,
  files: VaultFiles,
  toWrite: ReadVault['toWrite'],
): Promise<void> {
  const ours = new Set(sections.map((section) => basename(paths.sectionFile(section.number))))
  for (const name of await files.names('sections')) {
    if (ours.has(name) || name.startsWith('.')) continue
    // A sync program's conflict copy, most likely.
    state.notices.push(`“sections/${name}” is not a file of ours. It was left where it is and is not shown.`)
  }
  const now = indexOf(state.sections)
  for (const was of state.file.sections) {
    const is = now.find((entry) => entry.number === was.number)
    const name = nameOf(sections[was.number - 1]!)
    if (!is) {
      const older = (await files.names(paths.historyFolder(was.number))).length > 0
      const rest = older ? ' Its older versions are in its history.' : ''
      state.notices.push(`${name} is not there any more.${rest}`)
      continue
    }
    const upgraded = toWrite.find((change) => change.name === paths.sectionFile(was.number))?.old
    const hash = typeof upgraded === 'string' ? sha256(upgraded) : is.sha256
    if (hash !== was.sha256 && is.revision <= was.revision) {
      // A higher revision is a save of ours whose index was cut off.
      state.notices.push(`${name} was changed by another program. It is shown as it is now.`)
    }
  }
}

export const nameOf = (section: Pick<SectionDefinition, 'number' | 'title'>): string =>
  `Section ${section.number} (${section.title})`
