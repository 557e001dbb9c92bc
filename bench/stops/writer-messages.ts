import { z } from 'zod'

/** `write`: begin, or go on from the run that died. `cancel`: the run under way. */
export const toWriterSchema = z.enum(['write', 'cancel'])
export type ToWriter = z.infer<typeof toWriterSchema>

export const fromWriterSchema = z.discriminatedUnion('kind', [
  /** Everything is loaded. */
  z.object({ kind: z.literal('ready') }),
  /** A part, such as "8.2", is saved on the disk. */
  z.object({ kind: z.literal('accepted'), part: z.string() }),
  /** The run is over; `listeners` wait for signals still, though nothing is under way. */
  z.object({ kind: z.literal('ended'), saved: z.number(), listeners: z.number() }),
])
export type FromWriter = z.infer<typeof fromWriterSchema>
