import { zipSync, type Zippable } from 'fflate'

export interface ArchiveFile {
  name: string
  bytes: Uint8Array
}

/** The earliest day a ZIP archive can tell: the same files give the same bytes, whenever and wherever they are packed. */
const noDay = new Date(1980, 0, 1)

/** Files of an archive by their names, as an archive: names in order, no dates, no hidden fields. */
export function zipFiles(files: readonly ArchiveFile[]): Uint8Array {
  const ordered = files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const entries: Zippable = {}
  for (const { name, bytes } of ordered)
    // Pictures and archives are packed already; to try again takes time and gains nothing.
    entries[name] = [bytes, { level: isPacked(name) ? 0 : 6, mtime: noDay }]
  return zipSync(entries)
}

const isPacked = (name: string): boolean => /\.(?:docx|pdf|png|jpe?g|zip)$/iu.test(name)
