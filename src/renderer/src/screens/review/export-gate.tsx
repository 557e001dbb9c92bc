import { exportVault } from '../../data/section-orders.ts'
import { letExportGo, useExportGateStore } from '../../stores/held-export.ts'
import { goTo } from '../../stores/place.ts'
import { showOnly, showSeverity } from '../../stores/review.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** Asks before copy goes out that the review finds errors in. */
export function ExportGate() {
  const held = useExportGateStore((store) => store.held)
  if (!held) return null
  const look = (): void => {
    letExportGo()
    showOnly()
    showSeverity('error')
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
      about={held.why}
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
