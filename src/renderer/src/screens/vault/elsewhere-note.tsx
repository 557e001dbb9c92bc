import './vault-notices.css'
import { goTo } from '../../stores/place.ts'
import { takeBackElsewhere } from '../../data/undo-change.ts'
import { putAwayElsewhere, useElsewhereStore } from '../../stores/elsewhere.ts'
import { Button } from '../../ui/button.tsx'
import { elsewhereWords } from './elsewhere-words.ts'

/** One calm note that somebody else changed the vault, the way to what they changed, and the way back. */
export function ElsewhereNote({ vaultId, onHistory }: { vaultId: string; onHistory: () => void }) {
  const note = useElsewhereStore(({ notes }) => notes[vaultId])
  if (!note) return null
  const [section] = note.sections
  const see = (): void => {
    putAwayElsewhere(vaultId)
    if (section === undefined) return goTo({ kind: 'intake', vaultId, at: 'summary' })
    goTo({ kind: 'vault', vaultId, section })
    onHistory()
  }
  return (
    <div className="vault-notice" role="status">
      <p>{elsewhereWords(note)}</p>
      <div className="vault-stale-do">
        {(section !== undefined || note.answers) && (
          <Button size="small" onClick={see}>
            See what changed
          </Button>
        )}
        {note.entries.length > 0 && (
          <Button size="small" onClick={() => void takeBackElsewhere(vaultId, note.entries)}>
            Take it back
          </Button>
        )}
        <Button size="small" onClick={() => putAwayElsewhere(vaultId)}>
          Close
        </Button>
      </div>
    </div>
  )
}
