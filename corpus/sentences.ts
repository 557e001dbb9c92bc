import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ReviewedVault } from '../src/core/review/check-vault.ts'
import { findingFamilySchema } from '../src/shared/finding.ts'
import type { SectionNumber } from '../src/shared/sections/index.ts'
import type { FieldPath } from '../src/shared/sections/outline.ts'
import { fragmentSchema } from './fragment.ts'
import { fragmentsIn } from './lots.ts'
import { vaultOfFragment } from './vault-of-fragment.ts'

/** Where copy of a kind stands in a vault. */
const places = {
  email: [8, ['emails', 2, 'body']],
  ad: [9, ['ads', 0, 'primaryText']],
  page: [10, ['salesPage', 'problem']],
  call: [5, ['objections', 0, 'response']],
  post: [11, ['social', 'story', 0, 'hook']],
  plan: [4, ['blueprint', 0, 'what']],
} as const satisfies Record<string, readonly [SectionNumber, FieldPath]>

/** One to three sentences of copy, at fault whatever the business answered, or harmless whatever it answered. */
const sentenceSchema = z.strictObject({
  family: findingFamilySchema,
  fault: z.boolean(),
  text: z.string().min(1),
  /** The words at fault, to the letter; empty where nothing is. */
  span: z.string(),
  where: z.enum(['email', 'ad', 'page', 'call', 'post', 'plan']),
})
export type SentenceToJudge = z.infer<typeof sentenceSchema>

/** The files, each with the released fragment whose answers the sentences are held against: none of them has what a fault says. */
const files = [
  ['en-1', 'en-it-firm'],
  ['en-2', 'en-recruiter'],
  ['de', 'de-makler-erbimmobilie'],
  ['es', 'es-gestoria'],
  ['fr', 'fr-immobilier'],
  ['pl', 'pl-szkola-jezykowa'],
] as const

/** A sentence as the only text of a vault, with where it stands. */
export interface PlacedSentence {
  sentence: SentenceToJudge
  vault: ReviewedVault
  section: SectionNumber
  path: FieldPath
}

/** The sentences of each file, one vault for each. */
export function sentencesByFile(): { name: string; sentences: PlacedSentence[] }[] {
  const released = fragmentsIn('unseen')
  return files.map(([name, base]) => {
    const raw: unknown = JSON.parse(
      readFileSync(join(import.meta.dirname, 'sentences', `${name}.json`), 'utf8'),
    )
    const intake = released.find((fragment) => fragment.name === base)?.intake
    if (!intake) throw new Error(`There is no released fragment ${base}.`)
    return {
      name,
      sentences: sentenceSchema
        .array()
        .parse(raw)
        .map((sentence) => {
          const [section, path] = places[sentence.where]
          const fragment = fragmentSchema.parse({
            ...{ name, about: 'one sentence', intake },
            sections: { [String(section)]: standingAt(path, sentence.text) },
          })
          return { sentence, section, path, vault: vaultOfFragment(fragment, null) }
        }),
    }
  })
}

/** Content that holds nothing but one text. */
function standingAt(path: FieldPath, text: string): unknown {
  const [step, ...rest] = path
  if (step === undefined) return text
  const inner = standingAt(rest, text)
  if (typeof step === 'string') return { [step]: inner }
  return Array.from({ length: step + 1 }, (_, at) => (at === step ? inner : {}))
}
