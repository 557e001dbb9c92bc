import type { VaultStore } from '../../../core/ports.ts'
import { validSection } from '../../../core/testing/valid-content.ts'
import { emptyIntake, type Intake } from '../../../shared/intake.ts'
import { noTokens } from '../../../shared/provider.ts'
import { noMetrics } from '../../../shared/metrics.ts'
import type { RunEvent, UnstampedEvent } from '../../../shared/run-event.ts'
import { contentSchema } from '../../../shared/vault.ts'
import { sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'

type Draft = Parameters<VaultStore['saveSection']>[0]
type Part = Parameters<VaultStore['savePart']>[0]

const writer = { provider: 'openai', model: 'gpt' } as const
const basis = { answers: {}, reads: {}, prompts: {} }

export const someIntake: Intake = { ...emptyIntake(), businessName: 'Northlight', fullName: 'Mara Lindqvist' }

/** A section as the engine hands it over; `mark` tells its versions apart. */
export const draft = (number: SectionNumber, mark: string): Draft => ({
  number,
  content: contentSchema.parse(marked(validSection(number), mark)),
  source: 'run',
  writers: sectionOf(number).parts.map(() => writer),
  note: null,
  basis,
  tokens: noTokens,
})

export const partDraft = (number: SectionNumber, part: number, runId = 'run-1'): Part => ({
  number,
  part,
  runId,
  content: { part },
  writer,
  tokens: noTokens,
  basis,
})

/** Events of one run, numbered in the order they are made. */
export function eventsOf(runId: string): (event: UnstampedEvent) => RunEvent {
  let seq = 0
  return (event) => ({ ...event, runId, seq: ++seq, at: 1000 + seq })
}

export const runStarted = (sections: SectionNumber[], resumes: string | null = null): UnstampedEvent => ({
  kind: 'run-started',
  vaultId: 'v',
  purpose: { kind: 'whole' },
  sections: sections.map((section) => ({
    section,
    chunk: 1,
    parts: [1],
    partsInAll: 1,
    waitsFor: [],
    limitMs: 90_000,
  })),
  chunks: 1,
  walk: 'rolling',
  slots: 3,
  attempts: 3,
  providers: [writer],
  resumes,
})

export const sectionSaved = (section: SectionNumber, revision = 1): UnstampedEvent => ({
  kind: 'section-saved',
  section,
  revision,
  writers: [writer],
  ms: 5,
  words: 10,
  tokens: noTokens,
  cost: null,
})

export const runFinished = (): UnstampedEvent => ({
  kind: 'run-finished',
  outcome: 'complete',
  metrics: noMetrics(),
})

/** The content with every text's first word replaced, so that lengths stay as they are. */
function marked(value: unknown, mark: string): unknown {
  if (typeof value === 'string') return value.replace(/^\S+/u, mark)
  if (Array.isArray(value)) return value.map((each) => marked(each, mark))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner, mark)]))
}
