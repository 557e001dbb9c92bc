import { foldedKeys, foldedText } from '../../../shared/folded-words.ts'

/** What has to stand in a text: one word, or several right after each other. */
export interface Wanted {
  keys: readonly string[]
  /** The last word may go on: it is still being typed. */
  prefix: boolean
}

/** Beginnings of words shorter than this say too little: half the library would be found. */
const shortestPrefix = 3
/** Nobody looks for more at once. */
const most = 12

const piece = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|[^\s"“”„«»]+/gu

/**
 * What is typed, taken apart: words in any order, and phrases in quotation marks of any kind. No character has another
 * meaning. The last word may go on unless a space or quotation mark follows it; begun with one or two letters, it is
 * left out where there is anything else to look for.
 */
export function wantedWords(typed: string): Wanted[] {
  const wanted: Wanted[] = []
  const found = [...typed.matchAll(piece)]
  for (const [at, match] of found.entries()) {
    const [whole, quoted, closing] = match
    const open = at === found.length - 1 && match.index + whole.length === typed.length && !closing
    const keys = foldedKeys(foldedText(quoted ?? whole))
    const unfinished = open && /[\p{L}\p{N}\p{M}]$/u.test(typed)
    wanted.push(...wantedOf(keys, unfinished, wanted.length === 0))
  }
  return wanted.slice(0, most)
}

function wantedOf(keys: string[], unfinished: boolean, alone: boolean): Wanted[] {
  const last = keys.at(-1)
  if (last === undefined) return []
  // A letter of a script without spaces is a word of its own and says enough.
  const long = last.length >= shortestPrefix || /[^a-z0-9]/.test(last)
  if (!unfinished || long) return [{ keys, prefix: unfinished }]
  if (keys.length > 1 || !alone) return keys.length > 1 ? [{ keys: keys.slice(0, -1), prefix: false }] : []
  return last.length > 1 ? [{ keys, prefix: false }] : []
}

/** The same for the index: every word in quotation marks, so that none can be taken for an operator. */
export function matchExpression(wanted: readonly Wanted[]): string {
  const each = wanted.map(({ keys, prefix }) => `"${keys.join(' ')}"${prefix ? ' *' : ''}`)
  // All of them in the copy or in what it belongs to, at least one in the copy.
  const inCopy = `body : (${each.join(' OR ')})`
  return each.length === 1 ? inCopy : `(${each.join(' AND ')}) AND ${inCopy}`
}
