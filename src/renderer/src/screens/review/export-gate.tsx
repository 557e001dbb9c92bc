import { exportVault } from '../../data/section-orders.ts'
import { letExportGo, useExportGateStore } from '../../stores/held-export.ts'
import { goTo } from '../../stores/place.ts'
import { showOnly } from '../../stores/review.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { heldSentence } from './held-sentence.ts'

/** Asks before copy goes out that claims what nobody said, or still has something to be filled in. */
export function ExportGate() {
  const held = useExportGateStore((store) => store.held)
  if (!held) return null
  const look = (): void => {
    letExportGo()
    showOnly('proof', 'placeholder')
    goTo({ kind: 'review', vaultId: held.vaultId })
  }
  const goOut = (): void => {
    letExportGo()
    void exportVault(held.vaultId, held.form, true)
  }
  return (
    <Dialog
      open
      onClose={letExportGo}
      title="Before it goes out"
      about={heldSentence(held)}
      actions={
        <>
          <Button onClick={goOut}>Export even so</Button>
          <Button look="primary" onClick={look}>
            Look at them
          </Button>
        </>
      }
    />
  )
}
