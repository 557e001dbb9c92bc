import type { PlannedSection } from '../../shared/run-event.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'

/** Milliseconds a part is expected to take. */
export type ExpectedMs = (section: SectionNumber, part: number) => number

/**
 * How long the longest chain is that begins with a part: the part itself, the parts of its section that are written
 * after it, then the sections that wait for its section, and so on. The part with the longest chain goes first, as it decides when the run ends.
 */
export function chainMs(plan: readonly PlannedSection[], expected: ExpectedMs): ExpectedMs {
  const known = new Map<SectionNumber, number>()
  const partMs = ({ section, parts }: PlannedSection, from: number): number =>
    isInOrder(section)
      ? parts.reduce((sum, part) => (part < from ? sum : sum + expected(section, part)), 0)
      : expected(section, from)
  const sectionMs = (planned: PlannedSection): number =>
    Math.max(0, ...planned.parts.map((part) => partMs(planned, part)))
  const behind = (section: SectionNumber): number => {
    const found = known.get(section)
    if (found !== undefined) return found
    const chains = plan
      .filter((planned) => planned.waitsFor.includes(section))
      .map((planned) => sectionMs(planned) + behind(planned.section))
    const longest = Math.max(0, ...chains)
    known.set(section, longest)
    return longest
  }
  return (section, part) => {
    const planned = plan.find((other) => other.section === section)
    return (planned ? partMs(planned, part) : expected(section, part)) + behind(section)
  }
}

const isInOrder = (section: SectionNumber): boolean => sectionOf(section).partsInOrder === true

/** The milliseconds a faultless run is expected to take: parts dealt to the slots as the rolling walk would. */
export function expectedRunMs(plan: readonly PlannedSection[], expected: ExpectedMs, slots: number): number {
  const rank = chainMs(plan, expected)
  const waiting = plan.flatMap(({ section, parts, waitsFor }) =>
    parts.map((part) => ({ section, part, waitsFor })),
  )
  const running: { section: SectionNumber; part: number; endsAt: number }[] = []
  let now = 0
  const isOpen = (section: SectionNumber): boolean =>
    waiting.some((part) => part.section === section) || running.some((part) => part.section === section)
  /** Of parts that are written one after another only the first that is left may begin. */
  const isBehind = ({ section, part }: { section: SectionNumber; part: number }): boolean =>
    isInOrder(section) &&
    [...waiting, ...running].some((other) => other.section === section && other.part < part)
  while (waiting.length > 0 || running.length > 0) {
    const next = waiting
      .filter((part) => !part.waitsFor.some(isOpen) && !isBehind(part))
      .sort((a, b) => rank(b.section, b.part) - rank(a.section, a.part))[0]
    if (next && running.length < slots) {
      waiting.splice(waiting.indexOf(next), 1)
      running.push({
        section: next.section,
        part: next.part,
        endsAt: now + expected(next.section, next.part),
      })
    } else {
      running.sort((a, b) => a.endsAt - b.endsAt)
      now = running.shift()?.endsAt ?? now
    }
  }
  return now
}
