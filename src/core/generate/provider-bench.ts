import type { Failure } from '../../shared/failure.ts'
import type { ProviderId } from '../../shared/provider.ts'
import type { ProviderSettings } from '../../shared/settings.ts'
import type { TextModel } from '../ports.ts'
import { breakers, type Breaker } from './breaker.ts'

/** A provider of this run and what it has done so far. */
export interface BenchedProvider {
  model: TextModel
  settings: ProviderSettings
  breaker: Breaker
  /** Until when it asked us to wait, in milliseconds since 1970: nobody asks it before, whichever part it told. */
  pacedUntil: number
  /** Why it is not asked again in this run. */
  out: Failure | null
  lastFailure: Failure | null
  calls: number
  successes: number
}

export type Pick =
  | { kind: 'use'; provider: BenchedProvider }
  /** Every provider that is left rests for now. `paced`: the one that is back first works, and said when to come. */
  | { kind: 'wait'; ms: number; paced: boolean }
  | { kind: 'none'; failure: Failure }

/** The providers of a run in the user's order. The order never changes by itself; success rates are only shown. */
export interface ProviderBench {
  first: BenchedProvider
  /** `preferred` if it may be asked now, else the first in the user's order that may. */
  pick(preferred: ProviderId | null, now: number): Pick
  /** Everybody who may be asked now, in the user's order. */
  able(now: number): BenchedProvider[]
  /** Who else may be asked now. */
  others(than: ProviderId, now: number): ProviderId[]
}

export function providerBench(
  providers: readonly [ProviderInRun, ...ProviderInRun[]],
  timeScale: number,
): ProviderBench {
  const guards = breakers(providers.length, timeScale)
  const sit = ({ model, settings }: ProviderInRun, at: number): BenchedProvider => ({
    model,
    settings,
    breaker: guards[at]!,
    pacedUntil: 0,
    out: null,
    lastFailure: null,
    calls: 0,
    successes: 0,
  })
  const bench = providers.map(sit)
  const first = bench[0]!
  const left = (): BenchedProvider[] => bench.filter((provider) => !provider.out)
  const restOf = ({ breaker, pacedUntil }: BenchedProvider, now: number): { ms: number; paced: boolean } => {
    const [broken, paced] = [breaker.waitMs(now), Math.max(0, pacedUntil - now)]
    return { ms: Math.max(broken, paced), paced: paced >= broken }
  }
  const ready = (now: number): BenchedProvider[] =>
    left().filter((provider) => restOf(provider, now).ms === 0)

  return {
    first,
    pick(preferred, now) {
      const able = ready(now)
      const provider = able.find((candidate) => candidate.model.provider === preferred) ?? able[0]
      if (provider) return { kind: 'use', provider }
      const [soonest] = left()
        .map((resting) => restOf(resting, now))
        .sort((a, b) => a.ms - b.ms)
      if (soonest) return { kind: 'wait', ...soonest }
      const only = bench.length === 1 ? first.out : null
      return { kind: 'none', failure: only ?? { kind: 'no-provider', reason: 'all-out' } }
    },
    able: ready,
    others: (than, now) =>
      ready(now)
        .map((provider) => provider.model.provider)
        .filter((provider) => provider !== than),
  }
}

export interface ProviderInRun {
  model: TextModel
  settings: ProviderSettings
}
