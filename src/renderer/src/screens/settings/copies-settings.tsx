import { useEffect, useState } from 'react'
import type { CopiesRound } from '../../../../shared/vault-copies.ts'
import type { CopiesStanding } from '../../../../shared/contract/copies-routes.ts'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import { readCopiesStanding, revealCopies, takeCopies } from '../../data/copies-orders.ts'
import { counted, whenWords } from '../../state-words.ts'
import { Button } from '../../ui/button.tsx'
import { useNow } from '../../ui/use-now.ts'
import { CopiesDialog } from '../copies/copies-dialog.tsx'

/** When copies were taken last, where they lie, and the way back to one. */
export function CopiesSettings() {
  const [standing, setStanding] = useState<CopiesStanding | null>(null)
  const [taking, setTaking] = useState(false)
  const [restoring, setRestoring] = useState(false)
  useEffect(() => void readCopiesStanding().then(setStanding), [])
  const take = async (): Promise<void> => {
    setTaking(true)
    const taken = await takeCopies()
    setTaking(false)
    if (taken) setStanding(taken)
  }
  return (
    <>
      <div className="field">
        <span className="field-label" id="copies-label">
          Copies
        </span>
        <p className="settings-folder" aria-labelledby="copies-label">
          {standing?.folder ?? 'Looking…'}
        </p>
        {standing && <LastRound last={standing.last} />}
        <div className="settings-row">
          <Button disabled={taking} onClick={() => void take()}>
            {taking ? 'Copying…' : 'Copy now'}
          </Button>
          <Button onClick={() => setRestoring(true)}>Restore…</Button>
          <Button look="plain" onClick={() => void revealCopies()}>
            Show the folder
          </Button>
        </div>
        <p className="field-hint">
          The newest ten copies of each vault are kept; those of a deleted vault for thirty days. They lie on
          this computer: for the case that it breaks, keep a backup elsewhere as well.
        </p>
      </div>
      {restoring && <CopiesDialog vault={null} onClose={() => setRestoring(false)} />}
    </>
  )
}

function LastRound({ last }: { last: CopiesRound | null }) {
  const now = useNow()
  if (last === null)
    return (
      <p role="status" className="settings-name">
        No copies were taken yet. The first are taken at a quiet moment today.
      </p>
    )
  const { at, copied, unchanged, notCopied, stopped } = last
  return (
    <div role="status" className="settings-name">
      <p>
        Last copies: {whenWords(at, now)}. {counted(copied, 'vault')} copied
        {unchanged > 0 && `, ${unchanged.toLocaleString('en')} unchanged since the copy before`}.
      </p>
      {stopped && (
        <p className="copies-trouble">
          {stopped.kind === 'run-under-way'
            ? 'A vault began to be written, so the rest waits until that is done.'
            : `${failureSentence(stopped)} Until then no more copies are taken; those that are there stay.`}
        </p>
      )}
      {notCopied.map(({ title, failure }) => (
        <p key={title} className="copies-trouble">
          “<bdi>{title}</bdi>” was not copied. {failureSentence(failure)}
        </p>
      ))}
    </div>
  )
}
