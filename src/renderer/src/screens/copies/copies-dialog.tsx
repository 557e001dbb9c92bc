import './copies-dialog.css'
import { useEffect, useState } from 'react'
import type { Copy } from '../../../../shared/vault-copies.ts'
import { sizeWords } from '../../../../shared/size-words.ts'
import { listCopies, restoreCopy } from '../../data/copies-orders.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/form-field.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** So many are shown at once; more are found by the name of their vault. */
const mostShown = 100

interface CopiesDialogProps {
  /** Whose copies; null: those of all vaults, also of deleted ones. */
  vault: { id: string; title: string } | null
  onClose: () => void
}

/** The copies of a vault or of all, newest first, each to be restored as a vault of its own. Made anew each time it opens. */
export function CopiesDialog({ vault, onClose }: CopiesDialogProps) {
  const [copies, setCopies] = useState<readonly Copy[] | null>(null)
  const [words, setWords] = useState('')
  const [restoring, setRestoring] = useState(false)
  const id = vault?.id ?? null
  useEffect(() => void listCopies(id).then(setCopies), [id])
  const found = (copies ?? []).filter(({ title }) => title.toLowerCase().includes(words.trim().toLowerCase()))
  const shown = found.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostShown)
  const restore = async (copy: Copy): Promise<void> => {
    setRestoring(true)
    if (await restoreCopy(copy)) return onClose()
    setRestoring(false)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={vault ? `Earlier copies of “${vault.title}”` : 'Restore a vault from its copy'}
      about="A copy becomes a vault of its own in your library. No other vault is changed by it."
      actions={<Button onClick={onClose}>Close</Button>}
    >
      {vault === null && copies !== null && copies.length > 0 && (
        <Field label="Find a vault">
          <TextInput value={words} onValueChange={setWords} />
        </Field>
      )}
      {copies === null && <p className="kept-copy-facts">Looking for copies…</p>}
      {copies?.length === 0 && (
        <p>
          There is no copy yet. The first is taken at a quiet moment of the day, or now with “Copy now” in
          Settings.
        </p>
      )}
      {copies !== null && copies.length > 0 && found.length === 0 && (
        <p>No vault with a copy is called that.</p>
      )}
      {shown.length > 0 && (
        <ul className="kept-copies" aria-label="Copies">
          {shown.map((copy) => (
            <li key={copy.name} className="kept-copy">
              <div className="kept-copy-words">
                <p className="kept-copy-title" dir="auto">
                  {vault === null || vault.title !== copy.title ? copy.title : whenTaken(copy.at)}
                </p>
                <p className="kept-copy-facts numbers">
                  {vault === null || vault.title !== copy.title ? `${whenTaken(copy.at)}, ` : ''}
                  {sizeWords(copy.bytes)}
                </p>
              </div>
              <Button size="small" disabled={restoring} onClick={() => void restore(copy)}>
                Restore as a new vault
              </Button>
            </li>
          ))}
        </ul>
      )}
      {found.length > shown.length && (
        <p className="kept-copy-facts">
          The newest {mostShown} of {found.length.toLocaleString('en')} are shown. Type the name of a vault to
          find older ones.
        </p>
      )}
    </Dialog>
  )
}

/** "Friday, 27 November 2026 at 08:10" */
const whenTaken = (at: string): string =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' })
