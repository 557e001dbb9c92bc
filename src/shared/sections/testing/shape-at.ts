import { defaultBusiness, type Business } from '../../business.ts'
import type { SectionNumber } from '../index.ts'
import { fieldAt, fieldOf, type Field, type FieldPath } from '../outline.ts'
import { shapedSection } from '../shaped.ts'

/** A field of a section as a business is asked for it, what is not given as by default; null: it is not asked for it. */
export const at = (section: SectionNumber, path: FieldPath, business: Partial<Business>): Field | null =>
  fieldAt(fieldOf(shapedSection(section, { ...defaultBusiness, ...business }).schema), path)

export const countAt = (...[section, path, business]: Parameters<typeof at>): Field['count'] =>
  at(section, path, business)?.count

/** So many words. */
export const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ')
