import { sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import type { Decision, SectionRecord } from '../../../shared/vault.ts'
import { ask } from '../main-process.ts'
import { applyCommand, carryOut } from './apply-command.ts'
import { closeEditors } from './close-editors.ts'
import { sayDone } from './say-done.ts'
import { tellFailure } from './tell-failure.ts'

interface Place {
  vaultId: string
  section: SectionNumber
}

export const decideChange = (
  { vaultId, section }: Place,
  change: string,
  decision: Decision | null,
): Promise<boolean> =>
  applyCommand(
    vaultId,
    { kind: 'decide-change', section, change, decision },
    { title: 'The decision could not be kept.', rest: 'The text and the proposal are as they were.' },
  )

export const showAnswer = ({ vaultId, section }: Place, run: string): Promise<boolean> =>
  applyCommand(
    vaultId,
    { kind: 'show-answer', section, run },
    { title: 'That version could not be shown.', rest: 'The text and the proposal are as they were.' },
  )

/** Closes a proposal of so many changes with so many of them taken, and says so. */
export async function closeProposal(
  place: Place,
  take: 'accepted' | 'all' | 'none',
  { taken, of }: { taken: number; of: number },
): Promise<void> {
  const { vaultId, section } = place
  const sorry = {
    title: 'The changes could not be saved.',
    rest: 'The text and the proposal are as they were.',
  }
  const done = await carryOut(vaultId, { kind: 'close-proposal', section, take }, sorry)
  const body = taken > 0 && taken < of ? `${taken} of ${of} changes taken.` : undefined
  if (done) sayDone(place, done, 'close-proposal', taken === 0 ? 'Nothing was changed' : 'Saved', body)
}

/** A version of a section as it stood then; null where it could not be read, and why was said. */
export async function readVersion(place: Place, revision: number): Promise<SectionRecord | null> {
  const read = await ask('section.version', { ...place, revision })
  if (!read.ok) tellFailure('The version could not be read.', read.failure)
  return read.ok ? read.value : null
}

export async function restoreVersion({ vaultId, section }: Place, revision: number): Promise<boolean> {
  const sorry = { title: 'The version could not be brought back.', rest: 'The text is as it was.' }
  const done = await carryOut(vaultId, { kind: 'restore-version', section, revision }, sorry)
  if (!done) return false
  sayDone({ vaultId, section }, done, 'restore-version', `Version ${revision} is back`)
  return true
}

/** Approves a section, which locks it, or unlocks it. What is typed in it is saved and its editors are closed first. */
export async function approveSection({ vaultId, section }: Place, approved: boolean): Promise<void> {
  if (!(await closeEditors(vaultId, section))) return
  const sorry = { title: approved ? 'It could not be approved.' : 'It could not be unlocked.' }
  const done = await carryOut(vaultId, { kind: 'approve', section, approved }, sorry)
  if (!done?.changed) return
  const title = `${sectionOf(section).title} is ${approved ? 'approved and locked' : 'unlocked'}`
  sayDone({ vaultId, section }, done, 'approve', title)
}

export async function keepReview(place: Place): Promise<void> {
  const sorry = { title: 'The answer could not be kept.', rest: 'It still waits for review.' }
  const done = await carryOut(place.vaultId, { kind: 'keep-review', section: place.section }, sorry)
  if (done) sayDone(place, done, 'keep-review', 'Saved')
}

export async function dropReview(place: Place): Promise<void> {
  const sorry = { title: 'The answer could not be put away.' }
  const done = await carryOut(place.vaultId, { kind: 'drop-review', section: place.section }, sorry)
  if (done) sayDone(place, done, 'drop-review', 'Answer discarded')
}
