import { basename } from 'node:path'
import { missingAnswers } from '../../shared/missing-answers.ts'
import { intakeSchema } from '../../shared/intake.ts'
import { isLeftOut, numbersLeftOut } from '../../shared/left-out.ts'
import { sectionNumbers } from '../../shared/sections/section-definition.ts'
import { schemaVersion, vaultFileSchema, type VaultSummary } from '../../shared/vault.ts'
import type { FileSystem } from './file-system.ts'
import { migrated, versionOf } from './migrations.ts'
import { readJson } from './read-file.ts'
import { newestRunOf } from './run-journals.ts'
import { vaultFiles } from './vault-files.ts'
import { vaultLock } from './vault-lock.ts'
import { intakeFile, reviewFile, vaultFile } from './vault-paths.ts'
import { isBlank, readOnlySentence } from './vault-state.ts'

/**
 * A row of the library from the index alone, so that a library of many vaults opens as quickly as one of few. null:
 * the vault has to be opened to know, because something in it is damaged or of a newer version.
 */
export async function peekVault(folder: string, files: FileSystem): Promise<VaultSummary | null> {
  const vault = vaultFiles(folder, files, () => undefined)
  const [head, answers] = [await vault.read(vaultFile), await vault.read(intakeFile)]
  const raw = head.kind === 'read' ? readJson(head.text) : undefined
  const from = versionOf(raw)
  if (from === null || from > schemaVersion) return null
  // Of an earlier version: told as it will be, and brought up to date when somebody opens it.
  const file = vaultFileSchema.safeParse(migrated('vault', raw, from))
  const answered = answers.kind === 'read' ? readJson(answers.text) : undefined
  const intake = intakeSchema.safeParse(migrated('intake', answered, from))
  if (!file.success || !intake.success || isBlank(file.data.title)) return null
  const { id, title, client, changedAt, leftOut } = file.data
  const sections = file.data.sections.filter(({ number }) => !isLeftOut(leftOut, number))
  const run = await newestRunOf(vault)
  const unfinished = run && !run.finished ? run.runId : null
  // A run that is not at its end has stopped, or another program is at it; without one nobody need be asked for.
  const holder = unfinished && (await vaultLock(folder, { files, now: () => new Date() }).holder())
  const names = await vault.names('reviews')
  const reviewed = sectionNumbers.filter((number) => names.includes(basename(reviewFile(number))))
  return {
    ...{ id, title, client, folder, changedAt },
    saved: sections.length,
    leftOut: numbersLeftOut(leftOut).length,
    needsReview: reviewed.filter((number) => !isLeftOut(leftOut, number)).length,
    words: sections.reduce((sum, section) => sum + section.words, 0),
    sample: sections.some((section) => section.sample),
    answersMissing: missingAnswers(intake.data).length,
    unfinishedRun: holder ? null : unfinished,
    readOnly: holder && readOnlySentence({ kind: 'in-use', what: title, holder }, title),
  }
}
