import { useState, type SyntheticEvent } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { KeyStatus } from '../../../../shared/ipc.ts'
import type { ProviderSettings } from '../../../../shared/settings.ts'
import { removeKey, saveKey } from '../../asking/keys.ts'
import { keyOf, useSettingsStore } from '../../stores/settings.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** The key of a provider: put in, replaced or removed, never shown. */
export function ProviderKey({ endpoint: { provider, name, baseUrl } }: { endpoint: ProviderSettings }) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const status = useSettingsStore((store) => keyOf(store.keys, provider))
  const survives = useSettingsStore((store) => store.about?.keysSurvive ?? true)

  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    const key = typed.trim()
    if (key === '') return setError('Paste the key first.')
    const saved = await saveKey(provider, key)
    if (!saved.ok) return setError(failureSentence(saved.failure, name))
    setTyped('')
    setError(null)
  }
  return (
    <form className="provider-key" onSubmit={(event) => void save(event)}>
      <Field label={`Key for ${name}`} hint={keySentence(status, survives, baseUrl !== null)} error={error}>
        <div className="settings-row">
          <TextInput
            type="password"
            value={typed}
            maxLength={500}
            placeholder={status?.present ? `•••• ${status.last4 ?? ''}` : 'Paste it here'}
            onValueChange={setTyped}
          />
          <Button type="submit">{status?.present ? 'Replace' : 'Save key'}</Button>
          {status?.present && (
            <Button look="plain" onClick={() => void removeKey(provider, name)}>
              Remove
            </Button>
          )}
        </div>
      </Field>
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
  if (ownServer) {
    return `No key yet. A server of your own usually needs none; if yours does, paste it here.${survives ? '' : ' It is kept only until you quit.'}`
  }
  return survives
    ? 'No key yet. It is encrypted by the system and sent to no one but this provider.'
    : 'No key yet. This system has no safe place for keys, so it is kept only until you quit.'
}
