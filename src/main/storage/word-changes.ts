import { replaceWords as replacedWords } from '../../core/review/replace-words.ts'
import type { FactId } from '../../shared/facts.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Replacement } from '../../shared/finding.ts'
import type { Intake } from '../../shared/intake.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { fieldAt, fieldOf, nameOfPath, withValueAt } from '../../shared/sections/outline.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { contentSchema, type Content } from '../../shared/vault.ts'
import { nameOf } from './read-vault.ts'
import { ledgerOf } from './remember-texts.ts'
import { saveIntake } from './save-intake.ts'
import { saveSection } from './save-section.ts'
import { saveVaultFile, type VaultInUse } from './vault-in-use.ts'
import type { VaultState } from './vault-state.ts'

/** What is to be saved, all of it checked: the contents of sections, in section order. */
type NewContents = Map<SectionNumber, Content>

/** Replaces words in any number of sections. All are checked before the first section is saved. */
export async function replaceWords(
  vault: VaultInUse,
  replacements: readonly Replacement[],
): Promise<Result<null>> {
  const contents = withReplacements(vault.state, replacements)
  return contents.ok ? saveContents(vault, contents.value) : contents
}

/** Changes a fact where it is coined, that place first: what still reads as before is then found by the review. */
export async function changeFact(
  vault: VaultInUse,
  id: FactId,
  typed: string,
  replacements: readonly Replacement[],
): Promise<Result<null>> {
  const { state } = vault
  const text = typed.trim()
  if (text === '') return failed({ kind: 'not-allowed', why: 'A fact cannot be empty.' })
  const fact = ledgerOf(state).find((known) => known.id === id)
  if (!fact) return failed({ kind: 'not-found', what: 'The place this fact comes from' })
  const contents = withReplacements(state, replacements)
  if (!contents.ok) return contents
  const { source } = fact
  if (source.kind === 'answer') {
    const intake: Intake = { ...state.intake, [source.key]: text }
    const answered = fact.text === text ? ok(null) : await saveIntake(vault, intake)
    if (!answered.ok) return answered
    const saved = await saveContents(vault, contents.value)
    // A vault named after the business goes by its new name, too.
    const named = id === 'business-name' && state.file.title === fact.text && fact.text !== text
    return saved.ok && named ? saveVaultFile(vault, { title: text }) : saved
  }
  const { section, path } = source
  const old = contents.value.get(section) ?? state.sections.get(section)?.record.content
  const coined = contentSchema.parse(withValueAt(old, path, text))
  const others = [...contents.value].filter(([number]) => number !== section)
  return saveContents(vault, new Map([[section, coined], ...others]))
}

/** The sections with the words replaced, or why not: all or nothing. */
function withReplacements(
  { sections }: VaultState,
  replacements: readonly Replacement[],
): Result<NewContents> {
  const contents: NewContents = new Map()
  for (const number of sectionNumbers) {
    const ofThis = replacements.filter((replacement) => replacement.section === number)
    if (ofThis.length === 0) continue
    const definition = sectionOf(number)
    const saved = sections.get(number)
    if (!saved) return failed({ kind: 'not-found', what: nameOf(definition) })
    const root = fieldOf(definition.schema)
    const noText = ofThis.find(({ path }) => fieldAt(root, path)?.kind !== 'text')
    if (noText) {
      const sentence = `${nameOf(definition)} has no text “${nameOfPath(root, noText.path)}”.`
      return failed({ kind: 'bad-input', issues: [{ path: noText.path, rule: 'shape', sentence }] })
    }
    const replaced = replacedWords(saved.record.content, ofThis)
    if (!replaced.ok) return replaced
    contents.set(number, replaced.value)
  }
  return ok(contents)
}

async function saveContents(vault: VaultInUse, contents: NewContents): Promise<Result<null>> {
  const changed = [...contents].filter(
    ([number, content]) =>
      JSON.stringify(content) !== JSON.stringify(vault.state.sections.get(number)?.record.content),
  )
  for (const [index, [number, content]] of changed.entries()) {
    const old = vault.state.sections.get(number)?.record
    if (!old) return failed({ kind: 'not-found', what: nameOf(sectionOf(number)) })
    const { writers, basis, tokens } = old
    const saved = await saveSection(vault, {
      ...{ number, content, source: 'edit', writers, note: null, basis, tokens },
    })
    if (!saved.ok) return failed(inTheMiddle(saved.failure, index, changed.length))
  }
  return ok(null)
}

/** The disk's failure with how far it came: what was saved before stays. */
function inTheMiddle(failure: Failure, saved: number, all: number): Failure {
  const sections = (many: number): string => `${many} section${many === 1 ? '' : 's'}`
  const far = `${saved} of ${sections(all)} had been changed and saved before`
  switch (failure.kind) {
    case 'disk-full':
    case 'not-writable':
      return { ...failure, where: `${failure.where} (${far})` }
    case 'not-found':
      return { ...failure, what: `${failure.what} (${far})` }
    case 'unexpected':
      return { ...failure, reference: `${failure.reference}; ${far}` }
    default:
      return failure
  }
}
