import { z } from 'zod'
import { takenReplySchema } from '../../shared/client-reply.ts'
import { pastFactSchema } from '../../shared/facts.ts'
import { confirmedSchema, struckSchema } from '../../shared/finding.ts'
import { handoverSchema } from '../../shared/handover.ts'

const schemaVersion = z.number().int().positive()

/** `facts.json`: texts that facts have had in the sections, oldest first. Those that are no more are past facts. */
export const factsFileSchema = z.object({ schemaVersion, texts: z.array(pastFactSchema) })

/** `review.json`: what the person confirmed to be true, in the order it was confirmed. */
export const confirmedFileSchema = z.object({ schemaVersion, confirmed: z.array(confirmedSchema) })

/** `struck.json`: what the person struck, in the order it was struck. */
export const struckFileSchema = z.object({ schemaVersion, struck: z.array(struckSchema) })

/** `client-replies.json`: what clients said on review pages, in the order it was read. */
export const clientRepliesFileSchema = z.object({ schemaVersion, replies: z.array(takenReplySchema) })

/** `handover.json`: what the vault needs to leave. There is none while all of it is empty. */
export const handoverFileSchema = z.object({ schemaVersion, handover: handoverSchema })
