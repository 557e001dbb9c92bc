import type { Finding } from '../../../../shared/finding.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { keepStale } from '../findings/settle.ts'

interface FactChangedProps {
  vaultId: string
  name: string
  /** How many places read the new text now. */
  places: number
  stale: readonly Finding[]
  onClose: () => void
}

/** Says where the fact was changed, and which sections were written before it was. */
export function FactChanged({ vaultId, name, places, stale, onClose }: FactChangedProps) {
  const sections = new Set(stale.map(({ section }) => section)).size
  const keep = async (): Promise<void> => {
    onClose()
    await keepStale(vaultId, stale)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={places === 1 ? 'Changed in 1 place' : `Changed in ${places} places`}
      about={
        sections === 0
          ? `${name} reads the same everywhere. The old text is in the history.`
          : 'The words agree again. These sections were written before, and may still mean the old one:'
      }
      actions={
        <>
          {sections > 0 && <Button onClick={() => void keep()}>All still good</Button>}
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      {sections > 0 && (
        <ul className="fact-stale">
          {stale.map(({ id, sentence }) => (
            <li key={id}>{sentence}</li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
