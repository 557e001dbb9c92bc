import type { Failure } from '../../shared/failure.ts'
import { addSpent } from '../part-end.ts'
import { attemptAtPart, writerOf, type AttemptAtPart, type AttemptOutcome } from './attempt-at-part.ts'
import type { RunContext, Hedge } from './part-to-write.ts'
import type { RunProvider } from './run-providers.ts'
import type { Slot } from './slot-pool.ts'

/** How an attempt ended, its copy included where there was one. */
export interface Ended {
  outcome: AttemptOutcome
  provider: RunProvider
  /** The copy was accepted, not the attempt itself. */
  copy: boolean
}

interface UnderWay {
  at: AttemptAtPart
  copy: boolean
  done: Promise<AttemptOutcome>
  stop: () => void
}

/** How often a slow attempt looks for a free slot. */
const lookEveryMs = 1_000

/**
 * One attempt; with the hedge on and nothing left to begin, a slow one gets a second copy in a slot that nobody
 * wants. The first answer that is accepted is taken, the other is aborted and its connection closed before this ends.
 */
export async function attemptWithHedge(at: AttemptAtPart, context: RunContext): Promise<Ended> {
  const { hedge } = context
  if (!hedge) return { outcome: await attemptAtPart(at, context), provider: at.provider, copy: false }
  const first = begin(at, false, context)
  const looking = new AbortController()
  const spare = spareSlot(at, hedge, context, looking.signal)
  const early = await Promise.race([first.done, spare])
  looking.abort()
  const slot = await spare
  if (!slot || (early && 'result' in early)) {
    slot?.free()
    return { outcome: await first.done, provider: at.provider, copy: false }
  }
  try {
    return await withCopy(first, slot, context)
  } finally {
    slot.free()
  }
}

async function withCopy(first: UnderWay, slot: Slot, context: RunContext): Promise<Ended> {
  const provider = whoCopies(first.at, slot, context)
  const { part, ask } = first.at
  const request = provider && part.request({ ...ask, provider: provider.settings })
  // A copy is a luxury: it is not waited for until there is money for it.
  const payment = request && context.payments.payNow(request, provider)
  const permit = payment && provider?.breaker.enter(context.clock.now())
  if (!provider || !payment || !permit) {
    payment?.back()
    return { outcome: await first.done, provider: first.at.provider, copy: false }
  }
  const copied = { ...first.at, provider, permit, request, payment, after: null, firstLook: false }
  const second = begin(copied, true, context)
  const quicker = await Promise.race([first, second].map((each) => each.done.then(() => each)))
  const slower = quicker === first ? second : first
  const accepted = (await quicker.done).result.ok ? quicker : (await slower.done).result.ok ? slower : first
  const dropped = accepted === first ? second : first
  dropped.stop()
  const lost = await dropped.done
  drop(dropped, lost, context)
  context.onAttemptEnd(context.groupOf(provider.model.provider), failureOf(await second.done))
  const outcome = await accepted.done
  return {
    outcome: { ...outcome, spent: addSpent(outcome.spent, lost.spent) },
    provider: accepted.at.provider,
    copy: accepted.copy,
  }
}

const failureOf = ({ result }: AttemptOutcome): Failure | null => (result.ok ? null : result.failure)

function begin(at: AttemptAtPart, copy: boolean, context: RunContext): UnderWay {
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  context.signal.addEventListener('abort', stop, { once: true })
  if (context.signal.aborted) stop()
  const done = attemptAtPart({ ...at, copy }, { ...context, signal: stopping.signal }).finally(() =>
    context.signal.removeEventListener('abort', stop),
  )
  return { at, copy, done, stop }
}

/** A slot for a copy, as soon as the attempt is slow and one is free that nobody wants; null when it ended before. */
async function spareSlot(
  at: AttemptAtPart,
  hedge: Hedge,
  context: RunContext,
  signal: AbortSignal,
): Promise<Slot | null> {
  const { part, provider } = at
  const { clock, groupOf, pool, timeScale } = context
  await clock.sleep(hedge.slowAfterMs(part.section, part.part) * timeScale, signal)
  while (!signal.aborted) {
    const able = mayCopy(at, context).map(({ model }) => model.provider)
    const others = able.filter((other) => other !== provider.model.provider)
    const slot = hedge.isDraining() ? pool.takeSpare([...others, ...able].map(groupOf)) : null
    if (slot) return slot
    await clock.sleep(lookEveryMs * timeScale, signal)
  }
  return null
}

/** Whoever may be asked now and does answer this question; nobody once the run is cancelled or paused. */
function mayCopy({ closed }: AttemptAtPart, { providers, clock, pool, signal }: RunContext): RunProvider[] {
  if (signal.aborted || pool.isPaused()) return []
  return providers.able(clock.now()).filter(({ key }) => !closed.has(key))
}

/** Another provider where there is one: what makes one of them slow seldom slows the other. */
function whoCopies(at: AttemptAtPart, slot: Slot, context: RunContext): RunProvider | null {
  const { provider } = at
  const able = mayCopy(at, context).filter(({ model }) => context.groupOf(model.provider) === slot.group)
  return able.find(({ model }) => model.provider !== provider.model.provider) ?? able[0] ?? null
}

/** The attempt that is not used: its tokens are spent all the same, and its bar on the timeline ends. */
function drop({ at, copy }: UnderWay, lost: AttemptOutcome, { announce }: RunContext): void {
  announce({
    kind: 'attempt-failed',
    section: at.part.section,
    part: at.part.part,
    attempt: at.number,
    ...writerOf(at.provider),
    ms: lost.ms,
    failure: failureOf(lost) ?? { kind: 'cancelled' },
    next: { kind: 'stop' },
    counted: false,
    tokens: lost.tokens,
    cost: lost.spent.cost,
    ...(lost.atMost !== null && { atMost: lost.atMost }),
    copy,
    dropped: true,
  })
}
