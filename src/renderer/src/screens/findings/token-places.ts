import type { Finding } from '../../../../shared/finding.ts'
import type { FieldPath } from '../../../../shared/sections/outline.ts'
import { copyTokens, tokensIn, type CopyToken } from '../../../../shared/tokens.ts'
import type { SectionRecord } from '../../../../shared/vault.ts'

/** Where some words stand in a vault. */
export type PlaceOfWords = Pick<Finding, 'section' | 'path' | 'span'>

/** The tokens that stand in the texts of sections, each once, in their own order, with all its places. */
export function tokenPlaces(
  sections: readonly Pick<SectionRecord, 'number' | 'content'>[],
): { token: CopyToken; places: PlaceOfWords[] }[] {
  const all = new Map<CopyToken, PlaceOfWords[]>(copyTokens.map((token) => [token, []]))
  for (const { number: section, content } of sections) {
    const look = (value: unknown, path: FieldPath): void => {
      if (typeof value === 'string') {
        for (const { token, from, to } of tokensIn(value))
          all.get(token)?.push({ section, path, span: { from, to, text: value.slice(from, to) } })
      } else if (Array.isArray(value)) value.forEach((entry, at) => look(entry, [...path, at]))
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) look(inner, [...path, key])
    }
    look(content, [])
  }
  return [...all].map(([token, places]) => ({ token, places })).filter(({ places }) => places.length > 0)
}
