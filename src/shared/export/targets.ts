import type { SectionNumber } from '../sections/section-definition.ts'
import type { Say } from '../in-language/say.ts'
import { asFileName } from './as-file-name.ts'
import { vaultEnding } from './vault-ending.ts'

/** For whom targets are, as the sheet groups them, in its order. */
export const exportReaders = {
  client: 'Your client',
  email: 'Your e-mail tool',
  ads: 'Your ads manager',
  calendar: 'Your calendar and planner',
  own: 'Yourself and other programs',
} as const
export type ExportReader = keyof typeof exportReaders

/** Files of the person's own that targets are made to fit: the firm's Word template, a table of ads from the account. */
export const givenFiles = ['template', 'ad-table'] as const
export type GivenFile = (typeof givenFiles)[number]

/** A file of this ending, called as the vault and then `after`, or `named`. `or`: another ending that a person may give it. */
export interface MadeFile {
  file: string
  or?: string
  after?: string
  named?: string
}

/** What the person knows of a target; window and command line draw from this table. */
export interface ExportTarget {
  /** What it is called in the sheet: "Word document". */
  name: string
  /** The group it stands in; left out: `own`. */
  reader?: ExportReader
  /** For whom, in a few words. */
  forWhom: string
  /** One file of this ending, or a folder of several. */
  makes: MadeFile | 'folder'
  /** The sections it is made from; left out: of whichever are chosen. */
  from?: readonly SectionNumber[]
  /** The program that it is for alone, as a person may name it: a package has it only where they do. */
  tool?: string
  /** What it is made to fit, where the person says so. */
  takes?: readonly (GivenFile | 'pace')[]
  /** It is no part of a hand-over package. */
  alone?: true
  /** For the person alone: what the review finds does not hold it back, and all of the vault is in it. */
  private?: true
}

const forTools = 'With its own fields, footer and way to unsubscribe'

/** Every target by its name on the command line, in the order of the sheet. */
export const exportTargets = {
  package: {
    name: 'Hand-over package',
    reader: 'client',
    forWhom: 'Everything in one archive, with what each claim stands on',
    makes: { file: 'zip', after: 'hand-over' },
    alone: true,
    takes: ['template', 'ad-table', 'pace'],
  },
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
    reader: 'client',
    forWhom: 'For the client, to read and to change',
    makes: { file: 'docx' },
    takes: ['template'],
  },
  html: {
    name: 'Web page, one file',
    reader: 'client',
    forWhom: 'For a client: opens in every browser, without the internet',
    makes: { file: 'html' },
  },
  pdf: {
    name: 'PDF',
    reader: 'client',
    forWhom: 'For a client to read or print: cover, contents, page numbers',
    makes: { file: 'pdf' },
  },
  'gift-docx': {
    name: 'The gift, Word document',
    reader: 'client',
    forWhom: 'The free gift itself, to be finished and given away',
    makes: { file: 'docx', after: 'gift' },
    from: [6],
    takes: ['template'],
  },
  'gift-pdf': {
    name: 'The gift, PDF',
    reader: 'client',
    forWhom: 'The free gift itself, as whoever asked for it gets it',
    makes: { file: 'pdf', after: 'gift' },
    from: [6],
  },
  'client-page': {
    name: 'Review page for a client',
    reader: 'client',
    forWhom: 'Your client comments and approves in a browser, and sends a small file back',
    makes: { file: 'html', after: 'for review' },
  },
  'emails-csv': {
    name: 'E-mails, a table',
    reader: 'email',
    forWhom: 'For any program that sends e-mails',
    makes: 'folder',
    from: [8, 16],
  },
  'emails-html': {
    name: 'E-mails, a page each',
    reader: 'email',
    forWhom: 'To be pasted as HTML',
    makes: 'folder',
    from: [8, 16],
  },
  'emails-eml': {
    name: 'E-mails, a draft each',
    reader: 'email',
    forWhom: 'For Outlook, Apple Mail, Thunderbird',
    makes: 'folder',
    from: [8, 16],
  },
  'emails-highlevel': {
    name: 'E-mails for HighLevel',
    tool: 'HighLevel',
    reader: 'email',
    forWhom: forTools,
    makes: 'folder',
    from: [8, 16],
  },
  'emails-mailchimp': {
    name: 'E-mails for Mailchimp',
    tool: 'Mailchimp',
    reader: 'email',
    forWhom: forTools,
    makes: 'folder',
    from: [8, 16],
  },
  'emails-hubspot': {
    name: 'E-mails for HubSpot',
    tool: 'HubSpot',
    reader: 'email',
    forWhom: forTools,
    makes: 'folder',
    from: [8, 16],
  },
  'emails-kit': {
    name: 'E-mails for Kit',
    tool: 'Kit',
    reader: 'email',
    forWhom: forTools,
    makes: 'folder',
    from: [8, 16],
  },
  'ads-meta': {
    name: 'Ads for Facebook and Instagram',
    reader: 'ads',
    forWhom: 'A table for Ads Manager, everything paused',
    makes: 'folder',
    from: [9],
    takes: ['ad-table'],
  },
  'ads-google': {
    name: 'Search ads for Google',
    reader: 'ads',
    forWhom: 'A table for Google Ads Editor, everything paused',
    makes: { file: 'csv', named: 'google-ads' },
    from: [9],
    takes: ['ad-table'],
  },
  'ads-linkedin': {
    name: 'Ads for LinkedIn',
    reader: 'ads',
    forWhom: 'A sheet to copy from',
    makes: { file: 'csv', named: 'linkedin-ads' },
    from: [9],
  },
  'ads-chat': {
    name: 'Ads for ChatGPT',
    reader: 'ads',
    forWhom: 'A table for each tab of the workbook',
    makes: 'folder',
    from: [9],
  },
  calendar: {
    name: 'Calendar of e-mails and posts',
    reader: 'calendar',
    forWhom: 'For Outlook, Apple and Google calendars; needs a launch date',
    makes: { file: 'ics' },
    from: [8, 11],
  },
  planner: {
    name: 'Posts for a social planner',
    reader: 'calendar',
    forWhom: 'A table for HighLevel’s planner',
    makes: 'folder',
    from: [11],
  },
  'text-messages': {
    name: 'Text messages, a table',
    forWhom: 'With the messages that each is sent as',
    makes: { file: 'csv', named: 'text-messages' },
    from: [16],
  },
  'scripts-srt': {
    name: 'Subtitles, SRT',
    forWhom: 'For YouTube and programs that cut films',
    makes: 'folder',
    from: [7, 10, 13],
    takes: ['pace'],
  },
  'scripts-vtt': {
    name: 'Subtitles, WebVTT',
    forWhom: 'For web pages',
    makes: 'folder',
    from: [7, 10, 13],
    takes: ['pace'],
  },
  'scripts-text': {
    name: 'Scripts to read from',
    forWhom: 'Plain text for a teleprompter or a call',
    makes: 'folder',
    from: [5, 7, 10, 13, 17],
  },
  context: {
    name: 'Context for writing agents',
    forWhom: 'For assistants that write: positioning, customer, voice, proof, offer',
    makes: { file: 'md', after: 'context' },
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
    makes: { file: vaultEnding, or: 'zip' },
    alone: true,
    private: true,
  },
} as const satisfies Record<string, ExportTarget>

export type TargetId = keyof typeof exportTargets
export const targetIds = Object.keys(exportTargets) as [TargetId, ...TargetId[]]

/** Whether any of them is made to fit it. */
export const areMadeToFit = (targets: readonly TargetId[], what: GivenFile | 'pace'): boolean =>
  targets.some((id) => {
    const { takes = [] }: ExportTarget = exportTargets[id]
    return takes.includes(what)
  })

/** Whether nothing of it is meant for others. */
export const isPrivate = (targets: readonly TargetId[]): boolean =>
  targets.every((id) => 'private' in exportTargets[id])

/** The name of the one file that a target makes of a vault of this title, in the language of its copy. */
export const madeFileName = ({ file, after, named }: MadeFile, title: string, say: Say): string =>
  `${named ?? [asFileName(title), ...(after === undefined ? [] : [asFileName(say(after))])].join(' ')}.${file}`

/** The ending of the one file that these targets come to; null: they come to a folder. */
export const endingOf = (targets: readonly TargetId[]): string | null => madeOf(targets)?.file ?? null

/** Whether the one file that these targets come to may end so. */
export function mayEnd(targets: readonly TargetId[], ending: string): boolean {
  const made = madeOf(targets)
  return made !== null && (ending === made.file || ending === made.or)
}

function madeOf(targets: readonly TargetId[]): MadeFile | null {
  const [only, ...others] = targets
  const makes: ExportTarget['makes'] = only === undefined ? 'folder' : exportTargets[only].makes
  return others.length === 0 && makes !== 'folder' ? makes : null
}
