import { factsOf } from '../../shared/failure-facts.ts'
import type { Failure } from '../../shared/failure.ts'
import { allowedIn, largestIn, roomIn } from './error-words.ts'
import type { SaidInError } from './said-in-error.ts'
import type { SparePart, WayOfAsking } from './way-of-asking.ts'

/** How one question is put: the way its place understands, and a bound that is only this question's. */
export interface Step {
  way: WayOfAsking
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
}

/** One thing that can be asked otherwise: how a refusal points to it, and what is tried next. */
interface Choice {
  points: RegExp
  next: (refused: Refused) => Step | null
}

const without =
  (part: SparePart) =>
  ({ way, bound, spare }: Refused): Step | null =>
    spare.includes(part)
      ? { way: { ...way, without: [...(way.without ?? []), part] }, ...(bound !== undefined && { bound }) }
      : null

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
      /response_?format|output_format|output_config\.format|json[_ -]?(?:schema|object|mode)|structured[_ ]?output|grammar|guided|constrained|\bschema\b|text\.format/iu,
    next: ({ way, bound }) => {
      const form = simpler[way.form]
      return form === null ? null : { way: { ...way, form }, ...(bound !== undefined && { bound }) }
    },
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

const simpler: Readonly<Record<WayOfAsking['form'], WayOfAsking['form'] | null>> = {
  'json-schema': 'json-object',
  'json-object': 'plain',
  plain: null,
}

/** The same with a form that asks less of the server; null where it is asked in words already. */
export function simplerForm({ way, ...rest }: Step): Step | null {
  const form = simpler[way.form]
  return form === null ? null : { ...rest, way: { ...way, form } }
}

function smallerBound({ way, said, sent, bound }: Refused): Step | null {
  const words = [...said.params, ...said.codes, ...said.messages].join('\n')
  const isUnknown =
    /unsupported|unrecognized|unknown|not supported|not permitted|unexpected|extra inputs|\buse\b/iu.test(
      words,
    )
  const largest = largestIn(said, sent)
  if (largest !== null && !/\buse '?max_/iu.test(words)) return { way: { ...way, largest } }
  if (/too (?:large|big|high)|exceed/iu.test(words) && !isUnknown)
    return { way: { ...way, largest: Math.floor(sent / 2) } }
  const other = way.bound === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens'
  return { way: { ...way, bound: other }, ...(bound !== undefined && { bound }) }
}

/** Room that a server says there is, less what the question takes, and a few tokens that templates add. */
function withinRoom({ way, said, sent, least, ...refused }: Refused): Step | null {
  const allowed = allowedIn(said)
  if (allowed && 'affordable' in allowed)
    // A little less than can be paid: prices are rounded.
    return fit(way, Math.floor(allowed.affordable * 0.95), sent, least)
  const room = roomIn(said)
  const limit = allowed?.limit ?? room.limit
  const asked = allowed?.asked ?? room.asked
  const question = room.question ?? (asked !== null && asked > sent ? asked - sent : refused.question())
  if (limit === null) return null
  return fit({ ...way, together: limit }, limit - question - 16, sent, least)
}

const fit = (way: WayOfAsking, bound: number, sent: number, least: number): Step | null =>
  bound < sent && bound >= least ? { way, bound } : null

/** Nothing of the language at this address; it may be at the other one. */
export const isNothingThere = (failure: Failure): boolean =>
  failure.kind === 'wrong-place' && failure.what === 'other-language'

/**
 * How a refused question is asked next, or null when no other way helps. `guesses`: nobody named a reason and the place
 * has never taken a form yet, so that the form is the likeliest (compatible servers seldom name anything).
 */
export function nextStep(refused: Refused, guesses: boolean): Step | null {
  const { failure, said } = refused
  if (failure.kind === 'context-too-small' || failure.kind === 'quota-exhausted') return withinRoom(refused)
  if (guesses && isNothingThere(failure) && !refused.way.elsewhere)
    return { way: { ...refused.way, elsewhere: true } }
  if (!factsOf(failure).otherWay) return null
  for (const words of [said.params, said.codes, said.messages]) {
    for (const { points, next } of choices) {
      const step = words.some((one) => points.test(one)) ? next(refused) : null
      if (step) return step
    }
  }
  return guesses && failure.kind === 'bad-request' ? simplerForm(refused) : null
}
