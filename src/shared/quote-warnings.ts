import { contextWords } from './context-words.ts'
import { failureSentence } from './failure-sentence.ts'
import { dayInWords } from './day-in-words.ts'
import type { Quote } from './contract/run-routes.ts'

type Warned = Pick<Quote, 'context' | 'ends' | 'cost' | 'room' | 'sampleInEnglish'> &
  Partial<Pick<Quote, 'blocked'>>

/** Why a run would not start as things are, in one sentence or two; null where it would. */
export const whyBlocked = (quote: Pick<Quote, 'blocked' | 'context'>): string | null => {
  if (!quote.blocked) return null
  return quote.context && isFull(quote) ? contextWords(quote.context) : failureSentence(quote.blocked)
}

/** The server has no room for any of it: its warning is the reason then, and is said once. */
const isFull = ({ blocked, context }: Pick<Quote, 'blocked' | 'context'>): boolean =>
  blocked?.kind === 'context-too-small' && context?.fits.length === 0

/**
 * What somebody should know before a run that may be started all the same: too little room, a limit that may be reached,
 * a model that ends, a sample in another language.
 */
export const quoteWarnings = ({
  context,
  ends = [],
  cost,
  room,
  sampleInEnglish = false,
  blocked = null,
}: Warned): string[] => [
  ...(sampleInEnglish
    ? ['The sample writes in English only. A provider of your own writes in the language of your answers.']
    : []),
  ...(context && !isFull({ blocked, context }) ? [contextWords(context)] : []),
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
