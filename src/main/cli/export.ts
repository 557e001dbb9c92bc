import { resolve } from 'node:path'
import { vaultMarkdown, vaultMarkdownFiles } from '../../core/export/markdown.ts'
import { checkVault } from '../../core/review/check-vault.ts'
import { holdsExport, type Finding } from '../../shared/finding.ts'
import { exportMarkdownFile, exportMarkdownFolder } from '../storage/export-markdown.ts'
import { openVault, reviewedVault } from '../storage/vault-folder.ts'
import { exitCodes, must } from './exit-codes.ts'

export interface ExportOptions {
  to: string
  evenSo: boolean
}

/**
 * Writes the vault as Markdown: one file when the path ends in .md, else one file per section in a folder. Unproven
 * claims and open places hold it back until asked to export even so.
 */
export async function exportVault(folder: string, options: ExportOptions): Promise<number> {
  const vault = must(await openVault(resolve(folder)))
  const read = await reviewedVault(vault)
  const held = options.evenSo ? [] : checkVault(read).filter(holdsExport)
  if (held.length > 0) {
    process.stderr.write(`${heldSentence(held)}\n`)
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

function heldSentence(held: readonly Finding[]): string {
  const count = (kind: Finding['kind'], one: string, many: string): string[] => {
    const found = held.filter((finding) => finding.kind === kind).length
    return found === 0 ? [] : [`${found} ${found === 1 ? one : many}`]
  }
  const what = [
    ...count('proof', 'claim that the intake does not hold', 'claims that the intake does not hold'),
    ...count('placeholder', 'place still to be filled in', 'places still to be filled in'),
  ]
  return `Not exported: ${what.join(' and ')}. See them with check, or add --even-so to export all the same.`
}
