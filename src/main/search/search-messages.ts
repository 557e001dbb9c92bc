import { z } from 'zod'
import { failureSchema } from '../../shared/failure.ts'
import { foundSchema } from '../../shared/search.ts'

// What the app and the thread that searches say to each other.

export const settingOutSchema = z.object({ index: z.string(), root: z.string() })
export type SettingOut = z.infer<typeof settingOutSchema>

export const toThreadSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), path: z.string() }),
  z.object({ kind: z.literal('root'), root: z.string() }),
  /** Look through the library and say when that is done. */
  z.object({ kind: z.literal('read') }),
  z.object({ kind: z.literal('search'), number: z.number(), words: z.string() }),
  /** Write what is open and end. */
  z.object({ kind: z.literal('end') }),
])
export type ToThread = z.infer<typeof toThreadSchema>

export const fromThreadSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    number: z.number(),
    result: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), value: foundSchema }),
      z.object({ ok: z.literal(false), failure: failureSchema }),
    ]),
  }),
  /** The library is read; nothing more is done until the next message. */
  z.object({ kind: z.literal('read') }),
  z.object({ kind: z.literal('log'), line: z.string() }),
])
export type FromThread = z.infer<typeof fromThreadSchema>
