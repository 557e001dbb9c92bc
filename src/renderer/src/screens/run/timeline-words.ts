import { failureSentence } from '../../../../shared/failure-sentence.ts'
import { nameOf, type ProviderId } from '../../../../shared/provider.ts'
import type { AttemptBar } from '../../../../shared/run-timeline.ts'
import { stepOf, stepTitles } from '../../../../shared/read-through.ts'
import { sectionOf } from '../../../../shared/sections/index.ts'
import { clockTime } from './amounts.ts'

/** How a bar looks: an accepted answer, one that did not pass, silence, the network's trouble, or still under way. */
export type BarLook = 'saved' | 'rejected' | 'silent' | 'network' | 'cancelled' | 'going'

export function barLook({ endedAt, failure }: AttemptBar): BarLook {
  if (endedAt === null) return 'going'
  switch (failure?.kind) {
    case undefined:
      return 'saved'
    case 'invalid':
    case 'truncated':
    case 'refused':
      return 'rejected'
    case 'stalled':
    case 'no-first-token':
    case 'timed-out':
      return 'silent'
    case 'cancelled':
      return 'cancelled'
    default:
      return 'network'
  }
}

/** In the order of the key under the timeline. */
export const lookWords: Record<BarLook, string> = {
  saved: 'Accepted',
  rejected: 'Sent back',
  silent: 'Too slow or silent',
  network: 'No answer',
  cancelled: 'Cancelled',
  going: 'Under way',
}

/** The share of a bar at its end in which nothing arrived; 0 where something did until the end. */
export function silentShare({ startedAt, endedAt, failure }: AttemptBar): number {
  if (endedAt === null || endedAt <= startedAt) return 0
  if (failure?.kind !== 'stalled' && failure?.kind !== 'no-first-token') return 0
  return Math.min(1, failure.limitMs / (endedAt - startedAt))
}

/** What a bar is called on it: "8" or, of several parts, "8.2"; of a read-through "8" for a sheet, and what is asked where it is none. */
export function barName({ section, part }: AttemptBar): string {
  const step = stepOf(part)
  if (step !== null) return step === 'claims' ? String(section) : stepTitles[step]
  return sectionOf(section).parts.length > 1 ? `${section}.${part}` : String(section)
}

/** All there is to say about a bar, read aloud and on hover. */
export function barWords(
  bar: AttemptBar,
  now: number,
  called: (provider: ProviderId) => string = nameOf,
): string {
  const { title, parts } = sectionOf(bar.section)
  const step = stepOf(bar.part)
  const part =
    step === null && parts.length > 1 ? `, ${parts[bar.part - 1]?.title ?? `part ${bar.part}`}` : ''
  const what = step === null || step === 'claims' ? `${barName(bar)} ${title}${part}` : barName(bar)
  const took = clockTime((bar.endedAt ?? now) - bar.startedAt)
  const end =
    bar.failure === null ? lookWords[barLook(bar)] : failureSentence(bar.failure, called(bar.provider))
  return `${what}. Attempt ${bar.attempt}, ${called(bar.provider)}, ${took}. ${end.replace(/\.?$/, '.')}`
}

/** Where to draw lines over the time of a run, in milliseconds from its start: at most ten, at round times. */
export function ticksOf(ms: number): number[] {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200].map(
    (seconds) => seconds * 1000,
  )
  const step = steps.find((candidate) => ms / candidate <= 10) ?? 7_200_000
  return Array.from({ length: Math.floor(ms / step) + 1 }, (_, i) => i * step)
}
