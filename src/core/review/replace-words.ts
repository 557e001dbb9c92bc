import type { Replacement } from '../../shared/finding.ts'
import { valueAt, withValueAt } from '../../shared/sections/outline.ts'
import { contentSchema, type Content } from '../../shared/vault.ts'

/**
 * A section's content with words of its texts replaced; positions are those before any of them. null when one of them
 * does not fit: no text at that place, other words there than it says, or two that overlap. Then nothing is replaced.
 */
export function replaceWords(
  content: Content,
  replacements: readonly Pick<Replacement, 'path' | 'from' | 'to' | 'was' | 'text'>[],
): Content | null {
  // From the end of each text to its start, so that positions still to come stay right.
  const backwards = replacements.toSorted((a, b) => b.from - a.from || b.to - a.to)
  /** Where the replacement done last in each text begins. */
  const done = new Map<string, number>()
  let replaced: unknown = content
  for (const { path, from, to, was, text } of backwards) {
    const place = JSON.stringify(path)
    const old = valueAt(replaced, path)
    const begun = done.get(place)
    if (typeof old !== 'string' || from > to || to > old.length || old.slice(from, to) !== was) return null
    if (begun !== undefined && (to > begun || from === begun)) return null
    done.set(place, from)
    replaced = withValueAt(replaced, path, old.slice(0, from) + text + old.slice(to))
  }
  return contentSchema.parse(replaced)
}
