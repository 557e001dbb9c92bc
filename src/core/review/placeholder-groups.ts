import type { Finding, Replacement } from '../../shared/finding.ts'

/** A placeholder and everywhere it stands, to be filled in at one place for all. */
export interface PlaceholderGroup {
  /** As it is written at its first place. */
  text: string
  places: Omit<Replacement, 'text'>[]
}

/** Equal placeholders over all sections, in the order in which they first stand. Large and small letters are the same. */
export function placeholderGroups(findings: readonly Finding[]): PlaceholderGroup[] {
  const groups = new Map<string, PlaceholderGroup>()
  for (const { kind, section, path, span } of findings) {
    if (kind !== 'placeholder' || !span) continue
    const key = span.text
      .toLowerCase()
      .replace(/[\s_]+/gu, ' ')
      .replace(/\s*([[\]{}<>])\s*/gu, '$1')
    const group = groups.get(key) ?? { text: span.text, places: [] }
    group.places.push({ section, path, from: span.from, to: span.to, was: span.text })
    groups.set(key, group)
  }
  return [...groups.values()]
}
