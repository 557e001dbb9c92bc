import { memo, useCallback, useLayoutEffect, useRef, type FocusEvent } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { Failure } from '../../../../shared/failure.ts'
import type { Field, FieldPath } from '../../../../shared/sections/outline.ts'
import { abandonSitting, endSitting } from '../../data/typing.ts'
import { dropDraft, placeDraft, useDeskStore } from '../../stores/open-drafts.ts'
import { useSaveState, useSavingStore } from '../../stores/saving.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { keys } from '../../ui/keys.ts'
import { Select } from '../../ui/select.tsx'
import { useDesk } from './desk.ts'
import { InsertToken } from './insert-token.tsx'
import { ListEditor } from './list-editor.tsx'
import { entriesOf } from './plain-text.ts'
import { measureOf } from './ranges.ts'
import { useSavedValue } from './saved-value.ts'
import { TextEditor } from './text-editor.tsx'
import { useFieldSitting } from './use-field-sitting.ts'

interface FieldEditorProps {
  field: Field
  path: FieldPath
  /** As the page shows it where it is not edited. */
  drawn: unknown
  deskKey: `${string}/${string}`
}

/** Edits one field in its place, by its kind. Every key is kept; Escape closes and keeps the text, undo takes it back. */
export function FieldEditor({ field, path, drawn, deskKey }: FieldEditorProps) {
  const draft = useDeskStore((store) => store.drafts[deskKey])
  const saved = useSavedValue(useDesk(), path, drawn)
  const sitting = useFieldSitting(deskKey, path, saved)
  const state = useSaveState(deskKey)
  const measure = measureOf(field, draft)
  /** The text that was typed in last: a list has several. */
  const area = useRef<HTMLTextAreaElement>(null)

  // What an undo or somebody else made of the field takes the place of what was typed here and is saved.
  // Before anything else happens: what is typed a moment later must not be taken for something older.
  useLayoutEffect(() => {
    if (useSavingStore.getState().states[deskKey] !== undefined) return
    if (JSON.stringify(tidy(field, draft)) === JSON.stringify(saved)) return
    endSitting(deskKey)
    placeDraft(deskKey, saved)
    // Only another saved value is a reason to look.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [saved])

  const change = (value: unknown): void => {
    placeDraft(deskKey, value)
    if (typeof value !== 'number' || Number.isFinite(value)) sitting().change(tidy(field, value))
  }
  const close = useCallback(async (): Promise<void> => {
    if (await sitting().leave()) dropDraft(deskKey)
  }, [sitting, deskKey])
  const left = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) void sitting().flush()
  }
  return (
    <div
      className="vf-editor"
      onKeyDown={keys({ Escape: () => void close(), 'Mod+Enter': () => void close() })}
      onBlur={left}
      onFocus={({ target }) => {
        if (target instanceof HTMLTextAreaElement) area.current = target
      }}
    >
      <Control field={field} path={path} place={deskKey} draft={draft} onChange={change} />
      <div className="vf-editor-end">
        {state.kind === 'failed' && (
          <NotSaved
            failure={state.failure}
            onInsist={() => void sitting().insist()}
            onGiveUp={() => {
              abandonSitting(deskKey)
              dropDraft(deskKey)
            }}
          />
        )}
        <div className="vf-editor-foot">
          {(field.kind === 'text' || field.kind === 'list') && <InsertToken area={area} />}
          {measure && (
            <span className={`vf-measure numbers ${measure.outside ? 'vf-outside' : ''}`} aria-live="polite">
              {measure.words}
            </span>
          )}
          <span className="vf-saving">{savingWords[state.kind]}</span>
          <Done onClick={close} />
        </div>
      </div>
    </div>
  )
}

/** Not drawn anew with every key. */
const Done = memo(function Done({ onClick }: { onClick: () => Promise<void> }) {
  return (
    <Button size="small" onClick={() => void onClick()}>
      Done <Kbd keys="Esc" />
    </Button>
  )
})

const savingWords = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' } as const

interface NotSavedProps {
  failure: Failure
  onInsist: () => void
  onGiveUp: () => void
}

function NotSaved({ failure, onInsist, onGiveUp }: NotSavedProps) {
  const overtaken = failure.kind === 'changed-outside'
  return (
    <div className="vf-failure" role="alert">
      <p>
        {overtaken
          ? 'This text was changed elsewhere while you were typing. What you typed is still here.'
          : `Not saved. ${failureSentence(failure)} What you typed is still here.`}
      </p>
      <Button size="small" onClick={onInsist}>
        {overtaken ? 'Keep mine' : 'Try to save again'}
      </Button>
      {overtaken && (
        <Button size="small" onClick={onGiveUp}>
          Take the other
        </Button>
      )}
    </div>
  )
}

interface ControlProps {
  field: Field
  path: FieldPath
  place: string
  draft: unknown
  onChange: (value: unknown) => void
}

function Control({ field, path, place, draft, onChange }: ControlProps) {
  const { vaultId, section, edits } = useDesk()
  const clicked = useDeskStore((store) => store.carets[place])
  switch (field.kind) {
    case 'text':
      return (
        <TextEditor field={field} value={String(draft)} onChange={onChange} first clicked={clicked?.at} />
      )
    case 'list':
      return (
        <ListEditor
          field={field}
          entries={entriesOf(draft).map(String)}
          list={edits === 'set-field' ? { vaultId, section, path, item: field.item ?? 'Entry' } : null}
          clicked={clicked}
          onChange={onChange}
        />
      )
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
