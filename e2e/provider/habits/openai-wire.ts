import type { Asked, Said } from './habit.ts'

/** How a stream differs from the vendor's own. */
export interface Differs {
  /** Default: the right answer. */
  text?: string
  /** What stands in `delta` for a piece; `sofar` ends with it. */
  delta?: (piece: string, sofar: string) => unknown
  /** Fields of a choice beside index and delta. */
  choice?: Record<string, unknown>
  /** The reason of the last chunk; null: none. */
  reason?: unknown
  /** Default: a last chunk with the reason and an empty delta. */
  last?: 'own-chunk' | 'with-text'
  usage?: 'last' | 'each' | 'none'
  done?: boolean
  /** Events before the first, in the middle and before the reason. */
  first?: readonly string[]
  middle?: readonly string[]
  late?: readonly string[]
}

export const data = (value: unknown): string =>
  `data: ${typeof value === 'string' ? value : JSON.stringify(value)}\n\n`

export const usageOf = ({ bill }: Asked) => ({
  prompt_tokens: bill.input,
  completion_tokens: bill.output,
  total_tokens: bill.input + bill.output,
})

/** Characters of a piece. */
const size = 120

export const piecesOf = (text: string, length = size): string[] => {
  const letters = [...text]
  return Array.from({ length: Math.ceil(letters.length / length) }, (_, i) =>
    letters.slice(i * length, (i + 1) * length).join(''),
  )
}

/** One chunk with one choice. */
export const chunk = (asked: Asked, delta: unknown, reason: unknown = null, more: object = {}): string =>
  data({ ...base(asked), choices: [{ index: 0, delta, finish_reason: reason }], ...more })

export const base = ({ id, wish }: Asked) => ({
  id,
  object: 'chat.completion.chunk',
  created: 1_790_000_000,
  model: wish.model,
})

/** A stream of OpenAI's language, event by event. */
export function events(asked: Asked, differs: Differs = {}): string[] {
  const { delta = (content: string) => ({ content }), choice = {}, usage = 'last', done = true } = differs
  const { reason = 'stop', last = 'own-chunk', first = [], middle = [], late = [] } = differs
  const pieces = piecesOf(differs.text ?? asked.text)
  const bill = { usage: usageOf(asked) }
  const each = usage === 'each' ? bill : {}
  const say = (inner: unknown, end: unknown): string =>
    data({
      ...base(asked),
      choices: [
        {
          index: 0,
          ...(inner === undefined ? {} : { delta: inner }),
          ...(end === undefined ? {} : { finish_reason: end }),
          ...choice,
        },
      ],
      ...each,
    })
  const within = 'finish_reason' in choice ? undefined : null
  const told = pieces.map((piece, i) => {
    const isLast = i === pieces.length - 1 && last === 'with-text'
    return say(delta(piece, pieces.slice(0, i + 1).join('')), isLast ? reason : within)
  })
  const half = Math.ceil(told.length / 2)
  return [
    ...first,
    chunk(asked, { role: 'assistant', content: '' }),
    ...told.slice(0, half),
    ...middle,
    ...told.slice(half),
    ...late,
    ...(last === 'own-chunk' && reason !== null ? [chunk(asked, {}, reason, each)] : []),
    ...(usage === 'last' ? [data({ ...base(asked), choices: [], ...bill })] : []),
    ...(done ? ['data: [DONE]\n\n'] : []),
  ]
}

const eventStream = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' }

/** Events as an answer in which the whole right text is. */
export const stream = (pieces: Said['pieces'], more: Partial<Said> = {}): Said => ({
  headers: eventStream,
  pieces,
  whole: true,
  ...more,
})

/** Events of an answer that is not whole. */
export const broken = (pieces: Said['pieces'], more: Partial<Said> = {}): Said =>
  stream(pieces, { whole: false, ...more })

/** The first so many characters of the right answer. */
export const half = ({ text }: Asked): string => text.slice(0, Math.floor(text.length / 2))

/** An answer that is not streamed. */
export const completion = (asked: Asked, message: Record<string, unknown> = {}, choice: object = {}) => ({
  ...base(asked),
  object: 'chat.completion',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: asked.text, ...message },
      finish_reason: 'stop',
      ...choice,
    },
  ],
  usage: usageOf(asked),
})
