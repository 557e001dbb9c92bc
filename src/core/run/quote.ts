import type { PastMs } from '../../shared/experience.ts'
import type { Quote } from '../../shared/contract/run-routes.ts'
import { writerKey } from '../../shared/provider.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import { addRanges, noRange, type Range } from '../../shared/range.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import type { ProviderSettings } from '../../shared/settings.ts'
import type { Content } from '../../shared/vault.ts'
import { countWords } from '../../shared/words.ts'
import { expectedCost, type ExpectedTokens } from './expected-cost.ts'
import { groupsOf, slotsInAll } from '../generate/slot-groups.ts'
import { answerBound } from '../generate/answer-bound.ts'
import { writeRequest } from '../generate/prompt.ts'
import { isReadAfterwards, readersOf } from './read-afterwards.ts'
import { readingToCome, tokensOfReading } from './quote-reading.ts'
import { leftToSpend, spendingBlocked } from '../generate/spending-limits.ts'
import { expectedPartMs } from './expected-part-ms.ts'
import { planOfOrder } from './plan-of-order.ts'
import { contextOfPlan, sectionsThatFit } from './context-of-plan.ts'
import { partPrompt, readMaterials, type Materials } from './materials.ts'
import { plannedReads } from './planned-reads.ts'
import { nothingFits } from '../plan/context-fit.ts'
import { asksOnce, completes, type Plan } from '../plan/plan-run.ts'
import { expectedRunMs } from '../plan/schedule.ts'
import type { RunOrder, RunPorts } from './run-order.ts'
import { tokensOfModels, type TokensOfModel } from '../tokens-of-model.ts'
import { utf8Bytes } from '../../shared/utf8-bytes.ts'
import { fieldForm, partForms, type PartForm } from '../validate/part-form.ts'
import { lackingForm } from '../validate/lacking-form.ts'
import { splitParts } from '../validate/split-parts.ts'

export type QuoteOrder = Pick<
  RunOrder,
  | 'purpose'
  | 'settings'
  | 'unsettled'
  | 'approved'
  | 'leftOut'
  | 'expectedMs'
  | 'pastCosts'
  | 'learnedTokens'
  | 'learnedSlots'
>

/** How large a run would be, before it is started. Tokens, seconds and money are estimates and say how far they may be off. */
export async function quote(
  order: QuoteOrder,
  ports: Pick<RunPorts, 'store' | 'prompts' | 'month'>,
): Promise<Result<Quote>> {
  const { purpose, settings, expectedMs } = order
  const read = await readMaterials(order, ports)
  if (!read.ok) return read
  const providers = settings.providers.filter((provider) => provider.enabled)
  const [first] = providers
  if (!first) return failed({ kind: 'no-provider', reason: 'no-key' })
  const path = purpose.kind === 'refine' ? purpose.path : []
  const plan = planOfOrder(order, read.value)
  const context = contextOfPlan(plan, order, read.value, path)
  const sections = sectionsThatFit(plan.sections, context)
  const writing = questionsOf({ sections }, order, read.value)
  const after = await readingAfter(sections, order, read.value, ports)
  if (!after.ok) return after
  const reading = after.value?.questions ?? []
  const questions = [...writing, ...reading]
  const readingCost = costOfQuestions(reading, order)
  const ms =
    expectedRunMs(sections, expectedPartMs(expectedMs), slots(order)) +
    expectedRunMs(after.value?.sections ?? [], expectedPartMs(expectedMs), slots(order))
  return ok({
    sections:
      purpose.kind === 'read-through'
        ? sections.flatMap(({ reads = [] }) => reads)
        : sections.map((planned) => planned.section),
    requests: questions.length,
    inputTokens: middleOf(questions.map(({ tokens }) => tokens.input)),
    outputTokens: middleOf(questions.map(({ tokens }) => tokens.output)),
    cost: sumOf(costOfQuestions(writing, order), readingCost),
    seconds: secondsOf(ms, expectedMs),
    ...(after.value && {
      readThrough: { requests: reading.length, cost: readingCost, providers: named(after.value.readers) },
    }),
    providers: named(providers),
    blocked: spendingBlocked(settings, ports.month) ?? nothingFits(context),
    room: leftToSpend(settings, ports.month),
    context,
    ...(isForeign(read.value) && { sampleInEnglish: true }),
  })
}

const named = (providers: readonly ProviderSettings[]): Quote['providers'] =>
  providers.map(({ provider, model, name, kind }) => ({ provider, model, name, kind }))

const sumOf = (a: Range | null, b: Range | null): Range | null => (a && b ? addRanges(a, b) : null)

interface ReadingAfter {
  sections: PlannedSection[]
  questions: PlannedQuestion[]
  readers: readonly ProviderSettings[]
}

/** What reading through takes that follows on a run; null where nobody reads what it writes. */
async function readingAfter(
  written: readonly PlannedSection[],
  { purpose, settings, leftOut = [], learnedTokens }: QuoteOrder,
  materials: Materials,
  ports: Pick<RunPorts, 'store' | 'prompts'>,
): Promise<Result<ReadingAfter | null>> {
  const readers = isReadAfterwards(purpose) ? readersOf(settings) : null
  if (!readers || written.length === 0) return ok(null)
  const order = { purpose: { kind: 'read-through' as const, sections: null }, settings, leftOut }
  const read = await readMaterials(order, ports)
  if (!read.ok) return read
  const { reading } = read.value
  if (!reading) return ok(null)
  const { sections, wordsToCome } = readingToCome(
    written.map(({ section }) => section),
    materials,
  )
  const [writer] = readers.providers
  const alone = asksOnce({ sections })
  const questions = sections.flatMap((planned) =>
    planned.parts.map((part): PlannedQuestion => {
      const counting = writer && tokensOfModels(materials.words.language, learnedTokens)(writer)
      const tokens =
        counting && tokensOfReading(planned, part, reading, { counting, alone, wordsToCome, plan: sections })
      return { writer, tokens: tokens ?? noExpectedTokens }
    }),
  )
  return ok({ sections, questions, readers: readers.providers })
}

/** The run's own language is not that of the copy: the sample writes English whatever was answered. */
const isForeign = ({ business, words }: Materials): boolean =>
  business.language === 'en' && ![null, 'en'].includes(words.language)

const slots = ({ settings, learnedSlots }: QuoteOrder): number => slotsInAll(groupsOf(settings, learnedSlots))

/** Whoever was timed before is better known. Faults make a run longer, and nothing makes it much shorter. */
function secondsOf(ms: number, past: PastMs = {}): Range {
  const [quick, slow] = Object.keys(past).length > 0 ? [0.8, 1.3] : [0.55, 1.25]
  return { least: Math.round((ms * quick) / 1000), most: Math.round((ms * slow) / 1000) }
}

const middleOf = (ranges: readonly Range[]): number =>
  Math.round(ranges.reduce((sum, { least, most }) => sum + (least + most) / 2, 0))

/** US dollars a planned run is expected to cost with those that are asked first; null where one has no price. */
export const expectedRunCost = (
  plan: Pick<Plan, 'sections'>,
  order: QuoteOrder,
  materials: Materials,
): Range | null => costOfQuestions(questionsOf(plan, order, materials), order)

/** A question of a plan, and who is asked it first. */
interface PlannedQuestion {
  writer: ProviderSettings | undefined
  tokens: ExpectedTokens
}

function questionsOf(
  plan: Pick<Plan, 'sections'>,
  { purpose, settings, learnedTokens }: Pick<QuoteOrder, 'purpose' | 'settings' | 'learnedTokens'>,
  materials: Materials,
): PlannedQuestion[] {
  const first = settings.providers.find((provider) => provider.enabled)
  const alone = asksOnce(plan)
  const tokensOf = tokensOfModels(materials.words.language, learnedTokens)
  const { reading } = materials
  if (reading)
    return plan.sections.flatMap((planned) =>
      planned.parts.map((part) => {
        const how = first && {
          ...{ counting: tokensOf(first), alone, wordsToCome: new Map(), plan: plan.sections },
        }
        return {
          writer: first,
          tokens: how ? tokensOfReading(planned, part, reading, how) : noExpectedTokens,
        }
      }),
    )
  return plan.sections.flatMap((planned) => {
    const writer = settings.sectionWriters?.[String(planned.section)] ?? first
    return planned.parts.map((part) => ({
      writer,
      tokens: writer
        ? tokensOfPart(planned.section, part, { purpose, counting: tokensOf(writer), alone, materials })
        : noExpectedTokens,
    }))
  })
}

function costOfQuestions(
  questions: readonly PlannedQuestion[],
  { pastCosts = {} }: Pick<QuoteOrder, 'pastCosts'>,
): Range | null {
  let cost = noRange
  for (const writer of new Set(questions.map((question) => question.writer))) {
    if (!writer) return null
    const { price } = writer
    if (price === null) return null
    const tokens = questions.flatMap((question) => (question.writer === writer ? [question.tokens] : []))
    cost = addRanges(cost, expectedCost(tokens, { ...writer, price }, pastCosts[writerKey(writer)] ?? null))
  }
  return cost
}

interface Measured {
  purpose: RunOrder['purpose']
  counting: TokensOfModel
  alone: boolean
  materials: Materials
}

/** Expected tokens of one request and its answer. A read that is not written yet counts with its expected length. */
function tokensOfPart(
  section: SectionNumber,
  part: number,
  { purpose, counting, alone, materials }: Measured,
): ExpectedTokens {
  const definition = shapedSection(section, materials.business)
  const { saved } = materials
  const path = purpose.kind === 'refine' ? purpose.path : []
  const record = saved[section]
  const lacking = completes(purpose) && record ? lackingForm(definition, part, record.content) : null
  const form =
    lacking ??
    (path.length > 0 ? fieldForm(definition, path, record?.content) : partForms(definition)[part - 1])
  const { size, outline, schema } = form ?? emptyForm
  const current =
    path.length > 0 ? record?.content : record && splitParts(definition, record.content)[part - 1]
  const question = (reads: Partial<Record<SectionNumber, Content>>, withCurrent: boolean) =>
    writeRequest(materials.words, {
      section,
      part,
      words: materials.prompts.get(partPrompt(section, part))?.text ?? '',
      outline,
      schema,
      alone,
      maxTokens: answerBound(size.most),
      reads,
      facts: [],
      refine:
        purpose.kind === 'refine' && withCurrent && current ? { note: purpose.note, path, current } : null,
      repair: null,
      earlier: [],
      rest: lacking && withCurrent ? { ...lacking.asRest, paths: lacking.wanted } : null,
    })
  const bare = question({}, false)
  const whole = question(plannedReads(section, part, materials), true)
  const beginning = [bare.system, bare.shared].join('\n')
  const schemaText = JSON.stringify(schema)
  const asked = [beginning, whole.prompt, schemaText].join('\n')
  return {
    // A question that is the only one is not written into a cache.
    shared: alone
      ? noRange
      : counting.expected({
          ours: bare.system,
          words: countWords(bare.shared),
          bytes: utf8Bytes(beginning),
        }),
    input: counting.expected({
      ours: [bare.system, bare.prompt, schemaText].join('\n'),
      words: countWords(bare.shared) + countWords(whole.prompt) - countWords(bare.prompt),
      bytes: utf8Bytes(asked),
    }),
    output: counting.ofAnswer(size),
  }
}

const noExpectedTokens: ExpectedTokens = { shared: noRange, input: noRange, output: noRange }

const emptyForm: Pick<PartForm, 'size' | 'outline' | 'schema'> = {
  size: { expected: 0, most: 0 },
  outline: '',
  schema: {},
}
