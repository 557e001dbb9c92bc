import { onOneLine, withoutQuotes, withoutUnseen } from './pasted-text.ts'
import { vendorAt, vendorOfKey } from './presets.ts'

/** What stands before a key where it was copied from; each is taken off as often as it is there. */
const before: readonly RegExp[] = [
  /^(?:-H|--header)\s*/u,
  /^(?:export|setx?|env)\s+(?=["']?[A-Za-z_]\w*["']?\s*[=:\s])|^\$env:/iu,
  // A name that says what it is: "x-api-key:", "api_key =", "API key:", "Authorization:".
  /^["']?(?:\w+ )?[\w-]*(?:key|token|secret|authorization|password)[\w-]*["']?\s*[=:]\s*(?=\S)/iu,
  // A name of the environment; keys that end in "=" have nothing behind it.
  /^[A-Z][A-Z0-9]*_[A-Z0-9_]*\s*=\s*(?=[^\s=])/u,
  // The same with a blank alone behind it, as in a command of Windows or a table of settings.
  /^(?:["']?[A-Z][A-Z0-9_]*_(?:KEY|TOKEN|SECRET)["']?|x-api-key)\s+(?=\S)/u,
  /^Bearer[\s:]+(?=\S)/iu,
]

/** How keys of vendors begin; those of one's own server may begin with anything. */
export const beginsLikeKey = /^(?:(?:sk|pk|rk|gsk|xai|nvapi|hf|pplx|r8|fw|csk|tgp)[-_]|AIza)/u

/** What examples have where the key belongs: a variable or its name, "your key", a row of x behind what keys begin with. Those of one's own are small. */
const placeholders: readonly RegExp[] = [
  /^(?:\$\{?[A-Za-z_]\w*|%\w+%|process\.env\..+|os\.(?:environ|getenv).*)$/u,
  /^[A-Z][A-Z0-9_]*_(?:KEY|TOKEN|SECRET)$/u,
  /(?:^|[-_])(?:your|insert|paste)[-_](?:\w+[-_])*?(?:key|token|secret)|(?:^|[-_])x{6,}$/iu,
]

/** What stands before a key, and nothing behind it. */
const nothingBehind =
  /^(?:(?:\w+ )?[a-z_-]*(?:key|token|secret|authorization|password)\s*[=:]\s*)?(?:bearer:?)?$/iu

/** Words as people and pages have them beside a key: “Copy”, “Production”, the name it was given. */
const isPlainWord = (word: string): boolean => /^[A-Z]?[a-z]{2,}(?:[-_][A-Z]?[a-z]+)*$/u.test(word)

const stranger =
  'More than a key stands here. Copy the key alone, without the words and other keys around it.'

/** A key as it is sent, or a sentence that says why what was pasted cannot be one. */
export type KeyRead = { key: string } | { trouble: string }

/**
 * The key in what a person pasted: without what is not seen (line breaks inside too), quotes, and the words that stand
 * before it in commands, settings and on the vendor's page. What only stands for a key, what holds more than one, and
 * whatever else no request can carry is refused, so that it is said here and not by a failed run.
 */
export function readKey(text: string): KeyRead {
  let rest = onOneLine(text)
  for (let last = ''; last !== rest;) {
    last = rest
    // The last line of a command that goes on ends in a backslash.
    rest = withoutQuotes(rest).replace(/\s*\\$/u, '')
    // The full stop of the sentence that it was copied from.
    rest = rest.replace(/(?<!\.)\.$/u, '')
    for (const words of before) rest = rest.replace(words, '')
  }
  const words = withoutLabel(rest.split(' '))
  const key = withoutUnseen(words.join(''))
  if (nothingBehind.test(words.join(' '))) return { trouble: 'Paste the key first.' }
  if (/^https?:\/\//iu.test(key))
    return { trouble: 'This is an address. It belongs in the field for the address.' }
  if (/[*]{3}|[.]{3}|[•…●·∙]/u.test(key))
    return {
      trouble:
        'This key is shortened, as their page shows it later on. Copy the whole key, or make a new one.',
    }
  if (placeholders.some((shape) => shape.test(key)))
    return { trouble: 'This only stands for a key. Copy the key itself from where you got it.' }
  if (
    !isBrokenKey(words) ||
    key
      .split(/[,;|]/u)
      .slice(1)
      .some((piece) => beginsLikeKey.test(piece))
  )
    return { trouble: stranger }
  // RFC 9110, 5.5: visible ASCII is all that every server takes in the value of a header; a quote is left of a JSON.
  const wrong = /[^\x21-\x7e]|"/u.exec(key)?.[0]
  if (wrong !== undefined)
    return { trouble: `A key has no “${wrong}” in it. Copy it once more from where you got it.` }
  return { key }
}

/**
 * The same for who is asked at this address. Two cards lie under each other, and a key that is saved on the wrong one is sent to somebody
 * whom it is none of, and refused there with words that send the person to make a new one. Gateways take keys of others, so
 * only vendors' own places are told apart.
 */
export function readKeyFor(text: string, address: string): KeyRead {
  const read = readKey(text)
  if (!('key' in read)) return read
  const [here, whose] = [vendorAt(address), vendorOfKey(read.key)]
  if (here === null || whose === null || here === whose) return read
  return {
    trouble: `This looks like a key of ${whose.name}, so ${here.name} would not accept it. It was not sent there.`,
  }
}

/** "Secret key sk-…": without the words before the one that begins as keys do. */
function withoutLabel(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => beginsLikeKey.test(word))
  return at > 0 && words.slice(0, at).every((word) => /^\p{L}+:?$/u.test(word)) ? words.slice(at) : words
}

/** A line is broken where it is full or at a hyphen, and what comes in the next is nothing of its own. */
function isBrokenKey(words: readonly string[]): boolean {
  if (words.length === 1) return true
  return (
    words.slice(0, -1).every((word) => word.length >= 8 || word.endsWith('-')) &&
    words.slice(1).every((word) => /^[\w.~+/-]+={0,2}$/u.test(word) && !beginsLikeKey.test(word)) &&
    !words.slice(1).some(isPlainWord) &&
    words.some((word) => /\d/u.test(word) || beginsLikeKey.test(word))
  )
}
