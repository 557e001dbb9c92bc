import { useState } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import { endpointSchema, type ProviderSettings, type Settings } from '../../../../shared/settings.ts'
import { kindName } from '../../../../shared/provider.ts'
import { refreshSettings, saveChange } from '../../asking/settings.ts'
import { listModels } from '../../asking/list-models.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { SuggestInput } from '../../ui/suggest-input.tsx'
import { Switch } from '../../ui/switch.tsx'
import { DraftField } from './draft-field.tsx'
import { useDraft } from './use-draft.ts'

interface ProviderAccessProps {
  provider: ProviderSettings
  /** The settings with this provider changed. */
  change: (change: Partial<ProviderSettings>) => Partial<Settings>
}

interface Check {
  state: 'asking' | 'works' | 'does-not'
  sentence: string
}

const { shape } = endpointSchema

/** Which model is asked, where, and whether that works. */
export function ProviderAccess({ provider, change }: ProviderAccessProps) {
  const [models, setModels] = useState<readonly string[]>([])
  const [check, setCheck] = useState<Check | null>(null)
  const model = useDraft(provider.model, (text) =>
    text === '' ? { wrong: 'Name the model to write with.' } : { change: change({ model: text }) },
  )
  const { name } = provider

  const ask = async (): Promise<void> => {
    setCheck({ state: 'asking', sentence: `Asking ${name}…` })
    const answer = await listModels(provider.provider)
    if (!answer.ok) {
      return setCheck({ state: 'does-not', sentence: failureSentence(answer.failure, name) })
    }
    setModels(answer.value)
    setCheck({ state: 'works', sentence: foundSentence(name, answer.value, model.text) })
  }
  return (
    <>
      <Field label="Model" error={model.error}>
        <div className="settings-row">
          <SuggestInput
            value={model.text}
            suggestions={models}
            onChange={model.type}
            onDone={(text) => model.done(text)}
          />
          <Button disabled={check?.state === 'asking'} onClick={() => void ask()}>
            Check
          </Button>
        </div>
      </Field>
      <p className="provider-check" role="status">
        {check?.state === 'asking' && check.sentence}
        {check?.state === 'works' && <StateBadge tone="ok" words={check.sentence} />}
        {check?.state === 'does-not' && <StateBadge tone="bad" words={check.sentence} />}
      </p>
      <DraftField
        label="Address"
        hint={
          provider.kind === 'openai'
            ? 'Only for a server of your own that speaks the language of OpenAI, such as Ollama or LM Studio.'
            : 'Only for a server of your own that speaks the language of Anthropic.'
        }
        placeholder={`The address of ${kindName(provider.kind)}`}
        saved={provider.baseUrl ?? ''}
        read={(text) => {
          const baseUrl = shape.baseUrl.safeParse(text === '' ? null : text)
          return baseUrl.success
            ? { change: change({ baseUrl: baseUrl.data }) }
            : { wrong: 'An address begins with http:// or https://.' }
        }}
        onSaved={refreshSettings}
      />
      <Switch
        label="This model thinks before it writes, so wait longer for its first words"
        on={provider.reasoning}
        onChange={(reasoning) => void saveChange(change({ reasoning }))}
      />
    </>
  )
}

function foundSentence(name: string, models: readonly string[], model: string): string {
  if (models.includes(model)) return `${name} answered, and it has this model.`
  return `${name} answered, but “${model}” is not among its ${models.length} models.`
}
