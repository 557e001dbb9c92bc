import type { Failure } from '../../shared/failure.ts'
import type { ProviderId } from '../../shared/provider.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { ProviderSettings } from '../../shared/settings.ts'
import type { TextModel } from '../ports.ts'
import { breakers, type Breaker } from './breaker.ts'
import { keyRoom, type KeyRoom } from './key-room.ts'

/** The id of a provider, or `id/model`. */
export type SeatKey = string

/** The provider's id of a seat. */
export const providerOf = (key: SeatKey): ProviderId => key.split('/', 1)[0] ?? key

/** A provider of this run and what it has done so far. */
export interface BenchedProvider {
  /** Tells it from the others of this run: its id, and beside that the model where a section has one of its own. */
  key: SeatKey
  model: TextModel
  settings: ProviderSettings
  breaker: Breaker
  /** Until when it asked us to wait, in milliseconds since 1970: nobody asks it before, whichever part it told. */
  pacedUntil: number
  /** What its key has room for with this model. */
  room: KeyRoom
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
  pick(preferred: SeatKey | null, now: number): Pick
  /** Everybody who may be asked now, in the user's order. */
  able(now: number): BenchedProvider[]
  /** Who else may be asked now. `elsewhere`: not at the same provider with another model. */
  others(than: SeatKey, now: number, elsewhere: boolean): SeatKey[]
  /** A section with a model of its own asks that one before the others; what is known of a provider stays one. */
  of(section: SectionNumber): ProviderBench
  /** Its first one was chosen for a section: it is asked before the others although they are free. */
  chosen: boolean
}

/** Sections that are asked of a provider and model of their own first. */
export type SectionModels = ReadonlyMap<SectionNumber, ProviderInRun>

export function providerBench(
  providers: readonly [ProviderInRun, ...ProviderInRun[]],
  timeScale: number,
  sections: SectionModels = new Map(),
): ProviderBench {
  const guards = breakers(providers.length, timeScale)
  const sit = ({ model, settings }: ProviderInRun, at: number): BenchedProvider => ({
    key: model.provider,
    model,
    settings,
    breaker: guards[at]!,
    pacedUntil: 0,
    room: keyRoom(),
    out: null,
    lastFailure: null,
    calls: 0,
    successes: 0,
  })
  const seats = providers.map(sit)
  const own = new Map<SeatKey, BenchedProvider>()
  const chosenSeat = (chosen: ProviderInRun): BenchedProvider | null => {
    const base = seats.find(({ model }) => model.provider === chosen.model.provider)
    if (!base || base.model.model === chosen.model.model) return base ?? null
    const seat = own.get(seatKey(chosen)) ?? besides(base, chosen)
    own.set(seat.key, seat)
    return seat
  }
  const whole = benchOf(seats, false, (section) => {
    const chosen = sections.get(section)
    const seat = chosen && chosenSeat(chosen)
    return seat ? benchOf([seat, ...seats.filter((other) => other !== seat)], true, () => whole) : whole
  })
  return whole
}

const seatKey = ({ model }: ProviderInRun): SeatKey => `${model.provider}/${model.model}`

/** What a provider says of the whole account, whichever model was asked. */
const isOfAccount = (failure: Failure | null): boolean =>
  failure?.kind === 'unauthorized' || failure?.kind === 'quota-exhausted'

/** Another model at a provider of the run: the same key, the same connection, the same patience asked of us. */
function besides(base: BenchedProvider, { model, settings }: ProviderInRun): BenchedProvider {
  let out: Failure | null = null
  return {
    key: seatKey({ model, settings }),
    model,
    settings,
    breaker: base.breaker,
    // Vendors count each model by itself.
    room: keyRoom(),
    lastFailure: null,
    get pacedUntil() {
      return base.pacedUntil
    },
    set pacedUntil(at) {
      base.pacedUntil = at
    },
    get out() {
      return out ?? (isOfAccount(base.out) ? base.out : null)
    },
    set out(failure) {
      out = failure
      if (isOfAccount(failure)) base.out = failure
    },
    get calls() {
      return base.calls
    },
    set calls(count) {
      base.calls = count
    },
    get successes() {
      return base.successes
    },
    set successes(count) {
      base.successes = count
    },
  }
}

function benchOf(bench: readonly BenchedProvider[], chosen: boolean, of: ProviderBench['of']): ProviderBench {
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
    chosen,
    of,
    pick(preferred, now) {
      const able = ready(now)
      const provider = able.find((candidate) => candidate.key === preferred) ?? able[0]
      if (provider) return { kind: 'use', provider }
      const [soonest] = left()
        .map((resting) => restOf(resting, now))
        .sort((a, b) => a.ms - b.ms)
      if (soonest) return { kind: 'wait', ...soonest }
      const only = bench.length === 1 ? first.out : null
      return { kind: 'none', failure: only ?? { kind: 'no-provider', reason: 'all-out' } }
    },
    able: ready,
    others: (than, now, elsewhere) =>
      ready(now)
        .map(({ key }) => key)
        .filter((key) => key !== than && !(elsewhere && providerOf(key) === providerOf(than))),
  }
}

export interface ProviderInRun {
  model: TextModel
  settings: ProviderSettings
}
