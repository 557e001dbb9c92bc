import { sectionOf, type SectionNumber } from '../shared/sections/index.ts'
import type { ExpectedMs } from './plan/schedule.ts'
import { partForms } from './validate/part-form.ts'

/** A quick model of today: time to its first token, and tokens a second after that. */
const ordinary = { firstTokenMs: 3_000, tokensPerSecond: 70 }

/** Milliseconds a part is expected to take: from this user's past runs, else from its own length. */
export function expectedPartMs(past: Partial<Record<SectionNumber, number>> = {}): ExpectedMs {
  const known = new Map<SectionNumber, number[]>()
  const fromLength = (section: SectionNumber): number[] =>
    partForms(sectionOf(section)).map(
      ({ size }) => ordinary.firstTokenMs + (size.expected / ordinary.tokensPerSecond) * 1000,
    )
  return (section, part) => {
    const found = past[section]
    if (found !== undefined) return found
    const lengths = known.get(section) ?? fromLength(section)
    known.set(section, lengths)
    return lengths[part - 1] ?? 0
  }
}
