import { estimateTokenCount } from 'tokenx'
import type { Quote } from '../shared/ipc.ts'
import { costOf } from '../shared/metrics.ts'
import { failed, ok, type Result } from '../shared/result.ts'
import type { PlannedSection } from '../shared/run-event.ts'
import { handedFields, handedOver } from '../shared/sections/hand-over.ts'
import { sectionOf, type Read } from '../shared/sections/index.ts'
import { fieldOf, type FieldPath } from '../shared/sections/outline.ts'
import { lanesOf, slotsInAll } from './generate/lanes.ts'
import { answerRoom } from './generate/answer-room.ts'
import { asLines } from './generate/as-lines.ts'
import { writeRequest } from './generate/prompt.ts'
import { expectedPartMs } from './pipeline-expected.ts'
import { partPrompt, readMaterials, type Materials } from './pipeline-materials.ts'
import { planRun, type Plan } from './plan/plan-run.ts'
import { expectedRunMs } from './plan/schedule.ts'
import type { RunOrder, RunPorts } from './run-order.ts'
import { answerSize } from './validate/answer-size.ts'
import { fieldForm, partForms, type PartForm } from './validate/part-form.ts'
import { partAt } from './validate/split-parts.ts'

export type QuoteOrder = Pick<RunOrder, 'purpose' | 'settings' | 'unsettled' | 'expectedMs'>

/** How large a run would be, before it is started. Tokens, seconds and money are estimates of a run without faults. */
export async function quote(
  order: QuoteOrder,
  ports: Pick<RunPorts, 'store' | 'prompts'>,
): Promise<Result<Quote>> {
  const { purpose, settings, unsettled = [], expectedMs } = order
  const read = await readMaterials(purpose, ports)
  if (!read.ok) return read
  const { intake, saved, parts } = read.value
  const providers = settings.providers.filter((provider) => provider.enabled)
  const [first] = providers
  if (!first) return failed({ kind: 'no-provider', reason: 'no-key' })
  const path = purpose.kind === 'refine' ? purpose.path : []
  const plan = planRun({
    purpose,
    intake,
    saved,
    unsettled,
    parts,
    resumes: null,
    refinePart:
      purpose.kind === 'refine' && path.length > 0 ? partAt(sectionOf(purpose.section), path) : null,
    limits: settings.limits,
    timeScale: 1,
  })
  const { requests, input, output } = sizeOf(plan, path, read.value)
  return ok({
    sections: plan.sections.map((planned) => planned.section),
    requests,
    inputTokens: input,
    outputTokens: output,
    cost: expectedCost(plan, order, read.value),
    seconds: Math.round(
      expectedRunMs(plan.sections, expectedPartMs(expectedMs), slotsInAll(lanesOf(settings))) / 1000,
    ),
    providers: providers.map(({ provider, model, name, kind }) => ({ provider, model, name, kind })),
  })
}

/** Requests of a planned run, and the tokens they are expected to take. */
function sizeOf(
  plan: Pick<Plan, 'sections'>,
  path: FieldPath,
  materials: Materials,
): { requests: number; input: number; output: number } {
  const sizes = plan.sections.flatMap((planned) =>
    planned.parts.map((part) => requestSize(planned, part, path, materials)),
  )
  return {
    requests: sizes.length,
    input: sum(sizes.map((size) => size.input)),
    output: sum(sizes.map((size) => size.output)),
  }
}

/** US dollars a planned run is expected to cost with those that are asked first; null where one has no price. */
export function expectedCost(
  plan: Pick<Plan, 'sections'>,
  { purpose, settings }: Pick<QuoteOrder, 'purpose' | 'settings'>,
  materials: Materials,
): number | null {
  const first = settings.providers.find((provider) => provider.enabled)
  const path = purpose.kind === 'refine' ? purpose.path : []
  return plan.sections.reduce((cost: number | null, planned) => {
    const price = (settings.sectionWriters?.[String(planned.section)] ?? first)?.price ?? null
    if (cost === null || price === null) return null
    const { input, output } = sizeOf({ sections: [planned] }, path, materials)
    return cost + (costOf({ input, output, cached: 0 }, price) ?? 0)
  }, 0)
}

const sum = (numbers: readonly number[]): number =>
  Math.round(numbers.reduce((total, next) => total + next, 0))

/** Expected tokens of one request and its answer. A read that is not written yet counts with its expected length. */
function requestSize(
  { section }: PlannedSection,
  part: number,
  path: (string | number)[],
  materials: Materials,
): { input: number; output: number } {
  const definition = sectionOf(section)
  const form = path.length > 0 ? fieldForm(definition, path) : partForms(definition)[part - 1]
  const { size, outline, schema } = form ?? emptyForm
  const request = writeRequest(materials.words, {
    section,
    part,
    words: materials.prompts.get(partPrompt(section, part))?.text ?? '',
    outline,
    schema,
    maxTokens: answerRoom(size.most, false, 1),
    reads: {},
    facts: [],
    refine: null,
    repair: null,
    earlier: [],
    rest: null,
  })
  const words = [request.system, request.shared, request.prompt, JSON.stringify(schema)].join('\n')
  const reads = (definition.parts[part - 1]?.reads ?? []).map((read) => readTokens(read, materials))
  return { input: estimateTokenCount(words) + sum(reads), output: size.expected }
}

const emptyForm: Pick<PartForm, 'size' | 'outline' | 'schema'> = {
  size: { expected: 0, most: 0 },
  outline: '',
  schema: {},
}

/** Tokens of what another section hands over; where it is not written yet, of its expected length. */
function readTokens(read: Read, { saved }: Materials): number {
  const record = saved[read.section]
  if (record) return estimateTokenCount(asLines(handedOver(record.content, read)).join('\n'))
  return answerSize(handedFields(fieldOf(sectionOf(read.section).schema), read)).expected
}
