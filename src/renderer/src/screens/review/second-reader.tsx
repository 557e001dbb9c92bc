import { useState } from 'react'
import type { ReadThroughStatus } from '../../../../shared/read-through.ts'
import type { RunPurpose } from '../../../../shared/run-event.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { useNameOf } from '../../frame/provider-names.tsx'
import { counted, whenWords } from '../../state-words.ts'
import { Button } from '../../ui/button.tsx'
import { useNow } from '../../ui/use-now.ts'
import { WriteDialog } from '../quote/write-dialog.tsx'
import { useWriterChoice } from '../vault/writer-choice.ts'
import { writerWords } from '../vault/version-words.ts'

interface SecondReaderProps {
  vault: VaultView
  /** null: nobody has read it through. */
  status: ReadThroughStatus | null
}

/** Whether a model has read all of it against the answers, what has changed since, and the way to have it read. */
export function SecondReader({ vault, status }: SecondReaderProps) {
  const [asking, setAsking] = useState(false)
  const now = useNow()
  const called = useNameOf()
  const { sample } = useWriterChoice()
  const { id: vaultId, readOnly } = vault.summary
  const since = status ? [...status.changed, ...status.unread] : []
  const purpose: RunPurpose = { kind: 'read-through', sections: status && since.length > 0 ? since : null }
  const said = !status
    ? 'No second reader has read this vault yet.'
    : [
        `Read by ${writerWords([status.writer], called)}, ${whenWords(status.at, now)}.`,
        ...(status.changed.length > 0 ? [`${counted(status.changed.length, 'section')} changed since.`] : []),
        ...(status.unread.length > 0 ? [`${counted(status.unread.length, 'section')} not read yet.`] : []),
      ].join(' ')
  return (
    <section className="review-reader" aria-label="Second reader">
      <p>
        {said}{' '}
        <span className="review-reader-what">
          It holds every word against your answers, and the sections against each other.
        </span>
      </p>
      {readOnly === null && !sample && (
        <Button size="small" onClick={() => setAsking(true)}>
          {status && since.length > 0
            ? 'Read what changed'
            : status
              ? 'Read it again'
              : 'Have it read through'}
        </Button>
      )}
      <WriteDialog
        open={asking}
        onClose={() => setAsking(false)}
        vaultId={vaultId}
        purpose={purpose}
        sample={sample}
        title="Have it read through"
        about="A model reads what is written against your answers, and the sections against each other. Nothing is rewritten: what it marks stands here, for you to decide."
        label="Read it through"
      />
    </section>
  )
}
