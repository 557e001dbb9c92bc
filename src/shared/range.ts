import { z } from 'zod'

/** From the least to the most that something is expected to come to. */
export const rangeSchema = z.object({ least: z.number().nonnegative(), most: z.number().nonnegative() })
export type Range = z.infer<typeof rangeSchema>

export const noRange: Range = { least: 0, most: 0 }
export const addRanges = (a: Range, b: Range): Range => ({ least: a.least + b.least, most: a.most + b.most })
