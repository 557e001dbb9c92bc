import type { Finding } from '../../../../shared/finding.ts'
import {
  fieldAt,
  fieldOf,
  nameOfPath,
  type Field,
  type FieldPath,
} from '../../../../shared/sections/outline.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'

const roots = new Map<SectionNumber, Field>()

/** The field tree of a section, made once. */
export function rootOf(section: SectionNumber): Field {
  const root = roots.get(section) ?? fieldOf(sectionOf(section).schema)
  roots.set(section, root)
  return root
}

/** "E-mail 3 › Body"; empty for the section as a whole. */
export const placeName = ({ section, path }: Pick<Finding, 'section' | 'path'>): string =>
  nameOfPath(rootOf(section), path)

/** "E-mail Sequence › E-mail 3 › Body". */
export const placeInVault = (finding: Pick<Finding, 'section' | 'path'>): string =>
  [sectionOf(finding.section).title, placeName(finding)].filter(Boolean).join(' › ')

/** Where the text at a path is edited: a list of texts is edited as one. */
export function editedAt(section: SectionNumber, path: FieldPath): FieldPath {
  const around = path.slice(0, -1)
  const list = fieldAt(rootOf(section), around)
  return path.length > 0 && list?.kind === 'list' && list.each.kind === 'text' ? around : path
}
