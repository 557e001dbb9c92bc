import './choice-cards.css'
import { Checkbox } from '@base-ui/react/checkbox'
import { CheckboxGroup } from '@base-ui/react/checkbox-group'
import { Check } from 'lucide-react'
import type { Option } from './select.tsx'

interface CheckCardsProps {
  labelledBy: string
  describedBy?: string
  value: readonly string[]
  options: readonly Option<string>[]
  onChange: (value: string[]) => void
  disabled?: boolean
}

/** Several of a few. */
export function CheckCards({
  labelledBy,
  describedBy,
  value,
  options,
  onChange,
  disabled = false,
}: CheckCardsProps) {
  return (
    <CheckboxGroup
      className="choice-cards choice-cards-two"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      value={[...value]}
      disabled={disabled}
      onValueChange={onChange}
    >
      {options.map((option) => (
        <label key={option.value} className="choice-card">
          <Checkbox.Root className="choice-mark" value={option.value}>
            <Checkbox.Indicator className="choice-check">
              <Check size={12} strokeWidth={3} aria-hidden />
            </Checkbox.Indicator>
          </Checkbox.Root>
          {option.label}
        </label>
      ))}
    </CheckboxGroup>
  )
}
