import type { Failure } from '../../../../shared/failure.ts'
import { keptWords } from '../../../../shared/kept-words.ts'
import { nameOf, type ProviderId } from '../../../../shared/provider.ts'
import { stepOf, stepTitles } from '../../../../shared/read-through.ts'
import { unreachable } from '../../../../shared/result.ts'
import { isSettled, type PartCard, type RunView, type SectionCard } from '../../../../shared/run-view.ts'
import { sectionOf } from '../../../../shared/sections/index.ts'
import type { StateWords } from '../../state-words.ts'

/** The state of a card in words. */
export function cardState(card: SectionCard): StateWords {
  switch (card.state) {
    case 'waiting':
      return { tone: 'neutral', words: 'Waiting' }
    case 'writing':
      return writingState(card.parts, card.reads ? 'Reading' : 'Writing')
    case 'held':
      return heldState
    case 'saved':
      return { tone: 'ok', words: 'Saved' }
    case 'proposed':
      return { tone: 'ok', words: 'Proposal ready' }
    case 'read':
      return { tone: 'ok', words: 'Read' }
    case 'needs-review':
      return { tone: 'warn', words: 'Needs review' }
    case 'failed':
      return { tone: 'bad', words: 'Failed' }
    case 'cancelled':
      return { tone: 'neutral', words: 'Cancelled' }
    default:
      return unreachable(card.state)
  }
}

const heldState: StateWords = { tone: 'paused', words: 'Written, waiting for the disk' }

function writingState(parts: readonly PartCard[], doing: string): StateWords {
  const some = (state: PartCard['state']): boolean => parts.some((part) => part.state === state)
  if (parts.some((part) => part.state === 'writing' && !part.thinking && part.words > 0))
    return { tone: 'busy', words: doing }
  if (parts.some((part) => part.state === 'writing' && part.thinking))
    return { tone: 'busy', words: 'Thinking' }
  if (some('writing')) return { tone: 'busy', words: 'Asked' }
  if (some('held')) return heldState
  if (some('resting')) return { tone: 'paused', words: 'Resting' }
  if (some('waiting')) return { tone: 'neutral', words: 'Waiting' }
  return { tone: 'busy', words: 'Saving' }
}

/** What a waiting section waits for: sections it builds on, an earlier chunk, the person, a provider or a free place. */
export function waitingWords(
  card: SectionCard,
  run: Pick<RunView, 'sections' | 'walk' | 'state' | 'slots' | 'diskLost'>,
): string {
  const missing = card.waitsFor.filter((number) =>
    run.sections.some((other) => other.section === number && !isSettled(other)),
  )
  if (missing.length > 0 && card.reads) return 'waits until all of it is read'
  if (missing.length > 0) return `waits for ${andMore(missing.map((number) => sectionOf(number).title))}`
  const earlier = run.sections.filter((other) => other.chunk < card.chunk && !isSettled(other))
  if (run.walk === 'strict' && earlier.length > 0)
    return `waits for chunk ${Math.max(...earlier.map((other) => other.chunk))}`
  if (run.state === 'paused') return 'waits until you continue'
  if (run.diskLost) return 'waits for the disk'
  return isHeldUp(run) ? 'waits until a provider may be asked again' : 'waits for a free place'
}

/** Places are free and nothing takes them, because the providers rest: a part that was turned away does so too. */
function isHeldUp({ sections, slots }: Pick<RunView, 'sections' | 'slots'>): boolean {
  const parts = sections.flatMap((section) => section.parts)
  const inState = (state: PartCard['state']): number => parts.filter((part) => part.state === state).length
  return inState('resting') > 0 && inState('writing') < slots
}

/** What a card is called: its section, the sections on a reader's sheet, or what a reader does that has no sheet. */
export function cardTitle({
  section,
  reads,
  parts,
}: Pick<SectionCard, 'section' | 'reads' | 'parts'>): string {
  if (!reads) return sectionOf(section).title
  return reads.length === 0
    ? stepTitles[stepOf(parts[0]?.part ?? 0) ?? 'across']
    : andMore(reads.map((number) => sectionOf(number).title))
}

/** A reader's card without a sheet goes by a number that is no section's of it. */
export const cardNumber = ({ section, reads }: Pick<SectionCard, 'section' | 'reads'>): string =>
  reads?.length === 0 ? '' : String(section)

function andMore(names: readonly string[]): string {
  const [first = '', second, ...rest] = names
  if (second === undefined) return first
  return rest.length === 0 ? `${first} and ${second}` : `${first} and ${rest.length + 1} more`
}

/**
 * Why this provider and this attempt, when it is not the first: "after OpenAI stalled", and what of it is kept: "after
 * it was cut off; 4 of 6 e-mails are kept, asking for 2". Else null.
 */
export function whyWords(
  part: Pick<PartCard, 'after' | 'failure' | 'provider' | 'kept'>,
  called: (provider: ProviderId) => string = nameOf,
): string | null {
  const kept = part.kept ? `; ${keptWords(part.kept)}` : ''
  if (part.after && part.after.provider !== part.provider)
    return `after ${called(part.after.provider)} ${didWhat(part.after.failure)}${kept}`
  if (part.failure && part.failure.kind !== 'cancelled') return `after it ${didWhat(part.failure)}${kept}`
  return null
}

/** What a provider did, to follow its name. */
export function didWhat(failure: Failure): string {
  switch (failure.kind) {
    case 'timed-out':
      return 'ran out of time'
    case 'no-first-token':
      return 'did not begin'
    case 'stalled':
      return 'stalled'
    case 'truncated':
      return 'was cut off'
    case 'refused':
      return 'declined'
    case 'invalid':
      return 'left something out'
    case 'connection-failed':
      return failure.cut ? 'broke off' : 'could not be reached'
    case 'server-error':
      return 'had a fault'
    case 'overloaded':
      return 'was overloaded'
    case 'rate-limited':
      return 'asked for a slower pace'
    case 'unauthorized':
      return failure.keyless ? 'wants a key' : 'did not accept the key'
    case 'quota-exhausted':
      return 'ran out of credit'
    case 'model-not-found':
      return 'did not know the model'
    case 'country-not-served':
      return 'does not serve this country'
    case 'forbidden':
      return 'did not allow it'
    case 'wrong-place':
      return 'was not at its address'
    case 'bad-request':
      return 'did not accept the question'
    case 'context-too-small':
      return 'had no room for the question'
    case 'question-cut':
      return 'read only the end of the question'
    case 'spending-limit':
      return 'would have cost too much'
    case 'budget-spent':
      return 'gave no answer in time'
    case 'cancelled':
    case 'no-provider':
    case 'reads-missing':
    case 'run-under-way':
    case 'disk-full':
    case 'not-writable':
    case 'disk-trouble':
    case 'not-found':
    case 'damaged':
    case 'changed-outside':
    case 'newer-version':
    case 'in-use':
    case 'bad-input':
    case 'not-allowed':
    case 'approved':
    case 'unexpected':
      return 'failed'
    default:
      return unreachable(failure)
  }
}

/** The time of an attempt against its limit, in words and as a tone. `now` is the run's clock. */
export function attemptTime(
  part: Pick<PartCard, 'startedAt' | 'limitMs' | 'aliveAt'>,
  now: number,
): { elapsedMs: number; tone: 'accent' | 'warn'; past: boolean; quietMs: number } {
  const elapsedMs = Math.max(0, now - (part.startedAt ?? now))
  const quietMs = Math.max(0, now - (part.aliveAt ?? part.startedAt ?? now))
  return {
    elapsedMs,
    tone: elapsedMs >= part.limitMs * 0.8 ? 'warn' : 'accent',
    past: elapsedMs > part.limitMs,
    quietMs,
  }
}
