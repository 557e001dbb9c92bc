import './form-field.css'
import { Field as Base } from '@base-ui/react/field'
import type { ReactNode } from 'react'

interface FieldProps {
  label: string
  /** One sentence under the control. */
  hint?: ReactNode
  /** What is wrong with it, as a sentence; null when nothing is. */
  error?: string | null | undefined
  /** Shown for the eye too, or only heard. */
  labelShown?: boolean
  className?: string
  children: ReactNode
}

/** A control of this kit with its label, hint and error, wired for screen readers. */
export function Field({ label, hint, error = null, labelShown = true, className, children }: FieldProps) {
  return (
    <Base.Root className={`field ${className ?? ''}`} invalid={error !== null}>
      <Base.Label className={labelShown ? 'field-label' : 'only-heard'}>{label}</Base.Label>
      {children}
      {hint !== undefined && <Base.Description className="field-hint">{hint}</Base.Description>}
      <Base.Error className="field-error" match={error !== null}>
        {error}
      </Base.Error>
    </Base.Root>
  )
}
