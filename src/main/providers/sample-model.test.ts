import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Clock, WriteChunk, WriteRequest } from '../../core/ports.ts'
import { type Intake, intakeSchema } from '../../shared/intake.ts'
import { chunkOrder, sectionOf, type SectionNumber, sections } from '../../shared/sections/index.ts'
import { joinParts } from '../../shared/sections/join-parts.ts'
import { type FieldPath, fieldAt, fieldOf, valueAt } from '../../shared/sections/outline.ts'
import type { Content } from '../../shared/vault.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import { sampleModel } from './sample-model.ts'
import { framedBusiness } from './sample/frame-of.ts'
import { writeFromFrame } from './sample/write-from-frame.ts'

const texts = join(import.meta.dirname, '../../../sample')
const answerOf = (material: WriteRequest['material']): Content => writeFromFrame(material, texts)
const examples = join(import.meta.dirname, '../../../examples')
const intakes = readdirSync(examples)
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, Intake] => [
    name,
    intakeSchema.parse(JSON.parse(readFileSync(join(examples, name), 'utf8'))),
  ])
const [[, example] = ['', intakeSchema.parse({})]] = intakes

/** Time that passes only while somebody sleeps. */
function sleepingClock(): Clock & { slept: number } {
  const clock = {
    slept: 0,
    now: () => clock.slept,
    sleep: async (ms: number) => {
      clock.slept += ms
    },
  }
  return clock
}

type Refine = WriteRequest['material']['refine']
type Vault = Partial<Record<SectionNumber, Content>>
const materialOf = (
  intake: Intake,
  section: SectionNumber,
  part: number,
  reads: Vault,
  refine: Refine = null,
): WriteRequest['material'] => ({
  kind: 'section',
  intake,
  section,
  part,
  reads,
  refine,
  missing: null,
})

function writeVault(intake: Intake): Vault {
  const vault: Vault = {}
  for (const number of chunkOrder.flat()) {
    const { parts, schema, reads } = sectionOf(number)
    const read = Object.fromEntries(reads.map((from) => [from, vault[from] ?? {}]))
    const written = parts.map((part, i) =>
      part.schema.parse(answerOf(materialOf(intake, number, i + 1, read))),
    )
    vault[number] = schema.parse(joinParts(written))
  }
  return vault
}

const request = (section: SectionNumber): WriteRequest => ({
  system: 'You write.',
  shared: 'The answers.',
  prompt: 'Write it.',
  schemaName: 'any',
  schema: {},
  alone: false,
  maxTokens: 1,
  material: materialOf(example, section, 1, {}),
})

async function hear(
  pace: number,
  clock: Clock,
  signal = new AbortController().signal,
): Promise<WriteChunk[]> {
  const chunks: WriteChunk[] = []
  for await (const chunk of sampleModel({ pace, clock, texts }).write(request(1), signal)) chunks.push(chunk)
  return chunks
}
const textOf = (chunks: readonly WriteChunk[]): string =>
  chunks.map((chunk) => (chunk.kind === 'text' ? chunk.text : '')).join('')

describe('the sample model', () => {
  test('writes a valid answer at its pace, then the tokens, then the finish', async () => {
    const clock = sleepingClock()
    const chunks = await hear(900, clock)
    const text = textOf(chunks)
    expect(sectionOf(1).schema.safeParse(JSON.parse(text)).success).toBe(true)
    expect(clock.slept).toBeCloseTo((text.length / 900) * 1000, 3)
    expect(chunks.slice(-2)).toMatchObject([
      { kind: 'usage', tokens: { cached: 0 } },
      { kind: 'finish', reason: 'stop' },
    ])
  })

  test('writes at once where nobody waits for a pace', async () => {
    const clock = sleepingClock()
    await hear(Infinity, clock)
    expect(clock.slept).toBe(0)
  })

  test('stops in the middle when it is taken back', async () => {
    const attempt = new AbortController()
    const clock = sleepingClock()
    const sleep = clock.sleep
    clock.sleep = async (ms, signal) => {
      await sleep(ms, signal)
      if (clock.slept > 500) attempt.abort()
    }
    const chunks = await hear(900, clock, attempt.signal)
    expect(chunks.at(-1)).toEqual({ kind: 'failed', failure: { kind: 'cancelled' } })
    expect(textOf(chunks).length).toBeLessThan(900)
  })
})

describe.each(intakes)('a vault from %s', (_, intake) => {
  let vault: Vault = {}
  beforeAll(() => {
    vault = writeVault(intake)
  })

  test('has all seventeen sections, each valid', () => {
    expect(Object.keys(vault)).toHaveLength(17)
  })

  test.each(sections.map((section) => [section.title, section] as const))(
    'can have every field of %s refined to something that fits and reads differently',
    (_title, section) => {
      const current = vault[section.number] ?? {}
      const reads = Object.fromEntries(section.reads.map((read) => [read, vault[read] ?? {}]))
      const root = fieldOf(shapedSection(section.number, framedBusiness(intake)).schema)
      const same: string[] = []
      for (const path of pathsOf(current)) {
        const refine = { note: 'Make it warmer.', path, current }
        const { value } = answerOf(materialOf(intake, section.number, 1, reads, refine))
        const field = fieldAt(root, path)
        const fits = field?.schema.safeParse(value)
        expect(fits?.success, `${path.join('.')}: ${JSON.stringify(value)}`).toBe(true)
        const changed = JSON.stringify(value) !== JSON.stringify(valueAt(current, path))
        if (!changed && field?.kind !== 'number') same.push(path.join('.'))
      }
      expect(same).toEqual([])
    },
  )

  test.each(sections.map((section) => [section.title, section] as const))(
    'can have the whole of %s refined, part by part',
    (_title, section) => {
      const current = vault[section.number] ?? {}
      const reads = Object.fromEntries(section.reads.map((read) => [read, vault[read] ?? {}]))
      const refine = { note: 'Make it warmer.', path: [], current }
      const shaped = shapedSection(section.number, framedBusiness(intake))
      const written = shaped.parts.map((part, i) =>
        part.schema.parse(answerOf(materialOf(intake, section.number, i + 1, reads, refine))),
      )
      expect(shaped.schema.parse(joinParts(written))).not.toEqual(current)
    },
  )
})

/** Every place inside a section; of long lists the first and the last entry. */
function pathsOf(value: unknown, path: FieldPath = []): FieldPath[] {
  const here = path.length > 0 ? [path] : []
  if (Array.isArray(value)) {
    const ends = [...new Set([0, value.length - 1])]
    return [...here, ...ends.flatMap((i) => pathsOf(value[i], [...path, i]))]
  }
  if (typeof value !== 'object' || value === null) return here
  return [...here, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}
