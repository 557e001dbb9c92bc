import type { TargetId } from '../../shared/export/targets.ts'
import { contextFile } from './context-file.ts'
import { handOverPackage } from './package/hand-over-package.ts'
import { vaultData } from './vault-data.ts'
import { vaultMarkdown, vaultMarkdownFiles } from './markdown.ts'
import type { MakeTarget, VaultToExport } from './target.ts'

/** How each target is made. A new one is a line here and one in `shared/export/targets.ts`. */
export const makeTargets: Readonly<Record<TargetId, MakeTarget>> = {
  markdown: (vault, choice) => [{ name: `${fileTitle(vault)}.md`, content: vaultMarkdown(vault, choice) }],
  'markdown-folder': (vault, choice) =>
    vaultMarkdownFiles(vault, choice).map(({ name, text }) => ({ name, content: text })),
  async package(vault, choice) {
    const files = await handOverPackage(vault, choice, makeTargets)
    return files.ok ? [{ name: `${fileTitle(vault)} hand-over.zip`, zip: files.value }] : files
  },
  context: (vault) => [{ name: `${fileTitle(vault)} context.md`, content: contextFile(vault) }],
  json: (vault) => [{ name: `${fileTitle(vault)}.json`, content: vaultData(vault) }],
  'vault-zip': (vault) => [{ name: `${fileTitle(vault)} vault.zip`, vault: true }],
}

/** A vault's title as the name of a file, without its ending. */
export const fileTitle = ({ title }: Pick<VaultToExport, 'title'>): string => asFileName(title)

/** Words as the name of a file: letters, digits and blanks of any script. */
export const asFileName = (words: string): string =>
  words
    .replace(/[^\p{L}\p{N}\p{M} _-]+/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim()
    .slice(0, 80)
    .trim() || 'Vault'
