import { FileUp, X } from 'lucide-react'
import { useState } from 'react'
import type { ExportChoice } from '../../../../shared/export/export-choice.ts'
import { areMadeToFit, givenFiles, type GivenFile } from '../../../../shared/export/targets.ts'
import { wordsAMinuteSchema } from '../../../../shared/words-a-minute.ts'
import { chooseGivenFile } from '../../data/export-orders.ts'
import type { GivenFiles } from '../../stores/export-choices.ts'
import { useSettingsStore } from '../../stores/known-settings.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field } from '../../ui/form-field.tsx'
import { TextInput } from '../../ui/text-input.tsx'

const files: Readonly<Record<GivenFile, { label: string; hint: string }>> = {
  template: {
    label: 'Your Word template',
    hint: 'The document takes its styles, header, footer and page. What is written in it stays out.',
  },
  'ad-table': {
    label: 'A table of ads from your account',
    hint: 'Export one ad there as CSV and choose that file: the table for the same platform gets its columns.',
  },
}

interface FitFormProps {
  choice: ExportChoice
  given: GivenFiles
  onGiven: (given: GivenFiles) => void
  onChange: (part: Partial<ExportChoice>) => void
}

/** What the chosen targets are made to fit; nothing where none of them is. */
export function FitForm({ choice, given, onGiven, onChange }: FitFormProps) {
  const asked = givenFiles.filter((what) => areMadeToFit(choice.targets, what))
  const isSpoken = areMadeToFit(choice.targets, 'pace')
  if (asked.length === 0 && !isSpoken) return null
  return (
    <section className="export-part" aria-labelledby="export-fit">
      <h2 id="export-fit">Made to fit</h2>
      <div className="export-fields">
        {asked.map((what) => (
          <FileChoice
            key={what}
            what={what}
            name={given[what]?.name ?? null}
            onChange={(file) => onGiven({ ...given, [what]: file })}
          />
        ))}
        {isSpoken && (
          <PaceField pace={choice.wordsAMinute} onChange={(wordsAMinute) => onChange({ wordsAMinute })} />
        )}
      </div>
    </section>
  )
}

interface FileChoiceProps {
  what: GivenFile
  name: string | null
  onChange: (file: GivenFiles[GivenFile]) => void
}

function FileChoice({ what, name, onChange }: FileChoiceProps) {
  const { label, hint } = files[what]
  const choose = async (): Promise<void> => {
    const chosen = await chooseGivenFile(what)
    if (chosen) onChange(chosen)
  }
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      <div className="export-file">
        {name !== null && (
          <span className="export-file-name" dir="auto">
            {name}
          </span>
        )}
        <Button size="small" icon={FileUp} onClick={() => void choose()}>
          {name === null ? 'Choose a file…' : 'Another file…'}
        </Button>
        {name !== null && (
          <IconButton label="Without it" icon={X} size="small" onClick={() => onChange(undefined)} />
        )}
      </div>
      <p className="field-hint">{hint}</p>
    </div>
  )
}

interface PaceFieldProps {
  /** Left out: the pace of the settings. */
  pace: number | undefined
  onChange: (pace: number | undefined) => void
}

/** A number that is being typed counts once it is a pace. */
function PaceField({ pace, onChange }: PaceFieldProps) {
  const usual = useSettingsStore(({ settings }) => settings?.wordsAMinute)
  const [typed, setTyped] = useState(pace === undefined ? '' : String(pace))
  const read = wordsAMinuteSchema.safeParse(Number(typed)).data
  return (
    <Field
      label="Words a minute"
      hint="How fast the scripts are spoken, for the times of subtitles."
      error={typed === '' || read !== undefined ? null : 'A pace is a whole number from 60 to 300.'}
    >
      <TextInput
        className="export-pace"
        inputMode="numeric"
        value={typed}
        placeholder={usual === undefined ? '' : String(usual)}
        onValueChange={(text) => {
          setTyped(text)
          onChange(wordsAMinuteSchema.safeParse(Number(text)).data)
        }}
      />
    </Field>
  )
}
