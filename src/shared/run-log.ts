import { failureWords } from './failure-sentence.ts'
import type { Failure } from './failure.ts'
import { nameOf, type Named } from './provider.ts'
import { keptWords } from './kept-words.ts'
import type { Move, RunEvent } from './run-event.ts'
import { stepOf, stepTitles } from './read-through.ts'
import { sectionOf } from './sections/index.ts'
import type { SectionNumber } from './sections/section-definition.ts'

const rate = (successes: number, calls: number): string =>
  calls === 0 ? 'no data yet' : `success rate: ${((100 * successes) / calls).toFixed(1)}%`

const named = (number: SectionNumber, part: number): string => {
  const section = sectionOf(number)
  const step = stepOf(part)
  if (step !== null) return step === 'claims' ? `Sheet from section ${number}` : stepTitles[step]
  const which = section.parts.length > 1 ? `, part ${part} of ${section.parts.length}` : ''
  return `Section ${number} (${section.key}${which})`
}

/** The short reason of the log, where a time-out reads "timed out after 90000ms". */
function reason(failure: Failure, name?: string): string {
  switch (failure.kind) {
    case 'timed-out':
      return `timed out after ${failure.limitMs}ms`
    case 'no-first-token':
      return `nothing arrived in ${failure.limitMs}ms`
    case 'stalled':
      return `stalled for ${failure.limitMs}ms`
    default:
      return failureWords(failure, name).replace(/\.$/, '')
  }
}

/** How many attempts reached a model; of none it is not said, as many may have been made to reach one. */
const after = (attempts: number): string =>
  attempts === 0 ? '' : ` after ${attempts} attempt${attempts === 1 ? '' : 's'}`

/** What a read-through is about to read, in how many questions. */
function readsLine({ sections }: Extract<RunEvent, { kind: 'run-started' }>): string {
  const read = sections.flatMap(({ reads = [] }) => reads).length
  const questions = sections.reduce((sum, { parts }) => sum + parts.length, 0)
  return `[RUN] Reads ${read} section${read === 1 ? '' : 's'} through in ${questions} question${questions === 1 ? '' : 's'}`
}

/** What of a failed attempt is kept, for the end of its line. */
const keptInLog = (next: Move): string => (next.kind === 'ask-missing' ? `; ${keptWords(next)}` : '')

/**
 * The line of the log for an event, or null for events that only show life. Nothing else writes run log lines.
 * `providers`: those of the run, for their names.
 */
export function logLine(event: RunEvent, providers: readonly Named[] = []): string | null {
  const who = 'provider' in event ? nameOf(event.provider, providers) : ''
  switch (event.kind) {
    case 'run-started': {
      if (event.purpose.kind === 'read-through') return readsLine(event)
      const many = event.sections.length
      if (many === 0) return '[RUN] Nothing is left to write'
      const sections = `${many} section${many === 1 ? '' : 's'}`
      return `[RUN] ${sections} in ${event.chunks} chunk${event.chunks === 1 ? '' : 's'} of 3, ${event.slots} at a time`
    }
    case 'chunk-started':
      return `[RUN] Chunk ${event.chunk} started`
    case 'attempt-started': {
      if (event.after && event.after.provider !== event.provider) {
        return `[AI] Trying ${who} for ${named(event.section, event.part)} (${rate(event.successes, event.calls)})`
      }
      const does = stepOf(event.part) === null ? 'writes' : 'reads'
      return `[AI] ${who} ${does} ${event.copy ? 'a second copy of ' : ''}${named(event.section, event.part)}, attempt ${event.attempt}`
    }
    case 'attempt-failed':
      if (event.dropped)
        return `[AI] ${who}: the other copy of ${named(event.section, event.part)} was quicker`
      return `[AI] ${who} failed after ${Math.round(event.ms)}ms: ${reason(event.failure, who)}${keptInLog(event.next)}`
    case 'answer-checked':
      return event.passed
        ? `[CHECK] ${named(event.section, event.part)} passed`
        : `[CHECK] ${named(event.section, event.part)} did not pass: ${event.issues[0]?.sentence ?? 'not readable'}`
    case 'part-saved':
      return `[AI] ${who} succeeded in ${Math.round(event.ms)}ms`
    case 'section-saved':
      return `[RUN] ${sectionOf(event.section).title} saved (${event.words} word${event.words === 1 ? '' : 's'})`
    case 'section-read':
      if (event.sifted)
        return `[READ] ${stepTitles.sift}: ${event.marks} stay${event.marks === 1 ? 's' : ''}, ${event.dropped} struck`
      return `[READ] Sheet from section ${event.section}: ${event.marks} mark${event.marks === 1 ? '' : 's'}, ${event.dropped} did not hold`
    case 'section-proposed':
      return `[RUN] ${sectionOf(event.section).title}: proposal ready`
    case 'section-needs-review':
      return `[RUN] ${sectionOf(event.section).title} needs review`
    case 'section-failed':
      return `[RUN] ${sectionOf(event.section).title} failed${after(event.attempts)}: ${reason(event.failure)}`
    case 'section-cancelled':
      return `[RUN] ${sectionOf(event.section).title} cancelled`
    case 'chunk-settled':
      return `[RUN] Chunk ${event.chunk} settled in ${Math.round(event.ms)}ms: ${event.saved} saved, ${event.notSaved} not`
    case 'slots-changed':
      return `[RUN] ${who} ${event.fewer ? 'asked for a slower pace' : 'keeps up again'}: ${event.slots} at a time from now on`
    case 'network-lost': {
      const why = event.unreached.map(({ provider, failure }) => reason(failure, nameOf(provider, providers)))
      return `[RUN] Waits for the network: ${why.map((each) => (/[.?!]$/u.test(each) ? each : `${each}.`)).join(' ')}`
    }
    case 'network-found':
      return '[RUN] The network is back, going on'
    case 'answer-held':
      return `[DISK] ${event.part === null ? sectionOf(event.section).title : named(event.section, event.part)} is written and waits for the disk: ${reason(event.failure)}`
    case 'disk-lost':
      return `[DISK] Nothing more is asked until the disk takes it: ${reason(event.failure)}`
    case 'disk-found':
      return '[DISK] The disk takes it again, going on'
    case 'run-paused':
      return '[RUN] Paused'
    case 'run-resumed':
      return '[RUN] Going on'
    case 'run-finished':
      return `[RUN] Finished: ${event.outcome}, ${Math.round(event.metrics.ms)}ms, ${event.metrics.attempts} attempt${event.metrics.attempts === 1 ? '' : 's'}`
    default:
      return null
  }
}
