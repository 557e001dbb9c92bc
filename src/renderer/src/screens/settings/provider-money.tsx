import { priceSchema, type ProviderSettings, type Settings } from '../../../../shared/settings.ts'
import { DraftField } from './draft-field.tsx'
import { readNumber } from './read-number.ts'
import type { Reading } from './use-draft.ts'

interface ProviderMoneyProps {
  provider: ProviderSettings
  change: (change: Partial<ProviderSettings>) => Partial<Settings>
}

type Shown = 'input' | 'cached' | 'output'
const prices: readonly { key: Shown; label: string }[] = [
  { key: 'input', label: 'Read' },
  { key: 'cached', label: 'Read again' },
  { key: 'output', label: 'Written' },
]

/** What a million tokens cost, as on the provider's price page. Without prices no cost is shown. */
export function ProviderMoney({ provider, change }: ProviderMoneyProps) {
  const { price } = provider
  const read = (key: Shown, text: string): Reading => {
    if (text === '') return { change: change({ price: null }) }
    return readNumber(text, priceSchema.shape[key], 'A price in dollars, such as 2.50.', (value) =>
      change({ price: { ...(price ?? { input: 0, cached: 0, output: 0 }), [key]: value } }),
    )
  }
  return (
    <fieldset className="provider-money">
      <legend className="field-label">Prices, in dollars for a million tokens</legend>
      <div className="provider-prices">
        {prices.map(({ key, label }) => (
          <DraftField
            key={key}
            label={label}
            numbers
            placeholder="–"
            saved={price === null ? '' : String(price[key])}
            read={(text) => read(key, text)}
          />
        ))}
      </div>
      <p className="field-hint">
        From the provider’s price page. Left empty, no cost is shown: none is ever guessed.
      </p>
    </fieldset>
  )
}
