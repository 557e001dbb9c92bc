import type { Replacement } from '../../shared/finding.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { nameOfPath, valueAt, withValueAt } from '../../shared/sections/outline.ts'
import { sectionOf } from '../../shared/sections/index.ts'
import { contentSchema, type Content } from '../../shared/vault.ts'
import { rootOf } from './words/placed-text.ts'

/**
 * A section's content with words of its texts replaced, all or nothing; positions are those before any of them. Where
 * there is no text, other words than said, or two replacements overlap: `changed-outside`, naming the place.
 */
export function replaceWords(content: Content, replacements: readonly Replacement[]): Result<Content> {
  // From the end of each text to its start, so that positions still to come stay right.
  const backwards = replacements.toSorted((a, b) => b.from - a.from || b.to - a.to)
  /** Where the replacement done last in each text begins. */
  const done = new Map<string, number>()
  let replaced: unknown = content
  for (const replacement of backwards) {
    const { path, from, to, was, text } = replacement
    const place = JSON.stringify(path)
    const old = valueAt(replaced, path)
    const begun = done.get(place)
    const overlaps = begun !== undefined && (to > begun || from === begun)
    if (typeof old !== 'string' || from > to || to > old.length || overlaps || old.slice(from, to) !== was) {
      return failed({ kind: 'changed-outside', what: nameOfPlace(replacement) })
    }
    done.set(place, from)
    replaced = withValueAt(replaced, path, old.slice(0, from) + text + old.slice(to))
  }
  return ok(contentSchema.parse(replaced))
}

const nameOfPlace = ({ section, path }: Replacement): string =>
  [sectionOf(section).title, nameOfPath(rootOf(section), path)].filter((name) => name !== '').join(' › ')
