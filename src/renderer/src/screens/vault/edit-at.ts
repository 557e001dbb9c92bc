import type { RefObject } from 'react'
import { fieldAt, valueAt, type Field, type FieldPath } from '../../../../shared/sections/outline.ts'
import type { Content } from '../../../../shared/vault.ts'
import { fieldPlace, openDraft } from '../../stores/open-drafts.ts'
import { useSectionEditor } from './section-editor.ts'
import { fieldElement } from './marks.ts'
import { savedValue } from './saved-value.ts'

/** True for what is edited as one: a value, or a list of texts. */
export const isEditable = (field: Field): boolean =>
  field.kind === 'list' ? field.each.kind === 'text' : field.kind !== 'group'

/** Goes to a place of the section and opens it for typing; to the nearest place around it where it is not shown itself. */
export function useEditAt(page: RefObject<HTMLElement | null>, content: Content): (path: FieldPath) => void {
  const { vaultId, section, root, edits } = useSectionEditor()
  return (path) => {
    const shell = page.current && fieldElement(page.current, path)
    if (!shell) return
    shell.focus({ preventScroll: true })
    shell.scrollIntoView({ block: 'center' })
    const shown = pathOf(path, shell.dataset['field'] ?? '')
    const field = fieldAt(root, shown)
    if (field && isEditable(field))
      openDraft(
        fieldPlace(vaultId, section, shown, edits),
        savedValue({ vaultId, section, edits }, shown, valueAt(content, shown)),
      )
  }
}

/** As much of a path as the key of the field that shows it. */
const pathOf = (path: FieldPath, key: string): FieldPath => path.slice(0, key.split('/').length)
