import type { FactId } from '../../../shared/facts.ts'
import type { Replacement } from '../../../shared/finding.ts'
import type { SectionNumber } from '../../../shared/sections/section-definition.ts'
import { applyCommand, carryOut } from './apply-command.ts'
import { sayDone } from './say-done.ts'

/** Replaces words wherever they stand, or nowhere: false then, and why was said. */
export async function replaceWords(vaultId: string, replacements: Replacement[]): Promise<boolean> {
  const sorry = { title: 'The words could not be replaced.', rest: 'Nothing was changed.' }
  const done = await carryOut(vaultId, { kind: 'replace-words', replacements }, sorry)
  if (!done) return false
  const many = replacements.length === 1 ? 'Changed' : `Changed in ${replacements.length} places`
  sayDone({ vaultId, section: null }, done, 'replace-words', many)
  return true
}

/** Takes words as true in every section, and offers to take that back. */
export async function confirmWords(vaultId: string, texts: string[]): Promise<boolean> {
  const sorry = { title: 'It could not be written down.', rest: 'The claim still stands in the review.' }
  const done = await carryOut(vaultId, { kind: 'confirm', texts, confirmed: true }, sorry)
  if (!done) return false
  const body = texts.length === 1 ? `“${shortened(texts[0] ?? '')}”` : `${texts.length} claims`
  if (done.changed) sayDone({ vaultId, section: null }, done, 'confirm', 'Taken as true', body)
  return true
}

/** Confirmed words are looked for again. */
export async function takeBack(vaultId: string, texts: string[]): Promise<void> {
  const sorry = { title: 'It could not be taken back.', rest: 'The words stay confirmed.' }
  await applyCommand(vaultId, { kind: 'confirm', texts, confirmed: false }, sorry)
}

/** Words that are not true, wherever they stand: until they are gone, each place is an error. */
export async function strikeWords(vaultId: string, texts: string[], struck: boolean): Promise<void> {
  const sorry = { title: 'It could not be written down.', rest: 'The words stand in the review as before.' }
  const done = await carryOut(vaultId, { kind: 'strike', texts, struck }, sorry)
  if (!done || !struck) return
  const body = 'Each place says so until the words are gone.'
  sayDone({ vaultId, section: null }, done, 'strike', 'Struck', body)
}

/** The person has looked: these sections fit what they were written from. */
export const keepAsGood = (vaultId: string, sections: SectionNumber[]): Promise<boolean> =>
  applyCommand(
    vaultId,
    { kind: 'still-good', sections },
    { title: 'It could not be written down.', rest: 'The text is as it was.' },
  )

/** Changes a fact where it is coined and in the chosen places, or nowhere: false then, and why was said. */
export const changeFact = (
  vaultId: string,
  fact: FactId,
  text: string,
  replacements: Replacement[],
): Promise<boolean> =>
  applyCommand(
    vaultId,
    { kind: 'change-fact', fact, text, replacements },
    { title: 'The fact could not be changed.', rest: 'Nothing was changed.' },
  )

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text)
