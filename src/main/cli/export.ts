import { resolve } from 'node:path'
import { exportMarkdownFile, exportMarkdownFolder } from '../storage/export-markdown.ts'
import { openVault } from '../storage/vault-folder.ts'
import { exitCodes, must } from './exit-codes.ts'

/** Writes the vault as Markdown: one file when the path ends in .md, else one file per section in a folder. */
export async function exportVault(folder: string, options: { to: string }): Promise<number> {
  const vault = must(await openVault(resolve(folder)))
  const to = resolve(options.to)
  const written = must(await (to.endsWith('.md') ? exportMarkdownFile : exportMarkdownFolder)(vault, to))
  process.stdout.write(`Exported to ${written.path ?? to}\n`)
  return exitCodes.delivered
}
