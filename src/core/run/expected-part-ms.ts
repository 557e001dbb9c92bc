import { defaultBusiness } from '../../shared/business.ts'
import { partKey, type PastMs } from '../../shared/experience.ts'
import { stepOf } from '../../shared/read-through.ts'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/index.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import type { ExpectedMs } from '../plan/schedule.ts'
import { partForms } from '../validate/part-form.ts'

/** An attempt is slow when it takes this many times as long as expected: then a second copy may be asked for. */
const slowFactor = 1.5

/** Milliseconds after which an attempt at a part is slow. */
export const slowAfter =
  (expected: ExpectedMs): ExpectedMs =>
  (section, part) =>
    slowFactor * expected(section, part)

/** A quick model of today: time to its first token, and tokens a second after that. */
const ordinary = { firstTokenMs: 3_000, tokensPerSecond: 70 }

/** A part of a read-through is read for longer than its marks are written. */
const ofReading = 20_000

/** By `partKey`, of the default shape: what a business sells changes them little. The forms are measured once. */
let lengths: ReadonlyMap<string, number> | null = null

const fromLength = (): ReadonlyMap<string, number> =>
  (lengths ??= new Map(
    sectionNumbers.flatMap((section) =>
      partForms(shapedSection(section, defaultBusiness)).map(({ size }, at): [string, number] => [
        partKey(section, at + 1),
        ordinary.firstTokenMs + (size.expected / ordinary.tokensPerSecond) * 1000,
      ]),
    ),
  ))

/**
 * Milliseconds a part is expected to take: from this user's past runs, else from its own length. Where some parts are
 * known, the others are expected to be as much quicker or slower than their length says.
 */
export function expectedPartMs(past: PastMs = {}): ExpectedMs {
  const known = Object.entries(past).filter(([key]) => fromLength().has(key))
  const took = known.reduce((sum, [, ms]) => sum + ms, 0)
  const expected = known.reduce((sum, [key]) => sum + (fromLength().get(key) ?? 0), 0)
  const pace = expected > 0 ? took / expected : 1
  return (section: SectionNumber, part: number) => {
    const key = partKey(section, part)
    if (stepOf(part) !== null) return past[key] ?? ofReading * pace
    return past[key] ?? (fromLength().get(key) ?? 0) * pace
  }
}
