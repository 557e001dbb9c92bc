import { ownValue } from '../../shared/own-value.ts'

/**
 * A prompt's words with its `{{fields}}` filled in, all in one pass, so that braces inside an answer stay what the
 * person typed. A field nobody knows is left as it is.
 */
export function fill(words: string, fields: Readonly<Record<string, string>>): string {
  return words.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => ownValue(fields, name) ?? whole)
}
