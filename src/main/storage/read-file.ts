import { codeOf, type FileSystem } from './file-system.ts'

/** What a file of a vault turned out to be. `unreadable`: it is there but the system does not let us read it. */
export type FileText =
  | { kind: 'read'; text: string; bytes: Uint8Array }
  | { kind: 'missing' }
  /** `bytes`: what is there, where it is a file of a size that ours have. */
  | { kind: 'damaged'; bytes?: Uint8Array }
  | { kind: 'unreadable' }

/** No file of ours comes near this; a larger one is not ours. */
export const largestFile = 16 * 1024 * 1024

/** A file's text. Too large or not UTF-8 is damaged; a byte order mark is dropped. */
export async function readText(files: FileSystem, path: string): Promise<FileText> {
  try {
    const { size, folder } = await files.look(path)
    if (folder || size > largestFile) return { kind: 'damaged' }
    const bytes = await files.read(path)
    try {
      return { kind: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bytes }
    } catch {
      return { kind: 'damaged', bytes }
    }
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    return { kind: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable' }
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
