import './switch.css'
import { Switch as Base } from '@base-ui/react/switch'

interface SwitchProps {
  label: string
  on: boolean
  onChange: (on: boolean) => void
  disabled?: boolean
  /** Shown for the eye too, or only heard. */
  labelShown?: boolean
}

export function Switch({ label, on, onChange, disabled = false, labelShown = true }: SwitchProps) {
  return (
    <label className="switch-line">
      <Base.Root
        className="switch"
        checked={on}
        disabled={disabled}
        onCheckedChange={onChange}
        {...(labelShown ? {} : { 'aria-label': label })}
      >
        <Base.Thumb className="switch-thumb" />
      </Base.Root>
      {labelShown && <span>{label}</span>}
    </label>
  )
}
