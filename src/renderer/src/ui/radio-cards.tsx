import './choice-cards.css'
import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { Option } from './select.tsx'

interface RadioCardsProps {
  /** Id of the words that name the group. */
  labelledBy: string
  describedBy?: string
  value: string | null
  options: readonly Option<string>[]
  onChange: (value: string) => void
  disabled?: boolean
}

/** One of a few, each on a card large enough to read. */
export function RadioCards({
  labelledBy,
  describedBy,
  value,
  options,
  onChange,
  disabled = false,
}: RadioCardsProps) {
  return (
    <RadioGroup
      className="choice-cards"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      value={value}
      disabled={disabled}
      onValueChange={(chosen) => chosen !== null && onChange(chosen)}
    >
      {options.map((option) => (
        <label key={option.value} className="choice-card">
          <Radio.Root className="choice-mark choice-round" value={option.value}>
            <Radio.Indicator className="choice-dot" />
          </Radio.Root>
          {option.label}
        </label>
      ))}
    </RadioGroup>
  )
}
