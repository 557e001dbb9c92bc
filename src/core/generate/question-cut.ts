import type { Failure } from '../../shared/failure.ts'
import type { Tokens } from '../../shared/provider.ts'

/**
 * Some servers of one's own read only the end of a question that is longer than their context, answer it, and say
 * nothing (Ollama: "truncating input prompt"). Their usage shows it: far fewer tokens than were asked, and as many as
 * a context has. Our count of tokens is an estimate, so both must be so.
 */
export function questionCut({ input }: Tokens, asked: number): Failure | null {
  const isFarLess = input >= smallestContext - contextTolerance && input < asked * mostRead
  const over = input % contextStep
  const isAContext = Math.min(over, contextStep - over) <= contextTolerance
  return isFarLess && isAContext ? { kind: 'question-cut', read: input, asked } : null
}

const mostRead = 0.65
/** Contexts are set to multiples of this many tokens; servers keep a few for themselves. */
const contextStep = 1_024
const contextTolerance = 8
const smallestContext = 1_024
