import { arrivedShare, type Course, type Keys } from '../../e2e/provider/world/course.ts'
import { promptTokens } from '../../e2e/provider/world/prompt-tokens.ts'
import type { Clock, ModelRequest, TextModel, WriteChunk, WriteRequest } from '../../src/core/ports.ts'
import type { Failure } from '../../src/shared/failure.ts'
import type { KeyedProvider } from '../../src/shared/provider.ts'
import type { SectionNumber } from '../../src/shared/sections/index.ts'
import type { Content } from '../../src/shared/vault.ts'
import { answerTo } from './valid-answers.ts'

export interface ModelWorld {
  provider: KeyedProvider
  clock: Clock
  keys: Keys
  /** The clock's time when the vault began. */
  startedAt: number
  /** Tokens of a whole part's answer in this world. */
  tokensOf: (section: SectionNumber, part: number) => number
  /** The form is asked for in a way that the vendor holds its model to. */
  strict: boolean
  /** What it writes to a part; left out: the smallest valid answer. */
  contentOf?: (section: SectionNumber, part: number) => Content
  /** Told of all tokens that were written and have to be paid. */
  onPaid: (tokens: number) => void
}

/** Text is sent so often, in milliseconds: often enough that no stall limit takes a slow writer for a dead one. */
const pieceMs = 2_000

/** A provider's model in virtual time, that does to each request what its world has for it. */
export function worldModel(world: ModelWorld): TextModel {
  const { provider } = world
  return {
    provider,
    model: `${provider}-model`,
    async *write(request, signal) {
      const startedAt = world.clock.now()
      const answer = answerTo(sectionRequest(request), world.contentOf)
      const { section, part } = answer
      const tokens = Math.round(world.tokensOf(section, part) * answer.shareOfPart)
      const reserved = promptTokens + request.maxTokens
      const asked = { section, part, provider, strict: world.strict, tokens, reserved }
      const { course, ended } = world.keys.begin(asked, startedAt - world.startedAt)
      try {
        yield* written(answer.text(course.kind), course, tokens, { world, startedAt, signal })
      } finally {
        ended()
        world.onPaid(arrivedShare(course, tokens, world.clock.now() - startedAt) * tokens)
      }
    },
  }
}

function sectionRequest(request: ModelRequest): WriteRequest {
  if (request.material.kind === 'section') return { ...request, material: request.material }
  throw new Error('No suggestions are asked for in a run')
}

interface Writing {
  world: ModelWorld
  startedAt: number
  signal: AbortSignal
}

async function* written(
  text: string,
  course: Course,
  tokens: number,
  { world: { clock }, startedAt, signal }: Writing,
): AsyncGenerator<WriteChunk, undefined> {
  const until = (ms: number): Promise<void> => clock.sleep(startedAt + ms - clock.now(), signal)
  const failure = failureOf(course)
  if (course.tokensLeft) {
    const { limit, left } = course.tokensLeft
    yield { kind: 'allowances', allowances: [{ of: 'tokens', limit, left, perMs: limit / 60_000 }] }
  }
  if (course.firstMs < Infinity) {
    const writingMs = course.share * tokens * course.msPerToken
    const pieces = Math.max(1, Math.ceil(writingMs / pieceMs))
    // The first token by itself, as nothing says so well that an answer has begun.
    await until(course.firstMs)
    if (signal.aborted) return
    yield { kind: 'text', text: text.slice(0, 1) }
    let sent = 1
    for (let piece = 1; piece <= pieces; piece++) {
      await until(course.firstMs + (writingMs * piece) / pieces)
      if (signal.aborted) return
      const end = Math.max(sent, Math.round((text.length * course.share * piece) / pieces))
      yield { kind: 'text', text: text.slice(sent, end) }
      sent = end
    }
  }
  if (course.endMs === Infinity) return aborted(signal)
  await until(course.endMs)
  if (signal.aborted) return
  if (failure) yield { kind: 'failed', failure }
  else {
    const output = Math.round(course.share * tokens)
    yield { kind: 'usage', tokens: { input: promptTokens, output, cached: 0 } }
    yield { kind: 'finish', reason: reasonOf(course) }
  }
}

const reasonOf = ({ kind }: Course): 'stop' | 'truncated' | 'refused' =>
  kind === 'truncated' ? 'truncated' : kind === 'declined' ? 'refused' : 'stop'

/** As the adapters would name what happened; null where the vendor says the end itself. */
function failureOf({ kind, retryAfterMs }: Course): Failure | null {
  const said = { requestId: null, retryAfterMs }
  switch (kind) {
    case 'unreachable':
    case 'cut':
      return { kind: 'connection-failed', cut: kind === 'cut' }
    case 'server-error':
      return { kind: 'server-error', status: 500, ...said }
    case 'overloaded':
      return { kind: 'overloaded', status: 529, ...said }
    case 'rate-limited':
      return { kind: 'rate-limited', status: 429, ...said }
    default:
      return null
  }
}

const aborted = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve(undefined)
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })
