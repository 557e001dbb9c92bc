import type { SectionNumber } from '../sections/section-definition.ts'

/** For whom targets are, as the sheet groups them, in its order. */
export const exportReaders = {
  client: 'Your client',
  email: 'Your e-mail tool',
  ads: 'Your ads manager',
  calendar: 'Your calendar and planner',
  own: 'Yourself and other programs',
} as const
export type ExportReader = keyof typeof exportReaders

/** What the person knows of a target; window and command line draw from this table. */
export interface ExportTarget {
  /** What it is called in the sheet: "Word document". */
  name: string
  /** The group it stands in; left out: `own`. */
  reader?: ExportReader
  /** For whom, in a few words. */
  forWhom: string
  /** One file of this ending, or a folder of several. */
  makes: { file: string } | 'folder'
  /** The sections it is made from; left out: of whichever are chosen. */
  from?: readonly SectionNumber[]
  /** The program that it is for alone, as a person may name it: a package has it only where they do. */
  tool?: string
  /** It is no part of a hand-over package. */
  alone?: true
  /** For the person alone: what the review finds does not hold it back, and all of the vault is in it. */
  private?: true
}

const forTools = 'With its own fields, footer and way to unsubscribe'

/** Every target by its name on the command line, in the order of the sheet. */
export const exportTargets = {
  markdown: {
    name: 'Markdown, one file',
    forWhom: 'For notes apps and other programs',
    makes: { file: 'md' },
  },
  'markdown-folder': {
    name: 'Markdown, a file for each section',
    forWhom: 'For Obsidian and other notes apps',
    makes: 'folder',
  },
  docx: {
    name: 'Word document',
    forWhom: 'For the client, to read and to change',
    makes: { file: 'docx' },
  },
  html: {
    name: 'Web page, one file',
    forWhom: 'For a client: opens in every browser, without the internet',
    makes: { file: 'html' },
  },
  pdf: {
    name: 'PDF',
    forWhom: 'For a client to read or print: cover, contents, page numbers',
    makes: { file: 'pdf' },
  },
  'client-page': {
    name: 'Review page for a client',
    forWhom: 'Your client comments and approves in a browser, and sends a small file back',
    makes: { file: 'html' },
  },
  'emails-csv': {
    name: 'E-mails, a table',
    forWhom: 'For any program that sends e-mails',
    makes: 'folder',
    from: [8, 16],
  },
  'emails-html': {
    name: 'E-mails, a page each',
    forWhom: 'To be pasted as HTML',
    makes: 'folder',
    from: [8, 16],
  },
  'emails-eml': {
    name: 'E-mails, a draft each',
    forWhom: 'For Outlook, Apple Mail, Thunderbird',
    makes: 'folder',
    from: [8, 16],
  },
  'emails-highlevel': {
    name: 'E-mails for HighLevel',
    forWhom: forTools,
    makes: 'folder',
    from: [8, 16],
    tool: 'HighLevel',
  },
  'emails-mailchimp': {
    name: 'E-mails for Mailchimp',
    forWhom: forTools,
    makes: 'folder',
    from: [8, 16],
    tool: 'Mailchimp',
  },
  'emails-hubspot': {
    name: 'E-mails for HubSpot',
    forWhom: forTools,
    makes: 'folder',
    from: [8, 16],
    tool: 'HubSpot',
  },
  'emails-kit': { name: 'E-mails for Kit', forWhom: forTools, makes: 'folder', from: [8, 16], tool: 'Kit' },
  'ads-meta': {
    name: 'Ads for Facebook and Instagram',
    forWhom: 'A table for Ads Manager, everything paused',
    makes: 'folder',
    from: [9],
  },
  'ads-google': {
    name: 'Search ads for Google',
    forWhom: 'A table for Google Ads Editor, everything paused',
    makes: { file: 'csv' },
    from: [9],
  },
  'ads-linkedin': {
    name: 'Ads for LinkedIn',
    forWhom: 'A sheet to copy from',
    makes: { file: 'csv' },
    from: [9],
  },
  'ads-chat': {
    name: 'Ads for ChatGPT',
    forWhom: 'A table for each tab of the workbook',
    makes: 'folder',
    from: [9],
  },
  calendar: {
    name: 'Calendar of e-mails and posts',
    forWhom: 'For Outlook, Apple and Google calendars; needs a launch date',
    makes: { file: 'ics' },
    from: [8, 11],
  },
  planner: {
    name: 'Posts for a social planner',
    forWhom: 'A table for HighLevel’s planner',
    makes: 'folder',
    from: [11],
  },
  'text-messages': {
    name: 'Text messages, a table',
    forWhom: 'With the messages that each is sent as',
    makes: { file: 'csv' },
    from: [16],
  },
  'scripts-srt': {
    name: 'Subtitles, SRT',
    forWhom: 'For YouTube and programs that cut films',
    makes: 'folder',
    from: [7, 10, 13],
  },
  'scripts-vtt': { name: 'Subtitles, WebVTT', forWhom: 'For web pages', makes: 'folder', from: [7, 10, 13] },
  'scripts-text': {
    name: 'Scripts to read from',
    forWhom: 'Plain text for a teleprompter or a call',
    makes: 'folder',
    from: [5, 7, 10, 13, 17],
  },
  package: {
    name: 'Hand-over package',
    forWhom: 'For the client: everything in one archive, with what each claim stands on',
    makes: { file: 'zip' },
    alone: true,
  },
  context: {
    name: 'Context for writing agents',
    forWhom: 'For assistants that write: positioning, customer, voice, proof, offer',
    makes: { file: 'md' },
    from: [1, 2, 3, 4, 14, 15],
  },
  json: {
    name: 'Data',
    forWhom: 'For other programs: sections and answers as JSON',
    makes: { file: 'json' },
    alone: true,
  },
  'vault-zip': {
    name: 'The vault itself',
    forWhom: 'For yourself: to move it to another computer, or to keep a copy',
    makes: { file: 'zip' },
    alone: true,
    private: true,
  },
} as const satisfies Record<string, ExportTarget>

export type TargetId = keyof typeof exportTargets
export const targetIds = Object.keys(exportTargets) as [TargetId, ...TargetId[]]

/** Whether nothing of it is meant for others. */
export const isPrivate = (targets: readonly TargetId[]): boolean =>
  targets.every((id) => 'private' in exportTargets[id])

/** The ending of the one file that these targets come to; null: they come to a folder. */
export function endingOf(targets: readonly TargetId[]): string | null {
  const [only, ...others] = targets
  const makes: ExportTarget['makes'] = only === undefined ? 'folder' : exportTargets[only].makes
  return others.length === 0 && makes !== 'folder' ? makes.file : null
}
