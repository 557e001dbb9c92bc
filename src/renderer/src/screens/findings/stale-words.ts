import { isStale, type Finding } from '../../../../shared/finding.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'

/** Why sections are stale, by section; a section may have several reasons. */
export function staleBySection(findings: readonly Finding[]): Map<SectionNumber, Finding[]> {
  const stale = new Map<SectionNumber, Finding[]>()
  for (const finding of findings) {
    if (isStale(finding)) stale.set(finding.section, [...(stale.get(finding.section) ?? []), finding])
  }
  return stale
}

/** The reason under the section's own name: "Written before …" instead of "Funnel Page Copy was written before …". */
export function shortReason({ section, sentence }: Pick<Finding, 'section' | 'sentence'>): string {
  const opening = `${sectionOf(section).title} was `
  if (!sentence.startsWith(opening)) return sentence
  const rest = sentence.slice(opening.length)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** One sentence for all stale sections: with the reason when they share one. */
export function staleSentence(stale: ReadonlyMap<SectionNumber, readonly Finding[]>): string {
  const findings = [...stale.values()].flat()
  const [first] = findings
  if (!first) return ''
  if (stale.size === 1 && findings.length === 1) return first.sentence
  const reasons = new Set(findings.map(shortReason))
  const who = stale.size === 1 ? sectionOf(first.section).title : `${stale.size} sections`
  const were = stale.size === 1 ? 'was' : 'were'
  const [reason] = reasons
  if (reasons.size === 1 && reason?.startsWith('Written before'))
    return `${who} ${were} ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`
  return `${who} ${were} written before something they build on was changed.`
}
