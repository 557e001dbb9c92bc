import { Copy, Pencil, Sparkles } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { nameOfPath, type Field, type FieldPath } from '../../../../shared/sections/outline.ts'
import { isUnlocked } from '../../data/unlock.ts'
import { fieldPlace, openDraft, openNote, useOpenStore, type Caret } from '../../stores/open-drafts.ts'
import { IconButton } from '../../ui/button.tsx'
import { keys, type KeyAction } from '../../ui/keys.ts'
import { ChangedText } from './changed-text.tsx'
import { pathKey } from './changes.ts'
import { blocksToCopy } from './copy/blocks-of-value.ts'
import { copyBlocks, sayOf } from './copy/copy-blocks.ts'
import { useSectionEditor } from './section-editor.ts'
import { isEditable } from './edit-at.ts'
import { changeEntry, entryKeys, EntryTools, type EntryPlace } from './entry-tools.tsx'
import { FieldEditor } from './field-editor.tsx'
import { RefineNote } from './refine-note.tsx'
import { RefineStream } from './refine-stream.tsx'
import { savedValue } from './saved-value.ts'
import { useClickToEdit } from './use-click-to-edit.ts'

interface FieldShellProps {
  field: Field
  path: FieldPath
  value: unknown
  /** The heading above it, inside the shell so that the tools stand beside it. */
  label?: ReactNode
  /** Only the heading belongs to the shell: the fields inside have shells of their own. */
  headOnly?: boolean
  className?: string
  /** Which entry of a list it is, where it is one: it can be moved and removed. */
  entry?: EntryPlace
  children?: ReactNode
}

/** One place of a section: its text, its tools on hover and focus, and in its stead the editor or the change. */
export function FieldShell({
  field,
  path,
  value,
  label,
  headOnly = false,
  className,
  entry,
  children,
}: FieldShellProps) {
  const editor = useSectionEditor()
  const key = fieldPlace(editor.vaultId, editor.section, path, editor.edits)
  const open = editor.open && !editor.locked
  const keepsOpen = editor.keepsOpen && !editor.locked
  // Only whether it is open: its words are the editor's own, which alone is drawn anew with every key.
  const editing = useOpenStore(({ fields }) => fields[key] !== undefined) && keepsOpen
  const noting = useOpenStore(({ notes }) => notes[key] !== undefined) && keepsOpen
  const change = editor.changes.get(pathKey(path))
  const refined = editor.refining !== null && pathKey(editor.refining.path) === pathKey(path)
  const shell = useFocusAfter(editing || noting)
  const name = nameOfPath(editor.root, path)
  const whenUnlocked = async (change: () => void): Promise<void> => {
    if (await isUnlocked(editor.vaultId, editor.section)) change()
  }
  const editable = editor.open && isEditable(field) && !headOnly
  const openAt = (caret?: Caret): void => openDraft(key, savedValue(editor, path, value), caret)
  const edit = editable ? () => void whenUnlocked(openAt) : null
  const refine = editor.open && editor.canRefine ? () => void whenUnlocked(() => openNote(key)) : null
  const click = useClickToEdit(open && editable && !editing && !change, openAt)
  const moves = editor.open && editor.edits === 'set-field' && entry ? entry : null
  const byKey = (way: 'up' | 'down' | 'remove') => moves && (() => void changeEntry(moves, way))
  const copy = (): void => void copyBlocks(blocksToCopy(field, value, sayOf(editor.vaultId)), editor.vaultId)

  return (
    <div
      ref={shell}
      className={`vf ${className ?? ''}`}
      role="group"
      aria-label={name}
      aria-keyshortcuts={[editor.open ? 'E R C' : 'C', moves ? entryKeys : ''].join(' ').trim()}
      tabIndex={-1}
      data-field={pathKey(path)}
      data-changed={change !== undefined}
      data-click={click ? 'edit' : undefined}
      onKeyDown={keys({
        ...{ Enter: ofField(edit), e: ofField(edit), c: ofField(copy) },
        // While a proposal stands in the text, R is for its changes.
        r: editor.decide ? null : ofField(refine),
        ...{ 'Alt+ArrowUp': ofField(byKey('up')), 'Alt+ArrowDown': ofField(byKey('down')) },
        ...{ Delete: ofField(byKey('remove')), Backspace: ofField(byKey('remove')) },
      })}
      {...click}
    >
      {label}
      {!editing && (
        <FieldTools
          edit={edit}
          refine={refine}
          refinable={editor.open && editor.refinable}
          copy={copy}
          name={name}
          moves={editor.locked ? null : moves}
        />
      )}
      {editing ? (
        <FieldEditor field={field} path={path} fieldPlace={key} drawn={value} />
      ) : change ? (
        <ChangedText changes={change} />
      ) : (
        children
      )}
      {noting && !refined && <RefineNote path={path} fieldPlace={key} />}
      {refined && editor.refining && <RefineStream runId={editor.refining.runId} />}
    </div>
  )
}

/** Only when the field itself has the focus, and not a field or a button in it. */
const ofField = (act: (() => void) | null): KeyAction<KeyboardEvent> | null =>
  act && ((event) => (event.target === event.currentTarget ? act() : false))

interface FieldToolsProps {
  edit: (() => void) | null
  /** null while a run holds the vault: the button stays, so that the next one does not move under a hand. */
  refine: (() => void) | null
  refinable: boolean
  copy: () => void
  name: string
  moves: EntryPlace | null
}

function FieldTools({ edit, refine, refinable, copy, name, moves }: FieldToolsProps) {
  return (
    <div className="vf-tools" role="toolbar" aria-label={`${name}: what to do`}>
      {edit && <IconButton label="Edit (E)" icon={Pencil} size="small" onClick={edit} />}
      {refinable && (
        <IconButton
          label="Refine (R)"
          icon={Sparkles}
          size="small"
          disabled={refine === null}
          onClick={() => refine?.()}
        />
      )}
      <IconButton label="Copy (C)" icon={Copy} size="small" onClick={copy} />
      {moves && <EntryTools {...moves} />}
    </div>
  )
}

/** Gives the focus back to the field when the editor or the note in it closes. */
function useFocusAfter(busy: boolean) {
  const shell = useRef<HTMLDivElement>(null)
  const was = useRef(busy)
  useEffect(() => {
    if (was.current && !busy) shell.current?.focus({ preventScroll: true })
    was.current = busy
  }, [busy])
  return shell
}
