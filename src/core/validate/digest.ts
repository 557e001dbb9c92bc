import { nameOfPath, type Field, type FieldPath } from '../../shared/sections/outline.ts'
import { countWords } from '../../shared/words.ts'
import { entriesOf } from './gather.ts'
import { shifted, type Shift } from './missing-form.ts'

/** Texts of at most so many words are subjects, headlines, titles and names. */
const shortWords = 16
/** Texts of at least so many are bodies; how they begin must not repeat either. */
export const bodyWords = 100
const mostWords = 30
/** A greeting and the moment behind it: what a first sentence alone does not show. */
const mostOfBeginning = 40

/**
 * What is written in some content, in a line for each entry of a list and each short text: "E-mail 3: The subject.
 * Begins: Its first words." So that what is written next can see it without reading all of it. Holes are left out.
 */
export function digest(root: Field, content: unknown, shift: Shift = {}): string[] {
  const nameOf = (path: FieldPath): string => nameOfPath(root, shifted(path, shift))
  return linesOf(root, content, [], nameOf)
}

function linesOf(
  field: Field,
  value: unknown,
  path: FieldPath,
  nameOf: (path: FieldPath) => string,
): string[] {
  switch (field.kind) {
    case 'group': {
      const given = entriesOf(value)
      return field.fields.flatMap((inner) =>
        linesOf(inner, given.get(inner.key), [...path, inner.key], nameOf),
      )
    }
    case 'list': {
      const entries: unknown[] = Array.isArray(value) ? value : []
      return entries.flatMap((entry, position) => {
        const said = brief(field.each, entry)
        return said === null ? [] : [`${nameOf([...path, position])}: ${said}`]
      })
    }
    case 'text': {
      if (typeof value !== 'string') return []
      const isBody = (field.words?.[0] ?? 0) >= bodyWords
      return [`${nameOf(path)}: ${isBody ? `begins: ${beginning(value)}` : cut(value)}`]
    }
    default:
      return []
  }
}

/** An entry by its title, else its first text, and by the beginning of its body. */
function brief(field: Field, entry: unknown): string | null {
  if (typeof entry === 'string') return cut(entry)
  if (field.kind !== 'group') return null
  const given = entriesOf(entry)
  const texts = field.fields.filter(({ kind, key }) => kind === 'text' && typeof given.get(key) === 'string')
  const title = texts.find(({ words }) => words !== undefined && words[1] <= shortWords) ?? texts[0]
  const body = texts.find(({ words }) => words !== undefined && words[0] >= bodyWords)
  if (!title) return null
  const said = cut(String(given.get(title.key)))
  return body && body !== title ? `${said} Begins: ${beginning(String(given.get(body.key)))}` : said
}

/** How a text begins: long enough to show the moment it opens with. */
export const beginning = (text: string): string => cut(text, mostOfBeginning)

/** A text in one line, of so many words at most. */
export function cut(text: string, most = mostWords): string {
  const line = text.trim().replace(/\s+/gu, ' ')
  if (countWords(line) <= most) return line
  const kept = line.split(' ').slice(0, most).join(' ')
  // A script without spaces has about two characters a word.
  return `${kept.length < line.length ? kept : [...line].slice(0, most * 2).join('')} …`
}
