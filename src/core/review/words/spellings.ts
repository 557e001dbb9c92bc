import { z } from 'zod'
import list from '../../../../rules/spelling.json' with { type: 'json' }
import type { Intake } from '../../../shared/intake.ts'
import { once } from './once.ts'

/** English as one country spells it. */
export type Spelling = 'american' | 'british'

interface Spelled {
  of: Spelling
  /** The same word in the other spelling. */
  other: string
}

const listSchema = z.object({ pairs: z.array(z.string()), misspelt: z.record(z.string(), z.string()) })
const read = once(() => listSchema.parse(list))

/** Words that are right in one of the two spellings only; `rules/spelling.json` says how they were chosen. */
export const spelledWords = once((): ReadonlyMap<string, Spelled> => {
  const words = new Map<string, Spelled>()
  for (const pair of read().pairs.flatMap((line) => line.split(' '))) {
    const [american, british] = pair.split('/')
    if (!american || !british) continue
    words.set(american, { of: 'american', other: british })
    words.set(british, { of: 'british', other: american })
  }
  return words
})

const british =
  /\bbrit|\buk\b|\bgb\b|united kingdom|england|scotland|wales|ireland|australia|new zealand|south africa|commonwealth|oxford/iu
const american = /\bamerica|\bus\b|\bu\.s\.|\busa\b|united states/iu

/** The spelling the person chose, else the one of the country; null where neither says. */
export const spellingChosen = ({ market }: Pick<Intake, 'market'>): Spelling | null =>
  spellingNamed(market.spelling) ?? spellingNamed(market.country)

function spellingNamed(text: string): Spelling | null {
  const [isBritish, isAmerican] = [british.test(text), american.test(text)]
  return isBritish === isAmerican ? null : isBritish ? 'british' : 'american'
}

/** Words that are misspelt in either, with the right one. */
export const misspeltWords = once((): ReadonlyMap<string, string> => new Map(Object.entries(read().misspelt)))
