import type { Failure } from '../../shared/failure.ts'
import { budgetSpent, endFor } from './end-of-part.ts'
import { budgetMs } from './limits.ts'
import { newRetryState, type RetryState } from './retry-state.ts'
import type { RunContext, PartToWrite } from './part-to-write.ts'
import { isOver, type Turn } from './part-turn.ts'
import type { Payment } from './payments.ts'
import type { RunProvider, Pick } from './run-providers.ts'
import { providerWithRoom } from './provider-with-room.ts'
import { turnOfAttempt } from './turn-of-attempt.ts'

/** Writes one part: attempts, waits and providers, until it is accepted or there is nothing left to try. */
export async function writePart(part: PartToWrite, whole: RunContext): Promise<void> {
  const context = { ...whole, providers: whole.providers.of(part.section) }
  const state = newRetryState()
  for (;;) {
    const turn = await takeTurn(part, state, context)
    if (isOver(turn)) return
    // The slot is free while the part waits.
    if (turn.waitMs > 0) await context.clock.sleep(turn.waitMs, context.disk.signal)
    if (context.signal.aborted) return part.keep(endFor(part, state, { kind: 'cancelled' }))
  }
}

async function takeTurn(part: PartToWrite, state: RetryState, context: RunContext): Promise<Turn> {
  const { providers, clock, disk, pool, signal } = context
  const full = disk.givenUp()
  if (full) return keptTurn(part, { end: endFor(part, state, full) })
  const pick = providers.pick(state.preferred, clock.now(), state.closed)
  if (pick.kind === 'none') return keptTurn(part, { end: endFor(part, state, whyNone(pick.failure, state)) })
  if (pick.kind === 'wait') return keptTurn(part, waitForProviders(part, state, pick, context))
  const candidates = mayWrite(pick.provider, state, context)
  const groups = candidates.map(({ model }) => context.groupOf(model.provider))
  const slot = await pool.take(part.rank, groups, disk.signal)
  if (!slot) return keptTurn(part, { end: endFor(part, state, disk.givenUp() ?? { kind: 'cancelled' }) })
  const free = candidates[groups.indexOf(slot.group)] ?? pick.provider
  let begun: (() => void) | null = null
  let payment: Payment | null = null
  try {
    const { provider, lacked } = await providerWithRoom(part, state, free, context)
    const request = part.request({ ...state.ask, provider: provider.settings })
    const paid = await context.payments.pay(request, provider, signal)
    if (!paid.ok) return await keptTurn(part, { end: endFor(part, state, paid.failure) })
    payment = paid.value
    begun = await context.warmUp.enter(provider.model.provider, signal)
    const asking = { provider, lacked, request, payment, onAlive: begun }
    return await keptTurn(part, await turnOfAttempt(part, state, asking, context))
  } finally {
    payment?.back()
    begun?.()
    slot.free()
  }
}

/** Where nobody is left, what this question met there says more than that nobody is. */
const whyNone = (failure: Failure, { lastFailures, closed }: RetryState): Failure => {
  const [own] = [...closed].flatMap((key) => lastFailures.get(key) ?? [])
  return own ?? failure
}

/** With both keys at once whoever has a free slot; a part that failed goes where it was sent. */
function mayWrite(
  picked: RunProvider,
  state: RetryState,
  { providers, bothAtOnce, clock }: RunContext,
): RunProvider[] {
  return bothAtOnce && state.preferred === null && !providers.chosen ? providers.able(clock.now()) : [picked]
}

async function keptTurn(part: PartToWrite, turn: Turn): Promise<Turn> {
  if (isOver(turn)) await part.keep(turn.end)
  return turn
}

/** Waiting in turn for a provider that works, or for the network, costs nothing of what a section may lose. */
function waitForProviders(
  part: PartToWrite,
  state: RetryState,
  { ms: waitMs, paced }: Extract<Pick, { kind: 'wait' }>,
  context: RunContext,
): Turn {
  if (paced) return { waitMs }
  if (context.network.isLost()) {
    const failure = context.network.givenUp()
    return failure ? { end: endFor(part, state, failure) } : { waitMs }
  }
  state.lostMs += waitMs
  if (state.lostMs <= budgetMs(context)) return { waitMs }
  return { end: endFor(part, state, budgetSpent(state, context)) }
}
