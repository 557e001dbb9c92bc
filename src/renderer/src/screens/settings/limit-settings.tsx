import './section-table.css'
import { limitsSchema, type Limits } from '../../../../shared/settings.ts'
import { sections } from '../../../../shared/sections/index.ts'
import { saveChange } from '../../data/settings-reading.ts'
import { Field } from '../../ui/form-field.tsx'
import { Select } from '../../ui/select.tsx'
import { NumberField } from './number-field.tsx'

const modes = [
  { value: 'progress', label: 'Let it go on while it still writes' },
  { value: 'fixed', label: 'Stop it and try again' },
  { value: 'dynamic', label: 'Give long questions more time' },
] as const

type NumberLimit = Exclude<keyof Limits, 'mode' | 'sections'>

const waits: readonly { key: NumberLimit; label: string; sentence: string }[] = [
  { key: 'firstToken', label: 'For the first words', sentence: 'From 1 to 600 seconds.' },
  {
    key: 'firstTokenReasoning',
    label: 'For the first words, if it thinks first',
    sentence: 'From 1 to 600 seconds.',
  },
  { key: 'stall', label: 'Silence while writing', sentence: 'From 1 to 600 seconds.' },
  {
    key: 'stallReasoning',
    label: 'Silence while writing, if it thinks first',
    sentence: 'From 1 to 600 seconds.',
  },
  { key: 'hardCap', label: 'One request in all', sentence: 'From 10 to 3,600 seconds.' },
  {
    key: 'transportBudget',
    label: 'Lost to bad connections, per section',
    sentence: 'From 10 to 7,200 seconds.',
  },
  { key: 'attempts', label: 'Tries per request', sentence: 'A whole number from 1 to 10.' },
]

const { shape } = limitsSchema

/** How long each thing may take. Seconds throughout, tries apart. */
export function LimitSettings({ limits }: { limits: Limits }) {
  return (
    <>
      <Field label="When a section reaches its time">
        <Select
          value={limits.mode}
          options={modes}
          onChange={(mode) => void saveChange({ limits: { ...limits, mode } })}
        />
      </Field>
      <div>
        <h3 className="settings-name">Longest waits, in seconds</h3>
        <p className="field-hint">
          A provider that was much quicker until then is left sooner, once for each request. If a section is
          to be stopped at its time, all of these are kept to the second.
        </p>
        <div className="settings-numbers">
          {waits.map(({ key, label, sentence }) => (
            <NumberField
              key={key}
              label={label}
              saved={limits[key]}
              schema={shape[key].unwrap()}
              sentence={sentence}
              change={(value) => ({ limits: { ...limits, [key]: value } })}
            />
          ))}
        </div>
      </div>
      <SectionLimits limits={limits} />
    </>
  )
}

function SectionLimits({ limits }: { limits: Limits }) {
  return (
    <div>
      <h3 className="settings-name" id="section-limits">
        How long a section may take
      </h3>
      <p className="field-hint">Seconds for one try. Left empty, the usual time counts.</p>
      <table className="section-table section-limits numbers" aria-labelledby="section-limits">
        <thead>
          <tr>
            <th scope="col">Section</th>
            <th scope="col">Usually</th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ number, title, limitSeconds }) => {
            const { [String(number)]: own, ...others } = limits.sections
            return (
              <tr key={number}>
                <th scope="row">
                  <span className="section-number">{number}</span>
                  {title}
                </th>
                <td>{limitSeconds}</td>
                <td>
                  <NumberField
                    label={`Seconds for ${title}`}
                    labelShown={false}
                    saved={own ?? null}
                    schema={shape.sections.unwrap().valueType}
                    sentence="From 5 to 600 seconds."
                    change={(seconds) => ({
                      limits: { ...limits, sections: { ...others, [String(number)]: seconds } },
                    })}
                    empty={{ words: '–', change: { limits: { ...limits, sections: others } } }}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
