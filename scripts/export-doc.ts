// Writes docs/export.md from the table of targets: npm run docs. A test fails when the file is not current.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { format, resolveConfig } from 'prettier'
import {
  exportReaders,
  exportTargets,
  targetIds,
  type ExportTarget,
  type TargetId,
} from '../src/shared/export/targets.ts'

export const exportDocPath = join(import.meta.dirname, '../docs/export.md')

/** What the table of targets does not hold: bounds of the format, who else reads it, and where the format is described. */
interface Known {
  limits: string
  checked: string
  source: string
}

const markdown: Known = {
  limits: 'None.',
  checked: 'mdast; pandoc; 10,000 odd texts read back',
  source: '[CommonMark](https://spec.commonmark.org/), tables of [GFM](https://github.github.com/gfm/)',
}
const page: Known = {
  limits: 'Fetches nothing; a logo lies in it.',
  checked: 'htmlparser2; html-validate; word for word',
  source: '[HTML](https://html.spec.whatwg.org/)',
}
const letters: Known = {
  limits: 'Known links are put in, others stay to be read: `[call link]`.',
  checked: 'papaparse; Python’s csv; html-validate',
  source: '[RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)',
}
const tool = (source: string): Known => ({
  limits: 'Its own fields, address and way to unsubscribe stand below each letter.',
  checked: 'papaparse; Python’s csv; html-validate; what the program asks of a letter',
  source,
})
const table = (limits: string, source: string): Known => ({
  ...{ limits, source },
  checked: 'papaparse; Python’s csv; what the platform says against a row',
})
const captions: Known = {
  limits: 'Two lines of 42 characters, one to seven seconds each.',
  checked: 'a reader of its own in the test: times, lines, every word in order',
  source: '[Netflix’s guide](https://backlothelp.netflix.com/hc/en-us/articles/219375728)',
}

const known: Readonly<Record<TargetId, Known>> = {
  markdown,
  'markdown-folder': markdown,
  docx: {
    limits: 'A template with macros, a password or anything it fetches is refused.',
    checked: 'mammoth; pandoc; LibreOffice opens, saves again and prints it with the same words',
    source: '[ECMA-376](https://ecma-international.org/publications-and-standards/standards/ecma-376/)',
  },
  html: page,
  pdf: {
    limits: 'Printed by the app, which the command line asks for it; needs a screen, or xvfb.',
    checked: 'pdftotext reads the words of the page in order; pdfinfo; unpdf reads the outline',
    source: 'Chromium’s printing',
  },
  'client-page': {
    ...page,
    limits: 'One script, its own, named by its hash in the page’s policy. Sends nothing.',
  },
  'emails-csv': letters,
  'emails-html': letters,
  'emails-eml': {
    limits: 'No recipient and no date; the sender where the address is known.',
    checked: 'postal-mime; Python’s email',
    source:
      '[RFC 5322](https://www.rfc-editor.org/rfc/rfc5322), [X-Unsent](https://learn.microsoft.com/en-us/archive/blogs/stephen_griffin/did-i-send-that)',
  },
  'emails-highlevel': tool(
    '[unsubscribe](https://help.gohighlevel.com/en/support/solutions/articles/48001225534)',
  ),
  'emails-mailchimp': tool('[footers](https://mailchimp.com/help/about-campaign-footers/)'),
  'emails-hubspot': tool('[variables](https://developers.hubspot.com/docs/cms/reference/hubl/variables)'),
  'emails-kit': tool('[what an e-mail needs](https://help.kit.com/en/articles/2810454)'),
  'ads-meta': table(
    'Shown whole: headline 40, text 125, description 30 characters. Everything paused, no budget. `--ad-table` takes your account’s columns.',
    '[limits](https://docs.whathead.com/platforms/meta/ad), [buttons](https://github.com/facebook/facebook-python-business-sdk); columns as tools in use write them',
  ),
  'ads-google': table(
    'Headlines 30, descriptions 90, paths 15 characters; 15, 4 and 2 of them. Everything paused.',
    '[columns](https://support.google.com/google-ads/editor/answer/57747), [search ads](https://support.google.com/google-ads/answer/7684791)',
  ),
  'ads-linkedin': table(
    'Text cut off behind 150, at most 600 by its section; headline 70 characters. To be copied: Campaign Manager takes no file.',
    '[single image ads](https://www.linkedin.com/help/lms/answer/a426534); names of buttons are not confirmed',
  ),
  'ads-chat': table(
    'Title 3 to 50, copy 100 characters. Everything paused.',
    '[checklist](https://help.openai.com/en/articles/20001218-bulk-upload-campaign-schema-checklist); names of columns are not confirmed',
  ),
  calendar: {
    limits: 'Needs a launch date. Times float: nine is nine wherever it is opened.',
    checked: 'ical.js: every dated e-mail and post, lines of 75 octets',
    source: '[RFC 5545](https://www.rfc-editor.org/rfc/rfc5545)',
  },
  planner: {
    limits: '90 rows in a file. Posts for no social network, such as articles and newsletters, are left out.',
    checked: 'papaparse; Python’s csv',
    source: 'Columns as public programs write them; no page of the vendor’s was read',
  },
  'text-messages': {
    limits:
      '160 characters, then 153 each; 70, then 67 where a character is outside of GSM-7. What is filled in later counts as what it likely becomes.',
    checked: 'papaparse; sms-segments-calculator, 10,000 messages',
    source: '[segments](https://www.twilio.com/docs/glossary/what-sms-character-limit)',
  },
  'scripts-srt': captions,
  'scripts-vtt': { ...captions, source: '[WebVTT](https://www.w3.org/TR/webvtt1/)' },
  'gift-docx': {
    limits: 'All five pieces have to be written. What the section says to you of the gift stays out.',
    checked: 'mammoth; word for word; LibreOffice',
    source: '[ECMA-376](https://ecma-international.org/publications-and-standards/standards/ecma-376/)',
  },
  'gift-pdf': {
    ...page,
    limits: 'All five pieces have to be written.',
    checked: 'htmlparser2; html-validate; word for word',
  },
  'scripts-text': {
    limits: 'A first name is left to the speaker: `[first name]`.',
    checked: 'word for word',
    source: 'Plain text, line ends of Windows',
  },
  package: {
    limits: 'What cannot be made yet is named in `READ ME FIRST`. No legal advice.',
    checked: 'unzip -t; each file as above',
    source: '[APPNOTE](https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT)',
  },
  context: { ...markdown, limits: 'Sections 1–4, 14, 15, facts and answers; no pieces.' },
  json: {
    limits: 'None.',
    checked: 'reads back the same',
    source: '[RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)',
  },
  'vault-zip': {
    limits: 'Without the journals of runs and the list of exports. `import-vault` takes it in.',
    checked: 'unzip -t; taken in elsewhere, byte for byte',
    source: '[A vault on disk](vault-folder.md)',
  },
}

/** The whole page, laid out as the project's formatter leaves it. */
export async function exportDoc(): Promise<string> {
  const groups = Object.entries(exportReaders).map(([reader, title]) => {
    const ids = targetIds.filter((id) => readerOf(id) === reader)
    return [`## ${title}`, tableOf(ids)].join('\n\n')
  })
  const page = [
    '# What leaves',
    `Written from \`src/shared/export/targets.ts\` and \`scripts/export-doc.ts\` by \`npm run docs\`; do not edit it by hand. Pages of
vendors that are named here were read on 27 November 2026; what none of them says is marked as not confirmed. Standards are named
by their address. One test sends vaults of odd content through every target
(\`src/core/export/every-target.test.ts\`, 500 of them by \`npm run test:full -- odd\`): the same vault gives the same bytes, every
word that was chosen is there and none of a section that was not, no cell can run, and nothing is fetched or leads to where the
person did not say. \`npm run test:full -- handover\` opens a whole hand-over in other programs.

Tables that a person opens in a spreadsheet part their cells as spreadsheets do where the copy’s language is at home: by a semicolon where
a decimal comma is written, else by a comma. Tables that a program imports have commas.`,
    ...groups,
  ].join('\n\n')
  return format(page, { ...(await resolveConfig(exportDocPath)), parser: 'markdown' })
}

const readerOf = (id: TargetId): string => {
  const { reader = 'own' }: ExportTarget = exportTargets[id]
  return reader
}

function tableOf(ids: readonly TargetId[]): string {
  const head = ['Target', '`--target`', 'For whom', 'Makes', 'Of sections', 'Limits', 'Checked by', 'Format']
  const rows = ids.map((id) => {
    const { name, forWhom, makes, from }: ExportTarget = exportTargets[id]
    const { limits, checked, source } = known[id]
    const made = makes === 'folder' ? 'a folder' : `.${makes.file}`
    return [name, `\`${id}\``, forWhom, made, from?.join(', ') ?? 'those chosen', limits, checked, source]
  })
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(exportDocPath, await exportDoc())
  console.log('Written: docs/export.md')
}
