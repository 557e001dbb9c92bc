import { contextWords } from './context-words.ts'
import { dayInWords } from './day-in-words.ts'
import type { Quote } from './contract/run-routes.ts'

type Warned = Pick<Quote, 'context' | 'ends' | 'cost' | 'room'>

/**
 * What somebody should know before a run that may be started all the same: too little room, a limit that may be reached,
 * a model that ends.
 */
export const quoteWarnings = ({ context, ends = [], cost, room }: Warned): string[] => [
  ...(context ? [contextWords(context)] : []),
  ...(cost && room && cost.most > room.left ? [limitWords(room)] : []),
  ...ends.map(
    ({ model, on, past }) =>
      `${model} ${past ? 'was to be' : 'is'} switched off on ${dayInWords(on)}. Pick a newer one in Settings.`,
  ),
]

const limitWords = ({ left, of }: NonNullable<Quote['room']>): string => {
  const allowed = of === 'run' ? 'you allow for a run' : 'left of what you allow for a month'
  return `The $${left.toFixed(2)} ${allowed} may not be enough for all of it. Whatever is not written then can be written later.`
}
