import './state-badge.css'
import { AlertTriangle, Check, Circle, CircleDot, Lock, Pause, X, type LucideIcon } from 'lucide-react'
import { memo } from 'react'

export type StateTone = 'neutral' | 'busy' | 'ok' | 'warn' | 'bad' | 'paused' | 'locked'

interface StateBadgeProps {
  tone: StateTone
  words: string
  /** With a fill, for lists; without, in a line of text. */
  filled?: boolean
  /** A sentence that may take several lines. */
  wraps?: boolean
}

const icons: Record<StateTone, LucideIcon> = {
  neutral: Circle,
  busy: CircleDot,
  ok: Check,
  warn: AlertTriangle,
  bad: X,
  paused: Pause,
  locked: Lock,
}

/** A state in words with an icon and a tone: never colour alone. */
export const StateBadge = memo(function StateBadge({
  tone,
  words,
  filled = false,
  wraps = false,
}: StateBadgeProps) {
  const Icon = icons[tone]
  return (
    <span className={`state state-${tone} ${filled ? 'state-filled' : ''} ${wraps ? 'state-wraps' : ''}`}>
      <Icon size={13} strokeWidth={2} aria-hidden />
      <span className="state-words">{words}</span>
    </span>
  )
})
