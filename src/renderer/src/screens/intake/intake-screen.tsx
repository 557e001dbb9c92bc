import { useEffect, useState } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { AnswerKey } from '../../../../shared/intake.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { importDropped } from '../../data/import-orders.ts'
import { useIntake } from '../../data/use-intake.ts'
import { useVault } from '../../data/use-vault.ts'
import { Page } from '../../frame/page.tsx'
import { savingWords } from '../../state-words.ts'
import { goTo } from '../../stores/place.ts'
import { useVaultSummary } from '../../stores/library-rows.ts'
import { Button } from '../../ui/button.tsx'
import { dropping } from '../../ui/dropping.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IntakeSummary } from './intake-summary.tsx'
import { QuestionStep } from './question-step.tsx'
import { stepOf } from './steps.ts'

interface IntakeScreenProps {
  vaultId: string
  /** Where to begin; undefined: at the first question without an answer. */
  at: AnswerKey | 'summary' | undefined
}

/** The intake of a vault: one question at a time, then all of them on one page. */
export function IntakeScreen({ vaultId, at }: IntakeScreenProps) {
  const { value, failure, again } = useVault(vaultId)
  const title = useVaultSummary(vaultId)?.title ?? 'Intake'
  if (value) return <OpenedIntake vault={value} at={at} />
  return (
    <Page title={title}>
      {failure && (
        <EmptyState title="This vault could not be opened" about={failureSentence(failure)}>
          <Button onClick={again}>Try again</Button>
        </EmptyState>
      )}
    </Page>
  )
}

function OpenedIntake({ vault, at }: { vault: VaultView; at: AnswerKey | 'summary' | undefined }) {
  const { id, readOnly } = vault.summary
  const editor = useIntake(id, vault.intake)
  const summary = useVaultSummary(id) ?? vault.summary
  // Where to begin is decided once: answering the question shown must not move on to the next.
  const [begin] = useState(() => stepOf(undefined, vault.intake))
  const step = at === undefined ? begin : stepOf(at, editor.intake)
  // The place says which question is shown, so that a page that is loaded again comes back to it.
  useEffect(() => {
    if (at === undefined) goTo({ kind: 'intake', vaultId: id, at: begin })
  }, [at, id, begin])
  const show = (next: AnswerKey | 'summary'): void => {
    void editor.flush()
    goTo({ kind: 'intake', vaultId: id, at: next })
  }
  return (
    <Page
      title={summary.title || 'New vault'}
      client={editor.intake.businessName}
      state={readOnly === null ? savingWords(editor.saving) : { tone: 'locked', words: readOnly }}
      actions={
        <>
          <Button onClick={() => goTo({ kind: 'import', vaultId: id })}>Import answers…</Button>
          {step !== 'summary' && <Button onClick={() => show('summary')}>All answers</Button>}
          {step === 'summary' && summary.saved > 0 && (
            <Button onClick={() => goTo({ kind: 'vault', vaultId: id })}>Open the vault</Button>
          )}
        </>
      }
    >
      <div className="intake-drop" {...dropping((files) => void importDropped(id, files))}>
        {step === 'summary' ? (
          <IntakeSummary vault={summary} editor={editor} onEdit={show} />
        ) : (
          <QuestionStep
            key={step}
            vaultId={id}
            at={step}
            editor={editor}
            readOnly={readOnly !== null}
            onShow={show}
          />
        )}
      </div>
    </Page>
  )
}
