import type { SectionNumber } from '../sections/section-definition.ts'

/** What the person knows of a target; window and command line draw from this table. */
export interface ExportTarget {
  /** What it is called in the sheet: "Word document". */
  name: string
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
} as const satisfies Record<string, ExportTarget>

export type TargetId = keyof typeof exportTargets
export const targetIds = Object.keys(exportTargets) as [TargetId, ...TargetId[]]

/** The ending of the one file that these targets come to; null: they come to a folder. */
export function endingOf(targets: readonly TargetId[]): string | null {
  const [only, ...others] = targets
  const makes: ExportTarget['makes'] = only === undefined ? 'folder' : exportTargets[only].makes
  return others.length === 0 && makes !== 'folder' ? makes.file : null
}
