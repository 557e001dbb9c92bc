import { onOneLine, plainName, withoutQuotes } from './pasted-text.ts'

/** A header as a server wants it beside each question, or a sentence that says why it cannot be one. */
export type HeaderRead = { name: string; value: string } | { trouble: string }

/** Said by the connection itself; another value would break the question. */
const ours = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'cookie',
  'host',
  'keep-alive',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** The most a person may add to one provider. */
export const mostHeaders = 20

/** A name and a value as they are pasted: in two fields, or as "name: value" in the first. Names are small letters. */
export function readHeader(nameTyped: string, valueTyped: string): HeaderRead {
  // Brackets are part of a value: some gateways take a JSON.
  const line = plainName(onOneLine(nameTyped).replace(/^(?:-H|--header)\s*/u, ''))
  if (/["']\s*(?:-H|--header)\s*["']/u.test(`${line} ${valueTyped}`))
    return { trouble: 'These are several. One at a time, please.' }
  const at = valueTyped.trim() === '' ? line.indexOf(':') : -1
  const name = withoutQuotes(at < 0 ? line.replace(/\s*:$/u, '') : line.slice(0, at)).toLowerCase()
  const value = plainName(at < 0 ? valueTyped : line.slice(at + 1))
  // RFC 9110, 5.1: a name is a token.
  if (!/^[!#$%&'*+.^_`|~0-9a-z-]{1,100}$/u.test(name))
    return { trouble: 'A name has only letters, digits and hyphens, such as x-team.' }
  if (ours.has(name)) return { trouble: `“${name}” is said by Vaultwright itself and cannot be changed.` }
  if (value === '') return { trouble: `Say what “${name}” is.` }
  const wrong = /[^\x20-\x7e]/u.exec(value)?.[0]
  if (wrong !== undefined) return { trouble: `No server takes “${wrong}” here. Copy it once more.` }
  return { name, value }
}
