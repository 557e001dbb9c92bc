import { endpointOf, type Settings } from '../../../../shared/settings.ts'
import { saveChange } from '../../data/settings-reading.ts'
import { Field } from '../../ui/form-field.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { ChosenModel } from './chosen-model.tsx'

const whoWrites = ''

/** Whether what a run wrote is read through by a model, and by which. */
export function ReadThroughSettings({ settings }: { settings: Settings }) {
  const { providers, readThrough } = settings
  const { on, reader } = readThrough
  const options = [
    { value: whoWrites, label: 'Who writes' },
    ...providers.map(({ provider, name }) => ({ value: provider, label: name })),
  ]
  const choose = (provider: string): void => {
    const endpoint = endpointOf(providers, provider)
    const chosen = endpoint ? { provider, model: endpoint.model } : null
    void saveChange({ readThrough: { on, reader: chosen } })
  }
  return (
    <>
      <Field
        label="Second reader"
        hint="After a run a model reads what was written against your answers, and the sections against each other. It marks what you did not say and what contradicts itself. Its price is part of what a run is said to take."
      >
        <Switch
          label={on ? 'Reads what was written' : 'Reads only when asked'}
          on={on}
          onChange={(yes) => void saveChange({ readThrough: { on: yes, reader } })}
        />
      </Field>
      <Field label="Who reads" hint="Another model than the one that wrote sees other things.">
        <Select value={reader?.provider ?? whoWrites} options={options} onChange={choose} />
      </Field>
      {reader && (
        <ChosenModel
          label="Model that reads"
          chosen={reader}
          settings={settings}
          change={(chosen) => ({ readThrough: { on, reader: chosen } })}
        />
      )}
    </>
  )
}
