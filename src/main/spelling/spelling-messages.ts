import { z } from 'zod'

// What the app and the thread that knows the dictionary say to each other.

/** Paths of a dictionary's two files, and the words that the person added. */
export const dictionarySchema = z.object({ aff: z.string(), dic: z.string(), own: z.array(z.string()) })
export type Dictionary = z.infer<typeof dictionarySchema>

export const toSpellerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('check'), number: z.number(), words: z.array(z.string()) }),
  z.object({ kind: z.literal('meant'), number: z.number(), word: z.string() }),
  z.object({ kind: z.literal('learn'), word: z.string() }),
])
export type ToSpeller = z.infer<typeof toSpellerSchema>

export const fromSpellerSchema = z.object({ number: z.number(), words: z.array(z.string()) })
export type FromSpeller = z.infer<typeof fromSpellerSchema>
