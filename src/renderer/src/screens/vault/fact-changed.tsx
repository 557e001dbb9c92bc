import { useFound, type Found } from '../../stores/findings.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Sentence } from '../../ui/sentence.tsx'
import { keepStale } from '../findings/settle.ts'

interface FactChangedProps {
  vaultId: string
  name: string
  /** How many places read the new text now. */
  places: number
  /** What the review had found before; it is asked again after the change. */
  before: Found | null
  onClose: () => void
}

/** Says where the fact was changed, and which sections were written before it was. */
export function FactChanged({ vaultId, name, places, before, onClose }: FactChangedProps) {
  const found = useFound(vaultId)
  const fresh = found !== null && found !== before
  const stale = fresh ? found.findings.filter(({ kind }) => kind === 'stale') : []
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
        !fresh
          ? 'Looking for sections that were written before…'
          : sections === 0
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
            <li key={id}>
              <Sentence words={sentence} />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
