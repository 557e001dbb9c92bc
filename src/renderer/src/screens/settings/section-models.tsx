import './section-table.css'
import { sections } from '../../../../shared/sections/index.ts'
import { endpointOf, type Settings } from '../../../../shared/settings.ts'
import { saveChange } from '../../data/settings-reading.ts'
import { Select } from '../../ui/select.tsx'
import { ChosenModel } from './chosen-model.tsx'

const asUsual = ''

/** Another model for some sections: a row for each section, quiet until something is chosen. */
export function SectionModels({ settings }: { settings: Settings }) {
  const { providers, sectionModels } = settings
  const options = [
    { value: asUsual, label: 'As usual' },
    ...providers.map(({ provider, name }) => ({ value: provider, label: name })),
  ]
  const without = (section: number): Settings['sectionModels'] =>
    Object.fromEntries(Object.entries(sectionModels).filter(([key]) => key !== String(section)))
  const choose = (section: number, provider: string): void => {
    const endpoint = endpointOf(providers, provider)
    const chosen = endpoint ? { [String(section)]: { provider, model: endpoint.model } } : {}
    void saveChange({ sectionModels: { ...without(section), ...chosen } })
  }
  return (
    <div>
      <h3 className="settings-name" id="section-models">
        Another model for some sections
      </h3>
      <p className="field-hint">
        A model other than the one on a provider’s card has no price there, so its cost is not shown.
      </p>
      <table className="section-table section-models" aria-labelledby="section-models">
        <thead>
          <tr>
            <th scope="col">Section</th>
            <th scope="col">Asked first</th>
            <th scope="col">Model</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ number, title }) => {
            const chosen = sectionModels[String(number)]
            const endpoint = chosen && endpointOf(providers, chosen.provider)
            return (
              <tr key={number}>
                <th scope="row">
                  <span className="section-number numbers">{number}</span>
                  {title}
                </th>
                <td>
                  <Select
                    label={`Who is asked first for ${title}`}
                    value={endpoint?.provider ?? asUsual}
                    options={options}
                    onChange={(provider) => choose(number, provider)}
                  />
                </td>
                <td>
                  <ChosenModel
                    label={`Model for ${title}`}
                    chosen={chosen}
                    settings={settings}
                    change={(own) => ({ sectionModels: { ...without(number), [String(number)]: own } })}
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
