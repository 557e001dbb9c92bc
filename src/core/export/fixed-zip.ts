import { zipSync, type Zippable } from 'fflate'

/**
 * The date of every file in an archive: the first a ZIP can say. The format holds local time without a zone, so it is made from
 * its parts and is the same bytes everywhere.
 */
const firstDate = new Date(1980, 0, 1)

/** Files as one ZIP, in the order given; the same files give the same bytes. */
export const fixedZip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> => {
  const entries: Zippable = {}
  for (const [name, bytes] of Object.entries(files)) entries[name] = [bytes, { mtime: firstDate, level: 6 }]
  return zipSync(entries)
}
