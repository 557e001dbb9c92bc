import { z } from 'zod'
import { copiesRoundSchema, copySchema } from '../vault-copies.ts'
import { nothing, ofVault, route, vaultId } from './route.ts'

const standing = z.object({
  /** Where the copies lie. */
  folder: z.string(),
  /** What the last round came to; null: there was none yet. */
  last: copiesRoundSchema.nullable(),
})
export type CopiesStanding = z.infer<typeof standing>

/** Copies of vaults outside of their folder, and moving that folder. */
export const copiesRoutes = {
  'copies.standing': route(nothing, standing),
  /** Copies every vault that changed since its last copy. */
  'copies.take': route(nothing, standing),
  /** The copies of a vault, or (null) of all, also of those that are in the trash; newest first. */
  'copies.list': route(z.object({ vaultId: vaultId.nullable() }), z.array(copySchema)),
  /** Takes a copy in as a vault of its own, beside what is there. */
  'copies.restore': route(z.object({ name: z.string().max(400) }), ofVault),
  /** Shows the folder of the copies in the system's file window. */
  'copies.reveal': route(nothing, nothing),

  /** Copies the vaults to another folder, checks every file and uses that one from then on. The old one stays as it is. */
  'vaults.move': route(
    z.object({ folder: z.string().min(1).max(4000) }),
    z.object({ notCopied: z.array(z.string()) }),
  ),
  /** How far a move is, in bytes copied and checked; null: none is under way. */
  'vaults.moving': route(nothing, z.object({ done: z.number(), of: z.number() }).nullable()),
  'vaults.stop-moving': route(nothing, nothing),
  /** The folder the vaults were moved from, with its size in bytes, as long as it is there; null: none. */
  'vaults.old-folder': route(nothing, z.object({ folder: z.string(), bytes: z.number() }).nullable()),
  /** Puts that folder into the trash of the system. */
  'vaults.trash-old-folder': route(nothing, nothing),
} as const
