import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  ModelRequest,
  SuggestRequest,
  TextModel,
  WriteChunk,
  WriteRequest,
} from '../../src/core/ports.ts'
import { runWords, writeRequest } from '../../src/core/generate/prompt.ts'
import { suggestionsField, suggestRequest } from '../../src/core/intake/suggest-request.ts'
import { fieldForm, partForms } from '../../src/core/validate/part-form.ts'
import { providerSchema } from '../../src/core/validate/provider-schema.ts'
import { businessOf } from '../../src/shared/business.ts'
import { type Intake, intakeSchema } from '../../src/shared/intake.ts'
import type { SectionNumber } from '../../src/shared/sections/index.ts'
import { shapedSection } from '../../src/shared/sections/shaped.ts'

/** Questions and answers for the tests of the provider and of the models that talk to it. */

export const exampleIntake = (): Intake =>
  intakeSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../examples/northlight-coaching.json'), 'utf8')),
  )

interface Material {
  part?: number
  reads?: WriteRequest['material']['reads']
  refine?: WriteRequest['material']['refine']
  intake?: Intake
}

/** A question as the engine puts it, with few words of its own. */
export function questionAbout(section: SectionNumber, material: Material = {}): WriteRequest {
  const { part = 1, reads = {}, refine = null, intake = exampleIntake() } = material
  const definition = shapedSection(section, businessOf(intake))
  const isField = refine !== null && refine.path.length > 0
  const form = isField ? fieldForm(definition, refine.path) : partForms(definition)[part - 1]
  if (!form) throw new Error(`Section ${section} has no part ${part}, or no such field`)
  return writeRequest(runWords(intake, promptWords), {
    section,
    part,
    words: 'Write it as if to one person.',
    outline: form.outline,
    schema: form.schema,
    alone: isField,
    maxTokens: 8_000,
    reads,
    facts: [],
    refine,
    repair: null,
    earlier: [],
    rest: null,
  })
}

const promptWords = {
  system: 'You write sales copy for {{businessName}}.',
  ask: '{{words}}\n\n{{outline}}',
  // Names the tags as the app's own words do, after the blocks themselves.
  refine: 'It stands above in `<current>`; the wish is in `<note>`, the place in `<path>`.',
  repair: '{{issues}}',
  missing: '{{wanted}}',
}

/** Five suggestions for one answer, as the engine asks for them. */
export function questionForSuggestions(): SuggestRequest {
  const intake = exampleIntake()
  const { system, shared } = runWords(intake, promptWords)
  const schema = providerSchema(suggestionsField)
  const words = 'Suggest five answers.'
  return suggestRequest({ intake, key: 'outcomes', system, shared, words, schema, maxTokens: 1_600 })
}

export interface Heard {
  text: string
  chunks: WriteChunk[]
  last: WriteChunk | undefined
  tokens: Extract<WriteChunk, { kind: 'usage' }>['tokens'] | null
}

/** Everything a model says to a question. */
export async function hear(
  model: TextModel,
  request: ModelRequest,
  signal: AbortSignal = new AbortController().signal,
): Promise<Heard> {
  const chunks: WriteChunk[] = []
  for await (const chunk of model.write(request, signal)) chunks.push(chunk)
  const usage = chunks.find((chunk) => chunk.kind === 'usage')
  return {
    text: chunks.map((chunk) => (chunk.kind === 'text' ? chunk.text : '')).join(''),
    chunks,
    last: chunks.at(-1),
    tokens: usage ? usage.tokens : null,
  }
}
