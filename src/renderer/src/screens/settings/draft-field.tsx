import { Field } from '../../ui/form-field.tsx'
import { keys } from '../../ui/keys.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { useDraft, type Reading } from './use-draft.ts'

interface DraftFieldProps {
  label: string
  hint?: string
  labelShown?: boolean
  saved: string
  read: (text: string) => Reading
  placeholder?: string | undefined
  numbers?: boolean
  className?: string
  onSaved?: () => Promise<void>
}

/** A line of text that is saved when it is left or Enter is pressed. */
export function DraftField({
  label,
  hint,
  labelShown = true,
  saved,
  read,
  placeholder,
  numbers = false,
  className = '',
  onSaved,
}: DraftFieldProps) {
  const draft = useDraft(saved, read, onSaved)
  return (
    <Field label={label} labelShown={labelShown} hint={hint} error={draft.error} className={className}>
      <TextInput
        value={draft.text}
        placeholder={placeholder}
        numbers={numbers}
        inputMode={numbers ? 'decimal' : 'text'}
        spellCheck={false}
        onValueChange={draft.type}
        onBlur={() => draft.done()}
        onKeyDown={keys({ Enter: () => draft.done() })}
      />
    </Field>
  )
}
