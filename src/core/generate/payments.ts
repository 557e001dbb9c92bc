import type { ModelRequest } from '../ports.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { ProviderSettings } from '../../shared/settings.ts'
import type { TokensOfModel } from '../tokens-of-model.ts'
import type { AttemptEnd } from './attempt.ts'
import { countedMore, mostCost, type Counted } from './most-cost.ts'
import { bookedCost, type Purse, type Reservation } from './spending.ts'

/** Who is asked, as far as money goes. */
export interface Payee {
  /** Tells it from the others of a run. */
  key: string
  settings: Pick<ProviderSettings, 'provider' | 'model' | 'kind' | 'price' | 'reasoning'>
}

/** A question that may be asked: what is set aside for it. */
export interface Payment {
  /** The most it can cost; null where the price is not known. */
  most: number | null
  /** A limit has to be kept: no more may be asked than was set aside for. */
  limited: boolean
  /** The attempt has ended, and by all that is known cost so much. Answers with what is booked where that is more. */
  ended(
    end: Pick<AttemptEnd, 'result' | 'finished' | 'tokens' | 'wasAlive'>,
    cost: number | null,
  ): number | null
  /** It was not asked. Does no harm after `ended`. */
  back(): void
}

/** Pays for questions from a purse, and learns how each provider counts. */
export interface Payments {
  /** Waits while others may give back; see `Purse`. */
  pay(request: ModelRequest, payee: Payee, signal: AbortSignal): Promise<Result<Payment>>
  payNow(request: ModelRequest, payee: Payee): Payment | null
}

/** `tokensOf`: what past runs taught of how each of them counts. */
export function payments(purse: Purse, tokensOf: (writer: Payee['settings']) => TokensOfModel): Payments {
  const counts = new Map<string, Counted>()
  const countedBy = ({ key, settings }: Payee): Counted => {
    const counted = counts.get(key) ?? { tokensPerByte: tokensOf(settings).mostPerByte }
    counts.set(key, counted)
    return counted
  }
  const mostOf = (request: ModelRequest, payee: Payee): number | null =>
    mostCost(request, payee.settings, countedBy(payee))
  const paid = (request: ModelRequest, payee: Payee, reservation: Reservation): Payment => ({
    most: reservation.most,
    limited: reservation.limited,
    ended(end, cost) {
      if (end.finished && end.tokens) countedMore(countedBy(payee), request, end.tokens.input)
      const booked = bookedCost(end, cost, reservation.most)
      reservation.settle(booked)
      return cost !== null && booked > cost ? booked : null
    },
    back: () => reservation.settle(0),
  })
  return {
    async pay(request, payee, signal) {
      const reserved = await purse.reserve(mostOf(request, payee), signal)
      return reserved.ok ? ok(paid(request, payee, reserved.value)) : failed(reserved.failure)
    },
    payNow(request, payee) {
      const reserved = purse.reserveNow(mostOf(request, payee))
      return reserved && paid(request, payee, reserved)
    },
  }
}
