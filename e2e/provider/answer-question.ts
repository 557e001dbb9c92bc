import type { IncomingMessage, ServerResponse } from 'node:http'
import { estimateTokenCount } from 'tokenx'
import { z } from 'zod'
import type { ModelRequest } from '../../src/core/ports.ts'
import { partOfStep } from '../../src/shared/read-through.ts'
import { answerText } from './answer-text.ts'
import type { Counts } from './counts.ts'
import type { Bill, Dialect, Wish } from './dialect.ts'
import type { Fault, Sight } from './fault-script.ts'
import { habitOf } from './habits/all-habits.ts'
import type { Asked } from './habits/habit.ts'
import { say } from './habits/say.ts'
import { bodyOf, headersOf, parsed, sendJson } from './plain-http.ts'
import type { Beginning, PromptCache } from './prompt-cache.ts'
import { readQuestion } from './read-question.ts'
import { type Answer, endOf, type Pace, signsUntil, streamAnswer } from './stream-answer.ts'
import { flawOfForm } from './strict-schema.ts'
import { asClaude, asOpenai } from './twins/answer-as-twin.ts'
import { type ClaudeTwin, refusedByClaude } from './twins/claude-twin.ts'
import { type OpenaiTwin, refusedByOpenai } from './twins/openai-twin.ts'
import type { Writer } from './writer-in-the-loop.ts'

type Material = ModelRequest['material']

/** What all answers of one provider share. */
export interface ProviderState {
  counts: Counts
  pace: Pace
  strike(sight: Sight): Fault | null
  cache: PromptCache
  onQuestion(beginning: Beginning): void
  keys: Set<string>
  /** The last words asked, by part: "8.2". */
  words: Map<string, string>
  /** The right answers, as they were last given, by part. */
  answers: Map<string, string>
  /** A second of the world's time in milliseconds of this computer. */
  secondMs: number
  /** Who writes instead of the sample writers. */
  writer: Writer | null
  /** The vendors as they are documented, where they are asked for. */
  twins: { anthropic?: ClaudeTwin; openai?: OpenaiTwin }
  log(line: string): void
  nextId(): string
}

/** Answers one question in its vendor's language, counts it, and stops working when its asker goes away. */
export async function answerQuestion(
  state: ProviderState,
  dialect: Dialect,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  response.on('error', () => undefined)
  const sent = parsed(await bodyOf(request))
  const body = dialect.wishSchema.safeParse(sent)
  const material = body.success ? materialOf(body.data) : null
  const part = partOf(material)
  if (body.success) state.words.set(part, `${body.data.system}\n\n${body.data.words}`)
  const ended = state.counts.asked(part, request.socket)
  try {
    const reply: Reply = {
      state,
      dialect,
      response,
      headers: headersOf(request),
      id: state.nextId(),
      signal: gone.signal,
      sent,
    }
    const end = await (body.success ? answer(reply, body.data, material) : refuse(reply, body.error.message))
    ended(end)
    state.log(`${dialect.vendor} ${part} ${end}`)
  } catch (error) {
    const end = gone.signal.aborted ? 'aborted' : 'cut'
    ended(end)
    state.log(`${dialect.vendor} ${part} ${end}`)
    if (!gone.signal.aborted) throw error
  }
}

interface Reply {
  state: ProviderState
  dialect: Dialect
  response: ServerResponse
  headers: Headers
  id: string
  /** Aborts when the asker goes away. */
  signal: AbortSignal
  /** The body of the question. */
  sent: unknown
}
type End = 'completed' | 'cut'

async function answer(reply: Reply, wish: Wish, material: Material | null): Promise<End> {
  const { state, dialect } = reply
  const key = dialect.keyOf(reply.headers)
  // Who writes by hand asks for no key, as servers of one's own do not.
  if (key === null && !state.writer) return fail(reply, 401, null, 'No key')
  if (key !== null) state.keys.add(key)
  if (dialect.vendor === 'anthropic' && !reply.headers.has('anthropic-version'))
    return refuse(reply, 'No version')
  const flaw = wish.schema === null ? null : flawOfForm(wish.schema, dialect.vendor)
  if (flaw !== null)
    return fail(reply, 400, dialect.vendor === 'openai' ? 'response_format_invalid' : null, flaw)
  if (!material) return refuse(reply, 'It names no section')
  const { section, part } = placeOf(material)
  const inFlight = state.counts.inFlight()
  const fault = state.strike({
    route: 'write',
    vendor: dialect.vendor,
    section,
    part,
    model: wish.model,
    inFlight,
  })
  if (fault) state.counts.fault(nameOf(fault))
  if (fault?.kind === 'habit') return answerByHabit(reply, wish, material, fault)
  const failed = fault && failedAtOnce(reply, wish, fault)
  if (failed) return failed
  const { writer } = state
  if (writer && material.kind !== 'check') {
    const { system, words, schema: form } = wish
    return tell(reply, wish, () => writer.ask({ material, system, words, form }, reply.signal), fault)
  }
  if (state.twins[dialect.vendor]) return answerAsTwin(reply, wish, material, fault)
  const text = fault?.kind === 'refusal' ? '' : answerText(material, fault)
  return tell(reply, wish, text, fault)
}

/** As the vendor itself would: refuses what it refuses, thinks as long as it does, counts what it counts. */
async function answerAsTwin(reply: Reply, wish: Wish, material: Material, fault: Fault | null): Promise<End> {
  const { state, dialect, response, signal } = reply
  const { anthropic, openai } = state.twins
  const asked = askedOf(reply, wish, material, answerText(material, fault), 1)
  const { body, bill } = asked
  const isClaude = dialect.vendor === 'anthropic'
  const refused = isClaude
    ? anthropic && refusedByClaude(anthropic, body, bill)
    : openai && refusedByOpenai(openai, body, bill)
  if (refused) return say(response, refused, state.secondMs, signal)
  state.onQuestion(wish.beginning)
  state.cache.write(wish.beginning)
  const said = isClaude ? anthropic && asClaude(anthropic, asked) : openai && asOpenai(openai, asked)
  if (!said) return tell(reply, wish, asked.text, fault)
  if (said.whole === true) state.counts.whole()
  state.counts.billed(bill)
  return say(response, said, state.secondMs, signal)
}

/** A question as scenes and twins see it. */
function askedOf(reply: Reply, wish: Wish, material: Material, text: string, nth: number): Asked {
  const body = recordSchema.catch({}).parse(reply.sent)
  const answer = recordSchema.catch({}).parse(parsed(text))
  const { headers, id, state } = reply
  return { nth, wish, body, headers, material, text, answer, bill: billOf(state, wish, text), id }
}

/** Says an answer in the usual way of the vendor, as soon as it is there. */
async function tell(reply: Reply, wish: Wish, answer: Answer, fault: Fault | null): Promise<End> {
  const { state, dialect, response, id, signal } = reply
  state.onQuestion(wish.beginning)
  const bill = billOf(state, wish, '')
  const told = (text: string): string => {
    bill.output = estimateTokenCount(text)
    state.counts.billed(bill)
    return text
  }
  const text = typeof answer === 'string' ? told(answer) : () => answer().then(told)
  response.setHeader(dialect.idHeader, id)
  const begun = (): void => state.cache.write(wish.beginning)
  if (!wish.stream) {
    begun()
    response.writeHead(200, { 'content-type': 'application/json' })
    // Blanks before JSON mean nothing, and keep whoever waits for a whole answer from hanging up.
    const whole = await signsUntil(text, blankMs, () => response.write(' '))
    response.end(JSON.stringify(dialect.whole(wish, id, whole, endOf(fault), bill)))
    return 'completed'
  }
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' })
  return streamAnswer(response, dialect.stream(wish, id, bill), text, fault, { ...state.pace, begun }, signal)
}

/** How often a whole answer that is being written shows that somebody is there, in milliseconds. */
const blankMs = 10_000

/** As a real server has the habit to answer. What is right is kept beside, to compare. */
async function answerByHabit(
  reply: Reply,
  wish: Wish,
  material: Material,
  { id: habitId, nth }: Extract<Fault, { kind: 'habit' }>,
): Promise<End> {
  const { state, response, signal } = reply
  const text = answerText(material, null)
  // What is asked for again in part has been there whole before.
  if (material.kind !== 'section' || material.missing === null) state.answers.set(partOf(material), text)
  const asked = askedOf(reply, wish, material, text, nth)
  const said = habitOf(habitId)?.scene(asked) ?? null
  if (said === null || said.whole === true) state.counts.whole()
  if (said === null) return tell(reply, wish, text, null)
  return 'text' in said ? tell(reply, wish, said.text, null) : say(response, said, state.secondMs, signal)
}

const recordSchema = z.record(z.string(), z.unknown())

function nameOf(fault: Fault): string {
  if (fault.kind === 'habit') return `habit ${fault.id}`
  return fault.kind === 'lazy' ? `lazy ${fault.habit ?? ''}` : fault.kind
}

/** Real vendors repeat the key in some of what they say; ours does in every error, so that a leak of it is found. */
function fail(
  { dialect, response, headers, id }: Reply,
  status: number,
  code: string | null,
  why: string,
): End {
  response.setHeader(dialect.idHeader, id)
  sendJson(
    response,
    status,
    dialect.error(status, code, `${why} (key ${dialect.keyOf(headers) ?? 'missing'})`),
  )
  return 'completed'
}

const refuse = (reply: Reply, why: string): End => fail(reply, 400, null, `Not a question: ${why}`)

/** Faults that take the place of an answer. */
function failedAtOnce(reply: Reply, wish: Wish, fault: Fault): End | null {
  const { response } = reply
  if (fault.kind === 'status') {
    if (fault.retryAfter !== null) response.setHeader('retry-after', String(fault.retryAfter))
    if (fault.status < 400) response.setHeader('location', '/elsewhere')
    return fail(reply, fault.status, fault.code, 'As scripted')
  }
  if (fault.kind === 'html-error-page') {
    response.writeHead(fault.status, { 'content-type': 'text/html' })
    response.end('<html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>')
    return 'completed'
  }
  if (fault.kind !== 'no-response-format') return null
  if (wish.form === 'plain' || wish.form === fault.accepts) return null
  return fail(reply, 400, 'response_format_unknown', 'A form this server does not know')
}

/** What a rule of a script may look at; a part of a read-through has its own numbers, see `partOfStep`. */
function placeOf(material: Material): { section: number | null; part: number | null } {
  if (material.kind === 'section') return material
  return { section: null, part: material.kind === 'read-through' ? partOfStep[material.step] : null }
}

/** The name of a question in counts and log: "8.2", or "suggest.outcomes". */
function partOf(material: Material | null): string {
  if (material === null) return 'none'
  switch (material.kind) {
    case 'section':
      return `${material.section}.${material.part}`
    case 'suggestions':
      return `suggest.${material.key}`
    case 'read-through':
      return `read.${material.step}`
    case 'check':
      return 'check'
  }
}

function materialOf(wish: Wish): Material | null {
  try {
    return readQuestion(wish.words)
  } catch {
    return null
  }
}

function billOf({ cache }: ProviderState, wish: Wish, text: string): Bill {
  const input = estimateTokenCount(wish.system + wish.words)
  return { input, output: estimateTokenCount(text), ...cache.read(wish.beginning) }
}
