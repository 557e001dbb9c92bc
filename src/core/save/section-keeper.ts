import type { Failure, Issue } from '../../shared/failure.ts'
import type { UnstampedEvent } from '../../shared/run-event.ts'
import type { SectionDefinition } from '../../shared/sections/section-definition.ts'
import type { Basis, Content, PartRecord, SectionRecord } from '../../shared/vault.ts'
import type { AcceptedPart, Checked, PartEnd } from '../part-end.ts'
import type { VaultStore } from '../ports.ts'
import { contentWords } from './content-words.ts'
import { partTexts, rawOf, sectionFacts, type PartText, type SectionFacts } from './part-texts.ts'

/** A section of a run, on its way to the disk. */
export interface SectionToKeep {
  definition: SectionDefinition
  runId: string
  /** What it is written from. */
  basis: Basis
  /** The words that ask for what is missing of a part, with their version; in the basis only where they were used. */
  missingPrompt: Record<string, string>
  /** Parts accepted by an earlier run. */
  kept: readonly PartRecord[]
  /** The whole from its parts in part order, checked. */
  assemble: (parts: readonly Content[]) => Checked | Promise<Checked>
  /** Set when the answers go into the gaps of this text, which stays what it was written from. */
  completes?: SectionRecord | null
  /** Set when the answer becomes a proposal beside the old text. */
  refine: { note: string; path: (string | number)[]; baseRevision: number } | null
  /** Milliseconds since the section was started. */
  elapsedMs: () => number
}

/** How a section ended, with its new text where there is one. */
export type SectionEnd =
  | { kind: 'saved'; record: SectionRecord }
  | { kind: 'proposed' }
  | { kind: 'needs-review' }
  | { kind: 'failed' }
  | { kind: 'cancelled' }

/** Where the answers of a section go. */
export interface SectionKeeper {
  /** Puts an accepted part on disk as soon as it is there; one that cannot be saved becomes a failure. */
  keepPart(end: PartEnd): Promise<PartEnd>
  /** Settles the section when all its parts have ended. */
  keepSection(ends: readonly PartEnd[]): Promise<SectionEnd>
  /** Says that the section failed, and remembers why. */
  fail(failure: Failure, attempts: number): Promise<SectionEnd>
}

/** Nothing is announced as saved before the store says that it is on disk. */
export function sectionKeeper(
  section: SectionToKeep,
  store: VaultStore,
  announce: (event: UnstampedEvent) => void,
): SectionKeeper {
  const { definition, runId, refine, completes = null } = section
  const { number } = definition
  /** Parts that are the section itself or belong to a proposal are saved with the whole. */
  const waitsForWhole = refine !== null || completes !== null || definition.parts.length === 1

  const basisOf = (ends: readonly PartEnd[]): Basis => {
    const inPieces = ends.some((end) => end.kind === 'accepted' && end.inPieces)
    const { basis, missingPrompt } = section
    return inPieces ? { ...basis, prompts: { ...basis.prompts, ...missingPrompt } } : basis
  }
  const factsOf = (ends: readonly PartEnd[], texts: readonly PartText[]): SectionFacts =>
    sectionFacts({ kept: section.kept, basis: basisOf(ends) }, ends, texts)

  const notSaved = (end: AcceptedPart, failure: Failure): void => {
    const { kind: _kind, ...attempt } = end.saved
    announce({ ...attempt, kind: 'attempt-failed', failure, next: { kind: 'stop' }, counted: true })
  }
  const announceParts = (ends: readonly PartEnd[]): void => {
    if (waitsForWhole) for (const end of ends) if (end.kind === 'accepted') announce(end.saved)
  }

  const fail = async (failure: Failure, attempts: number): Promise<SectionEnd> => {
    // Where even this cannot be written, the run's events still say it. What is there stays as good as it was.
    if (!refine && !completes) await store.saveFailure(number, failure)
    announce({ kind: 'section-failed', section: number, failure, attempts })
    return { kind: 'failed' }
  }
  const failWhole = (ends: readonly PartEnd[], failure: Failure): Promise<SectionEnd> => {
    if (waitsForWhole) for (const end of ends) if (end.kind === 'accepted') notSaved(end, failure)
    return fail(failure, Math.max(0, ...ends.map((end) => end.attempts)))
  }

  const save = async (
    ends: readonly PartEnd[],
    texts: readonly PartText[],
    content: Content,
  ): Promise<SectionEnd> => {
    const { tokens, spent, ...own } = factsOf(ends, texts)
    const { writers, basis } = completes ?? own
    const record = { number, content, source: 'run' as const, writers, note: null, basis, tokens }
    const saved = await store.saveSection(record)
    if (!saved.ok) return failWhole(ends, saved.failure)
    announceParts(ends)
    announce({
      kind: 'section-saved',
      section: number,
      revision: saved.value.revision,
      writers,
      ms: section.elapsedMs(),
      words: contentWords(content),
      tokens,
      cost: spent.cost,
    })
    return { kind: 'saved', record: saved.value }
  }

  const propose = async (
    asked: NonNullable<SectionToKeep['refine']>,
    ends: readonly PartEnd[],
    texts: readonly PartText[],
    content: Content,
  ): Promise<SectionEnd> => {
    const { writers, tokens, basis } = factsOf(ends, texts)
    const saved = await store.saveProposal({ number, runId, ...asked, content, writers, basis, tokens })
    if (!saved.ok) return failWhole(ends, saved.failure)
    announceParts(ends)
    announce({ kind: 'section-proposed', section: number, writers, ms: section.elapsedMs() })
    return { kind: 'proposed' }
  }

  const review = async (
    ends: readonly PartEnd[],
    texts: readonly PartText[],
    issues: Issue[],
    content: Content | null,
  ): Promise<SectionEnd> => {
    const { writers, tokens, basis } = factsOf(ends, texts)
    const raw = texts.map(rawOf)
    const saved = await store.saveReview({ number, runId, issues, raw, content, writers, basis, tokens })
    if (!saved.ok) return failWhole(ends, saved.failure)
    announceParts(ends)
    announce({ kind: 'section-needs-review', section: number, issues })
    return { kind: 'needs-review' }
  }

  return {
    fail,
    async keepPart(end) {
      if (end.kind !== 'accepted' || waitsForWhole) return end
      const { content, writer, part, attempts, spent } = end
      const basis = basisOf([end])
      const record = { number, part, runId, content, writer, tokens: end.saved.tokens, basis }
      const saved = await store.savePart(record)
      if (saved.ok) announce(end.saved)
      else notSaved(end, saved.failure)
      return saved.ok ? end : { kind: 'failed', failure: saved.failure, part, attempts, spent }
    },
    async keepSection(ends) {
      const failed = ends.find((end) => end.kind === 'failed')
      if (failed) return fail(failed.failure, failed.attempts)
      if (ends.some((end) => end.kind === 'cancelled')) {
        announce({ kind: 'section-cancelled', section: number })
        return { kind: 'cancelled' }
      }
      const texts = partTexts(section.kept, ends)
      const contents = texts.map((text) => text.content)
      const wrong = ends.flatMap((end) => (end.kind === 'invalid' ? end.issues : []))
      if (completes && wrong.length > 0) return failWhole(ends, { kind: 'invalid', issues: wrong })
      const whole = contents.every((content) => content !== null) ? await section.assemble(contents) : null
      if (whole?.passed && wrong.length === 0) {
        return refine ? propose(refine, ends, texts, whole.content) : save(ends, texts, whole.content)
      }
      // The whole's own issues name places of the section; a part's name places of that part.
      const issues = whole && !whole.passed ? whole.issues : wrong
      return review(ends, texts, issues, whole?.content ?? null)
    },
  }
}
