import { Plus, Trash2 } from 'lucide-react'
import { emptyIntake, intakeSchema, type Question, type QuestionPart } from '../../../../shared/intake.ts'
import { isUnanswered } from '../../../../shared/intake-questions.ts'
import type { IntakeDesk } from '../../data/use-intake.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/form-field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'

type Row = Readonly<Record<string, unknown>>

interface PartsFieldProps {
  question: Question
  desk: IntakeDesk
  readOnly: boolean
}

/** An answer of several parts, or the choice to leave it out. */
export function GroupField({ question, desk, readOnly }: PartsFieldProps) {
  const { key, skip } = question
  const answer: unknown = desk.intake[key]
  if (answer === null) {
    return (
      <div className="parts-skipped">
        <p>Skipped. The sections that would tell it are written from your other answers.</p>
        <Button disabled={readOnly} onClick={() => desk.answer(key, emptyIntake()[key])}>
          Tell it after all
        </Button>
      </div>
    )
  }
  const row = asRow(answer)
  return (
    <div className="parts">
      <Parts
        question={question}
        row={row}
        readOnly={readOnly}
        onChange={(part, value) => desk.answer(key, { ...row, [part]: value })}
      />
      {skip !== undefined && isUnanswered(desk.intake, key) && (
        <Button className="parts-skip" disabled={readOnly} onClick={() => desk.answer(key, null)}>
          {skip}
        </Button>
      )}
    </div>
  )
}

/** Rows of an answer, each with its parts: added, changed, taken away. */
export function RowsField({ question, desk, readOnly }: PartsFieldProps) {
  const { key, row: name = 'Entry', most = Infinity } = question
  const answer: unknown = desk.intake[key]
  const rows = Array.isArray(answer) ? answer.map(asRow) : []
  const blank = asRow(Object.values(intakeSchema.shape[key].parse(undefined) ?? {})[0])
  return (
    <div className="rows">
      {rows.map((row, at) => (
        // A row has no identity of its own beside its place.
        <fieldset key={at} className="row">
          <legend>
            {rows.length > 1 ? `${name} ${at + 1}` : name}
            {rows.length > 1 && !readOnly && (
              <Button
                look="quiet"
                icon={Trash2}
                aria-label={`Remove ${name.toLowerCase()} ${at + 1}`}
                onClick={() => desk.answer(key, rows.toSpliced(at, 1))}
              >
                Remove
              </Button>
            )}
          </legend>
          <Parts
            question={question}
            row={row}
            readOnly={readOnly}
            onChange={(part, value) => desk.answer(key, rows.with(at, { ...row, [part]: value }))}
          />
        </fieldset>
      ))}
      {!readOnly && rows.length < most && (
        <Button icon={Plus} onClick={() => desk.answer(key, [...rows, blank])}>
          Add another
        </Button>
      )}
    </div>
  )
}

const asRow = (value: unknown): Row => (typeof value === 'object' && value !== null ? { ...value } : {})

interface PartsProps {
  question: Question
  row: Row
  readOnly: boolean
  onChange: (part: string, value: unknown) => void
}

function Parts({ question, row, readOnly, onChange }: PartsProps) {
  return (question.parts ?? []).map((part) => (
    <Part
      key={part.key}
      part={part}
      // What the whole question asks is not said to be optional once more in each of its parts.
      saysOptional={part.optional && !question.optional}
      value={row[part.key]}
      readOnly={readOnly}
      onChange={(value) => onChange(part.key, value)}
    />
  ))
}

interface PartProps {
  part: QuestionPart
  saysOptional: boolean
  value: unknown
  readOnly: boolean
  onChange: (value: unknown) => void
}

function Part({ part, saysOptional, value, readOnly, onChange }: PartProps) {
  const { key, name, ask, kind, choices = [] } = part
  const text = typeof value === 'string' ? value : ''
  const hint = saysOptional ? `${ask}. Optional.`.replace('?.', '?') : ask
  if (kind === 'choice')
    return (
      <RadioCards
        labelledBy="question-ask"
        value={text === '' ? null : text}
        options={choices}
        disabled={readOnly}
        onChange={onChange}
      />
    )
  return (
    <Field label={name} hint={hint}>
      {kind === 'line' ? (
        <TextInput value={text} readOnly={readOnly} onValueChange={onChange} />
      ) : (
        <TextArea
          className="answer-part"
          rows={2}
          value={text}
          readOnly={readOnly}
          name={key}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
