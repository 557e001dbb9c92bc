import { failureWords } from '../../../../shared/failure-sentence.ts'
import { nameOf } from '../../../../shared/provider.ts'
import { unreachable } from '../../../../shared/result.ts'
import type { RunSummary } from '../../../../shared/contract/run-routes.ts'
import type { RunPurpose } from '../../../../shared/run-event.ts'
import { isSift, type RunView, type SectionCard } from '../../../../shared/run-view.ts'
import { doneOf, isReading } from '../../state-words.ts'
import { cardTitle } from './card-words.ts'
import { sectionOf } from '../../../../shared/sections/index.ts'
import type { Pin } from '../../../../shared/settings.ts'

/** What the run does, for the head of its screen; once it has ended, that it has. */
export function runTitle(run: Pick<RunView, 'purpose' | 'state' | 'outcome'>, client: string): string {
  const whose = client === '' ? '' : ` for ${client}`
  if (run.state !== 'finished') return doing(run.purpose, whose)
  if (run.outcome === 'complete' && run.purpose.kind === 'whole') return `The vault${whose} is written`
  if (run.outcome === 'complete' && isReading(run)) return `The vault${whose} is read through`
  return run.outcome === 'cancelled' ? `The run${whose} was cancelled` : `The run${whose} has ended`
}

function doing(purpose: RunPurpose, whose: string): string {
  switch (purpose.kind) {
    case 'whole':
      return `Writing the vault${whose}`
    case 'missing':
      return purpose.fields
        ? `Writing what is new in this version${whose}`
        : `Writing what is missing${whose}`
    case 'sections':
      return purpose.sections.length === 1 && purpose.sections[0] !== undefined
        ? `Writing ${sectionOf(purpose.sections[0]).title}${whose}`
        : `Writing ${purpose.sections.length} sections${whose}`
    case 'refine':
      return `Refining ${sectionOf(purpose.section).title}${whose}`
    case 'read-through':
      return `Reading the vault${whose} through`
    default:
      return unreachable(purpose)
  }
}

/** Who alone may write what this run did not: whom it was pinned to, perhaps because nobody else may see the answers. */
export function pinOf({ pinned, providers }: Pick<RunView, 'pinned' | 'providers'>): Pin | null {
  const [only] = providers
  return pinned && only ? { provider: only.provider, model: only.model } : null
}

/** What a run was for, in a list of runs. */
export const purposeWords = (purpose: RunPurpose): string =>
  purpose.kind === 'whole'
    ? 'The whole vault'
    : purpose.kind === 'missing'
      ? purpose.fields
        ? 'What was new in a version'
        : 'What was missing'
      : doing(purpose, '').replace(/^Writing /, '')

/** How a run ended, in a list of runs. Null: it has not. */
export function endWords({ outcome, purpose }: Pick<RunSummary, 'outcome' | 'purpose'>): string {
  const done = isReading({ purpose }) ? 'read' : 'written'
  switch (outcome) {
    case 'complete':
      return `All ${done}`
    case 'partial':
      return `Not all ${done}`
    case 'cancelled':
      return 'Cancelled'
    case 'stopped':
      return 'Stopped by the disk'
    case 'died':
      return 'Broke off'
    case null:
      return 'Under way'
    default:
      return unreachable(outcome)
  }
}

const inState = (run: RunView, ...states: SectionCard['state'][]): SectionCard[] =>
  run.sections.filter((card) => states.includes(card.state))

/** Sections of an ended run that a second run may write, or read: marks that nobody looked at once more stay as they were made. */
export const notSaved = (run: RunView): SectionCard[] =>
  inState(run, 'failed', 'needs-review', 'cancelled', 'waiting', 'writing', 'held').filter(
    (card) => !isSift(card),
  )

/**
 * What a second run after this one is asked for: the sections it did not save, by name, for an older text may stand there.
 * Where none can, because the vault holds only what this run saved (`inVault`: sections saved in it), it is what is
 * missing: that run keeps the parts that are paid for.
 */
export function restOf(run: RunView, inVault: number): RunPurpose {
  const left = notSaved(run)
  if (isReading(run)) {
    const unread = left.flatMap(({ reads = [] }) => reads)
    return { kind: 'read-through', sections: unread.length > 0 ? unread : null }
  }
  if (run.purpose.kind === 'missing') return run.purpose
  if (run.purpose.kind === 'whole' && inVault <= doneOf(run).done) return { kind: 'missing' }
  return { kind: 'sections', sections: left.map(({ section }) => section) }
}

/** What becomes of a run that is cancelled now, before that is done. */
export function cancelWords(run: RunView): string {
  const { done, word } = doneOf(run)
  if (isReading(run))
    return `${done === 0 ? 'Nothing is read yet' : 'What was marked so far stays'}. The rest can be read later.`
  const kept =
    done === 0
      ? `Nothing is ${word} yet`
      : done === 1
        ? 'The saved section stays'
        : `The ${done} saved sections stay`
  return `${kept}. What is being written at this moment is lost; everything else can be written later.`
}

export const isSample = (run: Pick<RunView, 'providers'>): boolean =>
  run.providers.length > 0 && run.providers.every((writer) => writer.provider === 'sample')

/** What a run that goes needs to be known of, where it will say how it ended. */
export const goingSentence = (run: RunView): string =>
  isReading(run)
    ? 'What is marked in a section is kept as soon as it is read. You can look elsewhere meanwhile.'
    : run.purpose.kind === 'refine'
      ? 'Nothing is replaced until you accept it. You can look elsewhere meanwhile.'
      : 'Each section is saved as soon as it is written. You can look elsewhere meanwhile.'

/** How the run ended: what is there, what is not, what is safe. Null while it is under way. */
export function outcomeSentence(run: RunView): string | null {
  if (run.state !== 'finished') return null
  const { done: saved, all, word } = doneOf(run)
  const failed = inState(run, 'failed')
  const review = inState(run, 'needs-review')
  const first = run.sections[0]
  if (run.purpose.kind === 'refine' && first)
    return saved === 1 ? 'The proposal is ready. Nothing is replaced until you accept it.' : refineLost(first)
  if (isReading(run) && run.outcome === 'complete') return readSentence(run, all)
  if (saved === all && !isReading(run))
    return all === 1 ? 'Written, checked and saved.' : `All ${all} sections are written, checked and saved.`
  const why = sharedTrouble(failed, run)
  const parts = [saved === 0 ? `Nothing new was ${word}.` : `${saved} of ${all} ${word}.`]
  if (failed.length > 0) parts.push(why ?? `${named(failed)} failed.`)
  if (review.length > 0) parts.push(`${named(review)} ${review.length === 1 ? 'needs' : 'need'} your review.`)
  if (run.outcome === 'cancelled') parts.push('The rest was cancelled; what was saved before is untouched.')
  return parts.join(' ')
}

/** What a reader that has read it all has to say. */
function readSentence({ sections }: RunView, all: number): string {
  // The card of the marks counts what stays of all of them.
  const sifted = sections.find((card) => card.state === 'read' && isSift(card))
  const marks = sifted?.marks ?? sections.reduce((sum, card) => sum + (card.marks ?? 0), 0)
  const read = all === 1 ? 'The section was read.' : `All ${all} sections were read.`
  if (marks === 0) return `${read} Nothing is marked.`
  return `${read} ${marks === 1 ? 'One mark stands' : `${marks} marks stand`} in the review, for you to decide.`
}

/** What all that failed has in common, said once instead of on every card: a wrong address, a key, no credit. */
function sharedTrouble(failed: readonly SectionCard[], { providers }: RunView): string | null {
  const [first] = failed
  if (!first?.failure || failed.length < 2) return null
  const last = first.parts.findLast((part) => part.provider !== null)?.provider
  const words = failureWords(first.failure, last ? nameOf(last, providers) : undefined)
  const isShared = failed.every(
    ({ failure }) => failure !== null && failureWords(failure) === failureWords(first.failure!),
  )
  return isShared ? words : null
}

const refineLost = (card: SectionCard): string =>
  card.state === 'cancelled'
    ? 'Cancelled. The text is as it was.'
    : 'No proposal could be written. The text is as it was.'

function named(cards: readonly SectionCard[]): string {
  const titles = cards.map(cardTitle)
  if (titles.length > 3) return `${titles.slice(0, 2).join(', ')} and ${titles.length - 2} more`
  return titles.length > 1
    ? `${titles.slice(0, -1).join(', ')} and ${titles.at(-1) ?? ''}`
    : (titles[0] ?? '')
}
