import { exportTargets as targets, type TargetId } from '../../shared/export/targets.ts'
import { contextFile } from './context-file.ts'
import { handOverPackage } from './package/hand-over-package.ts'
import { vaultData } from './vault-data.ts'
import { ok } from '../../shared/result.ts'
import { vaultDocx } from './docx/docx-target.ts'
import { clientPage } from './client-page/client-page.ts'
import { documentPage } from './html/document-page.ts'
import { chatAds } from './ads/chat-ads.ts'
import { googleAds } from './ads/google-ads.ts'
import { linkedinAds } from './ads/linkedin-ads.ts'
import { metaAds } from './ads/meta-ads.ts'
import { mailDrafts, mailPack, mailPages, mailTables } from './email/mail-targets.ts'
import { mailTools } from './email/mail-tools.ts'
import { fileNamed } from './file-name.ts'
import { giftDocx, giftPdf } from './gift/gift-targets.ts'
import { vaultMarkdown, vaultMarkdownFiles } from './markdown.ts'
import { calendarFile } from './plan/calendar-file.ts'
import { plannerTable } from './plan/planner-table.ts'
import { textMessageTable } from './plan/text-message-table.ts'
import { scriptsSrt, scriptsText, scriptsVtt } from './scripts/script-targets.ts'
import type { MakeTarget } from './target.ts'

/** How each target is made. A new one is a line here and one in `shared/export/targets.ts`. */
export const makeTargets: Readonly<Record<TargetId, MakeTarget>> = {
  markdown: (vault, choice) => [
    { name: fileNamed(targets.markdown, vault), content: vaultMarkdown(vault, choice) },
  ],
  'markdown-folder': (vault, choice) =>
    vaultMarkdownFiles(vault, choice).map(({ name, text }) => ({ name, content: text })),
  docx: async (vault, choice) => {
    const made = await vaultDocx(vault, choice)
    return made.ok ? ok([{ name: fileNamed(targets.docx, vault), content: made.value }]) : made
  },
  html: (vault, choice) => [{ name: fileNamed(targets.html, vault), content: documentPage(vault, choice) }],
  pdf: (vault, choice) => [{ name: fileNamed(targets.pdf, vault), page: documentPage(vault, choice) }],
  'gift-docx': giftDocx,
  'gift-pdf': giftPdf,
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
  calendar: calendarFile,
  planner: plannerTable,
  'text-messages': textMessageTable,
  'scripts-srt': scriptsSrt,
  'scripts-vtt': scriptsVtt,
  'scripts-text': scriptsText,
  'client-page': (vault) => [{ name: fileNamed(targets['client-page'], vault), content: clientPage(vault) }],
  async package(vault, choice) {
    const files = await handOverPackage(vault, choice, makeTargets)
    return files.ok ? [{ name: fileNamed(targets.package, vault), zip: files.value }] : files
  },
  context: (vault) => [{ name: fileNamed(targets.context, vault), content: contextFile(vault) }],
  json: (vault) => [{ name: fileNamed(targets.json, vault), content: vaultData(vault) }],
  'vault-zip': (vault) => [{ name: fileNamed(targets['vault-zip'], vault), vault: true }],
}
