import { useState, type SyntheticEvent } from 'react'
import { isUnencrypted } from '../../../../shared/address.ts'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import { keyPageOf } from '../../../../shared/presets.ts'
import type { KeyStatus } from '../../../../shared/contract/settings-routes.ts'
import type { ProviderSettings } from '../../../../shared/settings.ts'
import { removeKey, saveKey } from '../../data/provider-keys.ts'
import { keyOf, useSettingsStore } from '../../stores/known-settings.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/form-field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { GetKey } from './get-key.tsx'
import { UnencryptedDialog } from './unencrypted-dialog.tsx'

interface ProviderKeyProps {
  endpoint: ProviderSettings
  /** Says what a key is, where none is saved yet. */
  explained: boolean
  typed: string
  onTyped: (typed: string) => void
  onSaved: () => void
}

/** The key of a provider: put in, replaced or removed, never shown. */
export function ProviderKey({ endpoint, explained, typed, onTyped, onSaved }: ProviderKeyProps) {
  const { provider, name, baseUrl } = endpoint
  const [wrong, setWrong] = useState<{ typed: string; why: string } | null>(null)
  const [asking, setAsking] = useState(false)
  const status = useSettingsStore((store) => keyOf(store.keys, provider))
  const survives = useSettingsStore((store) => store.about?.keysSurvive ?? true)
  const page = keyPageOf(endpoint)

  const save = async (evenSo: boolean): Promise<void> => {
    setAsking(false)
    const saved = await saveKey(provider, typed, evenSo)
    if (!saved.ok) return setWrong({ typed, why: failureSentence(saved.failure, name) })
    onTyped('')
    setWrong(null)
    onSaved()
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (typed.trim() === '') return setWrong({ typed, why: 'Paste the key first.' })
    if (baseUrl !== null && isUnencrypted(baseUrl)) return setAsking(true)
    void save(false)
  }
  return (
    <form className="provider-key" onSubmit={submit}>
      {page !== null && !status?.present && <GetKey name={name} page={page} explained={explained} />}
      <Field
        label={`Key for ${name}`}
        hint={keySentence(status, survives, baseUrl !== null && page === null)}
        error={wrong?.typed === typed ? wrong.why : null}
      >
        <div className="settings-row">
          <TextInput
            type="password"
            value={typed}
            placeholder={status?.present ? `•••• ${status.last4 ?? ''}` : 'Paste it here'}
            onValueChange={onTyped}
          />
          <Button type="submit">{status?.present ? 'Replace' : 'Save key'}</Button>
          {(status?.present || status?.locked) && (
            <Button look="plain" onClick={() => void removeKey(provider, name)}>
              Remove
            </Button>
          )}
        </div>
      </Field>
      {asking && (
        <UnencryptedDialog
          what="key"
          address={baseUrl ?? ''}
          onClose={() => setAsking(false)}
          onEvenSo={() => void save(true)}
        />
      )}
    </form>
  )
}

function keySentence(status: KeyStatus | null, survives: boolean, ownServer: boolean): string {
  if (status?.present && status.stored === 'session') {
    return 'Kept until you quit Vaultwright: this system has no safe place for keys. Nothing is written to disk.'
  }
  if (status?.present) {
    return `Saved on this computer, encrypted by the system${status.last4 ? `. It ends in ${status.last4}` : ''}.`
  }
  if (status?.locked) {
    return 'A key is saved, but the safe place of this system for keys is locked today. Unlock it and start Vaultwright again, or paste the key once more.'
  }
  if (status?.elsewhere) {
    return `The key you saved is for ${status.elsewhere}, so it is not sent to this address. If it belongs here too, paste it once more.`
  }
  if (ownServer) {
    return `No key yet. A server of your own usually needs none; if yours does, paste it here.${survives ? '' : ' It is kept only until you quit.'}`
  }
  return survives
    ? 'No key yet. It is encrypted by the system and sent to no one but this provider.'
    : 'No key yet. This system has no safe place for keys, so it is kept only until you quit.'
}
