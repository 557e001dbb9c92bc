import { useState, type SyntheticEvent } from 'react'
import { isUnencrypted } from '../../../../shared/address.ts'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { ProviderSettings } from '../../../../shared/settings.ts'
import { removeHeader, saveHeader } from '../../data/provider-keys.ts'
import { keyOf, useSettingsStore } from '../../stores/known-settings.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/form-field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { UnencryptedDialog } from './unencrypted-dialog.tsx'

const nothing = { name: '', value: '' }
const none: readonly string[] = []

/** What the gateway of a company wants to be told with each question. Names are shown; values are kept like keys. */
export function ProviderHeaders({ endpoint: { provider, name, baseUrl } }: { endpoint: ProviderSettings }) {
  const [typed, setTyped] = useState(nothing)
  const [error, setError] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const headers = useSettingsStore((store) => keyOf(store.keys, provider)?.headers ?? none)

  const save = async (evenSo: boolean): Promise<void> => {
    setAsking(false)
    const saved = await saveHeader(provider, typed, evenSo)
    if (!saved.ok) return setError(failureSentence(saved.failure, name))
    setTyped(nothing)
    setError(null)
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (baseUrl !== null && isUnencrypted(baseUrl)) return setAsking(true)
    void save(false)
  }
  return (
    <form className="provider-headers" noValidate onSubmit={submit}>
      <span className="field-label">Sent along with each question</span>
      <p className="field-hint">
        Only if your company’s gateway asks for it. The values are kept like keys and not shown again.
      </p>
      {headers.length > 0 && (
        <ul className="provider-header-names">
          {headers.map((header) => (
            <li key={header}>
              <code>{header}</code>
              <Button look="plain" size="small" onClick={() => void removeHeader(provider, header)}>
                Remove <span className="only-heard">{header}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="settings-row">
        <Field label="Name of what is sent along" labelShown={false} error={error}>
          <TextInput
            value={typed.name}
            spellCheck={false}
            placeholder="x-team"
            onValueChange={(text) => setTyped({ ...typed, name: text })}
          />
        </Field>
        <Field label="Its value" labelShown={false}>
          <TextInput
            type="password"
            value={typed.value}
            placeholder="Its value"
            onValueChange={(text) => setTyped({ ...typed, value: text })}
          />
        </Field>
        <Button type="submit">Add</Button>
      </div>
      {asking && (
        <UnencryptedDialog
          what="value"
          address={baseUrl ?? ''}
          onClose={() => setAsking(false)}
          onEvenSo={() => void save(true)}
        />
      )}
    </form>
  )
}
