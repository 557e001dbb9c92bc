import './found-words.css'
import { Info, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { Severity } from '../../stores/review.ts'
import { severityWords } from './finding-words.ts'

const icons: Record<Severity, LucideIcon> = { error: OctagonAlert, warning: TriangleAlert, note: Info }

/** How grave a finding is: a form, a tone, and a word for those who do not see either. */
export function SeverityIcon({ severity, size = 15 }: { severity: Severity; size?: number }) {
  const Icon = icons[severity]
  return (
    <span className={`severity severity-${severity}`} title={severityWords[severity].one}>
      <Icon size={size} strokeWidth={1.75} aria-hidden />
      <span className="only-heard">{severityWords[severity].one}.</span>
    </span>
  )
}
