import { failureSentence } from '../../shared/failure-sentence.ts'
import type { Failure, Issue } from '../../shared/failure.ts'
import type { Writer } from '../../shared/provider.ts'
import type { Move } from '../../shared/run-event.ts'
import type { Content } from '../../shared/vault.ts'
import { addSpent, nothingSpent, type NotPassed, type PartEnd, type Spent } from '../part-end.ts'
import type { WriteRequest } from '../ports.ts'
import { sizeOf, writerOf, type AttemptOutcome } from './attempt-at-part.ts'
import { attemptWithHedge } from './hedge.ts'
import type { Sized } from './key-room.ts'
import { isCounted, isFinalThere, isTransport, nextMove, type Situation } from './next-move.ts'
import type { Payment } from './payments.ts'
import type { Ask, Floor, PartToWrite } from './part-to-write.ts'
import { providerOf, type BenchedProvider, type Pick, type SeatKey } from './provider-bench.ts'

/** What has happened to a part so far. */
interface Story {
  started: boolean
  /** Attempts that counted. */
  attempts: number
  /** An answer that was good for the most part did not count; the next one does. */
  gained: boolean
  /** A first look at a provider was in vain; from now on its limits are those of the settings. */
  looked: boolean
  /** After a fleeting failure it stayed with its provider; it does so once. */
  stayed: boolean
  /** Transport failures in a row but for that one, and the time all of them and their waits took. */
  transports: number
  lostMs: number
  /** Invalid answers in a row by `invalidBy`. */
  invalids: number
  invalidBy: SeatKey | null
  ask: Omit<Ask, 'provider'>
  preferred: SeatKey | null
  /** Those that do not answer this question, however often it is asked. */
  closed: Set<SeatKey>
  lastFailures: Map<SeatKey, Failure>
  /** The last of them, as a sentence. */
  lastTrouble: string
  /** The last complete answer that did not pass: a person may mend it. */
  answer: { raw: string; issues: Issue[]; content: Content | null; writer: Writer } | null
  spent: Spent
}

const newStory = (): Story => ({
  started: false,
  attempts: 0,
  gained: false,
  looked: false,
  stayed: false,
  transports: 0,
  lostMs: 0,
  invalids: 0,
  invalidBy: null,
  ask: { room: 1, repair: null, rest: null },
  preferred: null,
  closed: new Set(),
  lastFailures: new Map(),
  lastTrouble: 'No provider could be reached.',
  answer: null,
  spent: nothingSpent,
})

/** What to do after one turn: end, or wait and take another. */
type Turn = { end: PartEnd } | { waitMs: number }
const isOver = (turn: Turn): turn is { end: PartEnd } => 'end' in turn

/** Writes one part: attempts, waits and providers, until it is accepted or there is nothing left to try. */
export async function writePart(part: PartToWrite, whole: Floor): Promise<void> {
  const floor = { ...whole, bench: whole.bench.of(part.section) }
  const story = newStory()
  for (;;) {
    const turn = await takeTurn(part, story, floor)
    if (isOver(turn)) return
    // The slot is free while the part waits.
    if (turn.waitMs > 0) await floor.clock.sleep(turn.waitMs, floor.signal)
    if (floor.signal.aborted) return part.keep(endFor(part, story, { kind: 'cancelled' }))
  }
}

async function takeTurn(part: PartToWrite, story: Story, floor: Floor): Promise<Turn> {
  const { bench, clock, pool, signal } = floor
  const pick = bench.pick(story.preferred, clock.now(), story.closed)
  if (pick.kind === 'none') return keptTurn(part, { end: endFor(part, story, whyNone(pick.failure, story)) })
  if (pick.kind === 'wait') return keptTurn(part, waitForProviders(part, story, pick, floor))
  const candidates = mayWrite(pick.provider, story, floor)
  const lanes = candidates.map(({ model }) => floor.laneOf(model.provider))
  const slot = await pool.take(part.rank, lanes, signal)
  if (!slot) return keptTurn(part, { end: endFor(part, story, { kind: 'cancelled' }) })
  const free = candidates[lanes.indexOf(slot.lane)] ?? pick.provider
  let begun: (() => void) | null = null
  let payment: Payment | null = null
  try {
    const { provider, lacked } = await withRoom(part, story, free, floor)
    const request = part.request({ ...story.ask, provider: provider.settings })
    const paid = await floor.payments.pay(request, provider, signal)
    if (!paid.ok) return await keptTurn(part, { end: endFor(part, story, paid.failure) })
    payment = paid.value
    begun = await floor.warmUp.enter(provider.model.provider, signal)
    const asking = { provider, lacked, request, payment, onAlive: begun }
    return await keptTurn(part, await attemptTurn(part, story, asking, floor))
  } finally {
    payment?.back()
    begun?.()
    slot.free()
  }
}

/**
 * Who is asked, as vendors say what their keys have left: the one that was picked if it has room, else who has it first,
 * once it has. The slot is kept meanwhile, so that who comes later does not take the room away. `lacked`: why the one
 * that was picked is not asked.
 */
async function withRoom(
  part: PartToWrite,
  story: Story,
  picked: BenchedProvider,
  { bench, clock, laneOf, signal, tokensOf }: Floor,
): Promise<{ provider: BenchedProvider; lacked: Failure | null }> {
  const now = clock.now()
  const sizeAt = ({ settings }: BenchedProvider): Sized => {
    let size: ReturnType<Sized> | null = null
    return () => (size ??= sizeOf(part.request({ ...story.ask, provider: settings }), { tokensOf }))
  }
  const roomAt = (provider: BenchedProvider) => {
    const size = sizeAt(provider)
    return { provider, size, ms: provider.room.waitMs(size, now) }
  }
  const own = roomAt(picked)
  if (own.ms === 0) return { provider: picked, lacked: null }
  const lane = laneOf(picked.model.provider)
  const others = bench
    .able(now)
    .filter(
      (other) => other !== picked && !story.closed.has(other.key) && laneOf(other.model.provider) === lane,
    )
  const soonest = others.map(roomAt).reduce((best, other) => (other.ms < best.ms ? other : best), own)
  if (soonest.ms > 0) {
    const booking = soonest.provider.room.book(soonest.size)
    await clock.sleep(soonest.ms, signal)
    booking.release()
  }
  const lacked: Failure = { kind: 'rate-limited', status: null, requestId: null, retryAfterMs: own.ms }
  return { provider: soonest.provider, lacked: soonest === own ? null : lacked }
}

/** Where nobody is left, what this question met there says more than that nobody is. */
const whyNone = (failure: Failure, { lastFailures, closed }: Story): Failure => {
  const [own] = [...closed].flatMap((key) => lastFailures.get(key) ?? [])
  return own ?? failure
}

/** With both keys at once whoever has a free slot; a part that failed goes where it was sent. */
function mayWrite(
  picked: BenchedProvider,
  story: Story,
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
  story: Story,
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

/** Who is asked, why the one before it in the order is not, and who hears that it begins. */
interface Asking {
  provider: BenchedProvider
  lacked: Failure | null
  request: WriteRequest
  payment: Payment
  onAlive: () => void
}

async function attemptTurn(
  part: PartToWrite,
  story: Story,
  { provider, lacked, request, payment, onAlive }: Asking,
  floor: Floor,
): Promise<Turn> {
  // While the part waited for room or for the first request of the run, somebody may have cancelled or paused.
  if (floor.signal.aborted) return { end: endFor(part, story, { kind: 'cancelled' }) }
  if (floor.pool.isPaused()) return { waitMs: 0 }
  // Meanwhile the provider may have gone out, asked us to wait, or its breaker opened.
  const now = floor.clock.now()
  const passage = provider.out || provider.pacedUntil > now ? null : provider.breaker.enter(now)
  if (!passage) return { waitMs: 0 }
  if (!story.started) {
    story.started = true
    part.onStart()
  }
  const number = story.attempts + 1
  const after = insteadOf(provider, lacked, story, floor)
  const firstLook = !story.looked
  const { ask } = story
  const at = { part, provider, passage, number, ask, request, payment, after, firstLook, onAlive }
  const { outcome, provider: writer, copy } = await attemptWithHedge(at, floor)
  story.spent = addSpent(story.spent, outcome.spent)
  const { result } = outcome
  floor.onAttemptEnd(floor.laneOf(provider.model.provider), result.ok ? null : result.failure)
  if (!result.ok) return afterFailure(part, story, provider, outcome, result.failure, floor)
  return { end: acceptedEnd(part, story, writer, outcome, result.value, copy) }
}

/** Why it is not the first provider of the order that is asked. */
function insteadOf(
  provider: BenchedProvider,
  lacked: Failure | null,
  story: Story,
  { bench, bothAtOnce }: Floor,
) {
  const first = bench.first
  if (provider === first) return null
  const own = story.lastFailures.get(first.key) ?? first.out
  // With both keys at once the others write too, whatever the first one did elsewhere.
  const failure = own ?? lacked ?? (bothAtOnce ? null : first.lastFailure)
  return failure && { provider: first.model.provider, failure }
}

function acceptedEnd(
  { section, part }: PartToWrite,
  story: Story,
  provider: BenchedProvider,
  { ms, tokens, spent, atMost }: AttemptOutcome,
  content: Content,
  copy: boolean,
): PartEnd {
  story.attempts += 1
  const writer = writerOf(provider)
  const attempt = story.attempts
  const most = atMost === null ? {} : { atMost }
  return {
    kind: 'accepted',
    part,
    attempts: attempt,
    spent: story.spent,
    content,
    writer,
    inPieces: story.ask.rest !== null,
    saved: {
      kind: 'part-saved',
      section,
      part,
      attempt,
      ...writer,
      ms,
      tokens,
      cost: spent.cost,
      ...most,
      copy,
    },
  }
}

function afterFailure(
  part: PartToWrite,
  story: Story,
  provider: BenchedProvider,
  outcome: AttemptOutcome,
  failure: Failure,
  floor: Floor,
): Turn {
  const number = story.attempts + 1
  const fleeting = outcome.fleeting && !story.stayed
  const counted = note(story, provider, outcome, failure, fleeting, floor)
  const next = nextMove(failure, situationOf(story, provider, failure, fleeting, floor))
  floor.announce({
    kind: 'attempt-failed',
    section: part.section,
    part: part.part,
    attempt: number,
    ...writerOf(provider),
    ms: outcome.ms,
    failure,
    next: saidOf(next),
    counted,
    tokens: outcome.tokens,
    cost: outcome.spent.cost,
    ...(outcome.atMost !== null && { atMost: outcome.atMost }),
  })
  return turnOf(next, part, story, provider, failure, floor)
}

/** Remembers a failed attempt; true when it counts as one of the part's. `fleeting`: it stays with its provider after it. */
function note(
  story: Story,
  provider: BenchedProvider,
  outcome: AttemptOutcome,
  failure: Failure,
  fleeting: boolean,
  { network }: Floor,
): boolean {
  const who = provider.key
  story.lastFailures.set(who, failure)
  story.lastTrouble = failureSentence(failure, provider.settings.name)
  story.preferred = who
  const gained = !story.gained && isMostlyGood(failure, outcome)
  const counted = isCounted(failure) && !outcome.early && !gained
  if (counted) story.attempts += 1
  if (gained) story.gained = true
  if (outcome.early) story.looked = true
  if (fleeting) story.stayed = true
  if ((isTransport(failure) && !network.isLost()) || outcome.early) story.lostMs += outcome.ms
  if (isFinalThere(failure)) story.closed.add(who)
  if (!isTransport(failure)) story.transports = 0
  else if (!fleeting) story.transports += 1
  story.ask = nextAsk(story.ask, outcome, failure)
  if (failure.kind === 'invalid') {
    story.invalids = story.invalidBy === who ? story.invalids + 1 : 1
    story.invalidBy = who
  }
  const { raw, notPassed } = outcome
  if (!notPassed || !isForReview(failure, notPassed)) return counted
  // An answer whose form is right can be kept by the person; one that is not readable does not take its place.
  const { content, issues, joined } = notPassed
  if (content || !story.answer?.content)
    story.answer = { raw: joined ?? raw, issues, content, writer: writerOf(provider) }
  return counted
}

/** An answer that came to an end and lacks the smaller part: what is asked for next is little, and costs little. */
function isMostlyGood({ kind }: Failure, { notPassed }: AttemptOutcome): boolean {
  const counted = notPassed?.kept?.counted
  return (
    (kind === 'invalid' || kind === 'truncated') && counted !== undefined && counted.kept >= counted.wanted
  )
}

/** An answer, or so much of one that mending it is less work than writing it anew. */
function isForReview(failure: Failure, { kept }: NotPassed): boolean {
  return failure.kind === 'invalid' || (kept !== null && kept.counted.kept >= kept.counted.wanted)
}

/** How the part is asked for next: what is good is kept, and only where nothing is, all of it is asked for again. */
function nextAsk(ask: Story['ask'], { raw, notPassed }: AttemptOutcome, failure: Failure): Story['ask'] {
  const before = ask.rest?.kept.counted.wanted ?? Infinity
  const kept = notPassed?.kept ?? null
  const gained = kept !== null && kept.counted.wanted < before
  // Asking for less is better than a larger bound, as long as every answer brings something.
  const room = failure.kind === 'truncated' && !gained ? ask.room * 2 : ask.room
  if (!notPassed) return { ...ask, room }
  const { issues } = notPassed
  if (kept) return { room, repair: null, rest: { kept, issues } }
  return {
    room,
    repair: failure.kind === 'invalid' ? { raw: notPassed.joined ?? raw, issues } : ask.repair,
    rest: null,
  }
}

/** A move as it is said: a provider by its id, whichever of its models is meant. */
const saidOf = (move: Move): Move =>
  'provider' in move ? { ...move, provider: providerOf(move.provider) } : move

function situationOf(
  story: Story,
  provider: BenchedProvider,
  failure: Failure,
  fleeting: boolean,
  floor: Floor,
): Situation {
  const { bench, clock, limits, random, timeScale } = floor
  const who = provider.key
  return {
    provider: who,
    isOut: provider.out !== null,
    // Where the way there is bad, it is so for all its models.
    others: bench.others(who, clock.now(), isTransport(failure)).filter((other) => !story.closed.has(other)),
    attempts: story.attempts,
    attemptsAllowed: limits.attempts,
    transports: story.transports,
    fleeting,
    invalids: story.invalids,
    lostMs: story.lostMs,
    budgetMs: budgetMs(floor),
    hasAnswer: story.answer !== null,
    rest: story.ask.rest?.kept.counted ?? null,
    jitter: random(),
    timeScale,
  }
}

function turnOf(
  next: Move,
  part: PartToWrite,
  story: Story,
  provider: BenchedProvider,
  failure: Failure,
  floor: Floor,
): Turn {
  if (next.kind === 'stop' || next.kind === 'needs-review') {
    const isSpent = isTransport(failure) && provider.out === null
    const last = isSpent ? budgetSpent(story, floor) : failure
    return { end: endFor(part, story, last) }
  }
  if (isTransport(failure) && !floor.network.isLost()) story.lostMs += next.waitMs
  if (next.kind !== 'same-provider') story.preferred = next.provider
  return { waitMs: next.waitMs }
}

/** The end of a part that was not accepted. An answer that a person could mend is worth more than a failure. */
function endFor({ part }: PartToWrite, story: Story, failure: Failure): PartEnd {
  const base = { part, attempts: story.attempts, spent: story.spent }
  if (failure.kind === 'cancelled') return { ...base, kind: 'cancelled' }
  return story.answer ? { ...base, ...story.answer, kind: 'invalid' } : { ...base, kind: 'failed', failure }
}

const budgetMs = ({ limits, timeScale }: Floor): number => limits.transportBudget * 1000 * timeScale

const budgetSpent = ({ lastTrouble }: Story, { limits }: Floor): Failure => ({
  kind: 'budget-spent',
  budgetMs: limits.transportBudget * 1000,
  last: lastTrouble,
})
