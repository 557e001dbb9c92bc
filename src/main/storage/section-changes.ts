import { failed, ok, type Result } from '../../shared/result.ts'
import {
  fieldAt,
  fieldOf,
  issuesOf,
  nameOfPath,
  valueAt,
  withValueAt,
  type Field,
  type FieldPath,
} from '../../shared/sections/outline.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { contentSchema, sectionRecordSchema, type Content, type SectionRecord } from '../../shared/vault.ts'
import type { VaultInUse } from './vault-in-use.ts'
import { nameOf } from './read-vault.ts'
import { readJson } from './read-file.ts'
import { saveSection } from './save-section.ts'
import * as paths from './vault-paths.ts'

type Saved = Promise<Result<SectionRecord>>

/** What a person typed over a text. Wrong shape is refused; counts and ranges of words are theirs to decide. */
export async function editSection(
  vault: VaultInUse,
  number: SectionNumber,
  path: FieldPath,
  value: unknown,
  baseRevision: number,
): Saved {
  const old = vault.state.sections.get(number)?.record
  const name = nameOf(sectionOf(number))
  if (!old) return failed({ kind: 'not-found', what: name })
  if (old.revision !== baseRevision) return failed({ kind: 'changed-outside', what: name })
  const root = fieldOf(sectionOf(number).schema)
  const field = fieldAt(root, path)
  if (!field || !isPlace(old.content, path)) {
    const sentence = `${name} has no place “${nameOfPath(root, path)}”.`
    return failed({ kind: 'bad-input', issues: [{ path, rule: 'shape', sentence }] })
  }
  const wrong = shapeIssues(field, value, path)
  if (wrong.length > 0) return failed({ kind: 'bad-input', issues: wrong })
  const content = contentSchema.parse(withValueAt(old.content, path, known(field, value)))
  const { writers, basis, tokens } = old
  return saveSection(vault, { number, content, source: 'edit', writers, note: null, basis, tokens })
}

/** Old versions, newest first. Files of the history that cannot be read are left out. */
export async function historyOf(vault: VaultInUse, number: SectionNumber): Promise<SectionRecord[]> {
  const versions: SectionRecord[] = []
  for (const name of await vault.files.names(paths.historyFolder(number))) {
    const revision = paths.revisionOf(name)
    const record = revision === null ? null : await oldVersion(vault, number, revision)
    if (record) versions.push(record)
  }
  return versions.sort((a, b) => b.revision - a.revision)
}

async function oldVersion(
  { files }: VaultInUse,
  number: SectionNumber,
  revision: number,
): Promise<SectionRecord | null> {
  const found = await files.read(paths.historyFile(number, revision))
  const parsed = sectionRecordSchema.safeParse(found.kind === 'read' ? readJson(found.text) : undefined)
  return parsed.success && parsed.data.number === number && parsed.data.revision === revision
    ? parsed.data
    : null
}

/** An old version as the next revision, so that a restore can be undone as well. */
export async function restore(vault: VaultInUse, number: SectionNumber, revision: number): Saved {
  const old = await oldVersion(vault, number, revision)
  if (!old) return failed({ kind: 'not-found', what: `Version ${revision} of ${nameOf(sectionOf(number))}` })
  const { content, writers, note, basis, tokens } = old
  return saveSection(vault, { number, content, source: 'restore', writers, note, basis, tokens })
}

/** Takes an answer that did not pass its check as it is. */
export async function keepReview(vault: VaultInUse, number: SectionNumber): Saved {
  const review = vault.state.reviews.get(number)
  if (!review) return failed({ kind: 'not-found', what: `An answer to ${nameOf(sectionOf(number))}` })
  const { content, writers, basis, tokens } = review
  if (content === null) {
    return failed({
      kind: 'not-allowed',
      why: 'This answer could not be read, so it cannot be kept as it is.',
    })
  }
  return saveSection(vault, { number, content, source: 'kept', writers, note: null, basis, tokens })
}

/** A refine's answer, or those of its changes that the person took. */
export async function acceptProposal(vault: VaultInUse, number: SectionNumber, content: Content): Saved {
  const proposal = vault.state.proposals.get(number)
  if (!proposal) return failed({ kind: 'not-found', what: `A proposal for ${nameOf(sectionOf(number))}` })
  const root = fieldOf(sectionOf(number).schema)
  const wrong = shapeIssues(root, content, [])
  if (wrong.length > 0) return failed({ kind: 'bad-input', issues: wrong })
  const { writers, note, basis, tokens } = proposal
  const accepted = contentSchema.parse(known(root, content))
  const saved = await saveSection(vault, {
    ...{ number, content: accepted, source: 'refine', writers, note, basis, tokens },
  })
  if (saved.ok) await forgetProposal(vault, number)
  return saved
}

export async function forgetProposal(vault: VaultInUse, number: SectionNumber): Promise<Result<null>> {
  if (!vault.state.proposals.has(number)) return ok(null)
  const removed = await vault.files.remove(paths.proposalFile(number))
  if (removed.ok) vault.state.proposals.delete(number)
  return removed
}

export async function forgetReview(vault: VaultInUse, number: SectionNumber): Promise<Result<null>> {
  if (!vault.state.reviews.has(number)) return ok(null)
  const removed = await vault.files.remove(paths.reviewFile(number))
  if (removed.ok) vault.state.reviews.delete(number)
  return removed
}

/** True when the content has the place or, in a group, the place to put it. */
function isPlace(content: Content, path: FieldPath): boolean {
  const step = path.at(-1)
  if (step === undefined) return true
  const around = valueAt(content, path.slice(0, -1))
  if (Array.isArray(around)) return typeof step === 'number' && step < around.length
  return typeof around === 'object' && around !== null
}

export function shapeIssues(field: Field, value: unknown, path: FieldPath) {
  const parsed = field.schema.safeParse(value)
  if (parsed.success) return []
  return issuesOf(parsed.error, field)
    .filter((issue) => issue.rule === 'shape')
    .map((issue) => ({ ...issue, path: [...path, ...issue.path] }))
}

/** Without keys the schema does not know, as zod would hand it back if counts did not stand in its way. */
function known(field: Field, value: unknown): unknown {
  if (field.kind === 'list' && Array.isArray(value)) return value.map((each) => known(field.each, each))
  if (field.kind !== 'group') return value
  return Object.fromEntries(
    field.fields.map((inner) => [inner.key, known(inner, valueAt(value, [inner.key]))]),
  )
}
