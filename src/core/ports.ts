import type { Content, Basis, NeedsReview, PartRecord, Proposal, SectionRecord } from '../shared/vault.ts'
import type { Failure } from '../shared/failure.ts'
import type { AnswerKey, Intake } from '../shared/intake.ts'
import type { ProviderId, Tokens } from '../shared/provider.ts'
import type { Reading, ReadingStep } from '../shared/read-through.ts'
import type { Result } from '../shared/result.ts'
import type { RunEvent } from '../shared/run-event.ts'
import type { SectionNumber } from '../shared/sections/section-definition.ts'
import type { RunCommand } from '../shared/vault-command.ts'

/** Time, handed in so that a ten-minute back-off is tested in a millisecond. */
export interface Clock {
  /** Milliseconds since 1970, without the time the machine was suspended: limits do not run while the lid is shut. */
  now(): number
  /** Settles after `ms`, or at once when the signal aborts; never rejects. The caller looks at its signal. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

/** A number from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number

/** JSON Schema as sent to a provider: all fields required, nothing extra, lists with their counts, no lengths of texts. */
export type JsonSchema = Record<string, unknown>

/** The words of one question. `system` and `shared` are identical for all requests of a run, so prompt caches hit. */
interface Question {
  system: string
  /** The intake, first in the user's message and byte-identical in every request of a run. */
  shared: string
  /** What this question asks for. */
  prompt: string
  /** Name of the form, e.g. `section_08_emails_part_2`, and the form itself. */
  schemaName: string
  schema: JsonSchema
  /** No other question begins as this one does: no cache is lost when its form is sent as a form, before its words. */
  alone: boolean
  /** Upper bound of the answer without thoughts in tokens, sized per part: a large one is reserved against the rate limit. */
  maxTokens: number
  /** What one answer can cost is set aside and no more: one without a word is not asked for again in the same breath. */
  asksOnce?: boolean
  /** Doubled each time an answer was cut off, for thoughts may have taken its room; left out: 1. */
  growth?: number
  /**
   * What the question takes of a context, in tokens, as its model is known to count; left out: estimated. Counted when
   * somebody asks, as a long one takes a while.
   */
  takes?: () => number
}

/** A part of a section, asked of a model. */
export interface WriteRequest extends Question {
  /** What the prompt was made of. Only the sample provider looks at it; the others send words. */
  material: {
    kind: 'section'
    intake: Intake
    reads: Partial<Record<SectionNumber, Content>>
    section: SectionNumber
    /** From 1. */
    part: number
    refine: { note: string; path: (string | number)[]; current: Content } | null
    /** Only these places are asked for; null: all of the part. */
    missing: readonly (string | number)[][] | null
  }
}

/** Copy that is written, to be read against the answers: it asks for marks, or which of the marks stay. */
export interface ReadRequest extends Question {
  material: {
    kind: 'read-through'
    step: ReadingStep
    /** The texts, or the marks, as they are shown, by number. */
    texts: ReadonlyMap<number, string>
  }
}

/** A part of a run, asked of a model. */
export type PartRequest = WriteRequest | ReadRequest

/** Five suggestions for one answer of the intake, asked of a model. */
export interface SuggestRequest extends Question {
  material: { kind: 'suggestions'; intake: Intake; key: AnswerKey }
}

/** One tiny question that shows how an endpoint wants to be asked. */
export interface CheckRequest extends Question {
  material: { kind: 'check' }
}

export type ModelRequest = PartRequest | SuggestRequest | CheckRequest

/** What a vendor says is left to a key of something it counts, and how it comes back. */
export interface Allowance {
  /** `tokens`: of question and answer together. */
  of: 'requests' | 'tokens' | 'input' | 'output'
  limit: number
  left: number
  /** So much comes back in a millisecond, up to the limit. */
  perMs: number
}

/**
 * What a model sends while it writes. `finish` or `failed` is the last chunk: nothing is read after it, so usage comes
 * before. A stream that ends without either was cut. `unsaid`: the stream came to its own end and named no reason; the
 * answer is whole if it passes the check. `allowances` come before any text, and are no sign of life.
 */
export type WriteChunk =
  | { kind: 'allowances'; allowances: readonly Allowance[] }
  | { kind: 'text'; text: string }
  | { kind: 'thinking' }
  | { kind: 'usage'; tokens: Tokens }
  | { kind: 'finish'; reason: 'stop' | 'truncated' | 'refused' | 'unsaid' }
  | { kind: 'failed'; failure: Failure }

/**
 * One provider with one model: a name and one function. It never retries, always obeys the signal, and has closed
 * its connection when the iteration ends. Failures arrive as a last chunk; it throws only for bugs.
 */
export interface TextModel {
  provider: ProviderId
  model: string
  write(request: ModelRequest, signal: AbortSignal): AsyncIterable<WriteChunk>
}

/** Where a vault is read and written. Every save settles only when it is on disk and synced. */
export interface VaultStore {
  readIntake(): Promise<Result<Intake>>
  /** Saved sections by number. */
  readSections(): Promise<Result<Partial<Record<SectionNumber, SectionRecord>>>>
  /** Accepted parts of sections that are not complete yet. */
  readParts(): Promise<Result<PartRecord[]>>
  savePart(part: Omit<PartRecord, 'schemaVersion' | 'savedAt'>): Promise<Result<null>>
  /** Keeps the old version in the history, removes the section's parts and review, counts the revision up. */
  saveSection(
    section: Pick<SectionRecord, 'number' | 'content' | 'source' | 'writers' | 'note' | 'basis' | 'tokens'>,
  ): Promise<Result<SectionRecord>>
  saveProposal(proposal: Omit<Proposal, 'schemaVersion' | 'savedAt'>): Promise<Result<null>>
  /** The section's old text, if any, stays where it is. */
  saveReview(review: Omit<NeedsReview, 'schemaVersion' | 'savedAt'>): Promise<Result<null>>
  /** Remembers why a section could not be written; null forgets it. */
  saveFailure(section: SectionNumber, failure: Failure | null): Promise<Result<null>>
  /** What was read through before. */
  readReadings(): Promise<Result<readonly Reading[]>>
  /** Takes the place of what was read of the same sections before. */
  saveReading(reading: Omit<Reading, 'at'>): Promise<Result<null>>
  /** Asked before something is bought: whether the disk can take it. What earlier writes left undone is made up for. */
  checkFreeSpace(): Promise<Result<null>>
  /** Appends to the run's journal. In order; fleeting events are not journaled. */
  journal(event: RunEvent): Promise<Result<null>>
}

/** Another place for accepted answers while the disk of their vault does not take them. */
export interface AnswersAside {
  /** Where it is kept. */
  keep(answer: RunCommand): Promise<Result<string>>
  /** It is in its vault now. */
  drop(answer: RunCommand): Promise<void>
}

/** A prompt file's words and its version ("1", or "1+own" for a user's own copy). */
export interface Prompt {
  text: string
  version: string
}

/** Reads `prompts/`: `system.md` and its like, `read-through-*.md`, `sections/NN-key.md` or `sections/NN-key.part-K.md`. */
export interface PromptSource {
  read(name: string): Promise<Result<Prompt>>
}

export type { Basis, Content }
