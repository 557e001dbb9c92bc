import type { SectionRecord } from '../../shared/vault.ts'

/** What of a vault is exported. */
export interface MarkdownVault {
  title: string
  client: string
  sections: readonly SectionRecord[]
}

/** The whole vault as one Markdown text: front page, contents, then every saved section. The same vault gives the same bytes. */
export function vaultMarkdown(vault: MarkdownVault): string {
  void vault
  throw new Error('being built')
}

/** A `README.md` with the contents and one file for each saved section, named from the fixed table. */
export function vaultMarkdownFiles(vault: MarkdownVault): { name: string; text: string }[] {
  void vault
  throw new Error('being built')
}
