import { useState } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { Failure } from '../../../../shared/failure.ts'
import type { Field, FieldPath } from '../../../../shared/sections/outline.ts'
import { saveEdit } from '../../asking/section-orders.ts'
import { dropDraft, placeDraft } from '../../stores/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { keys } from '../../ui/keys.ts'
import { Select } from '../../ui/select.tsx'
import { useDesk } from './desk.ts'
import { ListEditor } from './list-editor.tsx'
import { entriesOf } from './plain-text.ts'
import { measureOf } from './ranges.ts'
import { TextEditor } from './text-editor.tsx'

interface FieldEditorProps {
  field: Field
  path: FieldPath
  deskKey: string
  draft: unknown
}

/** Edits one field in its place, by its kind. Ctrl+Enter saves, Escape leaves the text as it was. */
export function FieldEditor({ field, path, deskKey, draft }: FieldEditorProps) {
  const { vaultId, section, record, take } = useDesk()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [saving, setSaving] = useState(false)
  const measure = measureOf(field, draft)

  const save = async (): Promise<void> => {
    if (!record || saving) return
    setSaving(true)
    const saved = await saveEdit({
      vaultId,
      section,
      path,
      value: tidy(field, draft),
      baseRevision: record.revision,
    })
    setSaving(false)
    if (!saved.ok) return setFailure(saved.failure)
    take(saved.value)
    dropDraft(deskKey)
  }
  return (
    <div
      className="vf-editor"
      onKeyDown={keys({ Escape: () => dropDraft(deskKey), 'Mod+Enter': () => void save() })}
    >
      <Control field={field} draft={draft} onChange={(value) => placeDraft(deskKey, value)} />
      <div className="vf-editor-end">
        {failure && (
          <p className="vf-failure" role="alert">
            {notSaved(failure)}
          </p>
        )}
        <div className="vf-editor-foot">
          {measure && (
            <span className={`vf-measure numbers ${measure.outside ? 'vf-outside' : ''}`} aria-live="polite">
              {measure.words}
            </span>
          )}
          <Button size="small" onClick={() => dropDraft(deskKey)}>
            Cancel <Kbd keys="Esc" />
          </Button>
          <Button look="primary" size="small" disabled={saving} onClick={() => void save()}>
            Save
          </Button>
        </div>
      </div>
    </div>
  )
}

function Control({
  field,
  draft,
  onChange,
}: {
  field: Field
  draft: unknown
  onChange: (value: unknown) => void
}) {
  switch (field.kind) {
    case 'text':
      return <TextEditor field={field} value={String(draft)} onChange={onChange} first />
    case 'list':
      return <ListEditor field={field} entries={entriesOf(draft).map(String)} onChange={onChange} />
    case 'choice':
      return (
        <Select
          label={field.label}
          value={String(draft)}
          options={field.values.map((value) => ({ value, label: value }))}
          onChange={onChange}
        />
      )
    case 'number':
      return (
        <input
          type="number"
          className="text-input vf-number"
          aria-label={field.label}
          autoFocus
          value={typeof draft === 'number' && Number.isFinite(draft) ? draft : ''}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
      )
    default:
      return null
  }
}

/** Entries left empty are no entries. */
const tidy = (field: Field, draft: unknown): unknown =>
  field.kind === 'list' ? entriesOf(draft).filter((entry) => String(entry).trim() !== '') : draft

function notSaved(failure: Failure): string {
  if (failure.kind === 'changed-outside')
    return 'Not saved: the text was changed while you were typing. What you typed is still here. Save again to put it in place of the newer one.'
  return `Not saved. ${failureSentence(failure)} What you typed is still here.`
}
