import { basename } from 'node:path'
import type { Failure } from '../../shared/failure.ts'
import { failureOfRead } from './failure-from-disk.ts'
import { codeOf, type FileSystem } from './file-system.ts'

/** What a file of a vault turned out to be. `unreadable`: it is there but cannot be read now, and why. */
export type FileText =
  | { kind: 'read'; text: string; bytes: Uint8Array }
  | { kind: 'missing' }
  | { kind: 'damaged' }
  | { kind: 'unreadable'; failure: Failure }

/** No file of ours comes near this; a larger one is not ours. */
export const largestFile = 16 * 1024 * 1024

/** A file's text. Too large or not UTF-8 is damaged; a byte order mark is dropped. `what`: its name for a person. */
export async function readText(
  files: FileSystem,
  path: string,
  what = `“${basename(path)}”`,
): Promise<FileText> {
  try {
    const { size, folder } = await files.look(path)
    if (folder || size > largestFile) return { kind: 'damaged' }
    const bytes = await files.read(path)
    try {
      return { kind: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bytes }
    } catch {
      return { kind: 'damaged' }
    }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return { kind: 'missing' }
    return { kind: 'unreadable', failure: failureOfRead(error, what) }
  }
}

/** Deeper nesting than any section has would overflow whoever walks it. */
const deepest = 40

/** The text as JSON, or undefined when it is none or nested too deeply. */
export function readJson(text: string): unknown {
  try {
    const raw: unknown = JSON.parse(text)
    return depthWithin(raw, deepest) ? raw : undefined
  } catch {
    return undefined
  }
}

function depthWithin(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return left > 0 && Object.values(value).every((inner) => depthWithin(inner, left - 1))
}
