import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { choiceInWords, fieldAt, fieldOf, type FieldPath } from '../../shared/sections/outline.ts'

/** A text of a section with its place, as an export in English shows it. `chosen`: a word of a choice. */
interface ShownText {
  path: FieldPath
  text: string
  chosen: boolean
}

export function shownTexts(section: SectionNumber, content: unknown): ShownText[] {
  const root = fieldOf(sectionOf(section).schema)
  const within = (value: unknown, path: FieldPath): ShownText[] => {
    if (typeof value === 'string') {
      const chosen = fieldAt(root, path)?.kind === 'choice'
      return [{ path, chosen, text: chosen ? choiceInWords(value) : value }]
    }
    if (Array.isArray(value)) return value.flatMap((inner, index) => within(inner, [...path, index]))
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, inner]) => within(inner, [...path, key]))
  }
  return within(content, [])
}
