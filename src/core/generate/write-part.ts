import type { Failure } from '../../shared/failure.ts'
import { budgetMs, budgetSpent, endFor } from './end-of-part.ts'
import { newStory, type PartStory } from './part-story.ts'
import type { Floor, PartToWrite } from './part-to-write.ts'
import { isOver, type Turn } from './part-turn.ts'
import type { Payment } from './payments.ts'
import type { BenchedProvider, Pick } from './provider-bench.ts'
import { providerWithRoom } from './provider-with-room.ts'
import { turnOfAttempt } from './turn-of-attempt.ts'

/** Writes one part: attempts, waits and providers, until it is accepted or there is nothing left to try. */
export async function writePart(part: PartToWrite, whole: Floor): Promise<void> {
  const floor = { ...whole, bench: whole.bench.of(part.section) }
  const story = newStory()
  for (;;) {
    const turn = await takeTurn(part, story, floor)
    if (isOver(turn)) return
    // The slot is free while the part waits.
    if (turn.waitMs > 0) await floor.clock.sleep(turn.waitMs, floor.disk.signal)
    if (floor.signal.aborted) return part.keep(endFor(part, story, { kind: 'cancelled' }))
  }
}

async function takeTurn(part: PartToWrite, story: PartStory, floor: Floor): Promise<Turn> {
  const { bench, clock, disk, pool, signal } = floor
  const full = disk.givenUp()
  if (full) return keptTurn(part, { end: endFor(part, story, full) })
  const pick = bench.pick(story.preferred, clock.now(), story.closed)
  if (pick.kind === 'none') return keptTurn(part, { end: endFor(part, story, whyNone(pick.failure, story)) })
  if (pick.kind === 'wait') return keptTurn(part, waitForProviders(part, story, pick, floor))
  const candidates = mayWrite(pick.provider, story, floor)
  const lanes = candidates.map(({ model }) => floor.laneOf(model.provider))
  const slot = await pool.take(part.rank, lanes, disk.signal)
  if (!slot) return keptTurn(part, { end: endFor(part, story, disk.givenUp() ?? { kind: 'cancelled' }) })
  const free = candidates[lanes.indexOf(slot.lane)] ?? pick.provider
  let begun: (() => void) | null = null
  let payment: Payment | null = null
  try {
    const { provider, lacked } = await providerWithRoom(part, story, free, floor)
    const request = part.request({ ...story.ask, provider: provider.settings })
    const paid = await floor.payments.pay(request, provider, signal)
    if (!paid.ok) return await keptTurn(part, { end: endFor(part, story, paid.failure) })
    payment = paid.value
    begun = await floor.warmUp.enter(provider.model.provider, signal)
    const asking = { provider, lacked, request, payment, onAlive: begun }
    return await keptTurn(part, await turnOfAttempt(part, story, asking, floor))
  } finally {
    payment?.back()
    begun?.()
    slot.free()
  }
}

/** Where nobody is left, what this question met there says more than that nobody is. */
const whyNone = (failure: Failure, { lastFailures, closed }: PartStory): Failure => {
  const [own] = [...closed].flatMap((key) => lastFailures.get(key) ?? [])
  return own ?? failure
}

/** With both keys at once whoever has a free slot; a part that failed goes where it was sent. */
function mayWrite(
  picked: BenchedProvider,
  story: PartStory,
  { bench, bothAtOnce, clock }: Floor,
): BenchedProvider[] {
  return bothAtOnce && story.preferred === null && !bench.chosen ? bench.able(clock.now()) : [picked]
}

async function keptTurn(part: PartToWrite, turn: Turn): Promise<Turn> {
  if (isOver(turn)) await part.keep(turn.end)
  return turn
}

/** Waiting in turn for a provider that works, or for the network, costs nothing of what a section may lose. */
function waitForProviders(
  part: PartToWrite,
  story: PartStory,
  { ms: waitMs, paced }: Extract<Pick, { kind: 'wait' }>,
  floor: Floor,
): Turn {
  if (paced) return { waitMs }
  if (floor.network.isLost()) {
    const failure = floor.network.givenUp()
    return failure ? { end: endFor(part, story, failure) } : { waitMs }
  }
  story.lostMs += waitMs
  if (story.lostMs <= budgetMs(floor)) return { waitMs }
  return { end: endFor(part, story, budgetSpent(story, floor)) }
}
