import type { SectionNumber } from '../../../shared/sections/section-definition.ts'
import type { Decision } from '../../../shared/vault.ts'
import { ask } from '../main-process.ts'
import { holdExport, type ExportForm } from '../stores/export-gate.ts'
import { placeFindings } from '../stores/findings.ts'
import { showToast } from '../ui/toast.tsx'
import { applyCommand } from './apply.ts'
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

export const closeProposal = (
  { vaultId, section }: Place,
  take: 'accepted' | 'all' | 'none',
): Promise<boolean> =>
  applyCommand(
    vaultId,
    { kind: 'close-proposal', section, take },
    { title: 'The changes could not be saved.', rest: 'The text and the proposal are as they were.' },
  )

export const restoreVersion = ({ vaultId, section }: Place, revision: number): Promise<boolean> =>
  applyCommand(
    vaultId,
    { kind: 'restore-version', section, revision },
    { title: 'The version could not be brought back.', rest: 'The text is as it was.' },
  )

export async function keepReview({ vaultId, section }: Place): Promise<void> {
  const sorry = { title: 'The answer could not be kept.', rest: 'It still waits for review.' }
  if (await applyCommand(vaultId, { kind: 'keep-review', section }, sorry)) sayDone(vaultId, 'Saved')
}

export async function dropReview({ vaultId, section }: Place): Promise<void> {
  const sorry = { title: 'The answer could not be put away.' }
  if (await applyCommand(vaultId, { kind: 'drop-review', section }, sorry))
    sayDone(vaultId, 'Answer discarded')
}

const sayDone = (vaultId: string, title: string): unknown =>
  showToast({ title, tone: 'ok', action: { label: 'Undo', onPress: () => void undoChange(vaultId) } })

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
