import { basename } from 'node:path'
import { largestLogo, type Logo } from '../shared/handover.ts'
import { failed, ok, type Result } from '../shared/result.ts'
import { failureFromDisk } from './storage/failure-from-disk.ts'
import { disk } from './storage/file-system.ts'
import { isTooLarge } from './storage/strange-path.ts'

/** A picture from a file as a logo: told by its bytes, whatever its name says. */
export async function readLogo(path: string): Promise<Result<Logo>> {
  const name = `“${basename(path)}”`
  const notAllowed = (why: string): Result<Logo> => failed({ kind: 'not-allowed', why })
  try {
    const bytes = Buffer.from(await disk.read(path, largestLogo, 'chosen'))
    const found = pngSize(bytes) ?? jpegSize(bytes)
    if (!found || found.width === 0 || found.height === 0)
      return notAllowed(`${name} is not a PNG or JPEG picture.`)
    return ok({ ...found, data: bytes.toString('base64') })
  } catch (error) {
    if (isTooLarge(error))
      return notAllowed(`${name} is larger than ${largestLogo / 1000} kB, which is the most a logo takes.`)
    return failed(failureFromDisk(error, name))
  }
}

type Size = Pick<Logo, 'type' | 'width' | 'height'>

const pngBegin = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** PNG, third edition (w3.org/TR/png-3, read 2026-11-27): width and height stand first in IHDR, the first chunk. */
function pngSize(bytes: Buffer): Size | null {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(pngBegin)) return null
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** ITU T.81, B.2.2: the frame header SOF0–SOF15 says height and width; C4, C8 and CC are other segments. */
function jpegSize(bytes: Buffer): Size | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'image/jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}
