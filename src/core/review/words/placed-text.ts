import type { SectionNumber } from '../../../shared/sections/section-definition.ts'
import { fieldOf, type Field, type FieldPath } from '../../../shared/sections/outline.ts'
import { sections } from '../../../shared/sections/index.ts'
import type { Content } from '../../../shared/vault.ts'
import { folded, sentencesOf, wordsIn, type Sentence, type Word } from './words-in.ts'
import { numbersIn, type NumberInText } from './numbers-in.ts'
import { once } from './once.ts'

/** One text of a section, where it stands, and what the kinds of findings ask of it, worked out once. */
export interface PlacedText {
  section: SectionNumber
  path: FieldPath
  field: Field
  text: string
  /** Of the copy, as a short code. */
  language: string
  /** The keys of the path without positions, e.g. "emails.body". */
  place: string
  words: () => readonly Word[]
  sentences: () => readonly Sentence[]
  numbers: () => readonly NumberInText[]
  /** See `folded`: same length as the text. */
  folded: () => string
}

const roots = new Map<SectionNumber, Field>(
  sections.map((section) => [section.number, fieldOf(section.schema)]),
)

/** The outline of a section, worked out once. */
export function rootOf(section: SectionNumber): Field {
  return roots.get(section)!
}

/**
 * Every text of a section in the order of its schema, with its numbers in the language of the copy. What has not the form
 * of its field is left to `length`.
 */
export function textsOf(section: SectionNumber, content: Content, language = 'en'): PlacedText[] {
  const texts: PlacedText[] = []
  walk(rootOf(section), content, [], (field, path, text) =>
    texts.push(placedText(section, path, field, text, language)),
  )
  return texts
}

function walk(
  field: Field,
  value: unknown,
  path: FieldPath,
  found: (field: Field, path: FieldPath, text: string) => void,
): void {
  if (field.kind === 'text') {
    if (typeof value === 'string') found(field, path, value)
  } else if (field.kind === 'list') {
    if (Array.isArray(value)) value.forEach((each, i) => walk(field.each, each, [...path, i], found))
  } else if (field.kind === 'group' && typeof value === 'object' && value !== null) {
    for (const inner of field.fields) {
      const own: unknown = Object.getOwnPropertyDescriptor(value, inner.key)?.value
      walk(inner, own, [...path, inner.key], found)
    }
  }
}

/** A text at its place; what is read of it is read when it is first asked for. */
export function placedText(
  section: SectionNumber,
  path: FieldPath,
  field: Field,
  text: string,
  language: string,
): PlacedText {
  const words = once(() => wordsIn(text))
  return {
    section,
    path,
    field,
    text,
    language,
    place: path.filter((step) => typeof step === 'string').join('.'),
    words,
    sentences: once(() => sentencesOf(words())),
    numbers: once(() => numbersIn(text, words(), language)),
    folded: once(() => folded(text)),
  }
}
