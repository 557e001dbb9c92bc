import { basename } from 'node:path'
import { z } from 'zod'
import { deadRunOf } from '../../core/plan/dead-run.ts'
import type { RunSummary } from '../../shared/contract/run-routes.ts'
import { runEventSchema, type RunEvent, type RunPurpose } from '../../shared/run-event.ts'
import { spendingOf } from '../../shared/run-spending.ts'
import { foldRun, type RunView } from '../../shared/run-view.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import { sectionNumberSchema, type Pin } from '../../shared/settings.ts'
import { readLines } from './read-file.ts'
import { readTogether, type VaultFiles } from './vault-files.ts'
import { isRunId, runFile, runsFolder } from './vault-paths.ts'

/** A run that stopped without its end: what it was for and what need not be asked again. */
export interface StoppedRun {
  runId: string
  purpose: RunPurpose
  /** The one provider that was to write it, and its model; null: all in their order. */
  pin: Pin | null
  /** Sections this run, and those it went on from, had saved. */
  alreadySaved: SectionNumber[]
  /** The runs it went on from itself, newest first; their accepted parts count too. */
  olderRuns: string[]
  /** US dollars that this run and those have spent, at most. */
  spent: number
}

/**
 * A line beside the events, written before a run's section: should the app be killed between the section's save and
 * its event, the file with this hash tells that it was saved, and it is not asked and paid for again.
 */
const intentSchema = z.object({
  saving: z.object({ section: sectionNumberSchema, revision: z.number().int(), sha256: z.string() }),
})
export type SaveIntent = z.infer<typeof intentSchema>['saving']

interface Journal {
  events: RunEvent[]
  intents: SaveIntent[]
}

/** A journal's lines as far as they are whole. */
function journalIn(text: string): Journal {
  const lines = readLines<{ event: RunEvent } | { saving: SaveIntent }>(text, (raw) => {
    const event = runEventSchema.safeParse(raw)
    if (event.success) return { value: { event: event.data } }
    const intent = intentSchema.safeParse(raw)
    return intent.success ? { value: intent.data } : { wrong: event.error.issues.length }
  })
  return {
    events: lines.flatMap((line) => ('event' in line ? [line.event] : [])),
    intents: lines.flatMap((line) => ('saving' in line ? [line.saving] : [])),
  }
}

/** Null when there is no such run. */
async function readRun(files: VaultFiles, runId: string): Promise<Journal | null> {
  const found = isRunId(runId) ? await files.read(runFile(runId)) : null
  return found?.kind === 'read' ? journalIn(found.text) : null
}

export async function readEvents(files: VaultFiles, runId: string): Promise<RunEvent[] | null> {
  return (await readRun(files, runId))?.events ?? null
}

/** The runs, newest first: an id begins with the time it was made, see `newRunId`. */
async function* runsIn(files: VaultFiles): AsyncGenerator<{ runId: string; events: RunEvent[] }> {
  const names = (await files.names(runsFolder)).filter((name) => name.endsWith('.jsonl'))
  const newestFirst = names.reverse().map((name) => `${runsFolder}/${name}`)
  for await (const { name, found } of readTogether(files, newestFirst))
    if (found.kind === 'read') yield { runId: basename(name, '.jsonl'), events: journalIn(found.text).events }
}

/** The run started last that has at least its first line. */
export async function newestRunOf(
  files: VaultFiles,
): Promise<{ runId: string; finished: boolean; vaultId: string } | null> {
  for await (const { runId, events } of runsIn(files)) {
    const started = events.find((event) => event.kind === 'run-started')
    if (!started) continue
    return {
      runId,
      vaultId: started.vaultId,
      finished: events.some((event) => event.kind === 'run-finished'),
    }
  }
  return null
}

/** Newest first. A run without an end that is not `live` has died. */
export async function listRuns(files: VaultFiles, live: ReadonlySet<string>): Promise<RunSummary[]> {
  const runs: RunSummary[] = []
  for await (const { events } of runsIn(files)) {
    let view: RunView | null = null
    for (const event of events) view = foldRun(view, event)
    if (view) runs.push(summaryOfRun(view, live.has(view.runId)))
  }
  return runs
}

function summaryOfRun(view: RunView, live: boolean): RunSummary {
  return {
    runId: view.runId,
    vaultId: view.vaultId,
    purpose: view.purpose,
    startedAt: view.startedAt,
    finishedAt: view.finishedAt,
    outcome: view.outcome ?? (live ? null : 'died'),
    sections: view.sections.length,
    saved: view.sections.filter((card) => card.state === 'saved' || card.state === 'proposed').length,
    metrics: view.metrics,
  }
}

/**
 * What is known of a run that stopped, with the runs it went on from. `isSaved` looks for a section's text on disk.
 * null: no such run, or it came to its end.
 */
export async function stoppedRun(
  files: VaultFiles,
  runId: string,
  isSaved: (intent: SaveIntent) => Promise<boolean>,
): Promise<StoppedRun | null> {
  const chain: string[] = []
  const saved = new Set<SectionNumber>()
  let purpose: RunPurpose | null = null
  let pin: Pin | null = null
  let spent = 0
  for (let id: string | null = runId; id !== null && !chain.includes(id);) {
    const run = await readRun(files, id)
    const dead = run && deadRunOf(run.events)
    if (!run || !dead) break
    if (chain.length === 0 && dead.finished) return null
    if (purpose === null) pin = dead.pin
    purpose ??= dead.purpose
    chain.push(id)
    spent += spendingOf(run.events).atMost
    for (const section of dead.alreadySaved) saved.add(section)
    for (const intent of run.intents) if (await isSaved(intent)) saved.add(intent.section)
    id = dead.resumes
  }
  if (purpose === null) return null
  return {
    runId,
    purpose,
    pin,
    alreadySaved: [...saved].sort((a, b) => a - b),
    olderRuns: chain.slice(1),
    spent,
  }
}
