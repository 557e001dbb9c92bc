import './select.css'
import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import type { RefObject } from 'react'

export interface Option<V extends string> {
  value: V
  label: string
}

interface SelectProps<V extends string> {
  /** Needed where no Field around it names it. */
  label?: string
  value: V
  options: readonly Option<V>[]
  onChange: (value: V) => void
  disabled?: boolean
  /** What has the focus when it is closed; left out: its button. */
  focusAfter?: RefObject<HTMLElement | null>
}

export function Select<V extends string>({
  label,
  value,
  options,
  onChange,
  disabled,
  focusAfter,
}: SelectProps<V>) {
  return (
    <Base.Root
      value={value}
      items={options}
      disabled={disabled ?? false}
      onValueChange={(chosen) => chosen !== null && onChange(chosen)}
    >
      <Base.Trigger className="select" aria-label={label}>
        <Base.Value />
        <Base.Icon className="select-icon">
          <ChevronDown size={14} aria-hidden />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="menu-place" sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className="menu" {...(focusAfter && { finalFocus: focusAfter })}>
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className="menu-entry select-entry">
                  <Base.ItemText>{option.label}</Base.ItemText>
                  <Base.ItemIndicator>
                    <Check size={14} aria-hidden />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
