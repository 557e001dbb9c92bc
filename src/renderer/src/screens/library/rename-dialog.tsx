import { useState, type SyntheticEvent } from 'react'
import { longestTitle, type VaultSummary } from '../../../../shared/vault.ts'
import { renameVault } from '../../data/vault-orders.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/form-field.tsx'
import { TextInput } from '../../ui/text-input.tsx'

interface RenameDialogProps {
  vault: VaultSummary
  open: boolean
  onClose: () => void
}

function titleTrouble(title: string): string | null {
  if (title === '') return 'A vault needs a title.'
  return title.length > longestTitle ? `A title has at most ${longestTitle} characters.` : null
}

/** Made anew each time it opens, so that it begins with the title of that moment. */
export function RenameDialog({ vault, open, onClose }: RenameDialogProps) {
  const [title, setTitle] = useState(vault.title)
  const [trouble, setTrouble] = useState<string | null>(null)
  const rename = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    const found = titleTrouble(title.trim())
    setTrouble(found)
    if (found === null && (await renameVault(vault.id, title.trim()))) onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Rename the vault"
      about="Its folder keeps its name, so that nothing pointing to it breaks."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="rename-vault">
            Rename
          </Button>
        </>
      }
    >
      <form id="rename-vault" noValidate onSubmit={(event) => void rename(event)}>
        <Field label="Title" error={trouble}>
          <TextInput value={title} onValueChange={setTitle} />
        </Field>
      </form>
    </Dialog>
  )
}
