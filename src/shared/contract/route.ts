import { z } from 'zod'
import { sectionNumberSchema } from '../settings.ts'

export const route = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })
export const nothing = z.null()
export const vaultId = z.string().min(1).max(100)
export const runId = z.string().min(1).max(100)
export const ofVault = z.object({ vaultId })
export const ofSection = z.object({ vaultId, section: sectionNumberSchema })
export const ofRun = z.object({ runId })
