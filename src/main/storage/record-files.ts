import type { z } from 'zod'
import { partKey } from '../../core/vault/document.ts'
import { readAt } from '../../core/vault/operations.ts'
import { intakeSchema } from '../../shared/intake.ts'
import { readThroughFileSchema } from '../../shared/read-through.ts'
import { sections } from '../../shared/sections/index.ts'
import type { Place } from '../../shared/vault-change.ts'
import {
  needsReviewSchema,
  partRecordSchema,
  proposalSchema,
  sectionRecordSchema,
} from '../../shared/vault.ts'
import type { FileKind } from './migrations.ts'
import {
  clientRepliesFileSchema,
  confirmedFileSchema,
  factsFileSchema,
  handoverFileSchema,
  struckFileSchema,
} from './remembered-files.ts'
import * as paths from './vault-paths.ts'

/** A file that holds one record of a vault. */
export interface RecordFile {
  name: string
  kind: FileKind
  schema: z.ZodType<object>
  /** The place of the record in the vault. */
  at: Place
  /** The record in what the file holds. */
  of: (held: object) => object
}

const itself = (held: object): object => held

/** `key`: where the file holds the record, beside its version. */
function wrapped(
  kind: FileKind,
  name: string,
  schema: z.ZodType<object>,
  place: string,
  key = place,
): RecordFile {
  const of = (held: object): object => {
    const inside = readAt(held, [key])
    return typeof inside === 'object' && inside !== null ? inside : held
  }
  return { name, kind, schema, at: [place], of }
}

/** Every file of a vault but `vault.json`, in the order they are read. */
export const recordFiles: readonly RecordFile[] = [
  { name: paths.intakeFile, kind: 'intake', schema: intakeSchema, at: ['intake'], of: itself },
  ...sections.flatMap(({ number, parts }): RecordFile[] => {
    const ofThis = { number: sectionRecordSchema.shape.number.refine((found) => found === number) }
    const files: Omit<RecordFile, 'of'>[] = [
      {
        name: paths.sectionFile(number),
        kind: 'section',
        schema: sectionRecordSchema.extend(ofThis),
        at: ['sections', number],
      },
      ...[...parts.keys()].map((index) => ({
        name: paths.partFile(number, index + 1),
        kind: 'part' as const,
        schema: partRecordSchema.extend(ofThis),
        at: ['parts', partKey(number, index + 1)],
      })),
      {
        name: paths.proposalFile(number),
        kind: 'proposal',
        schema: proposalSchema.extend(ofThis),
        at: ['proposals', number],
      },
      {
        name: paths.reviewFile(number),
        kind: 'review',
        schema: needsReviewSchema.extend(ofThis),
        at: ['reviews', number],
      },
    ]
    return files.map((file) => ({ ...file, of: itself }))
  }),
  wrapped('facts', paths.factsFile, factsFileSchema, 'facts', 'texts'),
  wrapped('confirmed', paths.confirmedFile, confirmedFileSchema, 'confirmed'),
  wrapped('struck', paths.struckFile, struckFileSchema, 'struck'),
  wrapped('readings', paths.readThroughFile, readThroughFileSchema, 'readings'),
  wrapped('handover', paths.handoverFile, handoverFileSchema, 'handover'),
  wrapped('client-replies', paths.clientRepliesFile, clientRepliesFileSchema, 'clientReplies', 'replies'),
]

const byName = new Map(recordFiles.map((file) => [file.name, file]))
const byPlace = new Map(recordFiles.map((file) => [file.at.join('/'), file]))

/** The file of that name; undefined where it holds no record of a vault. */
export const recordFile = (name: string): RecordFile | undefined => byName.get(name)

/** The file that holds a place of a vault; null for what stands in `vault.json`. */
export const fileOfPlace = ([first, second]: Place): string | null =>
  (byPlace.get(`${first}`) ?? byPlace.get(`${first}/${second}`))?.name ?? null
