import './form-field.css'
import { Input } from '@base-ui/react/input'
import type { ComponentProps } from 'react'

type TextInputProps = Omit<ComponentProps<typeof Input>, 'className'> & {
  className?: string
  /** Aligns digits to the right. */
  numbers?: boolean
}

/** One line of text, in the direction of what is typed. */
export function TextInput({ className, numbers = false, ...rest }: TextInputProps) {
  return (
    <Input
      className={`text-input ${numbers ? 'text-number' : ''} ${className ?? ''}`}
      autoComplete="off"
      dir="auto"
      {...rest}
    />
  )
}
