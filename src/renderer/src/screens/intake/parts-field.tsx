import './answer-field.css'
import { ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { emptyIntake, intakeSchema, type Question, type QuestionPart } from '../../../../shared/intake.ts'
import { isUnanswered } from '../../../../shared/missing-answers.ts'
import type { IntakeEditor } from '../../data/use-intake.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field } from '../../ui/form-field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useWhenDrawn } from '../../ui/use-when-drawn.ts'

type Row = Readonly<Record<string, unknown>>

interface PartsFieldProps {
  question: Question
  editor: IntakeEditor
  readOnly: boolean
}

/** An answer of several parts, or the choice to leave it out. */
export function GroupField({ question, editor, readOnly }: PartsFieldProps) {
  const { key, skip } = question
  const answer: unknown = editor.intake[key]
  if (answer === null) {
    return (
      <div className="parts-skipped">
        <p>Skipped. The sections that would tell it are written from your other answers.</p>
        <Button disabled={readOnly} onClick={() => editor.answer(key, emptyIntake()[key])}>
          Tell it after all
        </Button>
      </div>
    )
  }
  const row = asRow(answer)
  return (
    <div role="group" {...asked}>
      <Parts
        question={question}
        row={row}
        readOnly={readOnly}
        onChange={(part, value) => editor.answer(key, { ...row, [part]: value })}
      />
      {skip !== undefined && isUnanswered(editor.intake, key) && (
        <Button className="parts-skip" disabled={readOnly} onClick={() => editor.answer(key, null)}>
          {skip}
        </Button>
      )}
    </div>
  )
}

/** Rows of an answer, each with its parts: added, changed, moved, taken away. */
export function RowsField({ question, editor, readOnly }: PartsFieldProps) {
  const { key, row: name = 'Entry', most = Infinity } = question
  const place = useRef<HTMLDivElement>(null)
  const whenDrawn = useWhenDrawn()
  const answer: unknown = editor.intake[key]
  const rows = Array.isArray(answer) ? answer.map(asRow) : []
  const blank = asRow(Object.values(intakeSchema.shape[key].parse(undefined) ?? {})[0])
  const nameOf = (at: number): string => (rows.length > 1 ? `${name} ${at + 1}` : name)

  /** The focus follows the row; after removing it goes to the row that stands there now. */
  const change = async (next: readonly Row[], at: number, told: string): Promise<void> => {
    if (!(await editor.changeRows(key, next, told))) return
    whenDrawn(() => {
      const row = place.current?.querySelectorAll('fieldset')[Math.min(at, next.length - 1)]
      row?.querySelector<HTMLElement>('input, textarea')?.focus()
      row?.scrollIntoView({ block: 'nearest' })
    })
  }

  return (
    <div ref={place} className="rows" role="group" {...asked}>
      {rows.map((row, at) => (
        // A row has no identity of its own beside its place.
        <fieldset key={at} className="row">
          <legend>{nameOf(at)}</legend>
          {rows.length > 1 && !readOnly && (
            <div className="row-tools">
              {at > 0 && (
                <IconButton
                  label={`Move ${nameOf(at).toLowerCase()} up`}
                  icon={ArrowUp}
                  size="small"
                  onClick={() =>
                    void change(
                      rows.toSpliced(at, 1).toSpliced(at - 1, 0, row),
                      at - 1,
                      `${nameOf(at)} is now ${nameOf(at - 1).toLowerCase()}`,
                    )
                  }
                />
              )}
              <IconButton
                label={`Remove ${nameOf(at).toLowerCase()}`}
                icon={Trash2}
                size="small"
                onClick={() => void change(rows.toSpliced(at, 1), at, `${nameOf(at)} removed`)}
              />
            </div>
          )}
          <Parts
            question={question}
            row={row}
            readOnly={readOnly}
            onChange={(part, value) => editor.answer(key, rows.with(at, { ...row, [part]: value }))}
          />
        </fieldset>
      ))}
      {!readOnly && rows.length < most && (
        <Button
          icon={Plus}
          onClick={() => void change([...rows, blank], rows.length, `${name} ${rows.length + 1} added`)}
        >
          Add another
        </Button>
      )}
    </div>
  )
}

/** What the fields of an answer belong to, for who hears the page. */
const asked = { 'aria-labelledby': 'question-ask', 'aria-describedby': 'question-why' }

const asRow = (value: unknown): Row => (typeof value === 'object' && value !== null ? { ...value } : {})

interface PartsProps {
  question: Question
  row: Row
  readOnly: boolean
  onChange: (part: string, value: unknown) => void
}

function Parts({ question, row, readOnly, onChange }: PartsProps) {
  const { parts = [] } = question
  const someNeeded = parts.some(({ optional }) => !optional)
  return (
    <div className="parts">
      {parts.map((part) => (
        <Part
          key={part.key}
          part={part}
          // Where no part is needed, none of them is said to be optional.
          saysOptional={part.optional && someNeeded}
          value={row[part.key]}
          readOnly={readOnly}
          onChange={(value) => onChange(part.key, value)}
        />
      ))}
    </div>
  )
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
      <div className="part-choice">
        <RadioCards
          labelledBy="question-ask"
          value={text === '' ? null : text}
          options={choices}
          disabled={readOnly}
          onChange={onChange}
        />
      </div>
    )
  return (
    <Field label={name} hint={hint} className={`part-${kind}`}>
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
