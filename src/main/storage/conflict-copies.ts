import { apply } from '../../core/vault/apply.ts'
import type { VaultDocument } from '../../core/vault/document.ts'
import { fitsAsWellAs } from '../../core/vault/form.ts'
import type { ConflictCopy } from '../../shared/conflict-copy.ts'
import { answerKeySchema } from '../../shared/intake.ts'
import { questionOf } from '../../shared/intake-questions.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { sameValue } from '../../shared/same-value.ts'
import { sectionNumbers, sectionOf } from '../../shared/sections/index.ts'
import { fieldOf, nameOfPath } from '../../shared/sections/outline.ts'
import type { Operation } from '../../shared/vault-change.ts'
import type { Applied, OutsideCommand } from '../../shared/vault-command.ts'
import { vaultFileSchema } from '../../shared/vault.ts'
import { carryOut } from './commit.ts'
import { copyOf } from './copy-names.ts'
import { migrations } from './migrations.ts'
import { recordFile } from './record-files.ts'
import type { VaultInUse } from './vault-in-use.ts'
import { changesFile, intakeFile, readableFile, vaultFile } from './vault-paths.ts'
import { isBlank } from './vault-state.ts'
import { parsedText } from './vault-reader.ts'

/** So many places are named. */
const mostNamed = 4

/** What a copy says otherwise than the vault, for the person to decide. */
export async function conflictCopy(vault: VaultInUse, name: string): Promise<ConflictCopy> {
  const of = copyOf(name)
  const records = await recordsIn(vault, name)
  const { document } = vault.state
  const places = records ? placesIn(changesOf(document, records)) : []
  const [record] = records ?? []
  const section = sectionNumbers.find((number) => record?.at[0] === 'sections' && record.at[1] === number)
  return {
    name,
    holds: of === intakeFile ? 'answers' : of === vaultFile ? 'names' : section ? 'section' : 'other',
    section: section ?? null,
    differs: places.slice(0, mostNamed),
    places: places.length,
    usable: records !== null && of !== changesFile && of !== readableFile,
  }
}

/**
 * Takes a copy's version as a change of the person's own, which is the next to be taken back, or leaves it; the copy goes to
 * the trash either way.
 */
export async function settleCopy(vault: VaultInUse, name: string, take: boolean): Promise<Result<Applied>> {
  if (copyOf(name) === null || !vault.state.copies.some((copy) => copy.name === name))
    return failed({ kind: 'not-found', what: `“${name}”` })
  const records = take ? await recordsIn(vault, name) : []
  if (!records) return failed({ kind: 'not-found', what: `A version that can be used in “${name}”` })
  const done =
    records.length > 0
      ? await carryOut(vault, { kind: 'take-copy', records }, 'person')
      : ok({ revision: vault.state.head.revision, changed: false })
  if (!done.ok) return done
  if ((await vault.files.setAside(name)) === null) return failed({ kind: 'not-writable', where: `“${name}”` })
  vault.state.copies = vault.state.copies.filter((copy) => copy.name !== name)
  return done
}

/** The records that a copy holds otherwise; null where it cannot be used. */
async function recordsIn(vault: VaultInUse, name: string): Promise<OutsideCommand['records'] | null> {
  const of = copyOf(name)
  const found = await vault.files.peek(name)
  if (of === null || found.kind !== 'read') return null
  if (of === vaultFile) {
    const { file, newer } = await parsedText(found.text, 'vault', vaultFileSchema, migrations, vault.files)
    if (!file || newer || file.value.id !== vault.state.head.id) return null
    const { title, client, approvals, leftOut, failures } = vault.state.document.vault
    return indexRecords({ title, client, approvals, leftOut, failures }, file.value)
  }
  const own = recordFile(of)
  if (!own) return null
  const { file, newer } = await parsedText(found.text, own.kind, own.schema, migrations, vault.files)
  if (!file || newer) return null
  const record = own.of(file.value)
  return fitsAsWellAs(vault.state.document, own.at, record) ? [{ at: own.at, now: record }] : null
}

/** What stands in `vault.json` alone and differs: the names, the approvals, what is left out. */
export function indexRecords(
  was: VaultDocument['vault'],
  now: VaultDocument['vault'],
): OutsideCommand['records'] {
  const names = (['title', 'client'] as const)
    .filter((key) => now[key] !== was[key] && (key === 'client' || !isBlank(now.title)))
    .map((key) => ({ at: ['vault', key], now: now[key] }))
  const marks = (['failures', 'approvals', 'leftOut'] as const).flatMap((key) =>
    [...new Set([...Object.keys(was[key]), ...Object.keys(now[key])])]
      .filter((each) => !sameValue(was[key][each], now[key][each]))
      .map((each) => ({ at: ['vault', key, each], now: now[key][each] })),
  )
  return [...names, ...marks]
}

function changesOf(document: VaultDocument, records: OutsideCommand['records']): readonly Operation[] {
  const changed = apply(
    document,
    { kind: 'change-outside', records },
    {
      ...{ at: new Date(0).toISOString(), by: 'outside', running: true, entries: [] },
      ...{ highestRevision: () => 0, version: () => null },
    },
  )
  return changed.ok ? changed.value.operations : []
}

/** The places of a change, as a person calls them; stamps and what is remembered are none. */
function placesIn(operations: readonly Operation[]): string[] {
  const names = operations.flatMap(({ at: [first, second, third, ...path] }): string[] => {
    const section = sectionNumbers.find((number) => first === 'sections' && number === second)
    if (section) {
      if (third === undefined) return [sectionOf(section).title]
      return third === 'content' ? [nameOfPath(fieldOf(sectionOf(section).schema), path)] : []
    }
    const answer = answerKeySchema.safeParse(second)
    if (first === 'intake') return answer.success ? [questionOf(answer.data).name] : []
    if (first === 'vault')
      return [second === 'title' ? 'Title' : second === 'client' ? 'Client' : 'Decisions']
    return first === 'facts' ? [] : ['Its content']
  })
  return [...new Set(names)]
}
