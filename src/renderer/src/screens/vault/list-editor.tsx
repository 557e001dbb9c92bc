import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import type { Field } from '../../../../shared/sections/outline.ts'
import { changeEntries, type EntryList } from '../../data/entry-orders.ts'
import type { Caret } from '../../stores/open-drafts.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { keys } from '../../ui/keys.ts'
import { useWhenDrawn } from '../../ui/use-when-drawn.ts'
import { TextEditor } from './text-editor.tsx'

interface ListEditorProps {
  field: Extract<Field, { kind: 'list' }>
  entries: readonly string[]
  /** Where moving and removing are changes of the section; null where the list is only a draft of something else. */
  list: EntryList | null
  /** Where was clicked to open it. */
  clicked: Caret | undefined
  onChange: (entries: readonly string[]) => void
}

/** A list of texts: change, add, remove, put in another order. */
export function ListEditor({ field, entries, list, clicked, onChange }: ListEditorProps) {
  const [first] = useState(Math.min(clicked?.entry ?? 0, entries.length - 1))
  const rows = useId()
  const name = field.item ?? 'Entry'
  // An entry without words is not in the section yet, and the others do not stand there where they stand here.
  const saved = entries.every((entry) => entry.trim() !== '') ? list : null

  const whenDrawn = useWhenDrawn()
  const focus = (at: number): void =>
    whenDrawn(() => document.getElementById(rows)?.querySelectorAll('textarea')[at]?.focus())
  const move = async (at: number, to: number): Promise<void> => {
    const entry = entries[at]
    if (entry === undefined || to < 0 || to >= entries.length) return
    if (!saved) onChange(entries.toSpliced(at, 1).toSpliced(to, 0, entry))
    else if (!(await changeEntries(saved, { kind: 'move-entry', at, to }))) return
    focus(to)
  }
  const remove = async (at: number): Promise<void> => {
    if (!saved) onChange(entries.toSpliced(at, 1))
    else if (!(await changeEntries(saved, { kind: 'remove-entry', at }))) return
    focus(Math.min(at, entries.length - 2))
  }
  const add = (): void => {
    onChange([...entries, ''])
    focus(entries.length)
  }
  return (
    <ol id={rows} className="vf-list-editor">
      {entries.map((entry, at) => (
        <li
          key={at}
          onKeyDown={keys({
            'Alt+ArrowUp': () => void move(at, at - 1),
            'Alt+ArrowDown': () => void move(at, at + 1),
          })}
        >
          <TextEditor
            field={field.each}
            label={`${name} ${at + 1}`}
            value={entry}
            first={at === first}
            clicked={at === clicked?.entry ? clicked.at : undefined}
            onChange={(text) => onChange(entries.with(at, text))}
          />
          <IconButton
            label={`Move ${name} ${at + 1} up (Alt+↑)`}
            icon={ArrowUp}
            size="small"
            disabled={at === 0}
            onClick={() => void move(at, at - 1)}
          />
          <IconButton
            label={`Move ${name} ${at + 1} down (Alt+↓)`}
            icon={ArrowDown}
            size="small"
            disabled={at === entries.length - 1}
            onClick={() => void move(at, at + 1)}
          />
          <IconButton
            label={`Remove ${name} ${at + 1}`}
            icon={Trash2}
            size="small"
            onClick={() => void remove(at)}
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
