import { useForm } from 'react-hook-form'
import type { VaultSummary } from '../../../../shared/vault.ts'
import { renameVault } from '../../asking/vault-orders.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'

interface RenameDialogProps {
  vault: VaultSummary
  open: boolean
  onClose: () => void
}

const longest = 200

export function RenameDialog({ vault, open, onClose }: RenameDialogProps) {
  const { register, handleSubmit, formState } = useForm({ values: { title: vault.title } })
  const rename = handleSubmit(async ({ title }) => {
    if (await renameVault(vault.id, title.trim())) onClose()
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Rename the vault"
      about="Its folder keeps its name, so that nothing pointing to it breaks."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={() => void rename()}>
            Rename
          </Button>
        </>
      }
    >
      <form onSubmit={(event) => void rename(event)}>
        <Field label="Title" error={formState.errors.title?.message ?? null}>
          <TextInput
            {...register('title', {
              validate: (title) =>
                title.trim() === ''
                  ? 'A vault needs a title.'
                  : title.trim().length <= longest || `A title has at most ${longest} characters.`,
            })}
          />
        </Field>
      </form>
    </Dialog>
  )
}
