import { fingerprint } from '../../../shared/fingerprint.ts'
import type { DocumentPlace } from '../document/document-data.ts'

/** Word takes names of at most 40 letters, digits and underlines that begin with a letter. */
const longestName = 40

/**
 * The bookmark of a field: `s08_emails_2_body`, list positions from nought. It is the same in every document, so that what is
 * changed in Word can be told to a field. A long one ends in a fingerprint of the whole. `h`: of the heading over it.
 */
export function bookmarkName({ section, path }: DocumentPlace, kind: 's' | 'h' = 's'): string {
  const name = [`${kind}${String(section).padStart(2, '0')}`, ...path]
    .join('_')
    .replace(/[^A-Za-z0-9_]/g, '_')
  const whole = JSON.stringify([section, path])
  return name.length <= longestName ? name : `${name.slice(0, longestName - 15)}_${fingerprint(whole)}`
}
