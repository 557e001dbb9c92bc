import { useState, type SyntheticEvent } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { ProviderSettings } from '../../../../shared/settings.ts'
import { changeSettings, refreshSettings } from '../../data/settings-reading.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/form-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { choices, draftOf, readEndpoint, type DraftTrouble } from './new-endpoint.ts'

interface AddProviderProps {
  providers: readonly ProviderSettings[]
  onClose: () => void
}

const options = [...choices.keys()].map((label) => ({ value: label, label }))
const first = options[0]?.value ?? ''

/** Which one, how it is called, where it is and what is asked there. Its key is given on its card, like all keys. */
export function AddProvider({ providers, onClose }: AddProviderProps) {
  const begin = (label: string) => {
    const preset = choices.get(label)
    return preset ? draftOf(preset, providers) : { name: '', address: '', model: '' }
  }
  const [chosen, setChosen] = useState(first)
  const [draft, setDraft] = useState(() => begin(first))
  const preset = choices.get(chosen)
  const [wrong, setWrong] = useState<DraftTrouble>({})

  const choose = (value: string): void => {
    setChosen(value)
    setDraft(begin(value))
    setWrong({})
  }
  const add = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    if (!preset) return
    const read = readEndpoint(preset, draft, providers)
    if ('wrong' in read) return setWrong(read.wrong)
    const written = await changeSettings({ providers: [...providers, read.endpoint] })
    if (!written.ok) return setWrong({ name: failureSentence(written.failure) })
    await refreshSettings()
    onClose()
  }
  const own = preset?.baseUrl !== null
  return (
    <Dialog
      open
      onClose={onClose}
      title="Add a provider"
      about="It is asked after those you have. You can move it up afterwards."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="add-provider">
            Add
          </Button>
        </>
      }
    >
      <form id="add-provider" className="add-provider" noValidate onSubmit={(event) => void add(event)}>
        <Field label="Which one">
          <Select value={chosen} options={options} onChange={choose} />
        </Field>
        <Field label="Name" hint="As you will see it on the cards of a run." error={wrong.name ?? null}>
          <TextInput value={draft.name} onValueChange={(name) => setDraft({ ...draft, name })} />
        </Field>
        {own && (
          <Field
            label="Address"
            hint={
              preset?.ownServer
                ? 'A server on your own computer usually needs no key.'
                : 'Paste it as you have it. Its key is asked for on its card.'
            }
            error={wrong.address ?? null}
          >
            <TextInput
              value={draft.address}
              spellCheck={false}
              placeholder="https://"
              onValueChange={(address) => setDraft({ ...draft, address })}
            />
          </Field>
        )}
        <Field
          label="Model"
          hint={
            own
              ? 'The name it has on that server. Check, on its card, lists all of them.'
              : 'Its key is asked for on its card.'
          }
          error={wrong.model ?? null}
        >
          <TextInput
            value={draft.model}
            spellCheck={false}
            onValueChange={(model) => setDraft({ ...draft, model })}
          />
        </Field>
      </form>
    </Dialog>
  )
}
