import { z } from 'zod'
import { worldNames } from '../../e2e/provider/world/worlds.ts'

/** What the process of one policy is told. */
export const clientOrderSchema = z.object({
  /** An id of `wirePolicies`. */
  policy: z.string(),
  url: z.string(),
  world: z.enum(worldNames),
  seed: z.number(),
  scale: z.number(),
  slots: z.number(),
  vaults: z.array(z.number()),
  /** Vaults written at the same time. */
  atOnce: z.number(),
})
export type ClientOrder = z.infer<typeof clientOrderSchema>

const count = z.number()
const wireVaultSchema = z.object({
  ...{ delivered: count, ms: count, faultFreeMs: count, faultAwareMs: count, strictMs: count },
  ...{ paid: count, used: count, requests: count, planned: count, attempts: count, timedOut: count },
  ...{ fellBack: count, checks: count, passed: count, peak: count },
  /** Answers the client took for good that our check does not let pass. */
  invalid: count,
  /** Questions that were still being answered when the client had ended. */
  leftOpen: count,
  /** Tokens of all questions, and those of them that the vendor's cache had. */
  input: count,
  cached: count,
  /** Of the former, what its vendor had seen before. */
  repeatable: count,
})
export type WireVault = z.infer<typeof wireVaultSchema>

/** What it says at its end. */
export const clientEndSchema = z.object({
  vaults: z.array(wireVaultSchema),
  /** Of the whole process: largest memory in bytes, and milliseconds of all cores. */
  peakBytes: count,
  cpuMs: count,
})
export type ClientEnd = z.infer<typeof clientEndSchema>
