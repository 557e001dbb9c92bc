import { estimateTokenCount } from 'tokenx'

/** A question as its vendor reads it, from its first word on. */
export interface Beginning {
  vendor: 'openai' | 'anthropic'
  model: string
  /** What stands first of all: tools or the form of the answer. Null: no form. */
  form: unknown
  /** The words in order; `marked` where the asker says that what ends here is worth keeping. */
  pieces: readonly { text: string; marked: boolean }[]
  /** Only what is marked is kept, not also the question as a whole (OpenAI, from GPT-5.6 on). */
  onlyMarked?: boolean
}

/** Tokens of a question that came from the cache, and that will be written to it. */
export interface CacheShare {
  cached: number
  cacheWritten: number
}

/** How the caches of the two vendors are, which differs from one generation of models to the next. */
export interface CacheHabits {
  /** What is shorter is not kept by Anthropic. */
  leastTokens: number
  /** `prefix`: OpenAI finds any beginning, up to GPT-5.5. `breakpoints`: only marked ends and whole questions. */
  openai: 'prefix' | 'breakpoints'
}

/** What is shorter is not kept, and OpenAI counted in steps. */
const leastTokens = 1024
const step = 128

/**
 * The prompt cache as both vendors have it. Found is only a beginning that is the same to the letter, form included;
 * Anthropic looks at the marked ends, OpenAI at anything. Written is when an answer begins, so that questions asked
 * together do not find each other. What nobody asked for longer than `ttlMs` is gone.
 */
export function promptCache(
  now: () => number,
  ttlMs = 5 * 60_000,
  habits: CacheHabits = { leastTokens, openai: 'prefix' },
) {
  const byMarks = ({ vendor }: Beginning): boolean =>
    vendor === 'anthropic' || habits.openai === 'breakpoints'
  const marked = new Map<string, number>()
  const openai = new Map<string, { texts: string[]; at: number }>()

  const endsOf = ({ vendor, model, form, pieces, onlyMarked = false }: Beginning) => {
    const head = JSON.stringify([model, form])
    const least = vendor === 'anthropic' ? habits.leastTokens : leastTokens
    let text = ''
    return pieces.flatMap((piece, index): { text: string; tokens: number }[] => {
      text += piece.text
      // OpenAI also keeps the question as a whole, up to the end of its last message.
      const ends = piece.marked || (vendor === 'openai' && !onlyMarked && index === pieces.length - 1)
      const tokens = estimateTokenCount(text) + (form === null ? 0 : estimateTokenCount(JSON.stringify(form)))
      return ends && tokens >= least ? [{ text: head + text, tokens }] : []
    })
  }
  const placeOf = ({ model, form }: Beginning): string => JSON.stringify([model, form])
  const wordsOf = ({ pieces }: Beginning): string => pieces.map((piece) => piece.text).join('')
  const isAlive = (at: number | undefined): boolean => at !== undefined && now() - at <= ttlMs

  const read = (beginning: Beginning): CacheShare => {
    if (byMarks(beginning)) {
      const ends = endsOf(beginning)
      const longest = ends.at(-1)?.tokens ?? 0
      const found = ends.findLast(({ text }) => isAlive(marked.get(text)))
      // Whoever finds it keeps it alive.
      if (found) marked.set(found.text, now())
      return { cached: found?.tokens ?? 0, cacheWritten: longest - (found?.tokens ?? 0) }
    }
    const kept = openai.get(placeOf(beginning))
    const words = wordsOf(beginning)
    const common =
      kept && isAlive(kept.at) ? Math.max(0, ...kept.texts.map((text) => commonLength(text, words))) : 0
    const tokens = Math.floor(estimateTokenCount(words.slice(0, common)) / step) * step
    return { cached: tokens >= leastTokens ? tokens : 0, cacheWritten: 0 }
  }
  const write = (beginning: Beginning): void => {
    if (byMarks(beginning)) {
      for (const { text } of endsOf(beginning)) marked.set(text, now())
      return
    }
    const texts = openai.get(placeOf(beginning))?.texts ?? []
    openai.set(placeOf(beginning), { texts: [...texts, wordsOf(beginning)], at: now() })
  }
  return { read, write }
}
export type PromptCache = ReturnType<typeof promptCache>

/** Characters two texts have in common from their beginning on. */
export function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let i = 0
  while (i < most && a[i] === b[i]) i++
  return i
}
