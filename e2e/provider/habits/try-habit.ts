import { join } from 'node:path'
import { startRun } from '../../../src/core/run/run.ts'
import { memoryStore } from '../../../src/core/testing/memory-store.ts'
import { runClock } from '../../../src/main/clock.ts'
import { modelSource } from '../../../src/main/models.ts'
import { network } from '../../../src/main/net/network.ts'
import { nodeCarrier } from '../../../src/main/net/node-carrier.ts'
import type { RememberedWays } from '../../../src/main/providers/way-of-asking.ts'
import { promptFolder } from '../../../src/main/storage/prompt-folder.ts'
import { withContexts } from '../../../src/main/with-contexts.ts'
import { failureSentence, saidIn } from '../../../src/shared/failure-sentence.ts'
import type { Failure } from '../../../src/shared/failure.ts'
import type { RunEvent } from '../../../src/shared/run-event.ts'
import { defaultSettings, runSettingsSchema, type RunSettings } from '../../../src/shared/settings.ts'
import { exampleIntake } from '../ask.ts'
import { startProvider } from '../start-provider.ts'
import type { Habit } from './habit.ts'

/** A failure that a person can read, in the words of the window. */
export interface Told {
  failure: Failure
  sentence: string
  /** The server's own words below it. */
  said: string | null
  /** Seconds of the world since the run began. */
  atS: number
}

/** What became of a run against one habit. */
export interface Tried {
  /** Sections that are there, and those of them that are not as they were sent. */
  written: number
  changed: number
  /** The end of the sections that are not there, and what the run as a whole waits for. */
  told: readonly Told[]
  /** Questions that reached the provider, whole right answers among what it sent, and those that were taken. */
  questions: number
  whole: number
  taken: number
  /** Attempts that the run made, those that reached nobody included. */
  attempts: number
  /** It came to its end by itself. */
  ended: boolean
  /** The key stands in something that is kept. */
  leaked: boolean
}

export const habitKey = 'sk-habit-0123456789abcdefghijklmnop'
const model = 'habit-model'
const root = join(import.meta.dirname, '../../..')
/** Seconds of the world after which nobody waits any more. */
const longestS = 240
/** What a server says of its room is heard however busy this machine is. */
const patienceMs = longestS * 1000

/**
 * One run against one habit as the app makes it: the engine, the adapters and the network are the product's own. In a
 * process whose time runs faster (`scaleTime`), `secondMs` is what a second of it takes.
 */
export async function tryHabit(habit: Habit, secondMs: number): Promise<Tried> {
  const provider = await startProvider({ script: [{ fault: { kind: 'habit', id: habit.id } }], secondMs })
  const place = await habit.place?.({ port: provider.port, secondMs })
  const baseUrl = place?.baseUrl ?? (habit.language === 'openai' ? `${provider.url}/v1` : provider.url)
  const clock = runClock()
  const keyFor = (): string => habit.key ?? habitKey
  const settings = settingsFor(habit, baseUrl)
  const store = memoryStore({ intake: exampleIntake() })
  const events: RunEvent[] = []
  const told: Told[] = []
  const begin = clock.now()
  const stop = new AbortController()
  // Of its own: the next server may have the port of this one, and is asked in ways of its own.
  const ways: RememberedWays = new Map()
  const run = startRun(
    {
      runId: `habit-${habit.id}`,
      vaultId: 'habits',
      purpose: { kind: 'sections', sections: [...habit.sections] },
      settings: habit.saysRoom ? await withContexts(settings, { keyFor, patienceMs }) : settings,
      resumes: null,
      alreadySaved: [],
      attended: true,
      timeScale: 1,
    },
    {
      clock,
      random: () => 0.5,
      store,
      prompts: promptFolder(join(root, 'prompts'), null),
      modelFor: modelSource({
        keyFor,
        samplePace: () => 1,
        clock,
        ways: { of: () => ways },
        ...(place?.environment && { network: network(nodeCarrier(place.environment)) }),
      }),
      onEvent(event) {
        events.push(event)
        const failure = toldIn(event)
        if (!failure) return
        told.push({
          failure,
          sentence: failureSentence(failure, 'The server'),
          said: saidIn(failure),
          atS: (clock.now() - begin) / 1000,
        })
        // A run that waits for the network goes on by itself: what is to be seen has been seen.
        if (event.kind !== 'section-failed' && !awaits(habit)) stop.abort()
      },
    },
  )
  try {
    const tooLong = clock.sleep(longestS * 1000, stop.signal).then(() => false)
    const ended = await Promise.race([run.done.then(() => true), tooLong])
    run.cancel()
    stop.abort()
    await run.done
    const saved = Object.values(store.vault.sections)
    const changed = saved.filter((section) => !isAsSent(section, provider.lastAnswer(`${section.number}.1`)))
    const { requests, whole } = provider.stats()
    return {
      written: saved.length,
      changed: changed.length,
      told,
      questions: requests,
      whole,
      taken: events.filter(({ kind }) => kind === 'part-saved').length,
      attempts: events.filter(({ kind }) => kind === 'attempt-started').length,
      ended,
      leaked: JSON.stringify([events, store.vault]).includes(habitKey),
    }
  } finally {
    await place?.close()
    await provider.close()
  }
}

/** It becomes right by itself, if one waits. */
const awaits = ({ right }: Habit): boolean => right.some(({ kind }) => kind === 'written')

/** What an event tells a person of the end of a section, or of the run as a whole; what an attempt met is not told. */
function toldIn(event: RunEvent): Failure | null {
  if (event.kind === 'attempt-started' || event.kind === 'attempt-failed') return null
  if (event.kind === 'network-lost') return event.unreached[0]?.failure ?? null
  return 'failure' in event ? event.failure : null
}

/** What was saved is what was sent, to the letter but for blanks at the ends of texts. */
function isAsSent({ content }: { content: unknown }, sent: string | null): boolean {
  if (sent === null) return true
  const trimmed = (value: unknown): string =>
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? inner.trim() : inner))
  return trimmed(content) === trimmed(JSON.parse(sent))
}

/** One provider with nobody beside it. */
function settingsFor(habit: Habit, baseUrl: string): RunSettings {
  const own = { provider: habit.language, enabled: true, model, baseUrl, reasoning: false, price: null }
  return runSettingsSchema.parse({ ...defaultSettings(), providers: [own], slots: habit.slots ?? 3 })
}
