import type { Failure, FailureKind } from './failure.ts'

/** What follows from a kind of failure. The one place that says so: moves, breaker, metrics and sentences are derived. */
export interface FailureFacts {
  /**
   * Whose fault it is. `question`: only the part that was asked. `account`: every question with this key. `network`: the
   * network, the address, or a server that is not able to answer now. `answer`: the model's own. Else none of a provider.
   */
  owner: 'question' | 'account' | 'network' | 'answer' | 'run' | 'disk' | 'input' | 'app'
  /** It is one of the part's attempts; others cost time at the most. */
  counts: boolean
  /** What had arrived before it is as good as it would have been without. */
  leavesText: boolean
  /**
   * When its provider is not asked again in this run. `never`: it is. `at-once`. `unless-answered`: at once if it has not
   * answered in this run, else as `never`. `probe-in-vain`: the same, after three tries and a probe. `after-two`: after two
   * parts with no success between.
   */
  putsOut: 'never' | 'at-once' | 'unless-answered' | 'probe-in-vain' | 'after-two'
  /** It holds for every model of the account, not only for the one that was asked. */
  ofAccount: boolean
  /** One of our limits struck: counts into the timeout rate. */
  late: boolean
  /** Asked in another way, the same question may be answered there. */
  otherWay: boolean
  /** As a rule it passes at once when the provider delivered before. */
  fleeting: boolean
  /**
   * The same may be written a moment later, or once the person has made room, plugged the drive in, taken away what stands in
   * its place or let this account read it, or once another program has ended.
   */
  canBeWrittenLater: boolean
}

const none: Omit<FailureFacts, 'owner'> = {
  counts: false,
  leavesText: false,
  putsOut: 'never',
  ofAccount: false,
  late: false,
  otherWay: false,
  fleeting: false,
  canBeWrittenLater: false,
}
const answer: FailureFacts = { ...none, owner: 'answer', counts: true }
const network: FailureFacts = { ...none, owner: 'network', leavesText: true }
const account: FailureFacts = { ...none, owner: 'account', putsOut: 'at-once' }
const question: FailureFacts = { ...none, owner: 'question', putsOut: 'after-two', otherWay: true }
const run: FailureFacts = { ...none, owner: 'run' }
const disk: FailureFacts = { ...none, owner: 'disk' }
const input: FailureFacts = { ...none, owner: 'input' }

/** A new kind of failure does not compile until it says what follows from it. */
export const failureFacts: Readonly<Record<FailureKind, FailureFacts>> = {
  'timed-out': { ...answer, leavesText: true, late: true },
  'no-first-token': { ...answer, late: true },
  stalled: { ...answer, leavesText: true, late: true },
  truncated: { ...answer, leavesText: true },
  refused: answer,
  invalid: answer,
  'connection-failed': { ...network, fleeting: true },
  'server-error': { ...network, putsOut: 'probe-in-vain', otherWay: true, fleeting: true },
  overloaded: network,
  'rate-limited': { ...network, leavesText: false },
  'wrong-place': { ...network, leavesText: false, putsOut: 'unless-answered' },
  unauthorized: { ...account, ofAccount: true },
  'quota-exhausted': { ...account, ofAccount: true },
  'country-not-served': { ...account, ofAccount: true },
  'model-not-found': { ...account, otherWay: true },
  forbidden: { ...account, otherWay: true },
  'bad-request': question,
  'context-too-small': question,
  'question-cut': question,
  'spending-limit': run,
  cancelled: run,
  'budget-spent': run,
  'no-provider': run,
  'reads-missing': run,
  'run-under-way': run,
  'disk-full': { ...disk, canBeWrittenLater: true },
  'not-writable': { ...disk, canBeWrittenLater: true },
  'disk-trouble': { ...disk, canBeWrittenLater: true },
  'not-found': { ...disk, canBeWrittenLater: true },
  damaged: disk,
  'changed-outside': disk,
  'newer-version': disk,
  'in-use': { ...disk, canBeWrittenLater: true },
  'bad-input': input,
  'not-allowed': { ...input, canBeWrittenLater: true },
  approved: input,
  unexpected: { ...none, owner: 'app', counts: true },
}

export const factsOf = ({ kind }: Pick<Failure, 'kind'>): FailureFacts => failureFacts[kind]

/** The wait in milliseconds that a failure asks for itself; null where it asks for none. */
export const askedWait = (failure: Failure): number | null =>
  'retryAfterMs' in failure ? failure.retryAfterMs : null
