import { settingsSchema, type Settings } from '../../../../shared/settings.ts'
import { saveChange } from '../../data/settings-reading.ts'
import { Field } from '../../ui/form-field.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { HedgePriceNote } from './hedge-price-note.tsx'
import { NumberField } from './number-field.tsx'

const walks = [
  { value: 'rolling', label: 'Each section as soon as it can' },
  { value: 'strict', label: 'Three at a time, then the next three' },
] as const

const slots = Array.from({ length: 8 }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))

/** Order, how many at once, and the pace of the sample. */
export function WritingSettings({ settings }: { settings: Settings }) {
  return (
    <>
      <Field
        label="Order of writing"
        hint={
          settings.walk === 'rolling'
            ? 'A section begins when the sections it builds on are saved. The quickest way.'
            : 'The next three begin when the three before them are settled.'
        }
      >
        <Select value={settings.walk} options={walks} onChange={(walk) => void saveChange({ walk })} />
      </Field>
      <Field
        label="At once"
        hint="Requests under way at the same time. More is quicker until the provider objects."
      >
        <Select
          value={String(settings.slots)}
          options={slots}
          onChange={(count) => void saveChange({ slots: Number(count) })}
        />
      </Field>
      <Field
        label="Both keys at once"
        hint="Every provider that is in use writes at the same time, each with as many requests as above. Without it the second one only steps in when the first fails."
      >
        <Switch
          label={settings.bothAtOnce ? 'All providers write together' : 'One provider writes'}
          on={settings.bothAtOnce}
          onChange={(bothAtOnce) => void saveChange({ bothAtOnce })}
        />
      </Field>
      <Field
        label="Pace"
        hint="When a provider asks for a slower pace again and again, fewer requests run at once. What a key bears is remembered for the next run."
      >
        <Switch
          label={settings.adaptiveSlots ? 'Adapts to the provider' : 'Stays as set'}
          on={settings.adaptiveSlots}
          onChange={(adaptiveSlots) => void saveChange({ adaptiveSlots })}
        />
      </Field>
      <Field
        label="Slow parts at the end"
        hint="When nothing else is left to begin, the last slow parts are asked for a second time and the quicker answer is taken. The slower one is dropped, but paid for as far as it came."
      >
        <Switch
          label={settings.hedge ? 'Asked for twice' : 'Waited for'}
          on={settings.hedge}
          onChange={(hedge) => void saveChange({ hedge })}
        />
      </Field>
      <HedgePriceNote />
      <NumberField
        label="Pace of the sample"
        hint="Characters a second. 900 is the pace of a quick provider."
        className="settings-number"
        saved={settings.samplePace}
        schema={settingsSchema.shape.samplePace}
        sentence="A number from 50 to 1,000,000."
        change={(samplePace) => ({ samplePace })}
      />
    </>
  )
}
