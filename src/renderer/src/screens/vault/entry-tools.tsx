import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { changeEntries, type EntryList } from '../../data/entry-orders.ts'
import { type Field, type FieldPath, type GroupField } from '../../../../shared/sections/outline.ts'
import { fieldPlace, openDraft } from '../../stores/open-drafts.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { pathKey } from './changes.ts'
import { useSectionEditor } from './section-editor.ts'
import { titleFieldOf } from './section-contents.ts'

/** An entry of a list: which one, of how many. */
export interface EntryPlace extends EntryList {
  at: number
  count: number
}

export const entryKeys = 'Alt+ArrowUp Alt+ArrowDown Delete'

/**
 * Moves or removes an entry. The focus goes with it; after removing to the one that stands there now, the last one where none
 * does, and the list where it is empty.
 */
export async function changeEntry(entry: EntryPlace, way: 'up' | 'down' | 'remove'): Promise<void> {
  const { at, count, ...list } = entry
  if (way === 'remove') {
    if (!(await changeEntries(list, { kind: 'remove-entry', at }))) return
    return focusPlace(count === 1 ? list.path : [...list.path, Math.min(at, count - 2)])
  }
  const to = way === 'up' ? at - 1 : at + 1
  if (to < 0 || to >= count) return
  if (await changeEntries(list, { kind: 'move-entry', at, to })) focusPlace([...list.path, to])
}

export function EntryTools(entry: EntryPlace) {
  const { item, at, count } = entry
  const name = `${item} ${at + 1}`
  return (
    <>
      <IconButton
        label={`Move ${name} up (Alt+↑)`}
        icon={ArrowUp}
        size="small"
        disabled={at === 0}
        onClick={() => void changeEntry(entry, 'up')}
      />
      <IconButton
        label={`Move ${name} down (Alt+↓)`}
        icon={ArrowDown}
        size="small"
        disabled={at === count - 1}
        onClick={() => void changeEntry(entry, 'down')}
      />
      <IconButton
        label={`Remove ${name} (Delete)`}
        icon={Trash2}
        size="small"
        onClick={() => void changeEntry(entry, 'remove')}
      />
    </>
  )
}

interface AddEntryProps {
  list: EntryList
  each: GroupField
  count: number
}

/** At the end of a list: another entry, whose first field opens for typing. */
export function AddEntry({ list, each, count }: AddEntryProps) {
  const { open, locked, edits } = useSectionEditor()
  if (!open || locked || edits !== 'set-field') return null
  const add = async (): Promise<void> => {
    if (!(await changeEntries(list, { kind: 'add-entry', at: count }))) return
    const here = [...list.path, count]
    const first = firstTypedIn(each)
    if (first) openDraft(fieldPlace(list.vaultId, list.section, [...here, ...first]), '')
    else focusPlace(here)
  }
  return (
    <Button look="plain" size="small" icon={Plus} className="ventry-add" onClick={() => void add()}>
      Add {list.item.toLowerCase()}
    </Button>
  )
}

/** The first text of an entry as it stands on the page: its title, else the first one in it. */
export function firstTypedIn(group: GroupField): FieldPath | null {
  const title = titleFieldOf(group)
  if (title) return [title.key]
  for (const field of group.fields) {
    const inner = typedIn(field)
    if (inner) return [field.key, ...inner]
  }
  return null
}

function typedIn(field: Field): FieldPath | null {
  if (field.kind === 'text') return []
  return field.kind === 'group' ? firstTypedIn(field) : null
}

/** Gives the focus to a place of the page. */
function focusPlace(path: FieldPath): void {
  const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(pathKey(path))}"]`)
  place?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'nearest' })
}
