import { changedFacts, factLedger, type Fact, type PastFact } from '../../shared/facts.ts'
import type { Intake } from '../../shared/intake.ts'
import type { Content } from '../../shared/vault.ts'
import type { Situation } from './work.ts'
import { contentsOf, type VaultDocument } from './document.ts'
import type { Draft } from './draft.ts'
import { standsIn } from './stands-in.ts'

// What a fact once read is found by the review where it still stands. So a text is remembered with the change that would
// leave no other trace of it: a fact of a section when it reads differently; a fact of the intake as soon as a section
// speaks of it or a run begins to write of it. A half-typed name that no section speaks of is never remembered.

/** More texts of one fact are not kept; the oldest goes first. */
const mostTexts = 50

const ofIntake = (intake: Intake): Fact[] => factLedger(intake, {})

/** Earlier texts of facts: the remembered ones, except what a fact reads now. */
export function pastFactsOf({
  facts,
  ...document
}: Pick<VaultDocument, 'intake' | 'sections' | 'facts'>): PastFact[] {
  const now = factLedger(document.intake, contentsOf(document))
  return facts.filter(({ id, text }) => now.find((fact) => fact.id === id)?.text !== text)
}

/** What the facts read, those of the intake only where a section speaks of them. */
function textsInUse(document: Pick<VaultDocument, 'intake' | 'sections'>): PastFact[] {
  const contents = contentsOf(document)
  const coined = factLedger(document.intake, contents).filter(({ source }) => source.kind === 'section')
  return [...spokenOf(document.intake, Object.values(contents)), ...coined].map(({ id, text }) => ({
    id,
    text,
  }))
}

const spokenOf = (intake: Intake, contents: readonly Content[]): Fact[] =>
  ofIntake(intake).filter(({ text }) => contents.some((content) => standsIn(content, text)))

/** A run begins to write of the answers; more of a text is typed; or anything else. */
export type Moment = 'run-begins' | 'typing-on' | 'change'

/** Adds to a change what it would make forgotten. */
export function remember(
  draft: Draft,
  before: VaultDocument,
  { running }: Pick<Situation, 'running'>,
  moment: Moment,
): void {
  const { document } = draft
  const { intake } = document
  const changed = Object.values(document.sections).filter(
    ({ number, content }) => before.sections[number]?.content !== content,
  )
  const renamed =
    changed.length === 0 || moment === 'typing-on'
      ? []
      : changedFacts(factLedger(intake, contentsOf(before)), factLedger(intake, contentsOf(document)))
  // A run under way writes of the answers as they were when it began; those are remembered already.
  const spoken =
    moment === 'run-begins'
      ? ofIntake(intake)
      : running
        ? []
        : spokenOf(
            intake,
            changed.map(({ content }) => content),
          )
  // A vault without a list is an older one, or has lost it: what stands there before the change is where it begins.
  const known = document.facts.length === 0 ? textsInUse(before) : []
  for (const { id, text } of [...known, ...renamed, ...spoken]) add(draft, { id, text })
}

function add(draft: Draft, { id, text }: PastFact): void {
  const { facts } = draft.document
  if (facts.some((old) => old.id === id && old.text === text)) return
  draft.insert(['facts'], facts.length, { id, text })
  if (facts.filter((old) => old.id === id).length >= mostTexts)
    draft.remove(
      ['facts'],
      facts.findIndex((old) => old.id === id),
    )
}
