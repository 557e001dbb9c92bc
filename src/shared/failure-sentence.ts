import type { Failure } from './failure.ts'
import { unreachable } from './result.ts'

const seconds = (ms: number): string => `${Math.round(ms / 1000)} seconds`
const list = (items: readonly string[]): string =>
  items.slice(0, 3).join(' ') + (items.length > 3 ? ` And ${items.length - 3} more.` : '')

/**
 * What happened, for a person, in one or two plain sentences. `name`: of the provider. The screen adds what is safe and what to press.
 */
export function failureSentence(failure: Failure, name?: string): string {
  const who = name ?? 'The provider'
  switch (failure.kind) {
    case 'timed-out':
      return `${who} did not finish within ${seconds(failure.limitMs)}.`
    case 'no-first-token':
      return `${who} did not begin to answer within ${seconds(failure.limitMs)}.`
    case 'stalled':
      return `${who} stopped in the middle and sent nothing for ${seconds(failure.limitMs)}.`
    case 'truncated':
      return 'The answer was cut off before its end.'
    case 'refused':
      return `${who} declined to write this. Changing the answers it is written from may help.`
    case 'invalid':
      return `The answer was not complete. ${list(failure.issues.map((issue) => issue.sentence))}`
    case 'connection-failed':
      return failure.cut
        ? `The connection to ${who} broke off.`
        : `${who} could not be reached. Check the internet connection.`
    case 'server-error':
      return `${who} had a fault of its own${failure.status ? ` (${failure.status})` : ''}.`
    case 'overloaded':
      return `${who} is overloaded at the moment.`
    case 'rate-limited':
      return `${who} asks for a slower pace${failure.retryAfterMs ? ` and a wait of ${seconds(failure.retryAfterMs)}` : ''}.`
    case 'unauthorized':
      return `${who} did not accept the key. Check it in Settings.`
    case 'quota-exhausted':
      return `The ${name ?? 'provider'} account has no credit left. Top it up with the provider, then retry.`
    case 'model-not-found':
      return `${who} does not know the model “${failure.model}”. Pick another in Settings.`
    case 'bad-request':
      return `${who} did not accept the question${failure.status ? ` (${failure.status})` : ''}.`
    case 'cancelled':
      return 'Cancelled. What was saved before is untouched.'
    case 'budget-spent':
      return `No answer came through in ${Math.round(failure.budgetMs / 60000)} minutes. The last trouble: ${failure.last}`
    case 'no-provider':
      return failure.reason === 'no-key'
        ? 'No provider has a key yet. Add one in Settings, or use the sample provider.'
        : 'No provider can be used any more in this run.'
    case 'reads-missing':
      return `It builds on section ${failure.sections.join(', ')}, which could not be written.`
    case 'run-under-way':
      return 'This vault is being written already. Wait for the run or cancel it first.'
    case 'disk-full':
      return `The disk is full, so ${failure.where} could not be saved. Free some space, then retry.`
    case 'not-writable':
      return `${failure.where} cannot be written to. Choose another folder or allow writing there.`
    case 'not-found':
      return `${failure.what} was not found.`
    case 'damaged':
      return `${failure.what} could not be read. It was kept aside, nothing was thrown away.`
    case 'changed-outside':
      return `${failure.what} was changed meanwhile. Look at the newer text, then save again.`
    case 'newer-version':
      return `${failure.what} was made by a newer Vaultwright. It can be read here but not changed.`
    case 'bad-input':
      return list(failure.issues.map((issue) => issue.sentence))
    case 'not-allowed':
      return failure.why
    case 'unexpected':
      return `Something went wrong that should not have. Nothing saved is affected. Reference ${failure.reference}.`
    default:
      return unreachable(failure)
  }
}
