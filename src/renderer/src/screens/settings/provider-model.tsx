import { withModel, type ProviderSettings, type Settings } from '../../../../shared/settings.ts'
import { saveChange } from '../../data/settings-reading.ts'
import { canBeAsked, useSettingsStore } from '../../stores/known-settings.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/form-field.tsx'
import { SuggestInput } from '../../ui/suggest-input.tsx'
import { CheckReportView } from './check-report-view.tsx'
import { reportIn, type Check } from './use-check.ts'
import { useDraft } from './use-draft.ts'

interface ProviderModelProps {
  provider: ProviderSettings
  check: Check
  change: (change: Partial<ProviderSettings>) => Partial<Settings>
  onSaved: () => void
}

/** Which model is asked, from those the provider has, and whether that works. */
export function ProviderModel({ provider, check, change, onSaved }: ProviderModelProps) {
  // Price and patience belong to a model, and change with it.
  const asked = (model: string): Partial<Settings> =>
    change(withModel(provider, model, useSettingsStore.getState().settings?.providers ?? []))
  const model = useDraft(
    provider.model,
    (text) => (text === '' ? { wrong: 'Name the model to write with.' } : { change: asked(text) }),
    async () => onSaved(),
  )
  const askable = useSettingsStore((store) => canBeAsked(provider, store.keys))
  const models = reportIn(check.state)?.models.map(({ id }) => id) ?? []
  return (
    <>
      <Field label="Model" error={model.error} hint={modelHint(models.length, askable)}>
        <div className="settings-row">
          <SuggestInput
            value={model.text}
            suggestions={models}
            onChange={model.type}
            onDone={(text) => model.done(text)}
          />
          {askable && (
            <Button disabled={check.state.kind === 'asking'} onClick={() => void check.ask()}>
              Check
            </Button>
          )}
        </div>
      </Field>
      <CheckReportView
        name={provider.name}
        state={check.state}
        onModel={(newer) => void saveChange(asked(newer)).then(onSaved)}
      />
    </>
  )
}

const modelHint = (count: number, askable: boolean): string => {
  if (!askable)
    return 'Your key is tried with one short question as you save it, which costs less than a cent.'
  if (count === 0)
    return 'Check asks one short question, which costs less than a cent, and finds out what there is.'
  return count === 1
    ? 'There is one to choose from.'
    : `There are ${count.toLocaleString('en-US')} to choose from.`
}
