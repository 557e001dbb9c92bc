import type { Imported } from '../../../shared/imports/imported.ts'
import {
  withProposal,
  type AnswerProposal,
  type ProposedValue,
  type TakeWay,
} from '../../../shared/imports/answer-proposal.ts'
import { questionOf } from '../../../shared/intake-questions.ts'
import type { Result } from '../../../shared/result.ts'
import { ask, tellDropped } from '../main-process.ts'
import {
  importCame,
  proposalDecided,
  readingBegan,
  readingFailed,
  useImportStore,
} from '../stores/imports.ts'
import { goTo } from '../stores/place.ts'
import { vaultView, viewFolded } from '../stores/vaults.ts'
import { showToast } from '../ui/toast.tsx'
import { carryOut } from './apply-command.ts'
import { tellFailure } from './tell-failure.ts'
import { flushTyping } from './typing.ts'
import { undoChange } from './undo-change.ts'

/** Asks for files and reads them. */
export const importChosen = (vaultId: string): Promise<void> =>
  readInto(vaultId, () => ask('intake.import-chosen', null))

/** Reads files that were dropped on the window. */
export const importDropped = (vaultId: string, files: readonly File[]): Promise<void> =>
  readInto(vaultId, async () => {
    await tellDropped(files)
    return ask('intake.import-dropped', null)
  })

/** Reads one page of the web. */
export const importPage = (vaultId: string, address: string): Promise<void> =>
  readInto(vaultId, () => ask('intake.import-page', { address }))

async function readInto(vaultId: string, read: () => Promise<Result<Imported | null>>): Promise<void> {
  goTo({ kind: 'import', vaultId })
  readingBegan(vaultId)
  const before = openIn(vaultId)
  const answer = await read()
  if (!answer.ok) readingFailed(vaultId, answer.failure)
  else if (answer.value === null) readingFailed(vaultId, null)
  else {
    importCame(vaultId, answer.value)
    const more = openIn(vaultId) - before
    if (before > 0)
      showToast({
        title: more > 0 ? 'More answers were found' : 'No other answer was found',
        body:
          more > 0 ? 'They stand behind those you are looking through.' : 'What it holds is shown already.',
      })
  }
}

/** How many proposals wait to be decided. */
function openIn(vaultId: string): number {
  const { imported, decided } = useImportStore.getState().views[vaultId] ?? {}
  return imported?.proposals.filter(({ number }) => decided?.[number] === undefined).length ?? 0
}

/** Puts a proposal into the intake, as it is or as the person changed it. True when it is saved. */
export async function takeProposal(
  vaultId: string,
  { key, number }: AnswerProposal,
  value: ProposedValue,
  way: TakeWay,
): Promise<boolean> {
  // What is typed in the intake counts first: it is what the proposal is put beside.
  await flushTyping(vaultId)
  const intake = vaultView(vaultId)?.intake
  const next = intake ? withProposal(intake, { key, value }, way) : null
  if (next === null) return false
  const sorry = { title: 'The answer could not be saved.', rest: 'The intake is as it was.' }
  const done = await carryOut(vaultId, { kind: 'set-answer', key, value: next }, sorry)
  if (!done) return false
  await viewFolded(vaultId, done.revision)
  proposalDecided(vaultId, number, 'taken')
  const change = { entry: done.revision, what: 'set-answer', section: null }
  showToast({
    about: 'change',
    title: `${questionOf(key).name} taken over`,
    tone: 'ok',
    action: { label: 'Undo', onPress: () => void undoChange(vaultId, change) },
  })
  return true
}

/** Saves the questionnaire for a client where the person says. */
export async function saveQuestionnaire(vaultId: string): Promise<void> {
  const saved = await ask('intake.questionnaire', { vaultId })
  if (!saved.ok) return tellFailure('The questionnaire could not be saved.', saved.failure)
  if (saved.value.path === null) return
  showToast({
    title: 'The questionnaire is saved',
    body: 'Send it to your client. They open it in a browser, and send the small file back that it saves; import that here.',
    tone: 'ok',
  })
}
