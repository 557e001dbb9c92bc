import { z } from 'zod'
import { pastFactSchema } from '../src/shared/facts.ts'
import {
  findingKinds,
  findingFamilySchema,
  findingKindSchema,
  type FindingKind,
} from '../src/shared/finding.ts'
import { inWays } from '../src/shared/offer-in-ways.ts'
import { sectionNumbers } from '../src/shared/sections/index.ts'
import { sectionNumberSchema } from '../src/shared/settings.ts'
import { contentSchema, fieldPathSchema } from '../src/shared/vault.ts'

/** What a fragment can be judged by although most of its vault is not there. */
const ofAFragment: Readonly<Record<FindingKind, boolean>> = {
  'not-written': false,
  'part-missing': false,
  length: false,
  fact: true,
  proof: true,
  claim: true,
  binding: true,
  contradiction: true,
  broken: true,
  placeholder: true,
  repetition: true,
  filler: true,
  voice: true,
  'ad-policy': true,
  email: true,
  limit: false,
  'read-time': true,
  'client-comment': false,
  stale: false,
  sample: false,
}

/** A fault written into the words on purpose. */
const plantedSchema = z.strictObject({
  /** Which kind of finding is expected; left out where any that shows the words will do. */
  kind: findingKindSchema.optional(),
  /** What sort of fault it is; of the lots before families were told, only some have it. */
  family: findingFamilySchema.optional(),
  section: sectionNumberSchema,
  /** The field; left out where the fault may be shown in one of several. */
  path: fieldPathSchema.optional(),
  /** Words of the field that the finding must touch; left out where the field as a whole is at fault. */
  text: z.string().min(1).optional(),
  /** Why it is a fault, for whoever reads a miss. */
  about: z.string().min(1),
})
export type Planted = z.infer<typeof plantedSchema>

/** One difference to the fragment that this one is based on: another text, or null for an entry taken out. */
const changeSchema = z.strictObject({
  section: sectionNumberSchema,
  path: fieldPathSchema.min(1),
  text: z.string().nullable(),
})
export type Change = z.infer<typeof changeSchema>

const sectionKeys = sectionNumbers.map(String)

/** A piece of a vault, written by hand, with the faults planted in it; none in a clean one. */
const writtenSchema = z.strictObject({
  name: z.string().min(1),
  about: z.string().min(1),
  /** Name of a clean fragment that gives what is not said here: answers, sections, past facts. */
  base: z.string().optional(),
  /** Of version 1 or 2. */
  intake: z.record(z.string(), z.unknown()).default({}),
  past: z.array(pastFactSchema).default([]),
  /** Words that the person confirmed to be true. */
  confirmed: z.array(z.string().min(1)).default([]),
  judged: z.array(findingKindSchema).default(findingKinds.filter((kind) => ofAFragment[kind])),
  /** Contents by section number, each a part of what its schema asks for. */
  sections: z.partialRecord(z.enum(sectionKeys), contentSchema).default({}),
  changes: z.array(changeSchema).default([]),
  planted: z.array(plantedSchema).default([]),
})
/** Fragments stand on disk as they were written, some of them before an offer had ways to buy. */
export const fragmentSchema = z.preprocess(inWays, writtenSchema)
export type Fragment = z.infer<typeof fragmentSchema>
