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
  /** It is no part of a hand-over package. */
  alone?: true
  /** For the person alone: what the review finds does not hold it back, and all of the vault is in it. */
  private?: true
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
