import './intake-screen.css'
import './intake-summary.css'
import { Pencil } from 'lucide-react'
import { chapters, type AnswerKey, type Intake, type Question } from '../../../../shared/intake.ts'
import { intakeStrength, type AnswerStrength } from '../../../../shared/intake-strength.ts'
import type { VaultSummary } from '../../../../shared/vault.ts'
import type { IntakeEditor } from '../../data/use-intake.ts'
import { useVaultView } from '../../stores/vaults.ts'
import { IconButton } from '../../ui/button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { answerWords } from './answer-words.ts'
import { GuessedNote } from './guessed-note.tsx'
import { RunPanel } from './run-panel.tsx'
import { questionsOf } from './steps.ts'
import { StrengthPanel } from './strength-panel.tsx'

interface IntakeSummaryProps {
  vault: VaultSummary
  editor: IntakeEditor
  onEdit: (key: AnswerKey) => void
}

/** All answers on one page, what is thin or missing, and beside them what a run would take. */
export function IntakeSummary({ vault, editor, onEdit }: IntakeSummaryProps) {
  const strength = intakeStrength(editor.intake, useVaultView(vault.id)?.leftOut)
  const strengthOf = new Map(strength.answers.map((answer) => [answer.key, answer]))
  return (
    <div className="summary">
      <div className="summary-answers">
        <GuessedNote editor={editor} readOnly={vault.readOnly !== null} />
        <StrengthPanel strength={strength} onEdit={onEdit} />
        {chapters.map((chapter) => (
          <section key={chapter} aria-label={chapter}>
            <h2 className="summary-chapter">{chapter}</h2>
            <dl>
              {questionsOf(chapter).map((question) => (
                <Answer
                  key={question.key}
                  intake={editor.intake}
                  question={question}
                  strength={strengthOf.get(question.key)}
                  onEdit={() => onEdit(question.key)}
                />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <RunPanel vault={vault} editor={editor} strength={strength} onEdit={onEdit} />
    </div>
  )
}

interface AnswerProps {
  intake: Intake
  question: Question
  strength: AnswerStrength | undefined
  onEdit: () => void
}

function Answer({ intake, question, strength, onEdit }: AnswerProps) {
  const words = answerWords(intake, question)
  return (
    <div className="summary-answer">
      <dt>
        {question.name}
        {intake.guessed?.some((key) => key === question.key) && (
          <StateBadge tone="warn" words="Please look" />
        )}
        {strength?.mark === 'thin' && <StateBadge tone="warn" words="Thin" />}
        {strength?.mark === 'empty' && !question.optional && <StateBadge tone="warn" words="Missing" />}
      </dt>
      <dd>
        <div>
          {words.map((paragraph, at) => (
            <p key={at} dir="auto">
              {paragraph}
            </p>
          ))}
          {strength?.mark === 'thin' && <p className="summary-reason">{strength.reason}</p>}
          {words.length === 0 && (
            <p className="summary-none">{question.optional ? 'Left open.' : 'No answer yet.'}</p>
          )}
        </div>
        <IconButton label={`Change ${question.name}`} icon={Pencil} size="small" onClick={onEdit} />
      </dd>
    </div>
  )
}
