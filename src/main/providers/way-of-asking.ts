import { z } from 'zod'

/** Parts of a question that a server may do without, each by itself. */
export const spareParts = [
  'stream',
  'stream_options',
  'system',
  'cache',
  'effort',
  'thinking',
  // Counts of lists, in a form that is sent.
  'counts',
] as const
export type SparePart = (typeof spareParts)[number]

/** How an answer in JSON is asked for: by its schema, as any JSON object, or in words alone. */
const answerFormSchema = z.enum(['json-schema', 'json-object', 'plain'])
export type AnswerForm = z.infer<typeof answerFormSchema>

/** A way to ask that an address and its model understand. Files from before the ladder have form and bound alone. */
export const wayOfAskingSchema = z.object({
  /** Of every question, but for those of `formAlone`. */
  form: answerFormSchema,
  /** Of a question that no cache finds again, at a place that has one; left out: there was none yet. */
  formAlone: answerFormSchema.optional(),
  /** What the upper bound of the answer is called. */
  bound: z.enum(['max_completion_tokens', 'max_tokens']),
  /** What is left out. */
  without: z.array(z.enum(spareParts)).optional(),
  /** The largest bound it takes, in tokens. */
  largest: z.number().int().positive().optional(),
  /** The most it takes of question and answer together, in tokens. */
  together: z.number().int().positive().optional(),
  /** At which of the other addresses of the same server, from 1; `true` of earlier files is the first of them. */
  elsewhere: z.union([z.boolean(), z.number().int().positive()]).optional(),
  /** It was seen to think before it writes. */
  thinks: z.boolean().optional(),
})
export type WayOfAsking = z.infer<typeof wayOfAskingSchema>

/** What worked, by address and model, so that a server that lacks something is asked for it once and not 27 times. */
export interface RememberedWays {
  get(place: string): WayOfAsking | undefined
  set(place: string, way: WayOfAsking): unknown
}
/** Which form of a way is that of a question. */
export type FormKey = 'form' | 'formAlone'

/** For models of this process that nobody keeps anything for. */
export const rememberedWays: RememberedWays = new Map()

/** Who finds out at the moment how an address and its model want to be asked. */
const trials = new Map<string, Promise<void>>()
/** A server that takes longer to take or refuse a question holds up nobody else for it, in milliseconds. */
const longestTrial = 5_000

/**
 * Asks at a place of which nobody knows yet how it wants to be asked: the first question finds out, and those that come
 * meanwhile wait for what it finds, so that a server is not asked in a wrong way once for every slot.
 */
export async function findingOut<T>(
  place: string,
  isKnown: () => boolean,
  ask: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const trial = isKnown() ? undefined : trials.get(place)
  if (trial) await within(longestTrial, trial, signal)
  if (isKnown() || trials.has(place)) return ask()
  const asked = ask()
  const over = (): void => void trials.delete(place)
  trials.set(place, asked.then(over, over))
  return asked
}

/** Settles with `what`, after `ms`, or when the signal aborts. */
const within = (ms: number, what: Promise<void>, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', go)
      resolve()
    }
    const timer = setTimeout(go, ms)
    signal.addEventListener('abort', go, { once: true })
    if (signal.aborted) go()
    void what.then(go)
  })

/** The schema in words, for forms that do not carry it. At the end of the question: what is before stays cached. */
export const schemaInWords = (schema: Record<string, unknown>): string =>
  `\n\nAnswer with one JSON object and nothing else: no remarks, no code fence. It fits this JSON Schema:\n${JSON.stringify(schema)}`
