import { sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import type { SectionRecord } from '../../../shared/vault.ts'
import { ask } from '../main-process.ts'
import { holdExport, type ExportForm } from '../stores/export-gate.ts'
import { placeFindings } from '../stores/findings.ts'
import { showToast } from '../ui/toast.tsx'
import { applyCommand, carryOut } from './apply.ts'
import { closeEditors } from './close-editors.ts'
import { tellFailure } from './tell-failure.ts'
import { flushTyping } from './typing.ts'
import { undoChange } from './undo.ts'

interface Place {
  vaultId: string
  section: SectionNumber
}

export const decideChange = (
  { vaultId, section }: Place,
  change: string,
  decision: 'accepted' | 'rejected' | null,
): Promise<boolean> =>
  applyCommand(
    vaultId,
    { kind: 'decide-change', section, change, decision },
    { title: 'The decision could not be kept.', rest: 'The text and the proposal are as they were.' },
  )

export const closeProposal = (
  { vaultId, section }: Place,
  take: 'accepted' | 'all' | 'none',
): Promise<boolean> =>
  applyCommand(
    vaultId,
    { kind: 'close-proposal', section, take },
    { title: 'The changes could not be saved.', rest: 'The text and the proposal are as they were.' },
  )

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
  const change = { entry: done.revision, what: 'restore-version', section }
  showToast({
    about: 'change',
    title: `Version ${revision} is back`,
    tone: 'ok',
    action: { label: 'Undo', onPress: () => void undoChange(vaultId, change) },
  })
  return true
}

/** Approves a section, which locks it, or unlocks it. What is typed in it is saved and its editors are closed first. */
export async function approveSection({ vaultId, section }: Place, approved: boolean): Promise<void> {
  if (!(await closeEditors(vaultId, section))) return
  const sorry = { title: approved ? 'It could not be approved.' : 'It could not be unlocked.' }
  const done = await carryOut(vaultId, { kind: 'approve', section, approved }, sorry)
  if (!done?.changed) return
  const change = { entry: done.revision, what: 'approve', section }
  showToast({
    about: 'change',
    title: `${sectionOf(section).title} is ${approved ? 'approved and locked' : 'unlocked'}`,
    tone: 'ok',
    action: { label: 'Undo', onPress: () => void undoChange(vaultId, change) },
  })
}

export const keepReview = ({ vaultId, section }: Place): Promise<boolean> =>
  applyCommand(
    vaultId,
    { kind: 'keep-review', section },
    { title: 'The answer could not be kept.', rest: 'It still waits for review.' },
  )

export const dropReview = ({ vaultId, section }: Place): Promise<boolean> =>
  applyCommand(vaultId, { kind: 'drop-review', section }, { title: 'The answer could not be put away.' })

/**
 * Asks where with the system's dialog and says where it went. Claims that are not the person's and places still to be
 * filled in hold it back first, unless it is to go out even so.
 */
export async function exportVault(vaultId: string, form: ExportForm, evenSo = false): Promise<void> {
  await flushTyping(vaultId)
  const answer = await ask('export.markdown', { vaultId, form, evenSo })
  if (!answer.ok)
    return tellFailure('The vault could not be exported.', answer.failure, 'The vault is untouched.')
  if (answer.value.held > 0) return sayWhatHolds(vaultId, form, answer.value.held)
  if (answer.value.path !== null) showToast({ title: 'Exported', body: answer.value.path, tone: 'ok' })
}

async function sayWhatHolds(vaultId: string, form: ExportForm, held: number): Promise<void> {
  const read = await ask('findings.read', { vaultId })
  if (read.ok) placeFindings(vaultId, read.value)
  const places = read.ok ? read.value.findings.filter(({ kind }) => kind === 'placeholder').length : 0
  holdExport({ vaultId, form, claims: Math.max(0, held - places), places })
}
