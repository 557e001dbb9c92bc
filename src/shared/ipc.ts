import { z } from 'zod'
import { checkReportSchema } from './check-report.ts'
import { experienceSchema } from './experience.ts'
import { failureSchema } from './failure.ts'
import { costReportSchema, monthSchema } from './cost-report.ts'
import { factIdSchema, factSchema } from './facts.ts'
import { confirmedSchema, findingSchema, replacementSchema } from './finding.ts'
import { appliedSchema, personCommandSchema } from './vault-command.ts'
import { answerKeySchema, intakeSchema } from './intake.ts'
import { providerIdSchema, runWriterSchema } from './provider.ts'
import { rangeSchema } from './range.ts'
import { metricsSchema, runEventSchema, runPurposeSchema } from './run-event.ts'
import { runViewSchema } from './run-view.ts'
import { foundSchema, longestSearch } from './search.ts'
import { pinSchema, sectionNumberSchema, settingsChangeSchema, settingsSchema } from './settings.ts'
import { sectionChangeSchema } from './section-change.ts'
import { hedgePriceSchema } from './stragglers.ts'
import { sectionRecordSchema, vaultSummarySchema, vaultViewSchema } from './vault.ts'

const route = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })
const nothing = z.null()
const vaultId = z.string().min(1).max(100)
const runId = z.string().min(1).max(100)
const ofVault = z.object({ vaultId })
const ofSection = z.object({ vaultId, section: sectionNumberSchema })
const ofRun = z.object({ runId })
/** Characters of a key with all that may be pasted along; keys that are signed words have some two thousand. */
const longestSecret = 8000
const secretText = z.string().min(1).max(longestSecret)

/** What the window may know of a key. The key itself never leaves the main process. */
export const keyStatusSchema = z.object({
  provider: providerIdSchema,
  present: z.boolean(),
  last4: z.string().max(4).nullable(),
  /** `os`: encrypted by the system's keyring. `session`: kept in memory until the app is quit. */
  stored: z.enum(['os', 'session']).nullable(),
  /** A key is kept for this address, but the system cannot open it today. */
  locked: z.boolean(),
  /** Names of the headers sent along with each question; their values are kept like keys. */
  headers: z.array(z.string()),
})
export type KeyStatus = z.infer<typeof keyStatusSchema>

export const runSummarySchema = z.object({
  runId: z.string(),
  vaultId: z.string(),
  purpose: runPurposeSchema,
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
  outcome: z.enum(['complete', 'partial', 'cancelled', 'died']).nullable(),
  sections: z.number().int(),
  saved: z.number().int(),
  metrics: metricsSchema.nullable(),
})
export type RunSummary = z.infer<typeof runSummarySchema>

/** Before a run: how large it is. All of it are estimates and said so; money only where the prices are known. */
export const quoteSchema = z.object({
  sections: z.array(sectionNumberSchema),
  requests: z.number().int(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  /** US dollars, with what fails and is thrown away; null where the price of one that writes is not known. */
  cost: rangeSchema.nullable(),
  seconds: rangeSchema,
  /** Why a run would not start as things are: a limit that cannot be kept, or that is used up. */
  blocked: failureSchema.nullable(),
  /** US dollars that may still be spent by the nearest limit; null: there is none. */
  room: z
    .object({ left: z.number(), of: z.enum(['run', 'month']) })
    .nullable()
    .optional(),
  providers: z.array(runWriterSchema),
  /** Models that their vendor switches off, with the day (`2026-11-30`) and whether it is over. */
  ends: z.array(z.object({ model: z.string(), on: z.iso.date(), past: z.boolean() })).optional(),
  /** The servers have too little room for some of it: in tokens, with what is written all the same. */
  context: z
    .object({
      needed: z.number().int(),
      limit: z.number().int(),
      fits: z.array(sectionNumberSchema),
      tooLarge: z.array(z.object({ section: sectionNumberSchema, needed: z.number().int() })),
    })
    .nullable()
    .optional(),
})
export type Quote = z.infer<typeof quoteSchema>

/** A fact and where its words stand in the sections, its own place left out. */
export const factInUseSchema = factSchema.extend({
  uses: z.array(replacementSchema.pick({ section: true, path: true, from: true, to: true })),
})
export type FactInUse = z.infer<typeof factInUseSchema>

/** One file of `prompts/` as Settings lists it. */
export const promptEntrySchema = z.object({
  /** `sections/08-emails.part-2.md` */
  name: z.string(),
  /** null: used for every section. */
  section: sectionNumberSchema.nullable(),
  /** "E-mails 7 to 12" */
  title: z.string(),
  version: z.string(),
  /** True when the person's own copy is used. */
  own: z.boolean(),
  /** The app's own words have another version now than when the own copy was made. */
  outdated: z.boolean(),
})
export type PromptEntry = z.infer<typeof promptEntrySchema>
export const promptTextSchema = promptEntrySchema.extend({
  /** The words in use. */
  text: z.string(),
  /** The words that came with the app. */
  bundled: z.string(),
  /** Names that may stand in {{double braces}}. */
  fields: z.array(z.string()),
  /** Those of them that must: without them, what they stand for would never be sent. */
  required: z.array(z.string()),
})
export type PromptText = z.infer<typeof promptTextSchema>
const promptName = z.object({ name: z.string().max(100) })

/** What the native menus ask the window for. */
export const menuCommands = [
  'undo',
  'redo',
  'new-vault',
  'library',
  'settings',
  'review',
  'export',
  'find',
  'toggle-rail',
  'refine-selection',
] as const
export const menuCommandSchema = z.enum(menuCommands)
export type MenuCommand = z.infer<typeof menuCommandSchema>

/** Every question the window may ask: name → what it says, what it hears. The handlers are typed from this. */
export const routes = {
  'app.about': route(
    nothing,
    z.object({
      version: z.string(),
      electron: z.string(),
      platform: z.string(),
      vaultsFolder: z.string(),
      /** False where the system has no keyring: keys last until the app is quit, and the window says so. */
      keysSurvive: z.boolean(),
      theme: z.enum(['system', 'light', 'dark']),
    }),
  ),
  /**
   * The window has saved what it could before it closes. What could not be saved comes along: main asks the person
   * whether to stay or to keep it for the next time.
   */
  'app.leave': route(
    z.object({ unsaved: z.array(z.object({ vaultId, command: personCommandSchema })).max(200) }),
    nothing,
  ),
  /** What was kept at an earlier closing because it could not be saved, tried again; what failed again stays kept. */
  'app.drafts': route(nothing, z.object({ saved: z.number().int(), kept: z.number().int() })),
  /**
   * The rows as they were seen last, at once, the newest `atMost` of them or (null) all, and how many there are;
   * `library.list` says how they are.
   */
  'library.known': route(
    z.object({ atMost: z.number().int().positive().nullable() }),
    z.object({ vaults: z.array(vaultSummarySchema), inAll: z.number().int() }),
  ),
  'library.list': route(
    nothing,
    z.object({ vaults: z.array(vaultSummarySchema), notices: z.array(z.string()) }),
  ),
  /**
   * Where words stand in the copy and the answers of all vaults, best first. Offline. The newest question counts: one
   * that still waits when another comes ends with `cancelled`.
   */
  'search.copy': route(z.object({ words: z.string().max(longestSearch) }), foundSchema),
  'intake.examples': route(
    nothing,
    z.array(z.object({ name: z.string(), title: z.string(), intake: intakeSchema })),
  ),
  'vault.create': route(z.object({ title: z.string().max(200), intake: intakeSchema }), ofVault),
  'vault.open': route(ofVault, vaultViewSchema),
  /**
   * Changes a vault: typing, entries, repairs, decisions, undo. All of it or nothing; settles when it is on disk. What is
   * otherwise then comes as a vault event.
   */
  'vault.apply': route(ofVault.extend({ command: personCommandSchema }), appliedSchema),
  /** Moves the vault's folder to `.trash/`; nothing is deleted. */
  'vault.trash': route(ofVault, nothing),
  'vault.untrash': route(ofVault, nothing),
  'vault.reveal': route(ofVault, nothing),
  'vault.quote': route(
    ofVault.extend({
      purpose: runPurposeSchema,
      sample: z.boolean(),
      pin: pinSchema.nullable().default(null),
    }),
    quoteSchema,
  ),
  /** What was done to a section, newest first, without the texts. */
  'section.history': route(ofSection, z.array(sectionChangeSchema)),
  /** One version of a section, the text as it stood then. */
  'section.version': route(ofSection.extend({ revision: z.number().int().min(1) }), sectionRecordSchema),
  /** What the review finds, in section order. Offline; what the person confirmed is left out. */
  'findings.read': route(
    ofVault,
    z.object({ findings: z.array(findingSchema), confirmed: z.array(confirmedSchema) }),
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
  /** What five suggestions for an answer are expected to cost. */
  'intake.suggest-quote': route(
    ofVault.extend({ key: answerKeySchema }),
    quoteSchema.pick({ cost: true, blocked: true }),
  ),
  /** What a month has cost by client and vault, from the runs' records; null: this month, in UTC. */
  'spending.month': route(z.object({ month: monthSchema.nullable() }), costReportSchema),
  'prompts.list': route(nothing, z.array(promptEntrySchema)),
  'prompts.read': route(promptName, promptTextSchema),
  /** Keeps the person's own copy. Unknown names in braces and no words at all are `bad-input`. */
  'prompts.save': route(promptName.extend({ text: z.string().max(50_000) }), promptTextSchema),
  /** Puts the own copy away, into `.trash/`; the words that came with the app are used again. */
  'prompts.reset': route(promptName, promptTextSchema),
  /** Shows the folder of the own copies. */
  'prompts.reveal': route(nothing, nothing),
  'run.start': route(
    ofVault.extend({
      purpose: runPurposeSchema,
      /** Write with the built-in sample provider instead of the user's own. */
      sample: z.boolean(),
      /** One provider, and one model where it says so, for all sections of this run; null: all in their order. */
      pin: pinSchema.nullable().default(null),
      /** Go on from a run that died: accepted parts are not asked for again. */
      resumes: runId.nullable().default(null),
    }),
    ofRun,
  ),
  /** Finish what is in flight, start nothing new. */
  'run.pause': route(ofRun, nothing),
  'run.continue': route(ofRun, nothing),
  /** Abort now. Settles when every connection is closed. */
  'run.cancel': route(ofRun, nothing),
  /** The view of a run under way, or of an old one from its journal. */
  'run.view': route(z.object({ vaultId, runId }), runViewSchema),
  /** Runs under way in any vault. */
  'run.active': route(nothing, z.array(runViewSchema)),
  'run.list': route(ofVault, z.array(runSummarySchema)),
  'settings.read': route(nothing, settingsSchema),
  'settings.write': route(settingsChangeSchema, settingsSchema),
  /** Asks for a folder with the system's dialog; null when the person closes it. */
  'settings.choose-folder': route(nothing, z.string().nullable()),
  'keys.status': route(nothing, z.array(keyStatusSchema)),
  /** Cleans a key of what was pasted along and keeps it. `evenSo`: although others can read it on its way. */
  'keys.save': route(
    z.object({ provider: providerIdSchema, key: secretText, evenSo: z.boolean().default(false) }),
    keyStatusSchema,
  ),
  'keys.remove': route(z.object({ provider: providerIdSchema }), keyStatusSchema),
  /** A header that is sent along with each question to this provider. Its value is never said again. */
  'keys.save-header': route(
    z.object({
      provider: providerIdSchema,
      name: z.string().max(longestSecret),
      value: z.string().max(longestSecret),
      evenSo: z.boolean().default(false),
    }),
    keyStatusSchema,
  ),
  'keys.remove-header': route(z.object({ provider: providerIdSchema, name: z.string() }), keyStatusSchema),
  /** Calls of a provider and accepted answers among them, over the last 30 days; runs of the sample are not counted. */
  'provider.record': route(
    z.object({ provider: providerIdSchema }),
    z.object({ calls: z.number().int(), successes: z.number().int() }),
  ),
  /** How each provider was found the last time it was asked, by its id. */
  'providers.heard': route(nothing, experienceSchema.shape.heard.unwrap()),
  /**
   * Asks one tiny question and for the list of models: sees a wrong key, no credit, a model that is unknown or ends,
   * how answers have to be asked for, and the room there is. Costs less than a cent. What it learned is kept.
   */
  'provider.check': route(z.object({ provider: providerIdSchema }), checkReportSchema),
  /** What second copies of the last slow parts would come to in a run, from the person's own runs and prices. */
  'settings.hedge-price': route(nothing, hedgePriceSchema),
  /** Takes a provider out of the settings and forgets its key. At least one stays. */
  'provider.remove': route(z.object({ provider: providerIdSchema }), settingsSchema),
  /**
   * Asks where with the system's dialog. `path` is null when the person closes it. Where findings hold the export back
   * (`holdsExport`) nothing is asked or written, and `held` says how many there are; `evenSo` exports all the same.
   */
  'export.markdown': route(
    ofVault.extend({ form: z.enum(['one-file', 'file-per-section']), evenSo: z.boolean().default(false) }),
    z.object({ path: z.string().nullable(), held: z.number().int().nonnegative() }),
  ),
  /** The one gate to the outside: https and mailto only, asked first. */
  'link.open': route(z.object({ url: z.string().max(2000) }), nothing),
  /** Which commands of the menus apply at the moment; the others are grey until the window says otherwise. */
  'menu.offer': route(z.object({ commands: z.array(menuCommandSchema) }), nothing),
} as const

export type Route = keyof typeof routes
export type RouteInput<R extends Route> = z.input<(typeof routes)[R]['input']>
export type RouteParsed<R extends Route> = z.output<(typeof routes)[R]['input']>
export type RouteOutput<R extends Route> = z.output<(typeof routes)[R]['output']>

/** Every answer on the ask channel, whatever the route. */
export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: failureSchema }),
])

export const runEventBatchSchema = z.array(runEventSchema)
