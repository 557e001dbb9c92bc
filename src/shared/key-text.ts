import { onOneLine, withoutQuotes, withoutUnseen } from './pasted-text.ts'

/** What stands before a key where it was copied from; each is taken off as often as it is there. */
const before: readonly RegExp[] = [
  /^(?:-H|--header)\s*/u,
  /^(?:export|setx?|env)\s+(?=["']?[A-Za-z_]\w*["']?\s*[=:])|^\$env:/iu,
  // A name that says what it is: "x-api-key:", "api_key =", "Authorization:".
  /^["']?[\w-]*(?:key|token|secret|authorization|password)[\w-]*["']?\s*[=:]\s*(?=\S)/iu,
  // A name of the environment; keys that end in "=" have nothing behind it.
  /^[A-Z][A-Z0-9]*_[A-Z0-9_]*\s*=\s*(?=[^\s=])/u,
  /^Bearer[\s:]+(?=\S)/iu,
]

/** A key as it is sent, or a sentence that says why what was pasted cannot be one. */
export type KeyRead = { key: string } | { trouble: string }

/**
 * The key in what a person pasted: without what is not seen (line breaks inside too), quotes, and the words that stand
 * before it in commands and settings. Whatever else no request can carry is refused, so that it is said here and not by
 * a failed run.
 */
export function readKey(text: string): KeyRead {
  let rest = onOneLine(text)
  for (let last = ''; last !== rest;) {
    last = rest
    rest = withoutQuotes(rest)
    for (const words of before) rest = rest.replace(words, '')
  }
  const key = withoutUnseen(rest)
  if (key === '') return { trouble: 'Paste the key first.' }
  if (/^https?:\/\//iu.test(key))
    return { trouble: 'This is an address. It belongs in the field for the address.' }
  if (/[*]{3}|[.]{3}|[•…●·∙]/u.test(key))
    return {
      trouble:
        'This key is shortened, as their page shows it later on. Copy the whole key, or make a new one.',
    }
  // RFC 9110, 5.5: visible ASCII is all that every server takes in the value of a header.
  const wrong = /[^\x21-\x7e]/u.exec(key)?.[0]
  if (wrong !== undefined)
    return { trouble: `A key has no “${wrong}” in it. Copy it once more from where you got it.` }
  return { key }
}
