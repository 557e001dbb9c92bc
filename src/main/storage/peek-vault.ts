import { missingAnswers } from '../../shared/intake-questions.ts'
import { intakeSchema } from '../../shared/intake.ts'
import { schemaVersion, vaultFileSchema, type VaultSummary } from '../../shared/vault.ts'
import type { FileSystem } from './file-system.ts'
import { readJson } from './read-file.ts'
import { newestRunOf } from './run-journals.ts'
import { vaultFiles } from './vault-files.ts'
import { intakeFile, vaultFile } from './vault-paths.ts'

/**
 * A row of the library from the index alone, so that a library of many vaults opens as quickly as one of few. null:
 * the vault has to be opened to know, because something in it is damaged or of another version.
 */
export async function peekVault(folder: string, files: FileSystem): Promise<VaultSummary | null> {
  const vault = vaultFiles(folder, files, () => undefined)
  const [head, answers] = [await vault.read(vaultFile), await vault.read(intakeFile)]
  const file = vaultFileSchema.safeParse(head.kind === 'read' ? readJson(head.text) : undefined)
  const intake = intakeSchema.safeParse(answers.kind === 'read' ? readJson(answers.text) : undefined)
  if (!file.success || !intake.success || file.data.schemaVersion !== schemaVersion) return null
  const { id, title, client, changedAt, sections } = file.data
  const run = await newestRunOf(vault)
  return {
    ...{ id, title, client, folder, changedAt },
    saved: sections.length,
    needsReview: (await vault.names('reviews')).filter((name) => /^\d\d-.+\.json$/.test(name)).length,
    words: sections.reduce((sum, section) => sum + section.words, 0),
    sample: sections.some((section) => section.sample),
    answersMissing: missingAnswers(intake.data).length,
    unfinishedRun: run && !run.finished ? run.runId : null,
    readOnly: null,
  }
}
