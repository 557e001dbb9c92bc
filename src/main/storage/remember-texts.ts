import { changedFacts, factLedger, type Fact, type PastFact } from '../../shared/facts.ts'
import type { Intake } from '../../shared/intake.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import { schemaVersion, type Content } from '../../shared/vault.ts'
import { standsIn } from './stands-in.ts'
import type { VaultInUse } from './vault-in-use.ts'
import { factsFile } from './vault-paths.ts'
import { textOf, type VaultState } from './vault-state.ts'

// What a fact once read is found by the review where it still stands. So a text is remembered, always before anything
// is saved that would leave no other trace of it: a fact of a section when it is about to read differently; a fact of
// the intake as soon as a section speaks of it or a run begins to write of it. An answer is saved while it is typed,
// and a half-typed name that no section speaks of is never remembered.

type Contents = Partial<Record<SectionNumber, Content>>

/** More texts of one fact are not kept; the oldest goes first. */
const mostTexts = 50

const contentsOf = ({ sections }: Pick<VaultState, 'sections'>): Contents =>
  Object.fromEntries([...sections].map(([number, { record }]) => [number, record.content]))

/** The facts as they read now. */
export const ledgerOf = (state: Pick<VaultState, 'intake' | 'sections'>): Fact[] =>
  factLedger(state.intake, contentsOf(state))

const ofIntake = (intake: Intake): Fact[] => factLedger(intake, {})

/** Earlier texts of facts: the remembered ones, except what a fact reads now. */
export function pastFactsOf(state: Pick<VaultState, 'intake' | 'sections' | 'texts'>): PastFact[] {
  const now = ledgerOf(state)
  return state.texts.filter(({ id, text }) => now.find((fact) => fact.id === id)?.text !== text)
}

/** What the facts read now, those of the intake only where a section speaks of them. */
export function textsInUse(state: Pick<VaultState, 'intake' | 'sections'>): PastFact[] {
  const contents = contentsOf(state)
  const coined = factLedger(state.intake, contents).filter(({ source }) => source.kind === 'section')
  return [...spokenOf(state.intake, Object.values(contents)), ...coined].map(({ id, text }) => ({ id, text }))
}

const spokenOf = (intake: Intake, contents: readonly Content[]): Fact[] =>
  ofIntake(intake).filter(({ text }) => contents.some((content) => standsIn(content, text)))

/** Before a section is saved: what the facts it coins read until now, and the names of the intake it speaks of. */
export async function rememberBeforeSection(
  vault: VaultInUse,
  number: SectionNumber,
  content: Content,
): Promise<void> {
  const { intake, ...state } = vault.state
  const before = contentsOf(state)
  const changed = changedFacts(
    factLedger(intake, before),
    factLedger(intake, { ...before, [number]: content }),
  )
  // A run under way writes of the answers as they were when it began; those are remembered already.
  const spoken = vault.live.size > 0 ? [] : spokenOf(intake, [content])
  await remember(vault, [...changed, ...spoken])
}

/** Before the intake is saved, or when a run begins: `intake` holds the names that the sections will speak of. */
export async function rememberNames(vault: VaultInUse, intake: Intake | null): Promise<void> {
  await remember(vault, intake === null ? [] : ofIntake(intake))
}

/** Losing the list loses no vault: a save goes on where it could not be written, and the next one writes it again. */
async function remember(vault: VaultInUse, more: readonly PastFact[]): Promise<void> {
  const { state, files } = vault
  const isNew = more.filter(({ id, text }) => !state.texts.some((old) => old.id === id && old.text === text))
  if (isNew.length === 0 && state.textsOnDisk) return
  state.texts = newest([...state.texts, ...isNew.map(({ id, text }) => ({ id, text }))])
  state.textsOnDisk = (await files.write(factsFile, textOf({ schemaVersion, texts: state.texts }))).ok
  if (state.textsOnDisk) return
  const sentence = `“${factsFile}” could not be brought up to date, so an older name may not be found by the review.`
  if (!state.notices.includes(sentence)) state.notices.push(sentence)
}

const newest = (texts: readonly PastFact[]): PastFact[] =>
  texts.filter(({ id }, i) => texts.slice(i + 1).filter((later) => later.id === id).length < mostTexts)
