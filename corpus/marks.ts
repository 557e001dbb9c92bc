import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { ReviewedVault } from '../src/core/review/check-vault.ts'
import { reviewedVault } from '../src/main/storage/reviewed-vault.ts'
import { openVault } from '../src/main/storage/vault-folder.ts'
import { findingFamilySchema } from '../src/shared/finding.ts'
import { sectionNumberSchema } from '../src/shared/settings.ts'
import { fieldPathSchema } from '../src/shared/vault.ts'

/** A statement that a careful reader who knew only the answers marked in a vault written by a model. */
const markSchema = z.strictObject({
  family: findingFamilySchema,
  section: sectionNumberSchema,
  path: fieldPathSchema,
  /** Words of the field. */
  text: z.string().min(1),
  /** Whether the vault must not go out like this; the others are worth a look. */
  error: z.boolean(),
  /** Why it is marked, for whoever reads a miss. */
  about: z.string().min(1),
})
export type Mark = z.infer<typeof markSchema>

/**
 * What a judge said of a mark that the reading of a vault made, mixed with those of careful readers: who read answers and copy, and knew not
 * whose marks they were. `right`: true and worth the client's time; `trivial`: true and read past; `wrong`: not so.
 */
const verdictSchema = z.strictObject({
  section: sectionNumberSchema,
  path: fieldPathSchema,
  /** The words that are marked. */
  text: z.string().min(1),
  verdict: z.enum(['right', 'trivial', 'wrong']),
})
export type Verdict = z.infer<typeof verdictSchema>

const marksFolder = join(import.meta.dirname, 'newest/marks')
/** What a model read of these vaults, as `vault read` wrote it; a vault without it has no read-through. */
const readingsFolder = join(import.meta.dirname, 'newest/readings')
/** What was judged of those readings; a vault without it was not judged. */
const judgedFolder = join(import.meta.dirname, 'newest/judged')
const vaultsFolder = join(import.meta.dirname, '../src/main/storage/testing')

/** Names of the vaults with marks. */
export const markedNames = readdirSync(marksFolder).map((file) => basename(file, '.json'))

export interface MarkedVault {
  name: string
  vault: ReviewedVault
  marks: readonly Mark[]
  verdicts: readonly Verdict[]
}

/** A vault written by a model, read from a copy of its folder, with what was marked in it. */
export async function markedVault(name: string): Promise<MarkedVault> {
  const marks = markSchema.array().parse(JSON.parse(readFileSync(join(marksFolder, `${name}.json`), 'utf8')))
  const folder = await mkdtemp(join(tmpdir(), 'vaultwright-marked-'))
  await cp(join(vaultsFolder, name), folder, { recursive: true })
  const reading = join(readingsFolder, `${name}.json`)
  if (existsSync(reading)) await cp(reading, join(folder, 'read-through.json'))
  const opened = await openVault(folder)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const vault = await reviewedVault(opened.value)
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  const judged = join(judgedFolder, `${name}.json`)
  const verdicts = existsSync(judged)
    ? verdictSchema.array().parse(JSON.parse(readFileSync(judged, 'utf8')))
    : []
  return { name, vault, marks, verdicts }
}
