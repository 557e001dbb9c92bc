import { withRate, type Rate } from '../../../../shared/price.ts'
import { priceSchema, type ProviderSettings, type Settings } from '../../../../shared/settings.ts'
import { NumberField } from './number-field.tsx'

interface ProviderMoneyProps {
  provider: ProviderSettings
  change: (change: Partial<ProviderSettings>) => Partial<Settings>
}

const prices: readonly { key: Rate; label: string }[] = [
  { key: 'input', label: 'Read' },
  { key: 'cached', label: 'Read again' },
  { key: 'output', label: 'Written' },
]

/** What a million tokens cost, as on the provider's price page. Without prices no cost is shown. */
export function ProviderMoney({ provider, change }: ProviderMoneyProps) {
  const { price } = provider
  return (
    <fieldset className="provider-money">
      <legend className="field-label">Prices, in dollars for a million tokens</legend>
      <div className="provider-prices">
        {prices.map(({ key, label }) => (
          <NumberField
            key={key}
            label={label}
            saved={price === null ? null : price[key]}
            schema={priceSchema.shape[key]}
            sentence="A price in dollars, such as 2.50."
            change={(value) => change({ price: withRate(price, key, value) })}
            empty={{ words: '–', change: change({ price: null }) }}
          />
        ))}
      </div>
      <p className="field-hint">
        From the provider’s price page. Left empty, no cost is shown. The first price you type stands in all
        three until you change them.
      </p>
    </fieldset>
  )
}
