import { contextWords } from './context-words.ts'
import { dayInWords } from './day-in-words.ts'
import type { Quote } from './ipc.ts'

/** What somebody should know before a run that may be started all the same: too little room, a model that ends. */
export const quoteWarnings = ({ context, ends = [] }: Pick<Quote, 'context' | 'ends'>): string[] => [
  ...(context ? [contextWords(context)] : []),
  ...ends.map(
    ({ model, on }) => `${model} is switched off on ${dayInWords(on)}. Pick a newer one in Settings.`,
  ),
]
