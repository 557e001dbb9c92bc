import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Field } from '../../../../shared/sections/outline.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextEditor } from './text-editor.tsx'

interface ListEditorProps {
  field: Extract<Field, { kind: 'list' }>
  entries: readonly string[]
  onChange: (entries: readonly string[]) => void
}

/** A list of texts: change, add, remove, put in another order. */
export function ListEditor({ field, entries, onChange }: ListEditorProps) {
  // The entry that takes the focus when it appears; the first one when the editor opens.
  const [focused, setFocused] = useState(0)
  const name = field.item ?? 'Entry'
  const swap = (at: number, other: number): void => {
    const moved = [...entries]
    const [here, there] = [moved[at], moved[other]]
    if (here === undefined || there === undefined) return
    moved[at] = there
    moved[other] = here
    onChange(moved)
  }
  const add = (): void => {
    setFocused(entries.length)
    onChange([...entries, ''])
  }
  return (
    <ol className="vf-list-editor">
      {entries.map((entry, at) => (
        <li key={at}>
          <TextEditor
            field={field.each}
            label={`${name} ${at + 1}`}
            value={entry}
            first={at === focused}
            onChange={(text) => onChange(entries.with(at, text))}
          />
          <IconButton
            label={`Move ${name} ${at + 1} up`}
            icon={ArrowUp}
            size="small"
            disabled={at === 0}
            onClick={() => swap(at, at - 1)}
          />
          <IconButton
            label={`Move ${name} ${at + 1} down`}
            icon={ArrowDown}
            size="small"
            disabled={at === entries.length - 1}
            onClick={() => swap(at, at + 1)}
          />
          <IconButton
            label={`Remove ${name} ${at + 1}`}
            icon={Trash2}
            size="small"
            onClick={() => onChange(entries.filter((_, other) => other !== at))}
          />
        </li>
      ))}
      <li>
        <Button look="plain" size="small" icon={Plus} onClick={add}>
          Add {name.toLowerCase()}
        </Button>
      </li>
    </ol>
  )
}
