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
