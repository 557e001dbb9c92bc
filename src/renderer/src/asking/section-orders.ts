import type { Result } from '../../../shared/result.ts'
import type { FieldPath } from '../../../shared/sections/outline.ts'
import type { SectionNumber } from '../../../shared/sections/section-definition.ts'
import type { Content, SectionRecord } from '../../../shared/vault.ts'
import { ask } from '../main-process.ts'
import { announceChange } from '../stores/changes.ts'
import { holdExport, type ExportForm } from '../stores/export-gate.ts'
import { placeFindings } from '../stores/findings.ts'
import { showToast } from '../ui/toast.tsx'
import { refreshLibrary } from './library.ts'
import { tellFailure } from './tell-failure.ts'

interface Place {
  vaultId: string
  section: SectionNumber
}

interface Edit extends Place {
  path: FieldPath
  value: unknown
  baseRevision: number
}

/** Saves one field. A failure is handed back: what was typed is still on the screen, and the words belong beside it. */
export async function saveEdit(edit: Edit): Promise<Result<SectionRecord>> {
  const answer = await ask('section.edit', edit)
  changed(edit.vaultId)
  return answer
}

export async function acceptProposal(place: Place, content: Content): Promise<SectionRecord | null> {
  const answer = await ask('proposal.accept', { ...place, content })
  changed(place.vaultId)
  if (answer.ok) return answer.value
  tellFailure(
    'The changes could not be saved.',
    answer.failure,
    'The text and the proposal are as they were.',
  )
  return null
}

export async function rejectProposal(place: Place): Promise<void> {
  const answer = await ask('proposal.reject', place)
  changed(place.vaultId)
  if (!answer.ok) tellFailure('The proposal could not be put away.', answer.failure)
}

export async function restoreVersion(place: Place, revision: number): Promise<SectionRecord | null> {
  const answer = await ask('section.restore', { ...place, revision })
  changed(place.vaultId)
  if (answer.ok) return answer.value
  tellFailure('The version could not be brought back.', answer.failure, 'The text is as it was.')
  return null
}

export async function keepReview(place: Place): Promise<void> {
  const answer = await ask('review.keep', place)
  changed(place.vaultId)
  if (!answer.ok) tellFailure('The answer could not be kept.', answer.failure, 'It still waits for review.')
}

export async function dropReview(place: Place): Promise<void> {
  const answer = await ask('review.drop', place)
  changed(place.vaultId)
  if (!answer.ok) tellFailure('The answer could not be put away.', answer.failure)
}

/**
 * Asks where with the system's dialog and says where it went. Claims that are not the person's and places still to be
 * filled in hold it back first, unless it is to go out even so.
 */
export async function exportVault(vaultId: string, form: ExportForm, evenSo = false): Promise<void> {
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

function changed(vaultId: string): void {
  announceChange(vaultId)
  void refreshLibrary()
}
