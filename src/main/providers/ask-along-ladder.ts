import type { WriteChunk } from '../../core/ports.ts'
import type { Failure } from '../../shared/failure.ts'
import { addTokens } from '../../shared/provider.ts'
import { allowancesIn, said } from './allowances.ts'
import { AnsweredBadly, badAnswer } from './answered-badly.ts'
import { type FormsOfPlace, nextStep, simplerForm, type Step } from './ladder.ts'
import type { QuestionSocket } from '../net/network.ts'
import { causeOf } from './cause-of.ts'
import type { FinishReason, Line } from './one-question.ts'
import type { Understand } from './answer-pieces.ts'
import { type Ending, pulse, readAnswer } from './read-answer.ts'
import { saidInError } from './said-in-error.ts'
import { unlessSilent } from './unless-silent.ts'
import { findingOut, type RememberedWays, type SparePart, type WayOfAsking } from './way-of-asking.ts'

/** A question as it is put in one way: its words for the wire, its bound, and what it could do without. */
export interface Put {
  /** Sends it through the vendor's client and gives the answer as it comes. `elsewhere`: to which other address, from 1. */
  send(asking: { fetch: QuestionSocket['fetch']; signal: AbortSignal; elsewhere: number }): Promise<Response>
  /** In tokens. */
  bound: number
  /** What the question itself takes, estimated in tokens. */
  question: () => number
  spare: readonly SparePart[]
}

/** What a language adds to how every question is asked. */
export interface Language {
  put(step: Step): Put
  /** The forms it asks for answers in, strictest first. */
  forms: FormsOfPlace['forms']
  /** Made anew for each answer. */
  understand(): Understand
  failureOf(error: AnsweredBadly): Failure
}

/** Where it is asked, and what is known of how it is asked there. */
export interface Place {
  name: string
  /** The vendor's own address: its way is known, and it names what it refuses. */
  isVendors: boolean
  ways: RememberedWays
  /** How it is asked as long as nobody knows better; says the form of `formKey`. */
  first: WayOfAsking
  formKey: FormsOfPlace['key']
  /** How many other addresses the same server may have. */
  others: number
  /** The smallest bound that makes sense for this question, in tokens. */
  leastBound: number
  /** An answer without a word ends the question; the next one is asked in another way. */
  asksOnce: boolean
}

/** A server that takes more requests than this to be asked right is asked in vain. */
const mostSteps = 4
/** An answer that comes in one piece is said to be on its way so often and no longer: three minutes. */
const mostPulses = 36

/**
 * Asks, and where a server refuses the question for how it is put, asks another way, one thing at a time. What was
 * found is remembered for the next question.
 */
export async function* askAlongLadder(
  language: Language,
  place: Place,
  line: Line,
): AsyncGenerator<WriteChunk, FinishReason | null> {
  const known = (): WayOfAsking | undefined => place.ways.get(place.name)
  const key = place.formKey
  const forms: FormsOfPlace = { forms: language.forms, key }
  /** What was known before this question. */
  let before = known()
  const firstStep = (): Step => {
    const form = before?.[key] ?? place.first[key] ?? place.first.form
    return { way: before ? { ...before, [key]: form } : place.first, form }
  }
  let step = firstStep()
  const tried: Step[] = []
  /** Nothing of this language was at the address a person gave; thrown when it is not at the other one either. */
  let nothingThere: AnsweredBadly | null = null

  /** Goes on after a refusal; throws what was refused where nothing else can be tried. */
  const goOn = (error: unknown): void => {
    if (!(error instanceof AnsweredBadly) || tried.length >= mostSteps) throw error
    const { bound: sent, question, spare } = language.put(step)
    const failure = language.failureOf(error)
    const said = saidInError(error.body)
    // What has worked before is not the form that was refused.
    const guesses = !place.isVendors && known()?.[key] !== step.form
    const refused = {
      failure,
      said,
      sent,
      question,
      spare,
      forms,
      least: place.leastBound,
      others: place.others,
    }
    const hasWorked = place.isVendors || before?.[key] === step.form
    const next = nextStep({ ...step, ...refused }, guesses, hasWorked)
    tried.push(step)
    if (!next || tried.some((one) => isSame(one, next))) {
      if (failure.kind !== 'wrong-place' || !nothingThere) throw error
      // Some say with a status of success that nothing is there: none of these places has taken a question.
      if (known()) remember(place.first)
      throw nothingThere
    }
    if (next.way.elsewhere) nothingThere ??= error
    step = next
  }
  const remember = (way: WayOfAsking): void => {
    // Of the vendor's own way only what is different is worth keeping.
    if (!place.isVendors || known() !== undefined || !isSame(way, place.first))
      place.ways.set(place.name, way)
  }
  const open = async (): Promise<Response> => {
    if (tried.length === 0) {
      before = known()
      step = firstStep()
    }
    for (;;) {
      try {
        const response = await post(language, step, line)
        remember(step.way)
        return response
      } catch (error) {
        goOn(error)
      }
    }
  }

  for (;;) {
    let words = false
    try {
      const isKnown = (): boolean => place.isVendors || known() !== undefined
      const opened = findingOut(place.name, isKnown, open, line.controller.signal)
      const response = yield* onItsWay(opened, () => isWhole(step.way))
      yield* said(allowancesIn(response.headers, Date.now()))
      const reading = readAnswer(response, language.understand(), line, isWhole(step.way))
      const ending = yield* heeding(reading, (chunk) => (words ||= chunk.kind === 'text'))
      if (ending.thought && step.way.thinks !== true) {
        step = { ...step, way: { ...step.way, thinks: true } }
        place.ways.set(place.name, step.way)
      }
      // Nothing but thoughts: what was asked of the form was not understood.
      const isAstray = ending.empty && ending.reason !== null && !place.isVendors
      const simpler = isAstray && tried.length < mostSteps ? simplerForm(step, forms) : null
      if (simpler && place.asksOnce) remember(simpler.way)
      if (!simpler || place.asksOnce) return ending.reason
      // An answer without a word is paid all the same.
      if (line.tokens) line.earlier = line.earlier ? addTokens(line.earlier, line.tokens) : line.tokens
      line.tokens = null
      tried.push(step)
      step = simpler
      remember(step.way)
    } catch (error) {
      const broken = error instanceof AnsweredBadly ? saidInError(error.body).failedGeneration : null
      if (broken !== null && broken !== '' && !words) {
        // What the model wrote when it broke the form: the check says whether it is of use.
        yield { kind: 'text', text: broken }
        return 'stop'
      }
      if (words) throw error
      goOn(error)
    }
  }
}

const isSame = <T>(one: T, other: T): boolean => JSON.stringify(one) === JSON.stringify(other)
const isWhole = (way: WayOfAsking): boolean => way.without?.includes('stream') === true

async function post(language: Language, step: Step, line: Line): Promise<Response> {
  // An answer that is none is read here, as it came: gateways lose what the vendors' clients look for.
  const fetch: QuestionSocket['fetch'] = async (input, init) => {
    const response = await line.socket.fetch(input, init)
    if (!response.ok) throw await badAnswer(response)
    return response
  }
  const elsewhere = Number(step.way.elsewhere ?? 0)
  try {
    return await language.put(step).send({ fetch, signal: line.controller.signal, elsewhere })
  } catch (error) {
    throw causeOf(error, AnsweredBadly) ?? error
  }
}

/** Waits for an answer to begin; one that is not streamed begins when it is finished, which is no silence. */
async function* onItsWay(
  opened: Promise<Response>,
  isWhole: () => boolean,
): AsyncGenerator<WriteChunk, Response> {
  const once = async function* (): AsyncGenerator<Response, undefined> {
    yield await opened
  }
  let pulses = 0
  for await (const begun of unlessSilent(once(), () => (pulses < mostPulses ? pulse : null))) {
    if (begun instanceof Response) return begun
    pulses += 1
    if (isWhole()) yield { kind: 'thinking' }
  }
  return opened
}

/** Gives everything on and shows it to somebody. */
async function* heeding(
  reading: AsyncGenerator<WriteChunk, Ending>,
  heed: (chunk: WriteChunk) => unknown,
): AsyncGenerator<WriteChunk, Ending> {
  for (;;) {
    const next = await reading.next()
    if (next.done) return next.value
    heed(next.value)
    yield next.value
  }
}
