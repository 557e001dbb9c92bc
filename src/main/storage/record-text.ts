import { createHash } from 'node:crypto'

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** A file's text: indented for people, always the same for the same content. */
export const textOf = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`

/** The text of a record's file and its hash. */
export interface RecordText {
  text: string
  sha256: string
}

/** Worked out once for each record, as long as it is what its file is to say: records are never changed in place. */
const known = new WeakMap<object, RecordText>()

/** The text of a record, the very one that was read where it was read from a file. */
export function recordText(record: object, content: () => unknown = () => record): RecordText {
  const before = known.get(record)
  if (before) return before
  return keepText(record, textOf(content()))
}

/** Says that this is the text a record was read from. */
export function keepText(record: object, text: string): RecordText {
  const kept = { text, sha256: sha256(text) }
  known.set(record, kept)
  return kept
}

/** A record that was replaced stays in the list of changes, and its text is not kept beside it. */
export const forgetText = (record: object): void => void known.delete(record)
