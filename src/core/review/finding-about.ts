import type { Finding, FindingKind } from '../../shared/finding.ts'
import { fingerprint } from '../../shared/fingerprint.ts'
import type { FieldPath } from '../../shared/sections/outline.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { PlacedText } from './words/placed-text.ts'

type Said = Pick<Finding, 'severity' | 'sentence'> & Partial<Pick<Finding, 'repair' | 'confirmable'>>

/** Something about a section as a whole, or about a place in it that has no one text. */
export const aboutSection = (
  kind: FindingKind,
  section: { number: SectionNumber },
  path: FieldPath,
  severity: Finding['severity'],
  sentence: string,
): Finding => finding(kind, section.number, path, null, { severity, sentence })

/** Something about a whole text. */
export const aboutText = (kind: FindingKind, placed: PlacedText, said: Said): Finding =>
  finding(kind, placed.section, placed.path, null, said)

/** Something about some words of a text. */
export const aboutWords = (
  kind: FindingKind,
  placed: PlacedText,
  from: number,
  to: number,
  said: Said,
): Finding =>
  finding(kind, placed.section, placed.path, { from, to, text: placed.text.slice(from, to) }, said)

/** The id stays while kind, section, field and words do; findings about a whole field differ by their sentence. */
function finding(
  kind: FindingKind,
  section: SectionNumber,
  path: FieldPath,
  span: Finding['span'],
  { severity, sentence, repair = null, confirmable = false }: Said,
): Finding {
  const what = span ? span.text : sentence
  return {
    id: fingerprint(JSON.stringify([kind, section, path, what])),
    kind,
    section,
    path,
    span,
    severity,
    sentence,
    repair,
    confirmable,
  }
}

/** A text short enough to be quoted in a sentence. */
export const quoted = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  return `“${line.length > 80 ? `${line.slice(0, 77).replace(/[\uD800-\uDBFF]$/u, '')}…` : line}”`
}
