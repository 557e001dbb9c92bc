import './form-field.css'
import { Input } from '@base-ui/react/input'
import { useState, type ComponentProps } from 'react'

type TextInputProps = Omit<ComponentProps<typeof Input>, 'className'> & {
  className?: string
  /** Aligns digits to the right. */
  numbers?: boolean
}

/**
 * One line of text, in the direction of what is typed. One that somebody types in does not become read-only under their
 * hands, only once it is left.
 */
export function TextInput({
  className,
  numbers = false,
  readOnly = false,
  onFocus,
  onBlur,
  ...rest
}: TextInputProps) {
  const [used, setUsed] = useState(false)
  return (
    <Input
      className={`text-input ${numbers ? 'text-number' : ''} ${className ?? ''}`}
      autoComplete="off"
      dir="auto"
      readOnly={readOnly && !used}
      onFocus={(event) => {
        setUsed(!readOnly)
        onFocus?.(event)
      }}
      onBlur={(event) => {
        setUsed(false)
        onBlur?.(event)
      }}
      {...rest}
    />
  )
}
