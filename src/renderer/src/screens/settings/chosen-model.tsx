import { endpointOf, endpointSchema, type ModelChoice, type Settings } from '../../../../shared/settings.ts'
import { DraftField } from './draft-field.tsx'

interface ChosenModelProps {
  label: string
  chosen: ModelChoice | null | undefined
  settings: Settings
  /** What changes when another model is named. */
  change: (chosen: ModelChoice) => Partial<Settings>
}

/** The model of a choice that is not the usual one; a dash where nothing was chosen. */
export function ChosenModel({ label, chosen, settings, change }: ChosenModelProps) {
  const endpoint = chosen && endpointOf(settings.providers, chosen.provider)
  if (!chosen || !endpoint) return <span className="section-model-none">–</span>
  return (
    <>
      <DraftField
        label={label}
        labelShown={false}
        saved={chosen.model}
        read={(text) => {
          const model = endpointSchema.shape.model.safeParse(text)
          return model.success
            ? { change: change({ provider: chosen.provider, model: text }) }
            : { wrong: 'Name the model to write with.' }
        }}
      />
      {!endpoint.enabled && (
        <p className="field-hint">{endpoint.name} is not in use, so this has no effect.</p>
      )}
    </>
  )
}
