import type { ComponentProps } from 'react'
import { TextInput } from './text-input.tsx'

type DateInputProps = Omit<ComponentProps<typeof TextInput>, 'type' | 'value' | 'onValueChange'> & {
  /** `2026-12-01`; empty where there is none. */
  value: string
  onChange: (date: string | null) => void
}

/** A day. Chromium takes years of six digits where none is said to be the last: a fifth one typed by mistake is no year. */
export function DateInput({ value, onChange, ...rest }: DateInputProps) {
  return (
    <TextInput
      {...rest}
      type="date"
      max="9999-12-31"
      value={value}
      onValueChange={(date) => {
        if (date === '' || /^\d{4}-/u.test(date)) onChange(date === '' ? null : date)
      }}
    />
  )
}
