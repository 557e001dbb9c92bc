import { crc32, inflateRawSync } from 'node:zlib'
import { failed, ok, type Result } from '../../shared/result.ts'

/** What an archive may hold at most: many times the largest vault, and little enough for any computer. */
export const mostInArchive = { files: 20_000, bytes: 300_000_000 }

/** Positions and signs of APPNOTE.TXT 6.3.10 (pkware, 4.3.7, 4.3.12, 4.3.14 to 4.3.16, 4.5.3; read 2026-11-27 and 2026-12-01). */
const signs = {
  ...{ local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 },
  ...{ longEnd: 0x06064b50, whereLongEnd: 0x07064b50 },
} as const
const sizes = { local: 30, central: 46, end: 22, whereLongEnd: 20, comment: 0xffff } as const
/** What stands in place of a number that is in a longer field (ZIP64). */
const elsewhere = 0xffffffff

/**
 * The files of a ZIP archive of a stranger that are wanted, by name. It is read by its list at the end, nothing is unpacked
 * beyond the size that is said there, and each file has to be what its sum says. `damaged`: it cannot be read. `what` is what
 * sentences call it.
 */
export function readArchive(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
  what = 'The archive',
): Result<ReadonlyMap<string, Uint8Array>> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const damaged = failed({ kind: 'damaged', what })
  const refused = (why: string): Result<never> =>
    failed({ kind: 'not-allowed', why: `${what} ${why} Nothing was taken from it.` })
  try {
    const listed = entriesIn(bytes)
    if (listed === null) return isZip(bytes) ? damaged : refused(notZip)
    const wanted = listed.filter(({ name }) => isWanted(name))
    const all = wanted.reduce((sum, { size }) => sum + size, 0)
    if (listed.length > mostInArchive.files || all > mostInArchive.bytes)
      return refused('is too large to be a vault.')
    if (wanted.some(({ locked }) => locked)) return refused('is locked with a password.')
    if (wanted.some(({ method }) => method !== 0 && method !== 8)) return refused(otherwisePacked)
    return ok(new Map(wanted.map((entry) => [entry.name, unpacked(bytes, entry)])))
  } catch {
    // What the list says does not fit the bytes, or they are not what was packed.
    return damaged
  }
}

const notZip = 'is not a ZIP archive. Pack the folder of the vault as one.'
const otherwisePacked =
  'is packed in a way that is not read here. Pack the folder again as an ordinary ZIP archive.'

/** True for what begins as an archive does: one without its end was cut. */
const isZip = (bytes: Buffer): boolean =>
  bytes.length >= 4 && [signs.local, signs.end].some((sign) => sign === bytes.readUInt32LE(0))

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
  const list = listIn(bytes)
  if (list === null) return null
  const entries: Entry[] = []
  let at = list.from
  for (let left = list.count; left > 0; left--) {
    if (bytes.readUInt32LE(at) !== signs.central) return null
    const length = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + sizes.central, at + sizes.central + length),
      method: bytes.readUInt16LE(at + 10),
      locked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      sum: bytes.readUInt32LE(at + 16),
      ...numbersAt(bytes, at),
    })
    at += sizes.central + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if (entries.length > mostInArchive.files) return entries
  }
  // Counts and names are said twice and are under no sum: where the two differ, one of them is damaged.
  const isWhole =
    at === list.from + list.size && entries.every((entry) => nameAt(bytes, entry.at) === entry.name)
  return isWhole ? entries : null
}

/** The name of the file itself, which the list repeats. */
const nameAt = (bytes: Buffer, at: number): string =>
  bytes.toString('utf8', at + sizes.local, at + sizes.local + bytes.readUInt16LE(at + 26))

/** Where the list of an archive stands, and how many files it names. Null: there is none. */
function listIn(bytes: Buffer): { count: number; size: number; from: number } | null {
  const end = endOf(bytes)
  if (end === null) return null
  const where = end - sizes.whereLongEnd
  if (where < 0 || bytes.readUInt32LE(where) !== signs.whereLongEnd) {
    const [size, from] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)]
    return { count: bytes.readUInt16LE(end + 10), size, from }
  }
  const at = longAt(bytes, where + 8)
  if (bytes.readUInt32LE(at) !== signs.longEnd) return null
  return { count: longAt(bytes, at + 32), size: longAt(bytes, at + 40), from: longAt(bytes, at + 48) }
}

/** A number of eight bytes; no archive that is read here comes near what cannot be told apart. */
const longAt = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at))

/** The sizes of a file and where it stands, from an entry of the list and the longer fields behind its name. */
function numbersAt(bytes: Buffer, at: number): Pick<Entry, 'size' | 'packed' | 'at'> {
  let long = longFieldAt(bytes, at)
  const [size = 0, packed = 0, place = 0] = [24, 20, 42].map((field) => {
    const said = bytes.readUInt32LE(at + field)
    if (said !== elsewhere || long === null) return said
    long += 8
    return longAt(bytes, long - 8)
  })
  return { size, packed, at: place }
}

/** Where the longer numbers of an entry begin; null where it has none. */
function longFieldAt(bytes: Buffer, at: number): number | null {
  const from = at + sizes.central + bytes.readUInt16LE(at + 28)
  const end = from + bytes.readUInt16LE(at + 30)
  for (let field = from; field + 4 <= end; field += 4 + bytes.readUInt16LE(field + 2))
    if (bytes.readUInt16LE(field) === 1) return field + 4
  return null
}

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
  if (content.length !== packed) throw new Error('It cannot be unpacked.')
  // One byte more than is said, so that more is noticed and never made.
  const file = method === 0 ? content : inflateRawSync(content, { maxOutputLength: size + 1 })
  if (file.length !== size || crc32(file) !== sum) throw new Error('It is not what was packed.')
  return file
}
