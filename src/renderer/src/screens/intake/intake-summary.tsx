import './intake.css'
import { Pencil } from 'lucide-react'
import { chapters, type AnswerKey, type Intake, type Question } from '../../../../shared/intake.ts'
import type { VaultSummary } from '../../../../shared/vault.ts'
import type { IntakeDesk } from '../../asking/use-intake.ts'
import { IconButton } from '../../ui/button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { answerWords } from './answer-words.ts'
import { RunPanel } from './run-panel.tsx'
import { questionsOf } from './steps.ts'
import { strengthOf } from './strength.ts'

interface IntakeSummaryProps {
  vault: VaultSummary
  desk: IntakeDesk
  onEdit: (key: AnswerKey) => void
}

/** All answers on one page, what is thin or missing, and beside them what a run would take. */
export function IntakeSummary({ vault, desk, onEdit }: IntakeSummaryProps) {
  return (
    <div className="summary">
      <div className="summary-answers">
        {chapters.map((chapter) => (
          <section key={chapter} aria-label={chapter}>
            <h2 className="summary-chapter">{chapter}</h2>
            <dl>
              {questionsOf(chapter).map((question) => (
                <Answer
                  key={question.key}
                  intake={desk.intake}
                  question={question}
                  onEdit={() => onEdit(question.key)}
                />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <RunPanel vault={vault} desk={desk} onEdit={onEdit} />
    </div>
  )
}

interface AnswerProps {
  intake: Intake
  question: Question
  onEdit: () => void
}

function Answer({ intake, question, onEdit }: AnswerProps) {
  const words = answerWords(intake, question)
  const strength = strengthOf(intake, question)
  return (
    <div className="summary-answer">
      <dt>
        {question.name}
        {strength === 'thin' && <StateBadge tone="warn" words="Thin" />}
        {strength === 'empty' && !question.optional && <StateBadge tone="warn" words="Missing" />}
      </dt>
      <dd>
        <div>
          {words.map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
          {words.length === 0 && (
            <p className="summary-none">{question.optional ? 'Left open.' : 'No answer yet.'}</p>
          )}
        </div>
        <IconButton label={`Change ${question.name}`} icon={Pencil} size="small" onClick={onEdit} />
      </dd>
    </div>
  )
}
