import type { RunEvent, RunPurpose } from '../../shared/run-event.ts'
import type { Pin } from '../../shared/settings.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'

/** What must be known of a run that died, to go on from it. */
export interface DeadRun {
  purpose: RunPurpose
  runId: string
  /** The run it had gone on from itself, if any: read that journal too. */
  resumes: string | null
  /** The one provider that was to write it, and its model. */
  pin: Pin | null
  alreadySaved: SectionNumber[]
  /** It came to its end; one that the disk stopped did not. */
  finished: boolean
}

/** The facts of a run from its journal; null when the journal holds no start. */
export function deadRunOf(journal: readonly RunEvent[]): DeadRun | null {
  const started = journal.find((event) => event.kind === 'run-started')
  if (!started) return null
  return {
    purpose: started.purpose,
    runId: started.runId,
    resumes: started.resumes,
    pin: pinOf(started),
    alreadySaved: journal.flatMap((event) => (event.kind === 'section-saved' ? [event.section] : [])),
    finished: journal.some((event) => event.kind === 'run-finished' && event.outcome !== 'stopped'),
  }
}

function pinOf({ pinned, providers: [only] }: Extract<RunEvent, { kind: 'run-started' }>): Pin | null {
  return pinned && only ? { provider: only.provider, model: only.model } : null
}
