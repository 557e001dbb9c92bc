import { resolve } from 'node:path'
import { vaultMarkdown, vaultMarkdownFiles } from '../../core/export/markdown.ts'
import { checkVault } from '../../core/review/check-vault.ts'
import { holdsExport } from '../../shared/finding.ts'
import { heldSentence } from '../../shared/held-sentence.ts'
import { exportMarkdownFile, exportMarkdownFolder } from '../storage/export-markdown.ts'
import { openVault, reviewedVault } from '../storage/vault-folder.ts'
import { exitCodes, must } from './exit-codes.ts'

export interface ExportOptions {
  to: string
  evenSo: boolean
}

/**
 * Writes the vault as Markdown: one file when the path ends in .md, else one file per section in a folder. Errors of the review
 * hold it back until asked to export even so.
 */
export async function exportVault(folder: string, options: ExportOptions): Promise<number> {
  const vault = must(await openVault(resolve(folder)))
  const read = await reviewedVault(vault)
  const held = options.evenSo ? [] : checkVault(read).filter(holdsExport)
  if (held.length > 0) {
    process.stderr.write(
      `Not exported: ${heldSentence(held)} See them with check, or add --even-so to export all the same.\n`,
    )
    return exitCodes.notAllDelivered
  }
  const to = resolve(options.to)
  const { title, client } = vault.summary()
  const exported = { title, client, sections: read.sections, leftOut: read.leftOut }
  const written = must(
    to.endsWith('.md')
      ? await exportMarkdownFile(vaultMarkdown(exported), to)
      : await exportMarkdownFolder(vaultMarkdownFiles(exported), to),
  )
  process.stdout.write(`Exported to ${written.path ?? to}\n`)
  return exitCodes.delivered
}
