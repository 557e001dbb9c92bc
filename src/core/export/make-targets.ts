import type { TargetId } from '../../shared/export/targets.ts'
import { chatAds } from './ads/chat-ads.ts'
import { googleAds } from './ads/google-ads.ts'
import { linkedinAds } from './ads/linkedin-ads.ts'
import { metaAds } from './ads/meta-ads.ts'
import { mailDrafts, mailPack, mailPages, mailTables } from './email/mail-targets.ts'
import { mailTools } from './email/mail-tools.ts'
import { asFileName } from './file-name.ts'
import { vaultMarkdown, vaultMarkdownFiles } from './markdown.ts'
import type { MakeTarget, VaultToExport } from './target.ts'

/** How each target is made. A new one is a line here and one in `shared/export/targets.ts`. */
export const makeTargets: Readonly<Record<TargetId, MakeTarget>> = {
  markdown: (vault, choice) => [{ name: `${fileTitle(vault)}.md`, content: vaultMarkdown(vault, choice) }],
  'markdown-folder': (vault, choice) =>
    vaultMarkdownFiles(vault, choice).map(({ name, text }) => ({ name, content: text })),
  'emails-csv': mailTables,
  'emails-html': mailPages,
  'emails-eml': mailDrafts,
  'emails-highlevel': mailPack(mailTools.highlevel),
  'emails-mailchimp': mailPack(mailTools.mailchimp),
  'emails-hubspot': mailPack(mailTools.hubspot),
  'emails-kit': mailPack(mailTools.kit),
  'ads-meta': metaAds,
  'ads-google': googleAds,
  'ads-linkedin': linkedinAds,
  'ads-chat': chatAds,
}

/** A vault's title as the name of a file, without its ending. */
export const fileTitle = ({ title }: Pick<VaultToExport, 'title'>): string => asFileName(title)
