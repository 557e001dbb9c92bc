import './progress.css'
import { Progress as Base } from '@base-ui/react/progress'
import { memo } from 'react'

interface ProgressProps {
  /** What it measures, heard by screen readers. */
  label: string
  value: number
  of: number
  tone?: 'accent' | 'warn' | 'ok' | 'bad'
  /** Facts for screen readers, e.g. "41 of 120 seconds". */
  words?: string
}

/** A bar that shows a fact; there is no bar for "something is happening". */
export const Progress = memo(function Progress({ label, value, of, tone = 'accent', words }: ProgressProps) {
  return (
    <Base.Root
      className="progress"
      aria-label={label}
      value={Math.min(value, of)}
      max={of}
      {...(words === undefined ? {} : { getAriaValueText: () => words })}
    >
      <Base.Track className="progress-track">
        <Base.Indicator className={`progress-bar progress-${tone}`} />
      </Base.Track>
    </Base.Root>
  )
})
