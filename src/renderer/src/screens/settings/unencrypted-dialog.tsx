import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface UnencryptedDialogProps {
  what: 'key' | 'value'
  address: string
  onClose: () => void
  onEvenSo: () => void
}

/** Asks before something secret goes where others can read it. */
export function UnencryptedDialog({ what, address, onClose, onEvenSo }: UnencryptedDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Send this ${what} where others can read it?`}
      about={`${address} begins with http://, so whoever is on the way there can read the ${what} and all that is written. If the server has an address with https://, use that one.`}
      actions={
        <>
          <Button look="danger" onClick={onEvenSo}>
            Save it even so
          </Button>
          <Button look="primary" onClick={onClose}>
            Do not save it
          </Button>
        </>
      }
    />
  )
}
