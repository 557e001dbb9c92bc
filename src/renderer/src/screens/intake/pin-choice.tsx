import './run-panel.css'
import { endpointOf, type Pin, type ProviderSettings } from '../../../../shared/settings.ts'
import { Field } from '../../ui/form-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'

interface PinChoiceProps {
  /** Those that can be asked. */
  providers: readonly ProviderSettings[]
  pin: Pin | null
  onChange: (pin: Pin | null) => void
}

const inOrder = ''

/** Who writes this run: all providers in their order, or one of them alone. */
export function PinChoice({ providers, pin, onChange }: PinChoiceProps) {
  const chosen = pin && endpointOf(providers, pin.provider)
  const options = [
    { value: inOrder, label: 'All providers, in order' },
    ...providers.map(({ provider, name }) => ({ value: provider, label: `Only ${name}` })),
  ]
  return (
    <div className="pin-choice">
      <Field
        label="Who writes"
        hint={
          chosen
            ? `Only ${chosen.name} writes this run. If it fails, no other provider takes over.`
            : undefined
        }
      >
        <Select
          value={chosen?.provider ?? inOrder}
          options={options}
          onChange={(provider) => onChange(provider === inOrder ? null : { provider, model: null })}
        />
      </Field>
      {pin && chosen && (
        <Field label="Model for this run" hint="For all sections. The one in Settings stays as it is.">
          <TextInput
            value={pin.model ?? chosen.model}
            spellCheck={false}
            onValueChange={(model) => onChange({ ...pin, model })}
            onBlur={() => pin.model?.trim() === '' && onChange({ ...pin, model: null })}
          />
        </Field>
      )}
    </div>
  )
}
