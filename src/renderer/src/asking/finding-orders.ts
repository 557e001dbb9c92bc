import type { FactId } from '../../../shared/facts.ts'
import type { Replacement } from '../../../shared/finding.ts'
import type { SectionNumber } from '../../../shared/sections/section-definition.ts'
import { ask } from '../main-process.ts'
import { announceChange } from '../stores/changes.ts'
import { showToast } from '../ui/toast.tsx'
import { refreshLibrary } from './library.ts'
import { tellFailure } from './tell-failure.ts'

/** Replaces words wherever they stand, or nowhere: false then, and why was said. */
export async function replaceWords(vaultId: string, replacements: Replacement[]): Promise<boolean> {
  const answer = await ask('vault.replace', { vaultId, replacements })
  changed(vaultId)
  if (!answer.ok) {
    tellFailure('The words could not be replaced.', answer.failure, 'Nothing was changed.')
    return false
  }
  const many = replacements.length === 1 ? 'Changed' : `Changed in ${replacements.length} places`
  showToast({ title: many, body: 'The old text is in the history.', tone: 'ok' })
  return true
}

/** Takes words as true in every section, and offers to take that back. */
export async function confirmWords(vaultId: string, texts: string[]): Promise<boolean> {
  const answer = await ask('findings.confirm', { vaultId, texts, confirmed: true })
  changed(vaultId)
  if (!answer.ok) {
    tellFailure('It could not be written down.', answer.failure, 'The claim still stands in the review.')
    return false
  }
  showToast({
    title: 'Taken as true',
    body: texts.length === 1 ? `“${shortened(texts[0] ?? '')}”` : `${texts.length} claims`,
    tone: 'ok',
    action: { label: 'Undo', onPress: () => void takeBack(vaultId, texts) },
  })
  return true
}

/** Confirmed words are looked for again. */
export async function takeBack(vaultId: string, texts: string[]): Promise<void> {
  const answer = await ask('findings.confirm', { vaultId, texts, confirmed: false })
  changed(vaultId)
  if (!answer.ok) tellFailure('It could not be taken back.', answer.failure, 'The words stay confirmed.')
}

/** The person has looked: these sections fit what they were written from. */
export async function keepAsGood(vaultId: string, sections: SectionNumber[]): Promise<boolean> {
  const answer = await ask('sections.still-good', { vaultId, sections })
  changed(vaultId)
  if (!answer.ok) tellFailure('It could not be written down.', answer.failure, 'The text is as it was.')
  return answer.ok
}

/** Changes a fact where it is coined and in the chosen places, or nowhere: false then, and why was said. */
export async function changeFact(
  vaultId: string,
  fact: FactId,
  text: string,
  replacements: Replacement[],
): Promise<boolean> {
  const answer = await ask('facts.change', { vaultId, fact, text, replacements })
  changed(vaultId)
  if (!answer.ok) tellFailure('The fact could not be changed.', answer.failure, 'Nothing was changed.')
  return answer.ok
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text)

function changed(vaultId: string): void {
  announceChange(vaultId)
  void refreshLibrary()
}
