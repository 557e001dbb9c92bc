import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TextModel, WriteChunk, WriteRequest } from '../../src/core/ports.ts'
import { providerSchema } from '../../src/core/validate/provider-schema.ts'
import { type Intake, intakeSchema } from '../../src/shared/intake.ts'
import { sectionOf, type SectionNumber } from '../../src/shared/sections/index.ts'
import { fieldAt, fieldOf } from '../../src/shared/sections/outline.ts'

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

/** A question with the tags that the engine puts around its words, and no more words than that. */
export function questionAbout(section: SectionNumber, material: Material = {}): WriteRequest {
  const { part = 1, reads = {}, refine = null, intake = exampleIntake() } = material
  const definition = sectionOf(section)
  const asked = definition.parts[part - 1]
  if (!asked) throw new Error(`Section ${section} has no part ${part}`)
  const field =
    refine && refine.path.length > 0
      ? fieldAt(fieldOf(definition.schema), refine.path)
      : fieldOf(asked.schema)
  if (!field) throw new Error('No such field')
  const inner = providerSchema(field)
  const wrapped = {
    type: 'object',
    properties: { value: inner },
    required: ['value'],
    additionalProperties: false,
  }
  const readTags = Object.entries(reads).map(
    ([number, content]) => `<section number="${number}" key="read">\n${JSON.stringify(content)}\n</section>`,
  )
  const refineTags = refine
    ? [
        `<current>\n${JSON.stringify(refine.current)}\n</current>`,
        `<path>${JSON.stringify(refine.path)}</path>`,
        `<note>${refine.note}</note>`,
      ]
    : []
  const write = `<write section="${section}" key="${definition.key}" part="${part}" of="${definition.parts.length}"/>`
  return {
    system: 'You write sales copy.',
    shared: `<intake>\n${JSON.stringify(intake)}\n</intake>`,
    prompt: [...readTags, ...refineTags, write].join('\n\n'),
    schemaName: `section_${section}_part_${part}`,
    schema: refine && refine.path.length > 0 ? wrapped : inner,
    maxTokens: 8_000,
    material: { intake, reads, section, part, refine },
  }
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
  request: WriteRequest,
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
