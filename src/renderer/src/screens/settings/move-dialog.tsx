import { useState } from 'react'
import type { Failure } from '../../../../shared/failure.ts'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import { moveVaults, stopMoving } from '../../data/move-orders.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Progress } from '../../ui/progress.tsx'

interface MoveDialogProps {
  /** The folder that was chosen. */
  folder: string
  /** Uses the folder as it is; nothing is moved. */
  onLook: () => void
  onClose: () => void
}

/** Whether the vaults go to a folder or it is only looked there, and how far the move is. */
export function MoveDialog({ folder, onLook, onClose }: MoveDialogProps) {
  /** Null: not under way. */
  const [share, setShare] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const move = async (): Promise<void> => {
    setFailure(null)
    setShare(0)
    const trouble = await moveVaults(folder, setShare)
    setShare(null)
    if (trouble === null) onClose()
    else setFailure(trouble)
  }
  if (share !== null)
    return (
      <Dialog
        open
        onClose={() => undefined}
        title="Moving your vaults"
        about="Each file is copied and then checked. Your vaults stay where they are until all of it is done."
        actions={<Button onClick={stopMoving}>Stop</Button>}
      >
        <Progress label="Moving" value={Math.round(share * 100)} of={100} />
        <p className="field-hint numbers">{Math.round(share * 100)} %</p>
      </Dialog>
    )
  return (
    <Dialog
      open
      onClose={onClose}
      title="Move your vaults there?"
      about="Moved, they are copied, every file is checked, and from then on the new folder is used. The old folder stays until you put it away."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button onClick={onLook}>Only look there</Button>
          <Button look="primary" onClick={() => void move()}>
            Move the vaults there
          </Button>
        </>
      }
    >
      <p className="settings-folder">{folder}</p>
      {failure && (
        <p className="field-error" role="alert">
          {failureSentence(failure)} Your vaults are where they were.
        </p>
      )}
    </Dialog>
  )
}
