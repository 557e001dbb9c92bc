import { shortened, unreserved } from '../../shared/export/as-file-name.ts'

/** Control, direction and invisible characters: they make a name look like another one. */
// eslint-disable-next-line no-control-regex -- taking control characters out is the point
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu
const forbidden = /[<>:"/\\|?*]/g

/**
 * A title as the name of a folder that every system takes: no path, no reserved device name, not hidden, no trailing
 * dot or space, short enough to leave room for what lies inside.
 */
export function folderName(title: string): string {
  const plain = title
    .replace(/\s+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .replace(unseen, '')
    .replace(forbidden, ' ')
  const name = trimmed(shortened(trimmed(plain.replace(/\s+/gu, ' ')), 60))
  return name === '' ? 'Vault' : unreserved(name)
}

/** A name that somebody else gave, as it can stand in a sentence: on one line, reading one way, of bounded length. */
export function nameShown(name: string, most = 200): string {
  const plain = name.replace(unseen, ' ')
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain
}

/** The name, or the name with the first free number. Compared as file systems do that ignore case and accents' form. */
export function freeName(name: string, taken: readonly string[], ending = ''): string {
  const folded = new Set(taken.map(fold))
  for (let number = 1; ; number++) {
    const candidate = `${number === 1 ? name : `${name} ${number}`}${ending}`
    if (!folded.has(fold(candidate))) return candidate
  }
}

const fold = (name: string): string => name.normalize('NFC').toLowerCase()

const trimmed = (name: string): string => name.replace(/^[. ]+|[. ]+$/g, '')
