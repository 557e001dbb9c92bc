import { posix } from 'node:path'
import { recordFiles } from './record-files.ts'
import { changesFile, readableFile, vaultFile } from './vault-paths.ts'

/**
 * How sync programs name the second version of a file, between its stem and its ending:
 *   Dropbox “04-offer (Mara's conflicted copy 2026-11-27).json” (help.dropbox.com, “conflicted copy”; in the language of the
 *   system); Nextcloud “04-offer (conflicted copy 2026-11-27 140200).json”, earlier and ownCloud “04-offer_conflict-…”
 *   (user manual, “Conflicts”); Syncthing “04-offer.sync-conflict-20261127-140200-ABCDEFG.json” (docs.syncthing.net, “Conflicting
 *   Changes”); OneDrive “04-offer-MARAS-PC.json”; iCloud Drive “04-offer 2.json”; Google Drive “04-offer (1).json”.
 * Names of computers and words of other languages stand in them, so what counts is the sign after the stem.
 */
const added = /^[ ._\-([~].*$/su

const ours = [...recordFiles.map(({ name }) => name), vaultFile, changesFile, readableFile]
const known = new Set(ours)
const parsed = ours.map((name) => posix.parse(name))

/** True for a file of a vault whose name is fixed. */
export const isOurs = (name: string): boolean => known.has(name)

/** The file of ours that a name is a copy of; null for our own files and for those of other programs. */
export function copyOf(name: string): string | null {
  if (known.has(name)) return null
  const { dir, base, ext, name: stem } = posix.parse(name)
  const from = parsed.filter(
    (file) =>
      file.dir === dir &&
      ((file.ext === ext && stem.startsWith(file.name) && added.test(stem.slice(file.name.length))) ||
        // Some put it behind the ending.
        (base.startsWith(file.base) && /^[ .~(-].*conflict/iu.test(base.slice(file.base.length)))),
  )
  const longest = from.toSorted((a, b) => b.name.length - a.name.length)[0]
  return longest ? posix.join(longest.dir, longest.base) : null
}
