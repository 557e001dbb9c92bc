import type { VaultStore } from '../../../core/ports.ts'
import { replaceWords } from '../../../core/review/replace-words.ts'
import { validSection } from '../../../core/testing/valid-content.ts'
import { emptyIntake, type Intake } from '../../../shared/intake.ts'
import { noTokens } from '../../../shared/provider.ts'
import { noMetrics } from '../../../shared/metrics.ts'
import type { Replacement } from '../../../shared/finding.ts'
import type { RunEvent, UnstampedEvent } from '../../../shared/run-event.ts'
import { fieldOf, valueAt, type Field } from '../../../shared/sections/outline.ts'
import { contentSchema, type Content, type SectionRecord } from '../../../shared/vault.ts'
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

/** The replacements that turn texts marked `was` into the same texts marked `text`, in all of these sections. */
export function remarks(
  sections: readonly Pick<SectionRecord, 'number' | 'content'>[],
  was: string,
  text: string,
): Replacement[] {
  return sections.flatMap(({ number, content }) => {
    const inside = (field: Field, value: unknown, path: (string | number)[]): Replacement[] => {
      const [from, to] = [0, was.length]
      if (field.kind === 'text') return [{ section: number, path, from, to, was, text }]
      if (field.kind === 'list' && Array.isArray(value))
        return value.flatMap((each, i) => inside(field.each, each, [...path, i]))
      if (field.kind !== 'group') return []
      return field.fields.flatMap((inner) => inside(inner, valueAt(value, [inner.key]), [...path, inner.key]))
    }
    return inside(fieldOf(sectionOf(number).schema), content, [])
  })
}

/** The mark of a section's first text; whether its others bear the same one is for the test to say. */
export function markOf(record: Pick<SectionRecord, 'number' | 'content'>): string {
  const text = valueAt(record.content, remarks([record], '', '')[0]?.path ?? [])
  return /^\S+/u.exec(String(text))?.[0] ?? ''
}

/** A section with its texts marked so; places where a text must be one of a few keep the first mark. */
export function remarked(number: SectionNumber, was: string, text: string): Content {
  const old = draft(number, was)
  const content = replaceWords(old.content, remarks([old], was, text))
  if (!content.ok) throw new Error(JSON.stringify(content.failure))
  return content.value
}

/** The content with every text's first word replaced, so that lengths stay as they are. */
function marked(value: unknown, mark: string): unknown {
  if (typeof value === 'string') return value.replace(/^\S+/u, mark)
  if (Array.isArray(value)) return value.map((each) => marked(each, mark))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner, mark)]))
}
