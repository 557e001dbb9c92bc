import './vault-notices.css'
import type { ConflictCopy } from '../../../../shared/conflict-copy.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { settleCopy } from '../../data/settle-copy.ts'
import { Button } from '../../ui/button.tsx'
import { copyWords } from './copy-words.ts'

/** Second versions that sync programs left: what differs, and the two ways on. */
export function CopyNotes({ vault }: { vault: VaultView }) {
  const { id, readOnly } = vault.summary
  return vault.copies.map((copy) => (
    <CopyNote key={copy.name} vaultId={id} copy={copy} isLocked={readOnly !== null} />
  ))
}

function CopyNote({ vaultId, copy, isLocked }: { vaultId: string; copy: ConflictCopy; isLocked: boolean }) {
  const offersBoth = copy.usable && copy.places > 0
  return (
    <div className="vault-notice vault-notice-warn" role="region" aria-label="A second version">
      <p>{copyWords(copy)}</p>
      {!isLocked && (
        <div className="vault-stale-do">
          {offersBoth && (
            <Button size="small" onClick={() => void settleCopy(vaultId, copy, true)}>
              Use the second version
            </Button>
          )}
          <Button size="small" onClick={() => void settleCopy(vaultId, copy, false)}>
            {offersBoth ? 'Keep this one' : 'Put it away'}
          </Button>
        </div>
      )}
    </div>
  )
}
