import { crc32, inflateRawSync } from 'node:zlib'
import { failed, ok, type Result } from '../../shared/result.ts'

/** What an archive may hold at most: many times the largest vault, and little enough for any computer. */
export const mostInArchive = { files: 20_000, bytes: 300_000_000 }

/** Positions and signs of APPNOTE.TXT 6.3.10 (pkware, 4.3.7, 4.3.12, 4.3.16; read 2026-11-27). */
const signs = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const
const sizes = { local: 30, central: 46, end: 22, comment: 0xffff } as const

/**
 * The files of a ZIP archive of a stranger that are wanted, by name. It is read by its list at the end, nothing is unpacked
 * beyond the size that is said there, and each file has to be what its sum says. `damaged`: it cannot be read.
 */
export function readArchive(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  try {
    const listed = entriesIn(bytes)
    if (listed === null) return failed({ kind: 'damaged', what: 'The archive' })
    const wanted = listed.filter(({ name }) => isWanted(name))
    const all = wanted.reduce((sum, { size }) => sum + size, 0)
    if (listed.length > mostInArchive.files || all > mostInArchive.bytes)
      return failed({ kind: 'not-allowed', why: 'The archive is too large to be a vault.' })
    if (wanted.some(({ locked }) => locked))
      return failed({ kind: 'not-allowed', why: 'The archive is locked with a password.' })
    return ok(new Map(wanted.map((entry) => [entry.name, unpacked(bytes, entry)])))
  } catch {
    // What the list says does not fit the bytes, or they are not what was packed.
    return failed({ kind: 'damaged', what: 'The archive' })
  }
}

interface Entry {
  name: string
  method: number
  locked: boolean
  sum: number
  packed: number
  size: number
  at: number
}

/** Null: there is no list. */
function entriesIn(bytes: Buffer): Entry[] | null {
  const end = endOf(bytes)
  if (end === null) return null
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== signs.central) return null
    const length = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + sizes.central, at + sizes.central + length),
      method: bytes.readUInt16LE(at + 10),
      locked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      sum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += sizes.central + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  // Counts and names are said twice and are under no sum: where the two differ, one of them is damaged.
  const isWhole =
    at === bytes.readUInt32LE(end + 16) + bytes.readUInt32LE(end + 12) &&
    entries.every((entry) => nameAt(bytes, entry.at) === entry.name)
  return isWhole ? entries : null
}

/** The name of the file itself, which the list repeats. */
const nameAt = (bytes: Buffer, at: number): string =>
  bytes.toString('utf8', at + sizes.local, at + sizes.local + bytes.readUInt16LE(at + 26))

function endOf(bytes: Buffer): number | null {
  const least = Math.max(0, bytes.length - sizes.end - sizes.comment)
  for (let at = bytes.length - sizes.end; at >= least; at--)
    if (bytes.readUInt32LE(at) === signs.end) return at
  return null
}

/** Throws where it is not what the list says. */
function unpacked(bytes: Buffer, { method, sum, packed, size, at }: Entry): Uint8Array {
  if (bytes.readUInt32LE(at) !== signs.local) throw new Error('No file stands there.')
  const from = at + sizes.local + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const content = bytes.subarray(from, from + packed)
  if (content.length !== packed || (method !== 0 && method !== 8)) throw new Error('It cannot be unpacked.')
  // One byte more than is said, so that more is noticed and never made.
  const file = method === 0 ? content : inflateRawSync(content, { maxOutputLength: size + 1 })
  if (file.length !== size || crc32(file) !== sum) throw new Error('It is not what was packed.')
  return file
}
