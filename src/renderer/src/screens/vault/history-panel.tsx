import './section-with-inspector.css'
import './section-page.css'
import './history-panel.css'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { SectionChange } from '../../../../shared/section-change.ts'
import type { SectionRecord } from '../../../../shared/vault.ts'
import { historyWords } from '../../change-words.ts'
import { useNameOf } from '../../frame/provider-names.tsx'
import { whenWords } from '../../state-words.ts'
import { useNow } from '../../ui/use-now.ts'
import { useSectionEditor } from './section-editor.ts'
import { useHistory } from './use-history.ts'
import { isSampleText, sourceWords } from './version-words.ts'

interface HistoryPanelProps {
  record: SectionRecord | null
  /** The revision of the version that is looked at; null for the text as it is now. */
  shown: number | null
  onShow: (revision: number | null) => void
}

/** What was done to the section, newest first. Choosing a row shows the text as it stood then, with what differs. */
export function HistoryPanel({ record, shown, onShow }: HistoryPanelProps) {
  const { rows, failure } = useHistory(record !== null)
  if (!record) return <p className="inspector-words">There are no versions yet.</p>
  return (
    <div className="inspector-inside">
      {failure && <p className="inspector-words">{failureSentence(failure)}</p>}
      <ol className="versions">
        {rows?.map((row, index) => (
          <li key={row.entry ?? `version-${row.revision ?? index}`}>
            <HistoryRow row={row} now={record.revision} shown={shown ?? record.revision} onShow={onShow} />
          </li>
        ))}
      </ol>
      {rows && rows.length < 2 && (
        <p className="inspector-words">What you and the writers change is listed here, newest first.</p>
      )}
    </div>
  )
}

interface HistoryRowProps {
  row: SectionChange
  /** The revision of the text as it is now. */
  now: number
  shown: number
  onShow: (revision: number | null) => void
}

function HistoryRow({ row, now, shown, onShow }: HistoryRowProps) {
  const called = useNameOf()
  const { root } = useSectionEditor()
  const time = useNow()
  const { revision, written, place, undone, at } = row
  const current = revision === now && !undone
  const words = (
    <>
      <span className="version-name">
        {historyWords(row, root, written ? sourceWords(written, called) : 'Changed')}
        {written && isSampleText(written.writers) && <span className="sample-mark">Sample</span>}
      </span>
      {place && place.now !== '' && <span className="version-said">“{place.now}”</span>}
      {place && place.now === '' && place.was !== '' && <del className="version-said">{place.was}</del>}
      <span className="version-words numbers">
        <time dateTime={at} title={new Date(at).toLocaleString('en-GB')}>
          {whenWords(at, time)}
        </time>
        {revision !== null && ` · version ${revision}`}
        {current && ' · now'}
        {undone && ' · taken back'}
      </span>
    </>
  )
  if (revision === null) return <div className="version version-note">{words}</div>
  return (
    <button
      type="button"
      className={`version ${undone ? 'version-undone' : ''}`}
      aria-pressed={revision === shown}
      onClick={() => onShow(revision === now ? null : revision)}
    >
      {words}
    </button>
  )
}
