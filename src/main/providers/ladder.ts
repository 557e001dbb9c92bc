import { factsOf } from '../../shared/failure-facts.ts'
import type { Failure } from '../../shared/failure.ts'
import { allowedIn, largestIn, roomIn } from './error-words.ts'
import type { SaidInError } from './said-in-error.ts'
import type { AnswerForm, FormKey, SparePart, WayOfAsking } from './way-of-asking.ts'

/** How one question is put: the way its place understands, and a form and a bound that may be only this question's. */
export interface Step {
  way: WayOfAsking
  form: AnswerForm
  /** Tokens; left out: as large as is wanted. */
  bound?: number
}

/** What a choice is made from: what was refused, in which words, and what this question can do without. */
interface Refused extends Step {
  failure: Failure
  said: SaidInError
  /** The bound that was sent, and the least that makes sense, in tokens. */
  sent: number
  least: number
  /** What the question takes by our estimate, in tokens; counting a long one takes a while. */
  question: () => number
  /** Parts this language has and this question was sent with. */
  spare: readonly SparePart[]
  forms: FormsOfPlace
  /** How many other addresses its place may have. */
  others: number
}

/** The forms of a language, strictest first, and which of a way's forms is the question's. */
export interface FormsOfPlace {
  forms: readonly AnswerForm[]
  key: FormKey
}

/** One thing that can be asked otherwise: how a refusal points to it, and what is tried next. */
interface Choice {
  points: RegExp
  next: (refused: Refused) => Step | null
}

const without =
  (part: SparePart) =>
  ({ spare, ...refused }: Refused): Step | null =>
    spare.includes(part) ? otherWay(refused, { without: [...(refused.way.without ?? []), part] }) : null

/** The same question with this of its way changed. */
const otherWay = ({ way, form, bound }: Step, change: Partial<WayOfAsking>): Step => ({
  way: { ...way, ...change },
  form,
  ...(bound !== undefined && { bound }),
})

/**
 * Every choice there is, in the order in which a refusal is held against them. A refusal points to a choice when it
 * names its field, in `param`, in a code or in its words: no two servers say "I do not know this" alike, but all of
 * them name what they do not know. Reported for OpenAI, Azure, xAI, vLLM, llama.cpp, LM Studio, Ollama, OpenRouter, Groq,
 * DeepSeek, Mistral, Vertex and Bedrock behind gateways; see the table in `ladder.test.ts`.
 */
const choices: readonly Choice[] = [
  { points: /stream_options|include_usage/iu, next: without('stream_options') },
  {
    points: /\beffort\b|reasoning_?effort|output_config(?!\.format)|\breasoning\b/iu,
    next: without('effort'),
  },
  { points: /\bthinking\b|between_tools|adaptive/iu, next: without('thinking') },
  {
    // Servers that want a text where we send parts take the text that we send without marks for a cache.
    points:
      /cache|breakpoint|ephemeral|(?:content|system)\b.{0,60}(?:valid string|string type|be a string|expected string)|content (?:parts|array|list)|(?:sequence|array|list)[^.]{0,40}expected a string/iu,
    next: without('cache'),
  },
  {
    points:
      /response_?format|output_format|output_config|json[_ -]?(?:schema|object|mode)|structured[_ ]?output|grammar|guided|constrained|\bschema\b|text\.format|(?:min|max)_?items/iu,
    next: otherForm,
  },
  {
    points:
      /\bsystem\b[^.]{0,40}\b(?:role|message|prompt|instruction|turn)|\broles?\b[^.]{0,60}\bsystem\b|developer (?:instruction|message|role)|roles? must alternate|^system\b|first message[^.]{0,30}user|only user and assistant|\.role\b|input should be 'user'/imu,
    next: without('system'),
  },
  {
    points:
      /max_?(?:completion_?|output_?|new_?)?tokens|maximum (?:number of )?(?:(?:output|completion|new) )?tokens|(?:output|completion) tokens/iu,
    next: smallerBound,
  },
  { points: /\bstream(?:ing|ed)?\b/iu, next: without('stream') },
]

/** Words for a form that is too much, where others are taken: Claude's, and OpenAI's for its depth and its size. */
const tooMuch =
  /grammar is too large|too complex|compil\w+ (?:timed|time-?out)|nesting exceeds|exceeds (?:the )?limit|too many (?:properties|states)/iu

/** A form that the server was not content with: without its counts, or for this question alone simpler, or for all. */
function otherForm(refused: Refused): Step | null {
  const said = refused.said.messages.join('\n')
  if (/(?:min|max)_?items/iu.test(said) && refused.spare.includes('counts')) return without('counts')(refused)
  const simpler = simplerForm(refused, refused.forms)
  return simpler && tooMuch.test(said) ? { ...simpler, way: refused.way } : simpler
}

/** The same with a form that asks less of the server; null where it is asked in words already. */
export function simplerForm(step: Step, { forms, key }: FormsOfPlace): Step | null {
  const form = forms[forms.indexOf(step.form) + 1]
  if (form === undefined) return null
  // What a question by itself is refused, the others are too.
  const others = forms.indexOf(step.way.form) < forms.indexOf(form) ? form : step.way.form
  return { ...otherWay(step, { form: others, [key]: form }), form }
}

function smallerBound(refused: Refused): Step | null {
  const { way, form, said, sent } = refused
  const words = [...said.params, ...said.codes, ...said.messages].join('\n')
  const isUnknown =
    /unsupported|unrecognized|unknown|not supported|not permitted|unexpected|extra inputs|\buse\b/iu.test(
      words,
    )
  const largest = largestIn(said, sent)
  if (largest !== null && !/\buse '?max_/iu.test(words)) return otherWay({ way, form }, { largest })
  if (/too (?:large|big|high)|exceed/iu.test(words) && !isUnknown)
    return otherWay({ way, form }, { largest: Math.floor(sent / 2) })
  const other = way.bound === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens'
  return otherWay(refused, { bound: other })
}

/** Room that a server says there is, less what the question takes, and a few tokens that templates add. */
function withinRoom(refused: Refused): Step | null {
  const { way, form, said, sent } = refused
  const allowed = allowedIn(said)
  if (allowed && 'affordable' in allowed)
    // A little less than can be paid: prices are rounded.
    return fit({ way, form, bound: Math.floor(allowed.affordable * 0.95) }, refused)
  const room = roomIn(said)
  const limit = allowed?.limit ?? room.limit
  const asked = allowed?.asked ?? room.asked
  const question = room.question ?? (asked !== null && asked > sent ? asked - sent : refused.question())
  if (limit === null) return null
  return fit({ way: { ...way, together: limit }, form, bound: limit - question - 16 }, refused)
}

const fit = (step: Required<Step>, { sent, least }: Refused): Step | null =>
  step.bound < sent && step.bound >= least ? step : null

/** A form that a server could not make rules of; it says so as if it had failed itself. */
const formFailed = /\bgrammar\b/iu

/** A trouble of the server that passes: what it says of it names no way of asking. */
const isPassing = (failure: Failure, { messages }: SaidInError): boolean =>
  factsOf(failure).owner === 'network' && !messages.some((one) => formFailed.test(one) || tooMuch.test(one))

/** Nothing of the language at this address; it may be at the other one. */
export const isNothingThere = (failure: Failure): boolean =>
  failure.kind === 'wrong-place' && failure.what === 'other-language'

/**
 * How a refused question is asked next, or null when no other way helps. `guesses`: nobody named a reason and the place
 * has never taken a form yet, so that the form is the likeliest (compatible servers seldom name anything). `hasWorked`:
 * it has answered earlier questions that were put in this way.
 */
export function nextStep(refused: Refused, guesses: boolean, hasWorked = false): Step | null {
  const { failure, said } = refused
  if (failure.kind === 'context-too-small' || failure.kind === 'quota-exhausted') return withinRoom(refused)
  const elsewhere = Number(refused.way.elsewhere ?? 0) + 1
  if (isNothingThere(failure))
    return !hasWorked && elsewhere <= refused.others ? otherWay(refused, { elsewhere }) : null
  // The way that has worked before is not what a server stumbles over now.
  if (!factsOf(failure).otherWay || (hasWorked && isPassing(failure, said))) return null
  for (const words of [said.params, said.codes, said.messages]) {
    for (const { points, next } of choices) {
      const step = words.some((one) => points.test(one)) ? next(refused) : null
      if (step) return step
    }
  }
  return guesses && failure.kind === 'bad-request' ? simplerForm(refused, refused.forms) : null
}
