import { answersBasis } from '../../shared/basis.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import type { Basis } from '../../shared/vault.ts'
import { nameOf } from './read-vault.ts'
import { aside } from './save-section.ts'
import { saveIndex, saveVaultFile, type VaultInUse } from './vault-in-use.ts'
import { sectionFile } from './vault-paths.ts'
import { textOf, type SavedSection, type VaultState } from './vault-state.ts'

/**
 * Writes down that sections fit the answers and sections they were written from as these are now. The file of a
 * section changes while its revision stays, which else only another program does; so the index says nothing of these
 * sections meanwhile, and opening after a crash makes it from the sections.
 */
export async function stillGood(vault: VaultInUse, numbers: readonly SectionNumber[]): Promise<Result<null>> {
  const { state, files } = vault
  const renewed = new Map<SectionNumber, SavedSection>()
  for (const number of numbers) {
    const saved = state.sections.get(number)
    if (!saved) return failed({ kind: 'not-found', what: nameOf(sectionOf(number)) })
    const record = { ...saved.record, basis: basisNow(state, number, saved.record.basis) }
    const text = textOf(record)
    if (text !== saved.text) renewed.set(number, { record, text })
  }
  if (renewed.size === 0) return ok(null)
  const begun = await saveVaultFile(vault, {}, [...renewed.keys()])
  if (!begun.ok) return begun
  let written: Result<null> = ok(null)
  for (const [number, saved] of renewed) {
    const name = sectionFile(number)
    written = await files.write(name, saved.text, aside(number, state.sections.get(number)))
    // A write that failed at its very end has arrived all the same, and the index must say what is there.
    if (written.ok || (await holds(files, name, saved.text))) state.sections.set(number, saved)
    if (!written.ok) break
  }
  await saveIndex(vault)
  return written
}

async function holds(files: VaultInUse['files'], name: string, text: string): Promise<boolean> {
  const there = await files.read(name)
  return there.kind === 'read' && there.text === text
}

function basisNow({ intake, sections }: VaultState, number: SectionNumber, old: Basis): Basis {
  const section = sectionOf(number)
  const reads = section.reads.flatMap((read) => {
    const revision = sections.get(read)?.record.revision
    return revision === undefined ? [] : [[String(read), revision] as const]
  })
  return { answers: answersBasis(intake, section), reads: Object.fromEntries(reads), prompts: old.prompts }
}
