import type { Failure } from './failure.ts'
import { inUseSentence } from './holder-words.ts'
import { unreachable } from './result.ts'

const amount = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`
const units = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
] as const
/** "20 seconds", "10 minutes", "5 hours", "4 days": in the larger unit from three of them on. */
function lasting(ms: number): string {
  const [each, unit] = units.find(([each]) => ms >= 3 * each) ?? [1000, 'second']
  return amount(Math.round(ms / each), unit)
}
/** A wait that nobody sits through before the screen, in milliseconds: of a shorter one the run says itself that it waits. */
const longWait = 60_000
const waitIn = ({ retryAfterMs }: { retryAfterMs: number | null }): string =>
  retryAfterMs !== null && retryAfterMs > longWait ? ` and asks to come back in ${lasting(retryAfterMs)}` : ''
const list = (items: readonly string[]): string =>
  items.slice(0, 3).join(' ') + (items.length > 3 ? ` And ${items.length - 3} more.` : '')

const count = (tokens: number): string => tokens.toLocaleString('en-US')
const needs = (tokens: number): string => `it needs ${count(tokens)} tokens`
const dollars = (amount: number): string => `$${amount.toFixed(2)}`

/** The next size that servers of one's own are set to: a power of two with room for an answer. */
const roomFor = (tokens: number): number => 2 ** Math.ceil(Math.log2(tokens * 1.25))

const contextTooSmall = (
  { needed, limit, of }: Extract<Failure, { kind: 'context-too-small' }>,
  them: string,
): string => {
  if (of === 'plan') {
    const allows =
      needed === null || limit === null
        ? ''
        : `: ${needs(needed)}, and the plan allows ${count(limit)} at a time`
    return `The question is too long for your plan with ${them}${allows}. Change the plan there, or pick another model.`
  }
  const raise = 'Raise that context, or pick a model with a larger one.'
  // The question alone would fit; what is written needs room as well.
  if (needed !== null && limit !== null && needed <= limit)
    return `The question is too long for ${them}: with its answer it needs more than the ${count(limit)} tokens that the context there has room for. ${raise}`
  if (needed !== null && limit !== null)
    return `The question is too long for ${them}: ${needs(needed)}, and the context there has room for ${count(limit)}. ${raise}`
  return `The question is too long for ${them}${limit === null ? '' : `: the context there has room for ${count(limit)} tokens`}. ${raise}`
}

const programs: Readonly<Record<string, string>> = {
  '11434': 'Ollama',
  '1234': 'LM Studio',
  '8080': 'llama.cpp',
  '8000': 'vLLM',
}

/** Host and port of an address without a path, such as `http://localhost:11434`. */
function placeIn(address: string): { host: string; hostname: string; port: string } {
  const host = address.replace(/^[a-z]+:\/\//u, '')
  const port = /:(\d+)$/u.exec(host)?.[1] ?? ''
  return { host, hostname: port === '' ? host : host.slice(0, -port.length - 1), port }
}

/** "Is Ollama running?" for an address of this computer at a port that is known for it; `elsewhere` for another's. */
function isItRunning(
  address: string,
  elsewhere = 'Check the address in Settings, and that the server is running.',
): string {
  const { hostname, port } = placeIn(address)
  const isOwn = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (!isOwn) return elsewhere
  return programs[port] === undefined ? 'Is the program behind it running?' : `Is ${programs[port]} running?`
}

function unreached({ why, address }: Extract<Failure, { kind: 'connection-failed' }>, who: string): string {
  if (why === undefined || address === undefined) return `${who} could not be reached.`
  switch (why) {
    case 'refused':
      return `No server answers at ${address}. ${isItRunning(address)}`
    case 'unresolved':
      return `The address ${address} could not be found. Check it in Settings.`
    case 'offline':
      return 'This computer is offline. Check the internet connection.'
    case 'no-route':
      return `There is no way to ${address} from this network. A VPN may be needed.`
    case 'timed-out':
      return `Nobody answers at ${address}. ${isItRunning(address, 'Check the address in Settings. A firewall may be in the way, or a VPN that is off.')}`
    default:
      return unreachable(why)
  }
}

function wrongPlace({ what, to, address }: Extract<Failure, { kind: 'wrong-place' }>, them: string): string {
  const where = address ?? them
  const host = address === undefined ? them : placeIn(address).host
  switch (what) {
    case 'certificate':
      return `The certificate of ${host} is not trusted by this computer, so nothing was sent there. Ask whoever looks after that server or your network.`
    case 'certificate-date':
      return `The certificate of ${host} is not valid at the date that this computer has, so nothing was sent there. If the date here is right, that server needs a new one; ask whoever looks after it.`
    case 'speaks-http':
      return `The server at ${where} speaks http, not https. Change the address in Settings to begin with http://.`
    case 'web-page':
      return `A web page answered at ${where} instead of the model. Sign in to the network, or check the address in Settings.`
    case 'other-language':
      return `Something answers at ${where}, but not a model. Check the address in Settings.`
    case 'redirect':
      return `The server at ${where} points to ${to ?? 'another address'}. If that is a page to sign in, do so; if it is where your provider is now, write it in Settings.`
    case 'proxy':
      return `The proxy of this network did not let the question through to ${where}. Ask whoever looks after your network.`
    default:
      return unreachable(what)
  }
}

const spendingLimit = ({ limit, of }: Extract<Failure, { kind: 'spending-limit' }>): string => {
  const later = of === 'run' ? 'in another run' : 'next month'
  return `Writing on could cost more than the ${dollars(limit)} you allow for a ${of}. Nothing more was asked; the rest can be written ${later}, or with a higher limit in Settings.`
}

function notWritable({ where, why }: Extract<Failure, { kind: 'not-writable' }>): string {
  switch (why) {
    case undefined:
      return `${where} cannot be written to. Choose another folder or allow writing there.`
    case 'read-only':
      return `${where} is on a disk that can only be read. Choose another folder, or allow writing there.`
    case 'in-the-way':
      return `${where} cannot be written: something else stands in its place. Move that away, then try again.`
    case 'name-too-long':
      return `${where} cannot be written: its name is too long for this disk. Choose a folder nearer to the top.`
    default:
      return unreachable(why)
  }
}

function diskTrouble({ where, what, code }: Extract<Failure, { kind: 'disk-trouble' }>): string {
  switch (what) {
    case 'gone':
      return `${where} is not there any more. Connect its drive or put the folder back, then try again.`
    case 'failing':
      return `The disk reports a fault at ${inSentence(where)} (${code}). Look at the disk and its cable, then try again.`
    case 'offline':
      return `${where} does not answer (${code}): its drive, its network or its cloud folder is offline. Connect it, then try again.`
    case 'crowded':
      return `${where} could not be opened: too many files are open on this computer (${code}). Close some programs, then try again.`
    case 'busy':
      return `${where} is held by another program (${code}). Close it there, then try again.`
    default:
      return unreachable(what)
  }
}

/** A place is named as a sentence begins: “The folder …”. */
const inSentence = (where: string): string => where.replace(/^The /, 'the ')

/** What became of an answer that could not be written into its vault. */
const keptAside = (failure: Failure): string =>
  'keptIn' in failure && failure.keptIn !== undefined
    ? ` The answer is kept in “${failure.keptIn}” and put in the next time this vault opens.`
    : ''

/** The server's own words, to stand below our sentence; null where it said nothing. */
export const saidIn = (failure: Failure): string | null =>
  'said' in failure && failure.said !== undefined && failure.said !== '' ? failure.said : null

/** Our sentence with the server's own words behind it, where it said any. */
export function failureWords(failure: Failure, name?: string): string {
  const said = saidIn(failure)
  return failureSentence(failure, name) + (said === null ? '' : ` It said: “${said}”`)
}

/** Why nothing came of a question without a key. */
export const wantsKey = (who: string): string =>
  `${who} wants a key, and none was sent: none is saved for its address, or it is locked.`

/**
 * What happened, for a person, in one or two plain sentences. `name`: of the provider. The screen adds what is safe and what to press.
 */
export const failureSentence = (failure: Failure, name?: string): string =>
  whatHappened(failure, name) + keptAside(failure)

function whatHappened(failure: Failure, name: string | undefined): string {
  const who = name ?? 'The provider'
  /** The same within a sentence. */
  const them = name ?? 'the provider'
  switch (failure.kind) {
    case 'timed-out':
      return `${who} did not finish within ${lasting(failure.limitMs)}.`
    case 'no-first-token':
      return `${who} did not begin to answer within ${lasting(failure.limitMs)}.`
    case 'stalled':
      return `${who} stopped in the middle and sent nothing for ${lasting(failure.limitMs)}.`
    case 'truncated':
      return 'The answer was cut off before its end.'
    case 'refused':
      return `${who} declined to write this. Changing the answers it is written from may help.`
    case 'invalid':
      return `The answer was not complete. ${list(failure.issues.map((issue) => issue.sentence))}`
    case 'connection-failed':
      return failure.cut
        ? `The connection to ${them}${failure.address === undefined ? '' : ` at ${failure.address}`} broke off.`
        : unreached(failure, who)
    case 'wrong-place':
      return wrongPlace(failure, them)
    case 'server-error':
      return `${who} had a fault of its own${failure.status ? ` (${failure.status})` : ''}.`
    case 'overloaded':
      return `${who} is overloaded at the moment${waitIn(failure)}.`
    case 'rate-limited':
      return `${who} asks for a slower pace${failure.retryAfterMs ? ` and a wait of ${lasting(failure.retryAfterMs)}` : ''}.`
    case 'unauthorized':
      if (failure.keyless) return `${wantsKey(who)} Look in Settings.`
      return `${who} did not accept the key. Check it in Settings.`
    case 'quota-exhausted':
      return `The ${name ?? 'provider'} account has no credit left, or a limit set there is reached. Top it up or raise the limit with the provider, then retry.`
    case 'country-not-served':
      return `${who} is not offered in the country this computer seems to be in. A VPN may be the reason; else use another provider.`
    case 'forbidden':
      return `${who} does not let this account, key or network ask that model. Allow it in your account there, or pick another in Settings.`
    case 'model-not-found':
      return `${who} does not know the model “${failure.model}”. Pick another in Settings.`
    case 'bad-request':
      return `${who} did not accept the question${failure.status ? ` (${failure.status})` : ''}.`
    case 'context-too-small':
      return contextTooSmall(failure, them)
    case 'question-cut':
      return `${who} read only ${count(failure.read)} tokens of the question. Raise its context to ${count(roomFor(failure.asked))}, then retry.`
    case 'spending-limit':
      return spendingLimit(failure)
    case 'cancelled':
      return 'Cancelled. What was saved before is untouched.'
    case 'budget-spent':
      return `No answer came through in ${lasting(failure.budgetMs)}. The last trouble: ${failure.last}`
    case 'no-provider':
      return failure.reason === 'no-key'
        ? 'No provider has a key yet. Add one in Settings, or use the sample provider.'
        : 'No provider can be used any more in this run. Check each of them in Settings, then retry.'
    case 'reads-missing':
      return `It builds on section${failure.sections.length === 1 ? '' : 's'} ${failure.sections.join(', ')}, which could not be written.`
    case 'run-under-way':
      return 'This vault is being written already. Wait for the run or cancel it first.'
    case 'disk-full':
      return `${failure.where} could not be saved: the disk is full. Make room, then try again.`
    case 'not-writable':
      return notWritable(failure)
    case 'disk-trouble':
      return diskTrouble(failure)
    case 'not-found':
      return `${failure.what} was not found.`
    case 'damaged':
      return `${failure.what} could not be read: it is damaged, or was changed after it was made. Nothing was taken from it.`
    case 'changed-outside':
      return `${failure.what} was changed meanwhile. Look at the newer text, then save again.`
    case 'newer-version':
      return `${failure.what} was made by a newer Vaultwright. It can be read here but not changed.`
    case 'in-use':
      return inUseSentence(failure.holder, failure.what)
    case 'bad-input':
      return list(failure.issues.map((issue) => issue.sentence))
    case 'not-allowed':
      return failure.why
    case 'approved': {
      const [one, ...more] = failure.sections
      return more.length === 0
        ? `Section ${one} is approved, so it is locked. Unlock it to change it.`
        : `Sections ${failure.sections.join(', ')} are approved, so they are locked. Unlock them to change them.`
    }
    case 'unexpected':
      return `Something went wrong that should not have. Nothing saved is affected. Reference ${failure.reference}.`
    default:
      return unreachable(failure)
  }
}
