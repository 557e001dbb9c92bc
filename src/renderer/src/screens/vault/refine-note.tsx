import { useEffect, useRef, useState } from 'react'
import type { FieldPath } from '../../../../shared/sections/outline.ts'
import { dropNote, placeNote, useOpenStore } from '../../stores/open-drafts.ts'
import { Button } from '../../ui/button.tsx'
import { keys } from '../../ui/keys.ts'
import { useSectionEditor } from './section-editor.ts'
import { QuoteLine } from '../quote/quote-line.tsx'
import { useQuote } from '../quote/use-quote.ts'
import { useWriterChoice } from './writer-choice.ts'

const quickNotes = ['Shorter', 'Warmer', 'More direct', 'Less hype', 'Plainer words']

interface RefineNoteProps {
  path: FieldPath
  fieldPlace: string
  /** Beside the text it stays open; under a field it closes when it is sent or left. */
  stays?: boolean
}

/** Says what should be different, in one's own words or with a quick note, and asks for a proposal. */
export function RefineNote({ path, fieldPlace, stays = false }: RefineNoteProps) {
  const { refine, canRefine, vaultId, section } = useSectionEditor()
  const note = useOpenStore((store) => store.notes[fieldPlace] ?? '')
  const [asking, setAsking] = useState(false)
  const choice = useWriterChoice()
  // How long a note is makes no difference that could be seen.
  const purpose = { kind: 'refine' as const, section, note: 'x', path }
  const { quote } = useQuote({ vaultId, purpose, sample: choice.sample }, !choice.sample)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (stays || !field.current) return
    // Words that stand in it already are gone on with.
    const end = field.current.value.length
    field.current.focus({ preventScroll: true })
    field.current.setSelectionRange(end, end)
    field.current.scrollIntoView({ block: 'nearest' })
  }, [stays])

  const send = async (words: string): Promise<void> => {
    if (words.trim() === '' || asking) return
    setAsking(true)
    const started = await refine(path, words.trim())
    setAsking(false)
    if (started) dropNote(fieldPlace)
  }
  const sendNote = (): void => void send(note)
  const label =
    path.length === 0 ? 'What should be different in this section?' : 'What should be different here?'
  return (
    <div className="vr">
      <label className="vr-label">
        {label}
        <textarea
          dir="auto"
          ref={field}
          className="text-area vr-field"
          rows={2}
          value={note}
          onChange={(event) => placeNote(fieldPlace, event.target.value)}
          onKeyDown={keys({
            Escape: stays ? null : () => dropNote(fieldPlace),
            Enter: sendNote,
            'Mod+Enter': sendNote,
          })}
        />
      </label>
      <div className="vr-quick" role="group" aria-label="Quick notes">
        {quickNotes.map((quick) => (
          <button
            key={quick}
            type="button"
            className="vr-chip"
            disabled={!canRefine || asking}
            onClick={() => void send(note.trim() === '' ? quick : `${note.trim()} ${quick}.`)}
          >
            {quick}
          </button>
        ))}
      </div>
      <div className="vr-foot">
        <span className="vr-who">
          {choice.sample ? (
            'No key is set, so the sample writer answers.'
          ) : (
            <>
              <bdi>{choice.name}</bdi> answers.
            </>
          )}{' '}
          <QuoteLine quote={quote} sentence />
        </span>
        {!stays && (
          <Button size="small" onClick={() => dropNote(fieldPlace)}>
            Cancel
          </Button>
        )}
        <Button
          look="primary"
          size="small"
          disabled={!canRefine || asking || note.trim() === ''}
          onClick={sendNote}
        >
          Refine
        </Button>
      </div>
    </div>
  )
}
