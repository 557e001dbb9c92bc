import type { RefObject } from 'react'
import type { PromptText } from '../../../../../shared/contract/prompt-routes.ts'
import { namesIn } from '../../../../../shared/prompt-issues.ts'

interface FieldNamesProps {
  prompt: PromptText
  text: string
  area: RefObject<HTMLTextAreaElement | null>
}

/** The names that are filled in when it is asked; one click puts one where the cursor is, and undo takes it back. */
export function FieldNames({ prompt: { fields, required }, text, area }: FieldNamesProps) {
  const used = new Set(namesIn(text))
  const put = (name: string): void => {
    area.current?.focus()
    document.execCommand('insertText', false, `{{${name}}}`)
  }
  return (
    <details className="prompt-names">
      <summary>Names that are filled in</summary>
      <p className="field-hint">
        Click one to put it where the cursor is.
        {required.length > 0 &&
          ` ${required.map((name) => `{{${name}}}`).join(' and ')} must stand somewhere.`}
      </p>
      <ul>
        {fields.map((name) => (
          <li key={name}>
            <button type="button" data-used={used.has(name) ? 'yes' : 'no'} onClick={() => put(name)}>
              {`{{${name}}}`}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
