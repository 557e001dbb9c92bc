import './section-with-inspector.css'
import { fieldPlace } from '../../stores/open-drafts.ts'
import { useSectionEditor } from './section-editor.ts'
import { RefineNote } from './refine-note.tsx'
import { RefineStream } from './refine-stream.tsx'

/** Refines the whole section; says how to refine a single field. */
export function RefinePanel({ proposed }: { proposed: boolean }) {
  const { vaultId, section, written, refining, canRefine, readOnly } = useSectionEditor()
  if (!written) return <p className="inspector-words">There is no text to refine yet.</p>
  return (
    <div className="inspector-inside">
      {refining && refining.path.length === 0 ? (
        <RefineStream runId={refining.runId} />
      ) : (
        <RefineNote path={[]} fieldPlace={fieldPlace(vaultId, section, [])} stays />
      )}
      {!canRefine && !refining && (
        <p className="inspector-words">
          {readOnly ?? 'A run is writing this vault; refine when it has ended.'}
        </p>
      )}
      <p className="inspector-words">
        {proposed
          ? 'Ask again for another version; this one stays one click away.'
          : 'For one field only, go to it and press R. Nothing is replaced until you accept it.'}
      </p>
    </div>
  )
}
