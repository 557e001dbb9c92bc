import { z } from 'zod'
import { checkedSchema } from '../checked.ts'
import { largestReply } from '../client-reply.ts'
import { exportChoiceSchema } from '../export/export-choice.ts'
import { givenFiles } from '../export/targets.ts'
import { factIdSchema, factSchema } from '../facts.ts'
import { confirmedSchema, findingSchema, replacementSchema, struckSchema } from '../finding.ts'
import { unknownEntrySchema } from '../unknown-entry.ts'
import { answerKeySchema } from '../intake.ts'
import { runWriterSchema } from '../provider.ts'
import { readThroughStatusSchema } from '../read-through.ts'
import { sectionChangeSchema } from '../section-change.ts'
import { appliedSchema, personCommandSchema } from '../vault-command.ts'
import { sectionRecordSchema, vaultViewSchema } from '../vault.ts'
import { nothing, ofSection, ofVault, route } from './route.ts'

/** A fact and where its words stand in the sections, its own place left out. */
export const factInUseSchema = factSchema.extend({
  uses: z.array(replacementSchema.pick({ section: true, path: true, from: true, to: true })),
})
export type FactInUse = z.infer<typeof factInUseSchema>

/** One vault: reading it, changing it, what the review finds, what leaves it. */
export const vaultRoutes = {
  'vault.open': route(ofVault, vaultViewSchema),
  /**
   * Changes a vault: typing, entries, repairs, decisions, undo. All of it or nothing; settles when it is on disk. What is
   * otherwise then comes as a vault event.
   */
  'vault.apply': route(ofVault.extend({ command: personCommandSchema }), appliedSchema),
  /** Takes the version of a conflict copy, as a change that can be taken back, or leaves it. The copy goes to the trash. */
  'vault.settle-copy': route(ofVault.extend({ name: z.string().max(500), take: z.boolean() }), appliedSchema),
  'vault.reveal': route(ofVault, nothing),
  /** What was done to a section, newest first, without the texts. */
  'section.history': route(ofSection, z.array(sectionChangeSchema)),
  /** One version of a section, the text as it stood then. */
  'section.version': route(ofSection.extend({ revision: z.number().int().min(1) }), sectionRecordSchema),
  /** What the review finds, in section order. Offline; what the person confirmed is left out. */
  'findings.read': route(
    ofVault,
    z.object({
      findings: z.array(findingSchema),
      /**
       * Numbers and names that are not from the person, each once with all its places. `confirm` and `strike` of all its
       * `texts` decide an entry.
       */
      unknowns: z.array(unknownEntrySchema),
      checked: checkedSchema,
      confirmed: z.array(confirmedSchema),
      struck: z.array(struckSchema),
      /** How the vault stands to its last read-through; null: it was never read through. */
      readThrough: readThroughStatusSchema.nullable(),
    }),
  ),
  'facts.read': route(ofVault, z.array(factInUseSchema)),
  /** The replacements that would make the sections speak of the new text; the fact's own place is not among them. */
  'facts.preview': route(
    ofVault.extend({ fact: factIdSchema, text: z.string().min(1).max(2000) }),
    z.array(replacementSchema),
  ),
  /**
   * Five suggestions for one answer, from the first provider that can be used, the next one if it fails, or from the
   * sample. Another question about the same vault ends this one with `cancelled`.
   */
  'intake.suggest': route(
    ofVault.extend({ key: answerKeySchema, sample: z.boolean() }),
    z.object({ suggestions: z.array(z.string()).length(5), writer: runWriterSchema }),
  ),
  /** The person has left the question: nothing is written on for nobody. */
  'intake.suggest-stop': route(ofVault, nothing),
  /**
   * Reads what a client's review page saved and keeps it with the vault: `text`, or, where it is null, a file that is asked for
   * with the system's dialog. `taken` says what was read, in a sentence, and what it came to; null when the person closes the dialog, or `asks`
   * says what to know before it is taken: then `text` is given again with `evenSo`.
   */
  'vault.read-reply': route(
    ofVault.extend({
      text: z.string().max(largestReply).nullable(),
      evenSo: z.boolean().default(false),
    }),
    z.object({
      taken: z.object({ words: z.string(), applied: appliedSchema }).nullable(),
      asks: z.string().nullable(),
      text: z.string(),
    }),
  ),
  /**
   * Asks where with the system's dialog: a file where the targets come to one (`endingOf`), else a folder. `path` is null when
   * the person closes it, or replaces nothing of what stands there. Where findings hold the export back (`blocksExport`)
   * nothing is asked or written, and `held` says how many there are; `evenSo` exports all the same. `given`: what
   * `export.choose-file` answered.
   */
  'export.files': route(
    ofVault.extend({
      choice: exportChoiceSchema,
      given: z.partialRecord(z.enum(givenFiles), z.string()).default({}),
      evenSo: z.boolean().default(false),
    }),
    z.object({
      path: z.string().nullable(),
      files: z.number().int().nonnegative(),
      /** Why chosen targets are not among them, a sentence each. */
      without: z.array(z.string()),
      held: z.number().int().nonnegative(),
    }),
  ),
  /**
   * Asks for a file that targets are made to fit with the system's dialog; null when the person closes it. Where it lies stays
   * in main: `id` stands for it until the app is quit.
   */
  'export.choose-file': route(
    z.object({ what: z.enum(givenFiles) }),
    z.object({ id: z.string(), name: z.string() }).nullable(),
  ),
  /** Shows what was exported since the app started in its folder, or opens it with the program that is for it. */
  'export.show': route(z.object({ path: z.string(), how: z.enum(['in-folder', 'open']) }), nothing),
} as const
