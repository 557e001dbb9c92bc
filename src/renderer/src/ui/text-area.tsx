import './form-field.css'
import { Field as Base } from '@base-ui/react/field'
import type { ComponentProps } from 'react'

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'className'> & { className?: string }

/** Several lines of text, in the direction of what is typed; grows with what is typed (`field-sizing: content`). */
export function TextArea({ className, ...rest }: TextAreaProps) {
  return (
    <Base.Control render={<textarea dir="auto" className={`text-area ${className ?? ''}`} {...rest} />} />
  )
}
