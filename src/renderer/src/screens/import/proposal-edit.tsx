import type { ProposedValue } from '../../../../shared/imports/answer-proposal.ts'
import type { Question } from '../../../../shared/intake.ts'
import { Field } from '../../ui/form-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'

/** True for answers made of words; choices are taken or not. */
export const canEdit = ({ kind }: Question): boolean => kind !== 'choice' && kind !== 'several'

interface ProposalEditProps {
  question: Question
  value: ProposedValue
  onChange: (value: ProposedValue) => void
}

/** The words of a proposal, to be changed before they are taken. */
export function ProposalEdit({ question, value, onChange }: ProposalEditProps) {
  if (typeof value === 'string')
    return (
      <Field label={question.name} labelShown={false}>
        <TextArea autoFocus rows={3} value={value} onChange={(event) => onChange(event.target.value)} />
      </Field>
    )
  if (Array.isArray(value)) return null
  return (
    <div className="proposal-parts">
      {question.parts
        ?.filter(
          ({ key, kind }) => kind !== 'choice' && (question.kind === 'rows' || value[key] !== undefined),
        )
        .map((part, at) => (
          <Field key={part.key} label={part.name}>
            <TextArea
              autoFocus={at === 0}
              rows={1}
              value={value[part.key] ?? ''}
              onChange={(event) => onChange({ ...value, [part.key]: event.target.value })}
            />
          </Field>
        ))}
    </div>
  )
}
