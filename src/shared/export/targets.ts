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
}

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
} as const satisfies Record<string, ExportTarget>

export type TargetId = keyof typeof exportTargets
export const targetIds = Object.keys(exportTargets) as [TargetId, ...TargetId[]]

/** The ending of the one file that these targets come to; null: they come to a folder. */
export function endingOf(targets: readonly TargetId[]): string | null {
  const [only, ...others] = targets
  const makes: ExportTarget['makes'] = only === undefined ? 'folder' : exportTargets[only].makes
  return others.length === 0 && makes !== 'folder' ? makes.file : null
}
