import { z } from 'zod'

/** US dollars per million tokens, as the user reads them on the provider's price page. */
export const priceSchema = z.object({
  input: z.number().nonnegative(),
  cached: z.number().nonnegative(),
  output: z.number().nonnegative(),
  /** What is written into the provider's cache; left out: as plain input. */
  cacheWritten: z.number().nonnegative().optional(),
})
export type Price = z.infer<typeof priceSchema>

/** What a program on one's own computer asks for. */
export const freePrice: Price = { input: 0, cached: 0, output: 0 }
export const isFree = ({ input, cached, output, cacheWritten = 0 }: Price): boolean =>
  input + cached + output + cacheWritten === 0

/** What a million tokens cost that are read, read again from a cache, or written. */
export type Rate = 'input' | 'cached' | 'output'

/**
 * A price with one of its rates as it was typed. The first that is typed stands for the others too until they are said:
 * free they would pass every limit.
 */
export const withRate = (price: Price | null, rate: Rate, value: number): Price => ({
  ...(price ?? { input: value, cached: value, output: value }),
  [rate]: value,
})
