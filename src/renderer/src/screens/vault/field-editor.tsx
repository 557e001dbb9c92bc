import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
} from 'react'
import type { Field, FieldPath } from '../../../../shared/sections/outline.ts'
import { endSitting } from '../../data/typing.ts'
import { NotSavedAt } from '../../frame/not-saved.tsx'
import {
  draftAt,
  dropDraft,
  openingOf,
  placeDraft,
  useDraftStore,
  useOpenStore,
} from '../../stores/open-drafts.ts'
import { useSaveState, useSavingStore, type TypedPlace } from '../../stores/saving.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { keys } from '../../ui/keys.ts'
import { useSectionEditor } from './section-editor.ts'
import { FieldControl } from './field-control.tsx'
import { InsertToken } from './insert-token.tsx'
import { entriesOf } from './plain-text.ts'
import { measureOf } from './ranges.ts'
import { useSavedValue } from './saved-value.ts'
import { useFieldSitting } from './use-field-sitting.ts'

interface FieldEditorProps {
  field: Field
  path: FieldPath
  /** As the page shows it where it is not edited. */
  drawn: unknown
  fieldPlace: TypedPlace
}

/**
 * Edits one field in its place, by its kind. Every key is kept; Escape closes and keeps the text, undo takes it back. Only
 * the parts of it that say something else after a key are drawn with it.
 */
export function FieldEditor({ field, path, drawn, fieldPlace }: FieldEditorProps) {
  const saved = useSavedValue(useSectionEditor(), path, drawn)
  const opening = useOpenStore(({ fields }) => fields[fieldPlace])
  const sitting = useFieldSitting(fieldPlace, path, saved)
  /** The text that was typed in last: a list has several. */
  const area = useRef<HTMLTextAreaElement>(null)

  // What an undo or somebody else made of the field takes the place of what was typed here and is saved.
  // Before anything else happens: what is typed a moment later must not be taken for something older.
  useLayoutEffect(() => {
    if (useSavingStore.getState().states[fieldPlace] !== undefined) return
    const draft = tidy(field, draftAt(fieldPlace))
    if (JSON.stringify(draft) === JSON.stringify(saved)) return
    endSitting(fieldPlace)
    placeDraft(fieldPlace, saved)
    // Only another saved value is a reason to look.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [saved])

  const change = (value: unknown): void => {
    placeDraft(fieldPlace, value)
    if (typeof value !== 'number' || Number.isFinite(value)) sitting().change(tidy(field, value))
  }
  const close = useCallback(async (): Promise<void> => {
    const leaving = openingOf(fieldPlace)
    // Who comes back while it is being saved types on.
    if ((await sitting().leave()) && openingOf(fieldPlace) === leaving) dropDraft(fieldPlace)
  }, [sitting, fieldPlace])
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
      <FieldControl
        key={opening?.number}
        field={field}
        path={path}
        place={fieldPlace}
        clicked={opening?.caret ?? undefined}
        onChange={change}
      />
      <div className="vf-editor-end">
        <NotSavedAt
          className="vf-failure"
          place={fieldPlace}
          name="This text"
          onGivenUp={() => dropDraft(fieldPlace)}
        />
        <div className="vf-editor-foot">
          {(field.kind === 'text' || field.kind === 'list') && <InsertToken area={area} />}
          <Measured field={field} place={fieldPlace} />
          <Saving place={fieldPlace} />
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

interface MeasuredProps {
  field: Field
  place: TypedPlace
}

/** How the text stands against what is wanted of it. */
function Measured({ field, place }: MeasuredProps) {
  const draft = useDraftWhenIdle(place)
  const measure = useMemo(() => measureOf(field, draft), [field, draft])
  return (
    measure && (
      <span className={`vf-measure numbers ${measure.outside ? 'vf-outside' : ''}`} aria-live="polite">
        {measure.words}
      </span>
    )
  )
}

/** A long text is counted when the frame with the key is drawn, and nothing else waits. */
function useDraftWhenIdle(place: TypedPlace): unknown {
  const [draft, setDraft] = useState(() => draftAt(place))
  useEffect(() => {
    let asked = 0
    const look = (): void => {
      asked = 0
      setDraft(() => draftAt(place))
    }
    const end = useDraftStore.subscribe(() => {
      if (asked === 0) asked = requestIdleCallback(look, { timeout: 500 })
    })
    return () => {
      end()
      cancelIdleCallback(asked)
    }
  }, [place])
  return draft
}

const Saving = ({ place }: { place: TypedPlace }) => (
  <span className="vf-saving">{savingWords[useSaveState(place).kind]}</span>
)

const savingWords = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' } as const

/** Entries left empty are no entries. */
const tidy = (field: Field, draft: unknown): unknown =>
  field.kind === 'list' ? entriesOf(draft).filter((entry) => String(entry).trim() !== '') : draft
