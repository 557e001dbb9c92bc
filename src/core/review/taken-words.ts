import type { Found } from './finding-about.ts'

/** Which words of which texts a finding already speaks of. In time that grows with the words, however many there are. */
export interface TakenWords {
  /** True when one of the finding's words was taken before. */
  meets: (finding: Found) => boolean
  take: (finding: Found) => void
}

export function takenWords(): TakenWords {
  const taken = new Map<string, Set<number>>()
  const fieldOf = ({ section, path }: Found): string => JSON.stringify([section, path])
  return {
    meets(finding) {
      const places = finding.span ? taken.get(fieldOf(finding)) : undefined
      if (!places || !finding.span) return false
      for (let at = finding.span.from; at < finding.span.to; at++) if (places.has(at)) return true
      return false
    },
    take(finding) {
      if (!finding.span) return
      const field = fieldOf(finding)
      const places = taken.get(field) ?? new Set()
      for (let at = finding.span.from; at < finding.span.to; at++) places.add(at)
      taken.set(field, places)
    },
  }
}
