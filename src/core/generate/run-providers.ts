import { askedWait, factsOf } from '../../shared/failure-facts.ts'
import type { Failure } from '../../shared/failure.ts'
import type { ProviderId } from '../../shared/provider.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { ProviderSettings } from '../../shared/settings.ts'
import type { TextModel } from '../ports.ts'
import { breakers, type Breaker } from './breaker.ts'
import { keyRoom, type KeyRoom } from './key-room.ts'

/** Tells a provider of a run: its id, or `id/model` where a section has a model of its own. */
export type RunProviderKey = string

/** The provider's id in the key. */
export const providerOf = (key: RunProviderKey): ProviderId => key.split('/', 1)[0] ?? key

/** A provider of this run and what it has done so far. */
export interface RunProvider {
  /** Tells it from the others of this run: its id, and beside that the model where a section has one of its own. */
  key: RunProviderKey
  model: TextModel
  settings: ProviderSettings
  breaker: Breaker
  /** Until when it asked us to wait, in milliseconds since 1970: nobody asks it before, whichever part it told. */
  pacedUntil: number
  /** What its key has room for with this model. */
  room: KeyRoom
  /** Why it is not asked again in this run. */
  readonly out: Failure | null
  /** Its answers to two parts did not pass and none has: it is asked after the others. */
  readonly goesLast: boolean
  /** Any of its answers began in this run. */
  readonly answered: boolean
  /** Why nobody was reached there when it was asked last; null once anything answers. */
  readonly unreached: Failure | null
  lastFailure: Failure | null
  calls: number
  readonly successes: number
  /**
   * Remembers how an attempt at a part ended; `failure` null: it passed. Called after the breaker was told. `mostWaitMs`: who
   * asks for a longer wait than this refuses the part.
   */
  ended(part: string, failure: Failure | null, wasAlive: boolean, mostWaitMs?: number): void
}

export type Pick =
  | { kind: 'use'; provider: RunProvider }
  /** Every provider that is left rests for now. `paced`: the one that is back first works, and said when to come. */
  | { kind: 'wait'; ms: number; paced: boolean }
  | { kind: 'none'; failure: Failure }

/** The providers of a run in the user's order. The order never changes by itself; success rates are only shown. */
export interface RunProviders {
  first: RunProvider
  /** `preferred` if it may be asked now, else the first in the user's order that may; never one of `closed`. */
  pick(preferred: RunProviderKey | null, now: number, closed?: ReadonlySet<RunProviderKey>): Pick
  /** Why nobody can be reached at all, for each that is left; null while somebody may be. */
  unreached(): { provider: ProviderId; failure: Failure }[] | null
  /** Somebody has answered in this run. */
  anyAnswered(): boolean
  /** Everybody who may be asked now, in the user's order. */
  able(now: number): RunProvider[]
  /** Who else may be asked now. `elsewhere`: not at the same provider with another model. */
  others(than: RunProviderKey, now: number, elsewhere: boolean): RunProviderKey[]
  /** A section with a model of its own asks that one before the others; what is known of a provider stays one. */
  of(section: SectionNumber): RunProviders
  /** Its first one was chosen for a section: it is asked before the others although they are free. */
  chosen: boolean
}

/** Sections that are asked of a provider and model of their own first. */
export type SectionModels = ReadonlyMap<SectionNumber, ProviderInRun>

export function runProviders(
  providers: readonly [ProviderInRun, ...ProviderInRun[]],
  timeScale: number,
  sections: SectionModels = new Map(),
): RunProviders {
  const guards = breakers(providers.length, timeScale)
  const accounts: Account[] = []
  const usual = providers.map((each, at) => {
    const account = newAccount(guards[at]!, accounts)
    accounts.push(account)
    return runProviderOf(each.model.provider, each, account)
  })
  const own = new Map<RunProviderKey, RunProvider>()
  const chosenProvider = (chosen: ProviderInRun): RunProvider | null => {
    const at = usual.findIndex(({ model }) => model.provider === chosen.model.provider)
    const [base, account] = [usual[at], accounts[at]]
    if (!base || !account || base.model.model === chosen.model.model) return base ?? null
    const key = `${chosen.model.provider}/${chosen.model.model}`
    const provider = own.get(key) ?? runProviderOf(key, chosen, account)
    own.set(key, provider)
    return provider
  }
  const whole = providersInOrder(usual, false, (section) => {
    const chosen = sections.get(section)
    const provider = chosen && chosenProvider(chosen)
    return provider
      ? providersInOrder([provider, ...usual.filter((other) => other !== provider)], true, () => whole)
      : whole
  })
  return whole
}

/** What is the same for all models of a provider: the key, the connection, the patience asked of us. */
interface Account {
  breaker: Breaker
  pacedUntil: number
  calls: number
  successes: number
  answered: boolean
  unreached: Failure | null
  out: Failure | null
  /** Somebody of the run who has answered is in trouble too: then it may be the way to all of them. */
  othersInTrouble: () => boolean
}

function newAccount(breaker: Breaker, all: readonly Account[]): Account {
  const account: Account = {
    breaker,
    pacedUntil: 0,
    calls: 0,
    successes: 0,
    answered: false,
    unreached: null,
    out: null,
    othersInTrouble: () =>
      all.some((other) => other !== account && other.answered && other.breaker.isTroubled()),
  }
  return account
}

/** A model at a provider of the run. Vendors count each model by itself, so room and refusals are its own. */
function runProviderOf(
  key: RunProviderKey,
  { model, settings }: ProviderInRun,
  account: Account,
): RunProvider {
  let out: Failure | null = null
  /** It is out for what it refused: one accepted question shows that it was the questions, or that the wait is over. */
  let byRefusals = false
  let passed = false
  const refused = new Map<string, string>()
  const unpassed = new Set<string>()
  const goOut = (failure: Failure): void => {
    if (factsOf(failure).ofAccount || factsOf(failure).owner === 'network') account.out = failure
    else {
      out = failure
      byRefusals = false
    }
  }
  const refuse = (part: string, failure: Failure): void => {
    refused.set(part, sameRefusal(failure))
    const alike = [...refused.values()].filter((other) => other === sameRefusal(failure))
    if (alike.length < partsToPutOut) return
    out = failure
    byRefusals = true
  }
  return {
    key,
    model,
    settings,
    breaker: account.breaker,
    room: keyRoom(),
    lastFailure: null,
    get pacedUntil() {
      return account.pacedUntil
    },
    set pacedUntil(at) {
      account.pacedUntil = at
    },
    get calls() {
      return account.calls
    },
    set calls(count) {
      account.calls = count
    },
    get successes() {
      return account.successes
    },
    get out() {
      return out ?? account.out
    },
    get goesLast() {
      return !passed && unpassed.size >= partsToGoLast
    },
    get answered() {
      return account.answered
    },
    get unreached() {
      return account.unreached
    },
    ended(part, failure, wasAlive, mostWaitMs = Infinity) {
      if (wasAlive) account.answered = true
      if (failure === null) {
        account.successes += 1
        account.unreached = null
        passed = true
        refused.clear()
        if (byRefusals) out = null
        byRefusals = false
        return
      }
      if (failure.kind === 'cancelled') return
      this.lastFailure = failure
      // One that never answered and breaks every connection is not there either.
      const isGone = failure.kind === 'connection-failed' && !account.answered
      account.unreached = isGone || isUnreached(failure) ? failure : null
      if (failure.kind === 'invalid') unpassed.add(part)
      if ((askedWait(failure) ?? 0) > mostWaitMs) return refuse(part, failure)
      switch (factsOf(failure).putsOut) {
        case 'never':
          return
        case 'at-once':
          return goOut(failure)
        case 'after-two':
          return refuse(part, failure)
        case 'unless-answered':
          if (!account.answered) goOut(failure)
          return
        case 'probe-in-vain':
          if (!account.answered && account.breaker.opened() > 1 && !account.othersInTrouble()) goOut(failure)
          return
      }
    },
  }
}

/** So many different parts are refused alike, with no success between, before a provider is put out. */
const partsToPutOut = 2
/** So many parts have had answers that did not pass, and none that did, before a provider goes last. */
const partsToGoLast = 2

const sameRefusal = (failure: Failure): string =>
  `${failure.kind} ${'status' in failure ? (failure.status ?? '') : ''}`

/** Nobody was there: nothing can have been asked or bought. */
export const isUnreached = (failure: Failure): boolean =>
  (failure.kind === 'connection-failed' && !failure.cut) || failure.kind === 'wrong-place'

function providersInOrder(
  providers: readonly RunProvider[],
  chosen: boolean,
  of: RunProviders['of'],
): RunProviders {
  const first = providers[0]!
  const left = (): RunProvider[] => providers.filter((provider) => !provider.out)
  const restOf = ({ breaker, pacedUntil }: RunProvider, now: number): { ms: number; paced: boolean } => {
    const [broken, paced] = [breaker.waitMs(now), Math.max(0, pacedUntil - now)]
    return { ms: Math.max(broken, paced), paced: paced >= broken }
  }
  const ready = (now: number): RunProvider[] => {
    const able = left().filter((provider) => restOf(provider, now).ms === 0)
    return [...able.filter(({ goesLast }) => !goesLast), ...able.filter(({ goesLast }) => goesLast)]
  }

  return {
    first,
    chosen,
    of,
    anyAnswered: () => providers.some(({ answered }) => answered),
    unreached() {
      const all = left()
      const nobody =
        all.length > 0 && all.every(({ unreached, breaker }) => unreached && breaker.opened() > 0)
      if (!nobody) return null
      return all.flatMap(({ model, unreached }) =>
        unreached ? [{ provider: model.provider, failure: unreached }] : [],
      )
    },
    pick(preferred, now, closed = new Set()) {
      const able = ready(now).filter(({ key }) => !closed.has(key))
      const provider = able.find((candidate) => candidate.key === preferred) ?? able[0]
      if (provider) return { kind: 'use', provider }
      const [soonest] = left()
        .filter(({ key }) => !closed.has(key))
        .map((resting) => restOf(resting, now))
        .sort((a, b) => a.ms - b.ms)
      if (soonest) return { kind: 'wait', ...soonest }
      const only = providers.length === 1 ? (first.out ?? first.lastFailure) : null
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
