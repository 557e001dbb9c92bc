import './choice-cards.css'
import { Checkbox } from '@base-ui/react/checkbox'
import { Check } from 'lucide-react'

interface CheckBoxProps {
  /** What it stands for, when no label around it says so. */
  label?: string
  on: boolean
  onChange: (on: boolean) => void
  /** Some of what it stands for is chosen. */
  some?: boolean
  disabled?: boolean
}

/** A single box to tick. */
export function CheckBox({ label, on, onChange, some = false, disabled = false }: CheckBoxProps) {
  return (
    <Checkbox.Root
      className="choice-mark"
      checked={on}
      indeterminate={some && !on}
      disabled={disabled}
      onCheckedChange={onChange}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <Checkbox.Indicator className="choice-check">
        {some && !on ? (
          <span className="choice-some" aria-hidden />
        ) : (
          <Check size={12} strokeWidth={3} aria-hidden />
        )}
      </Checkbox.Indicator>
    </Checkbox.Root>
  )
}
