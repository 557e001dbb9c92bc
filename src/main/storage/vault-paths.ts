import { sectionOf, sections, sectionSlug, type SectionNumber } from '../../shared/sections/index.ts'
import { largestFile } from './read-file.ts'

// Where everything in a vault lies, relative to its folder. Names come from the sections' fixed table and from ids we
// made ourselves, never from a model's text.

const slug = (section: SectionNumber): string => sectionSlug(sectionOf(section))

export const vaultFile = 'vault.json'
export const changesFile = 'changes.jsonl'
export const intakeFile = 'intake.json'
export const readableFile = 'Vault.md'
export const factsFile = 'facts.json'
export const confirmedFile = 'review.json'
export const struckFile = 'struck.json'
export const clientRepliesFile = 'client-replies.json'
export const handoverFile = 'handover.json'
/** What was exported where. No part of the vault: it may be lost. */
export const exportsFile = 'exports.json'
export const readThroughFile = 'read-through.json'
export const trashFolder = '.trash'
export const runsFolder = 'runs'
export const sectionFile = (section: SectionNumber): string => `sections/${slug(section)}.json`
export const historyFolder = (section: SectionNumber): string => `history/${slug(section)}`
export const historyFile = (section: SectionNumber, revision: number): string =>
  `${historyFolder(section)}/${revision}.json`
/** A version of a section that another program made stays beside the old ones under a name of its own. */
export const asideFile = (section: SectionNumber, revision: number): string =>
  `${historyFolder(section)}/${revision} (changed outside).json`
export const partFile = (section: SectionNumber, part: number): string =>
  `parts/${slug(section)}.part-${part}.json`
export const proposalFile = (section: SectionNumber): string => `proposals/${slug(section)}.json`
export const reviewFile = (section: SectionNumber): string => `reviews/${slug(section)}.json`
export const runFile = (runId: string): string => `${runsFolder}/${runId}.jsonl`

/** The files and folders that are the vault wherever it is; the others belong to one computer or one library. */
export const movedFiles: readonly string[] = [
  ...[vaultFile, changesFile, intakeFile, readableFile, factsFile, confirmedFile, struckFile],
  ...[handoverFile, readThroughFile, clientRepliesFile],
]
export const historyRoot = 'history'
export const movedFolders: readonly string[] = ['sections', 'parts', 'proposals', 'reviews']

/** True for the name of a file that moves with a vault: nothing that leads out of its folder or into one of another kind. */
export function isMoved(name: string): boolean {
  if (movedFiles.includes(name)) return true
  const [file = '', inside = '', around, ...more] = name.split('/').reverse()
  if (!/^[a-z0-9][a-z0-9.-]*(?: \(changed outside\))?\.json$/u.test(file) || more.length > 0) return false
  return around === undefined
    ? movedFolders.includes(inside)
    : around === historyRoot && sections.some((section) => sectionSlug(section) === inside)
}

/** The index is read for every row of the library; the rest is bounded by what any file of ours can be. In bytes. */
export const mostBytesOf = (name: string): number => (name === vaultFile ? 1024 * 1024 : largestFile)

/** Folders that only hold files of ours. */
export const ownFolders = ['sections', 'history', 'parts', 'proposals', 'reviews', runsFolder, trashFolder]

/** True for what lies in a vault's folder under a name of the vault's own, however large its letters: some disks do not tell them apart. */
export function isOwn(name: string): boolean {
  const [first = ''] = name.toLowerCase().split(/[/\\]/u)
  return [...movedFiles, exportsFile, ...ownFolders].some((own) => own.toLowerCase() === first)
}

/** A run's id becomes a file name, and the window may hand one in: no way out of the folder, nothing hidden. */
export const isRunId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id)

/** A revision beyond this was not counted up to by anybody; from here there is room to count on, in every file. */
export const mostRevisions = 900_000_000

/** The revision in a name of the history, or null for other files. */
export function revisionOf(name: string): number | null {
  const match = /^([1-9]\d{0,8})\.json$/.exec(name)
  return match && Number(match[1]) <= mostRevisions ? Number(match[1]) : null
}
