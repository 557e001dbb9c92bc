import { failed, ok } from '../../shared/result.ts'
import { fieldOf, nameOfPath, valueAt } from '../../shared/sections/outline.ts'
import { sectionOf } from '../../shared/sections/index.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import type { Work } from './work.ts'
import { changedSince, fieldIn, fitting } from './form.ts'
import { openSection, touch } from './touch.ts'

/** What a person typed over a value. The wrong form is refused; counts and ranges of words are theirs to decide. */
export function setField({
  section,
  path,
  value,
  base,
}: Extract<PersonCommand, { kind: 'set-field' }>): Work {
  return (draft, situation) => {
    const record = openSection(draft, section)
    if (!record.ok) return record
    const { content } = record.value
    const field = fieldIn(section, content, path)
    if (!field.ok) return field
    const fitted = fitting(field.value, value, path)
    if (!fitted.ok) return fitted
    const name = nameOfPath(fieldOf(sectionOf(section).schema), path)
    const changed = changedSince(valueAt(content, path), base, name)
    if (changed) return failed(changed)
    const before = draft.operations.length
    draft.set(['sections', section, 'content', ...path], fitted.value)
    if (draft.operations.length > before) touch(draft, situation, section)
    return ok(null)
  }
}
