import './answer-field.css'
import type { Question } from '../../../../shared/intake.ts'
import type { IntakeEditor } from '../../data/use-intake.ts'
import { unreachable } from '../../../../shared/result.ts'
import { CheckCards } from '../../ui/check-cards.tsx'
import { Field } from '../../ui/form-field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { GroupField, RowsField } from './parts-field.tsx'

interface AnswerFieldProps {
  question: Question
  editor: IntakeEditor
  readOnly: boolean
}

const named = { 'aria-labelledby': 'question-ask', 'aria-describedby': 'question-why' }
const grouped = { labelledBy: 'question-ask', describedBy: 'question-why' }

/** The control that fits a question. */
export function AnswerField({ question, editor, readOnly }: AnswerFieldProps) {
  const { key, choices = [] } = question
  const answer = editor.intake[key]
  const text = typeof answer === 'string' ? answer : ''
  switch (question.kind) {
    case 'line':
      return (
        <TextInput
          {...named}
          className="answer-line"
          value={text}
          readOnly={readOnly}
          onValueChange={(value) => editor.answer(key, value)}
        />
      )
    case 'prose':
      return (
        <TextArea
          {...named}
          className="answer-prose"
          rows={5}
          value={text}
          readOnly={readOnly}
          onChange={(event) => editor.answer(key, event.target.value)}
        />
      )
    case 'choice':
      return (
        <RadioCards
          {...grouped}
          value={text === '' ? null : text}
          options={choices}
          disabled={readOnly}
          onChange={(value) => editor.answer(key, value)}
        />
      )
    case 'several':
      return (
        <>
          <CheckCards
            {...grouped}
            value={Array.isArray(answer) ? answer.filter((value) => typeof value === 'string') : []}
            options={choices}
            disabled={readOnly}
            onChange={(value) => editor.answer(key, value)}
          />
          {key === 'platforms' && editor.intake.platforms.includes('other') && (
            <Field label="Where else?" className="answer-other">
              <TextInput
                value={editor.intake.platformsOther}
                readOnly={readOnly}
                onValueChange={(value) => editor.answer('platformsOther', value)}
              />
            </Field>
          )}
        </>
      )
    case 'group':
      return <GroupField question={question} editor={editor} readOnly={readOnly} />
    case 'rows':
      return <RowsField question={question} editor={editor} readOnly={readOnly} />
    default:
      return unreachable(question.kind)
  }
}
