import type { RunPurpose } from '../../shared/run-event.ts'
import { isSettled, type RunView, type SectionCard } from '../../shared/run-view.ts'
import type { VaultSummary } from '../../shared/vault.ts'
import { sectionsWanted } from '../../shared/left-out.ts'
import { unreachable } from '../../shared/result.ts'
import type { SaveState } from './stores/saving.ts'
import type { StateTone } from './ui/state-badge.tsx'

export interface StateWords {
  tone: StateTone
  words: string
}

/** The state of a vault in words, the most pressing first; `run` is the run under way in it. */
export function vaultState(vault: VaultSummary, run: RunView | null): StateWords {
  const all = sectionsWanted(vault)
  if (vault.readOnly !== null) return { tone: 'locked', words: 'Can be read, not changed' }
  if (run) return runState(run)
  if (vault.needsReview > 0) return { tone: 'warn', words: `${needReview(vault.needsReview)}` }
  if (vault.unfinishedRun !== null) return { tone: 'paused', words: `Stopped at ${vault.saved} of ${all}` }
  if (vault.saved === all) return { tone: 'ok', words: `${all} of ${all} saved` }
  if (vault.saved > 0) return { tone: 'neutral', words: `${vault.saved} of ${all} saved` }
  if (vault.answersMissing > 0) {
    return { tone: 'neutral', words: `${counted(vault.answersMissing, 'answer')} missing` }
  }
  return { tone: 'neutral', words: 'Ready to be written' }
}

/** The state of a vault at the head of its own page: there, "Saved" says all that the sections beside it do not. */
export function headState(vault: VaultSummary, run: RunView | null, saving: SaveState): StateWords {
  if (saving.kind !== 'saved' && !run) return savingWords(saving)
  const state = vaultState(vault, run)
  return state.tone === 'ok' && !run ? { tone: 'ok', words: 'Saved' } : state
}

/** Whether what is typed is on disk. */
export function savingWords(saving: SaveState): StateWords {
  switch (saving.kind) {
    case 'saved':
      return { tone: 'ok', words: 'Saved' }
    case 'saving':
      return { tone: 'busy', words: 'Saving…' }
    case 'failed':
      return { tone: 'bad', words: 'Not saved' }
    default:
      return unreachable(saving)
  }
}

const doneStates = new Set<SectionCard['state']>(['saved', 'proposed', 'read'])

/** A run that writes nothing: a model reads what is there. */
export const isReading = ({ purpose }: { purpose: RunPurpose }): boolean => purpose.kind === 'read-through'

/** Sections of a sheet that a reader has before it; where a question holds all of them against each other, none of its own. */
const sectionsOn = (cards: readonly SectionCard[]): number =>
  cards.reduce((sum, { reads }) => sum + (reads?.length ?? 1), 0)

/** How many sections are written and saved, or read, and of how many. */
export function doneOf(run: Pick<RunView, 'sections' | 'purpose'>): {
  done: number
  all: number
  word: 'saved' | 'read'
} {
  const word = isReading(run) ? 'read' : 'saved'
  return {
    done: sectionsOn(run.sections.filter(({ state }) => doneStates.has(state))),
    all: sectionsOn(run.sections),
    word,
  }
}

/** The state of a run in words, for page heads and lists. */
export function runState(run: RunView): StateWords {
  const { done: saved, all, word } = doneOf(run)
  if (run.purpose.kind === 'refine' && run.state !== 'finished') return { tone: 'busy', words: 'Refining' }
  if (run.state === 'paused') return { tone: 'paused', words: `Paused at ${saved} of ${all}` }
  if (run.state === 'running' && (run.diskLost || run.lost))
    return {
      tone: 'paused',
      words: `Waits for the ${run.diskLost ? 'disk' : 'network'} at ${saved} of ${all}`,
    }
  if (run.state === 'running') {
    const under = run.sections.filter(isSettled)
    const at = Math.min(sectionsOn(under) + 1, all)
    return { tone: 'busy', words: `${isReading(run) ? 'Reading' : 'Writing'} ${at} of ${all}` }
  }
  if (run.outcome === 'complete') return { tone: 'ok', words: `${saved} of ${all} ${word}` }
  if (run.outcome === 'cancelled') return { tone: 'neutral', words: `Cancelled at ${saved} of ${all}` }
  return { tone: 'warn', words: `${saved} of ${all} ${word}` }
}

export const needReview = (count: number): string => (count === 1 ? '1 needs review' : `${count} need review`)

/** "1 answer", "3 answers". */
export const counted = (count: number, word: string): string =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`

const day = 86_400_000
// Made once: making one takes hundreds of times as long as using it, and the rows of the rail are drawn with every saving.
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

const midnightOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** When something was changed, as one would say it: "just now", "20 minutes ago", "yesterday", "3 Mar". */
export function whenWords(iso: string, now: number): string {
  const at = Date.parse(iso)
  const ago = now - at
  if (ago < 60_000) return 'just now'
  if (ago < 3_600_000) return relative.format(-Math.floor(ago / 60_000), 'minute')
  if (ago < day) return relative.format(-Math.floor(ago / 3_600_000), 'hour')
  const days = Math.max(1, Math.round((midnightOf(now) - midnightOf(at)) / day))
  if (days < 7) return relative.format(-days, 'day')
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return (sameYear ? dayOfYear : dayAndYear).format(at)
}
