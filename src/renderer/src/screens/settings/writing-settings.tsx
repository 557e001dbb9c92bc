import { settingsSchema, type Settings } from '../../../../shared/settings.ts'
import { saveChange } from '../../asking/settings.ts'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { DraftField } from './draft-field.tsx'
import { readNumber } from './read-number.ts'

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
      <DraftField
        label="Pace of the sample"
        hint="Characters a second. 900 is the pace of a quick provider."
        numbers
        className="settings-number"
        saved={String(settings.samplePace)}
        read={(text) =>
          readNumber(
            text,
            settingsSchema.shape.samplePace,
            'A number from 50 to 1,000,000.',
            (samplePace) => ({
              samplePace,
            }),
          )
        }
      />
    </>
  )
}
