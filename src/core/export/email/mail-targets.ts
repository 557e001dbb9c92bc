import { copyLanguage } from '../../../shared/copy-language.ts'
import { documentLanguage } from '../../../shared/document-language.ts'
import type { Intake } from '../../../shared/intake.ts'
import { csvText } from '../csv-text.ts'
import { numberedName, sayAsName } from '../file-name.ts'
import type { ExportFile, MakeTarget, VaultToExport } from '../target.ts'
import { mailPage, writtenMail, type WrittenMail } from './mail-bodies.ts'
import { mailDraft } from './mail-draft.ts'
import { sayFor } from '../../../shared/in-language/say.ts'
import { plainTool, type MailTool } from './mail-tools.ts'
import { mailsOf } from './mails.ts'

/** One table of the sequence and one of the reminders. */
export const mailTables: MakeTarget = (vault) => tables(lettersOf(vault), vault)

/** A page for each letter. */
export const mailPages: MakeTarget = (vault) => pages(lettersOf(vault), vault)

/** A draft for each letter. */
export const mailDrafts: MakeTarget = (vault) =>
  lettersOf(vault).map((mail) => ({
    name: `${nameOf(mail, vault)}.eml`,
    content: mailDraft(
      mail,
      mailPage(mail, documentLanguage(vault.intake)),
      vault.handover.brand.email.trim(),
    ),
  }))

/** Tables and pages in the syntax of one program. */
export const mailPack =
  (tool: MailTool): MakeTarget =>
  (vault) => {
    const letters = lettersOf(vault, tool)
    return [...tables(letters, vault), ...pages(letters, vault)]
  }

function lettersOf(
  vault: VaultToExport,
  tool: MailTool = plainTool(vault.handover.links, sayFor(vault.intake)),
): WrittenMail[] {
  const sender = { tool, links: vault.handover.links, language: copyLanguage(vault.intake) }
  return mailsOf(vault).map((mail) => writtenMail(mail, sender))
}

const nameOf = ({ kind, number, called }: WrittenMail, { intake }: VaultToExport): string =>
  `${sayAsName(kind === 'sequence' ? 'sequence' : 'reminders', sayFor(intake))}/${numberedName(number, called)}`

const pages = (letters: readonly WrittenMail[], vault: VaultToExport): ExportFile[] =>
  letters.map((mail) => ({
    name: `${nameOf(mail, vault)}.html`,
    content: mailPage(mail, documentLanguage(vault.intake)),
  }))

function tables(letters: readonly WrittenMail[], { intake }: VaultToExport): ExportFile[] {
  const sequence = letters.filter(({ kind }) => kind === 'sequence')
  const reminders = letters.filter(({ kind }) => kind === 'reminder')
  const texts = ['preview', 'body_text', 'body_html']
  const textsOf = ({ preview, text, html }: WrittenMail) => [preview, text, html.replaceAll('\n', '')]
  return [
    ...table(
      intake,
      'emails.csv',
      ['number', 'day', 'date', 'time', 'subject', 'subject_b', ...texts],
      sequence,
      (mail) => [
        ...[mail.number, mail.day, mail.date, mail.time, mail.subject, mail.subjectB],
        ...textsOf(mail),
      ],
    ),
    ...table(intake, 'reminders.csv', ['number', 'when', 'subject', ...texts], reminders, (mail) => [
      ...[mail.number, mail.when, mail.subject],
      ...textsOf(mail),
    ]),
  ]
}

const table = (
  intake: Intake,
  name: string,
  header: readonly string[],
  letters: readonly WrittenMail[],
  cells: (mail: WrittenMail) => (string | number | null)[],
): ExportFile[] =>
  letters.length === 0
    ? []
    : [{ name, content: csvText([header, ...letters.map(cells)], { forSpreadsheetsOf: intake }) }]
