import type { Finding, FindingFamily, FindingKind, Span } from '../../shared/finding.ts'
import type { FieldPath } from '../../shared/sections/outline.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { PlacedText } from './words/placed-text.ts'

/** A finding that has no id yet: it is given when the list is whole, see `listed.ts`. */
export type Stamped = Omit<Finding, 'id'>
/** What a rule found. Where it says no family or name of its own, those of its rule hold; see `rule.ts`. */
export type Found = Omit<Stamped, 'family' | 'rule'> & { family?: FindingFamily; rule?: string }

type Said = Pick<Finding, 'severity' | 'sentence'> &
  Partial<Pick<Finding, 'repair' | 'confirmable' | 'family' | 'rule'>>
/** The text that a finding is about. */
type About = Pick<PlacedText, 'section' | 'path'>

/** Something about a section as a whole, or about a place in it that has no one text. */
export const aboutSection = (
  kind: FindingKind,
  section: { number: SectionNumber },
  path: FieldPath,
  severity: Finding['severity'],
  sentence: string,
): Found => finding(kind, section.number, path, null, { severity, sentence })

/** Something about a whole text. */
export const aboutText = (kind: FindingKind, placed: About, said: Said): Found =>
  finding(kind, placed.section, placed.path, null, said)

/** Something about some words of a text. */
export const aboutWords = (
  kind: FindingKind,
  placed: About & Pick<PlacedText, 'text'>,
  from: number,
  to: number,
  said: Said,
): Found => aboutSpan(kind, placed, { from, to, text: placed.text.slice(from, to) }, said)

/** The same where the words are known and the text is not at hand. */
export const aboutSpan = (kind: FindingKind, { section, path }: About, span: Span, said: Said): Found =>
  finding(kind, section, path, span, said)

export function finding(
  kind: FindingKind,
  section: SectionNumber,
  path: FieldPath,
  span: Finding['span'],
  { repair = null, confirmable = false, ...said }: Said,
): Found {
  return { kind, section, path, span, repair, confirmable, ...said }
}

/** A text short enough to be quoted in a sentence. */
export const quoted = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  return `“${line.length > 80 ? `${line.slice(0, 77).replace(/[\uD800-\uDBFF]$/u, '')}…` : line}”`
}
