import './question-step.css'
import { questionOf } from '../../../../shared/intake-questions.ts'
import type { AnswerKey } from '../../../../shared/intake.ts'
import type { IntakeEditor } from '../../data/use-intake.ts'
import { Button } from '../../ui/button.tsx'

interface GuessedNoteProps {
  editor: IntakeEditor
  /** The question it stands at; undefined: all of them. */
  only?: AnswerKey
  readOnly: boolean
}

/** Answers that an older intake did not have and that were told from the others, until somebody has looked at them. */
export function GuessedNote({ editor, only, readOnly }: GuessedNoteProps) {
  const guessed = (editor.intake.guessed ?? []).filter((key) => only === undefined || key === only)
  if (guessed.length === 0) return null
  const names = guessed.map((key) => questionOf(key).name).join(', ')
  return (
    <div className="guessed" role="note">
      <p>We took this from your answers: please look.{only === undefined && ` ${names}.`}</p>
      {!readOnly && (
        <Button size="small" onClick={() => void editor.confirm(guessed)}>
          {guessed.length === 1 ? 'That is right' : 'All of it is right'}
        </Button>
      )}
    </div>
  )
}
