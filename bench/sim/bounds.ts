import { fateOf, isQuick, outageOf, type Asked, type Fate } from '../../e2e/provider/world/fate.ts'
import { lengthOf } from '../../e2e/provider/world/lengths.ts'
import type { World } from '../../e2e/provider/world/worlds.ts'
import { promptTokens } from '../../e2e/provider/world/prompt-tokens.ts'
import type { KeyedProvider } from '../../src/shared/provider.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../src/shared/sections/index.ts'

export interface Bounds {
  faultFreeMs: number
  /** With what faults force on anyone who waits for a slow answer to its end. */
  faultAwareMs: number
  /** The same for somebody who leaves a straggler at its first token and loses nothing by it. */
  strictMs: number
}

type PartMs = (section: SectionNumber, part: number) => number

/**
 * The times no policy of so many slots could beat for one vault. Both are the larger of the longest chain of reads
 * and all work shared by the slots; README.md says exactly what counts as work.
 */
export function boundsOf(world: World, seed: number, vault: number, slots: number): Bounds {
  const tokensOf = (section: SectionNumber, part: number): number =>
    lengthOf(world, { seed, vault, section, part })
  const free: PartMs = (section, part) => {
    const fate = fateOf(world, { seed, vault, section, part, provider: 'openai', try: 1 }, true)
    return healthyMs(fate, tokensOf(section, part))
  }
  const withFaults = (stragglers: Stragglers): number => {
    const aware: PartMs = (section, part) => {
      const least = {
        world,
        place: { seed, vault, section, part },
        tokens: tokensOf(section, part),
        stragglers,
      }
      return free(section, part) + forcedMs(least, 'openai', { openai: 0, anthropic: 0 })
    }
    const ms = Math.max(bound(aware, slots), tokensBound(world, tokensOf))
    return afterOutage(world, seed, vault, ms)
  }
  return {
    faultFreeMs: bound(free, slots),
    strictMs: withFaults('left'),
    faultAwareMs: withFaults('waited for'),
  }
}

/** An answer at its drawn speed when nothing goes wrong and it is no straggler. */
const healthyMs = ({ firstMs, msPerToken }: Fate, tokens: number): number => firstMs + tokens * msPerToken

/** Requests looked ahead: the chance that all of them fail is too small to change a figure. */
const mostRequests = 4

type Stragglers = 'left' | 'waited for'
/** Requests made so far for a part, by provider. */
type Made = Record<KeyedProvider, number>

interface Least {
  world: World
  place: Omit<Asked, 'provider' | 'try'>
  tokens: number
  stragglers: Stragglers
}

/**
 * The least milliseconds of a slot that the faults of a part add for somebody who sees each fault the moment it
 * happens, loses nothing that has arrived, and afterwards asks whoever serves the part best.
 */
function forcedMs(least: Least, provider: KeyedProvider, before: Made): number {
  const { world, place, tokens, stragglers } = least
  const made: Made = { ...before, [provider]: before[provider] + 1 }
  const fate = fateOf(world, { ...place, provider, try: made[provider] }, true)
  if (fate.kind === 'whole' && fate.slowness === 1) return 0
  const extraMs = (fate.slowness - 1) * tokens * fate.msPerToken
  if (fate.kind === 'whole' && stragglers === 'waited for') return extraMs
  const next =
    made.openai + made.anthropic >= mostRequests
      ? 0
      : Math.min(forcedMs(least, 'openai', made), forcedMs(least, 'anthropic', made))
  if (isQuick(fate.kind)) return fate.errorMs + next
  // Whatever else goes wrong, another request begins: its first token is waited for once more.
  const again = fate.firstMs + next
  return fate.kind === 'whole' ? Math.min(again, extraMs) : again
}

function bound(ms: PartMs, slots: number): number {
  const all = sectionNumbers.flatMap((section) => partNumbers(section).map((part) => ms(section, part)))
  const work = all.reduce((sum, one) => sum + one, 0)
  return Math.max(work / slots, longestChain(ms))
}

/** From a section that reads nothing to one that nobody reads; parts written one after another are added up. */
function longestChain(ms: PartMs): number {
  const known = new Map<SectionNumber, number>()
  const until = (section: SectionNumber): number => {
    const found = known.get(section)
    if (found !== undefined) return found
    const own = partNumbers(section).map((part) => ms(section, part))
    const inOrder = sectionOf(section).partsInOrder === true
    const ownMs = inOrder ? own.reduce((sum, one) => sum + one, 0) : Math.max(...own)
    const total = ownMs + Math.max(0, ...sectionOf(section).reads.map(until))
    known.set(section, total)
    return total
  }
  return Math.max(...sectionNumbers.map(until))
}

const partNumbers = (section: SectionNumber): number[] =>
  sectionOf(section).parts.map((_, index) => index + 1)

/** Where tokens a minute are limited: all that must be taken, from two keys that are full at first. */
function tokensBound({ tokensPerMinute }: World, tokensOf: PartMs): number {
  if (tokensPerMinute === null) return 0
  const wanted = sectionNumbers.flatMap((section) =>
    partNumbers(section).map((part) => promptTokens + tokensOf(section, part)),
  )
  const missing = wanted.reduce((sum, one) => sum + one, 0) - 2 * tokensPerMinute
  // The last request is let in with its last token; what it writes then is not counted here.
  return Math.max(0, missing / (2 * tokensPerMinute)) * 60_000
}

/** Nothing is written while both are down, so a run that could not have ended before takes that much longer. */
function afterOutage(world: World, seed: number, vault: number, ms: number): number {
  const outage = outageOf(world, seed, vault)
  return outage && ms > outage.from ? ms + (outage.to - outage.from) : ms
}
