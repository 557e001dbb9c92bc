import type { TargetId } from '../../shared/export/targets.ts'
import { clientPage } from './client-page/client-page.ts'
import { documentPage } from './html/document-page.ts'
import { vaultMarkdown, vaultMarkdownFiles } from './markdown.ts'
import type { MakeTarget, VaultToExport } from './target.ts'

/** How each target is made. A new one is a line here and one in `shared/export/targets.ts`. */
export const makeTargets: Readonly<Record<TargetId, MakeTarget>> = {
  markdown: (vault, choice) => [{ name: `${fileTitle(vault)}.md`, content: vaultMarkdown(vault, choice) }],
  'markdown-folder': (vault, choice) =>
    vaultMarkdownFiles(vault, choice).map(({ name, text }) => ({ name, content: text })),
  html: (vault, choice) => [{ name: `${fileTitle(vault)}.html`, content: documentPage(vault, choice) }],
  pdf: (vault, choice) => [{ name: `${fileTitle(vault)}.pdf`, page: documentPage(vault, choice) }],
  'client-page': (vault) => [{ name: `${fileTitle(vault)} for review.html`, content: clientPage(vault) }],
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
