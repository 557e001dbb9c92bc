import './fact-dialog.css'
import { useState } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { FactInUse } from '../../../../shared/contract/vault-routes.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { changeFact } from '../../data/finding-orders.ts'
import { useAsked } from '../../data/use-asked.ts'
import { useFindingsStore, type Found } from '../../stores/findings.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/form-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import { FactChanged } from './fact-changed.tsx'
import { FactPreview, replacementKey } from './fact-preview.tsx'
import { coinedIn } from './fact-words.ts'
import { lowerFirst } from './lower-first.ts'

interface FactDialogProps {
  vault: VaultView
  fact: FactInUse
  onClose: () => void
}

/** How long typing must pause before the places are looked up again. */
const pauseMs = 250

/** Changes a fact where it is coined and wherever else it is chosen, after a look at every place. */
export function FactDialog({ vault, fact, onClose }: FactDialogProps) {
  const vaultId = vault.summary.id
  const [text, setText] = useState(fact.text)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [changing, setChanging] = useState(false)
  const [done, setDone] = useState<{ places: number; before: Found | null } | null>(null)
  const wanted = text.trim()
  const settled = useSettled(wanted, pauseMs)
  const asks = settled !== '' && settled !== fact.text
  const preview = useAsked('facts.preview', asks ? { vaultId, fact: fact.id, text: settled } : null)
  const ready = asks && settled === wanted && preview.value !== null
  const chosen = (preview.value ?? []).filter((replacement) => !left.has(replacementKey(replacement)))

  const change = async (): Promise<void> => {
    if (!ready || changing) return
    setChanging(true)
    const before = useFindingsStore.getState().found[vaultId] ?? null
    const changed = await changeFact(vaultId, fact.id, wanted, chosen)
    if (changed) setDone({ places: chosen.length + 1, before })
    setChanging(false)
  }
  if (done) return <FactChanged vaultId={vaultId} name={fact.name} {...done} onClose={onClose} />
  const places = chosen.length + 1
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={`Change ${lowerFirst(fact.name)}`}
      about={`${coinedIn(fact)}. The old text of every section stays in its history.`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!ready || changing} onClick={() => void change()}>
            {ready ? (places === 1 ? 'Change in 1 place' : `Change in ${places} places`) : 'Change'}
          </Button>
        </>
      }
    >
      <Field label="New text" hint={wanted === '' ? 'It cannot be empty.' : undefined}>
        <TextArea
          className="fact-field"
          rows={1}
          value={text}
          onChange={(event) => setText(event.target.value.replace(/\n/g, ' '))}
        />
      </Field>
      {preview.failure && <p className="fact-note">{failureSentence(preview.failure)}</p>}
      {asks && preview.value && (
        <FactPreview
          vault={vault}
          fact={fact}
          text={settled}
          replacements={preview.value}
          left={left}
          onLeft={setLeft}
        />
      )}
    </Dialog>
  )
}
