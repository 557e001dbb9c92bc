import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { SectionRecord } from '../../../../shared/vault.ts'
import { useAsked } from '../../asking/use-asked.ts'
import { useNameOf } from '../../frame/provider-names.tsx'
import { whenWords } from '../../state-words.ts'
import { useNow } from '../../ui/use-now.ts'
import { wordCount } from '../run/amounts.ts'
import { useDesk } from './desk.ts'
import { wordsIn } from './plain-text.ts'
import { isSampleText, sourceWords } from './version-words.ts'

interface HistoryPanelProps {
  record: SectionRecord | null
  /** The older version that is looked at. */
  shown: SectionRecord | null
  onShow: (old: SectionRecord | null) => void
}

/** Every version of the section, newest first. Choosing one shows it with what differs from now. */
export function HistoryPanel({ record, shown, onShow }: HistoryPanelProps) {
  const called = useNameOf()
  const { vaultId, section } = useDesk()
  const { value, failure } = useAsked(
    'section.history',
    record ? { vaultId, section } : null,
    undefined,
    record?.revision ?? 0,
  )
  const now = useNow()
  if (!record) return <p className="inspector-words">There are no versions yet.</p>
  const older = (value ?? []).filter((version) => version.revision < record.revision)
  return (
    <div className="inspector-inside">
      {failure && <p className="inspector-words">{failureSentence(failure)}</p>}
      <ol className="versions">
        {[record, ...older].map((version) => {
          const current = version.revision === record.revision
          const here = current ? shown === null : shown?.revision === version.revision
          return (
            <li key={version.revision}>
              <button
                type="button"
                className="version"
                aria-pressed={here}
                onClick={() => onShow(current ? null : version)}
              >
                <span className="version-name numbers">
                  Version {version.revision}
                  {current && ' · now'}
                  {isSampleText(version.writers) && <span className="sample-mark">Sample</span>}
                </span>
                <span className="version-words">{sourceWords(version, called)}</span>
                <span className="version-words numbers">
                  <time dateTime={version.savedAt} title={new Date(version.savedAt).toLocaleString('en')}>
                    {whenWords(version.savedAt, now)}
                  </time>
                  {` · ${wordCount(wordsIn(version.content))}`}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      {older.length === 0 && (
        <p className="inspector-words">Older versions stand here once the text has changed.</p>
      )}
    </div>
  )
}
