import './diagnostics-dialog.css'
import { useState } from 'react'
import { copyDiagnostics, readDiagnostics, saveDiagnostics } from '../data/diagnostics-orders.ts'
import { useCommand } from '../stores/commands.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/form-field.tsx'
import { TextArea } from '../ui/text-area.tsx'

/** What a person may send to support, shown and theirs to change before anybody sees it. */
export function DiagnosticsDialog() {
  const [text, setText] = useState<string | null>(null)
  useCommand('diagnostics', () => void readDiagnostics().then(setText))
  if (text === null) return null
  const close = (): void => setText(null)
  return (
    <Dialog
      open
      onClose={close}
      width="wide"
      title="Diagnostics for a mail to support"
      about="This is all of it. Keys are taken out, and names of vaults, clients and folders are replaced. Vaultwright sends nothing: save it or copy it, and send it yourself. Take out what you would rather keep."
      actions={
        <>
          <Button onClick={close}>Close</Button>
          <Button onClick={() => void copyDiagnostics(text)}>Copy</Button>
          <Button look="primary" onClick={() => void saveDiagnostics(text)}>
            Save as a file…
          </Button>
        </>
      }
    >
      <Field label="Diagnostics" labelShown={false} className="diagnostics">
        <TextArea
          className="diagnostics-text"
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
    </Dialog>
  )
}
