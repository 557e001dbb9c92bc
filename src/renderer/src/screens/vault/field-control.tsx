import { useLayoutEffect, useRef, useState } from 'react'
import { choiceInWords, type Field, type FieldPath } from '../../../../shared/sections/outline.ts'
import { draftAt, useDraft, useDraftStore, type Caret } from '../../stores/open-drafts.ts'
import type { TypedPlace } from '../../stores/saving.ts'
import { Select } from '../../ui/select.tsx'
import { useSectionEditor } from './section-editor.ts'
import { ListEditor } from './list-editor.tsx'
import { entriesOf } from './plain-text.ts'
import { showText, TextEditor } from './text-editor.tsx'

interface ControlProps {
  field: Field
  path: FieldPath
  place: TypedPlace
  /** Where was clicked to open it. */
  clicked: Caret | undefined
  onChange: (value: unknown) => void
}

/** What one types in or chooses from, by the kind of the field. */
export function FieldControl({ field, path, place, clicked, onChange }: ControlProps) {
  switch (field.kind) {
    case 'text':
      return <TextControl field={field} place={place} clicked={clicked?.at} onChange={onChange} />
    case 'list':
      return <ListControl field={field} path={path} place={place} clicked={clicked} onChange={onChange} />
    case 'choice':
      return <ChoiceControl field={field} place={place} onChange={onChange} />
    case 'number':
      return <NumberControl field={field} place={place} onChange={onChange} />
    default:
      return null
  }
}

type Of<K extends Field['kind']> = { field: Extract<Field, { kind: K }> } & Pick<
  ControlProps,
  'place' | 'onChange'
>

/** The page of a long section is not drawn with every key of a text: the text area has it already. */
function TextControl({ field, place, clicked, onChange }: Of<'text'> & { clicked: number | undefined }) {
  const [begun] = useState(() => String(draftAt(place)))
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(
    () =>
      useDraftStore.subscribe(() => {
        const draft = draftAt(place)
        if (area.current && typeof draft === 'string') showText(area.current, draft)
      }),
    [place],
  )
  return <TextEditor area={area} field={field} value={begun} onChange={onChange} first clicked={clicked} />
}

type ListControlProps = Of<'list'> & { path: FieldPath; clicked: Caret | undefined }

function ListControl({ field, path, place, clicked, onChange }: ListControlProps) {
  const { vaultId, section, edits } = useSectionEditor()
  return (
    <ListEditor
      field={field}
      entries={entriesOf(useDraft(place)).map(String)}
      list={edits === 'set-field' ? { vaultId, section, path, item: field.item ?? 'Entry' } : null}
      clicked={clicked}
      onChange={onChange}
    />
  )
}

const ChoiceControl = ({ field, place, onChange }: Of<'choice'>) => (
  <Select
    label={field.label}
    value={String(useDraft(place))}
    options={field.values.map((value) => ({ value, label: choiceInWords(value) }))}
    onChange={onChange}
  />
)

function NumberControl({ field, place, onChange }: Of<'number'>) {
  const draft = useDraft(place)
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
}
