import { join } from 'node:path'
import { answerBound } from '../../src/core/generate/answer-bound.ts'
import { runWords, writeRequest, type RunWords } from '../../src/core/generate/prompt.ts'
import type { PromptSource, WriteRequest } from '../../src/core/ports.ts'
import { partForms, type PartForm } from '../../src/core/validate/part-form.ts'
import { promptFolder } from '../../src/main/storage/prompt-folder.ts'
import { coinedFacts } from '../../src/shared/facts.ts'
import type { Intake } from '../../src/shared/intake.ts'
import { defaultBusiness } from '../../src/shared/business.ts'
import { shapedSection } from '../../src/shared/sections/shaped.ts'
import { joinParts } from '../../src/shared/sections/join-parts.ts'
import {
  sectionNumbers,
  sectionOf,
  sectionSlug,
  type SectionDefinition,
  type SectionNumber,
} from '../../src/shared/sections/index.ts'
import type { Content } from '../../src/shared/vault.ts'

export const root = join(import.meta.dirname, '../..')

/** One request as any library may send it. */
export interface Question {
  section: SectionNumber
  part: number
  system: string
  user: string
  schemaName: string
  schema: Record<string, unknown>
  maxTokens: number
  /** The section's limit, in milliseconds. */
  limitMs: number
}

/** A vault that is written by somebody else's loop: the same questions as ours, and what came of them. */
export interface VaultToWrite {
  question(section: SectionNumber, part: number): Question
  /** What came as an answer, as JSON or parsed; wrong ones are kept out of later questions and of the count. */
  keep(section: SectionNumber, part: number, answer: unknown): void
  counts(): { delivered: number; good: PartPlace[]; checks: number; passed: number }
}

export interface PartPlace {
  section: SectionNumber
  part: number
}

/** The words of all prompts, read once. */
export async function readWords(intake: Intake): Promise<Words> {
  const source = promptFolder(join(root, 'prompts'), null)
  const names = ['system.md', 'ask.md', 'refine.md', 'repair.md', 'missing.md'] as const
  const [system = '', ask = '', refine = '', repair = '', missing = ''] = await Promise.all(
    names.map((name) => wordsAt(source, name)),
  )
  const parts = new Map<string, string>()
  for (const section of sectionNumbers)
    for (const part of partNumbers(sectionOf(section)))
      parts.set(`${section}.${part}`, await wordsAt(source, promptName(sectionOf(section), part)))
  return { run: runWords(intake, { system, ask, refine, repair, missing }), parts }
}
export interface Words {
  run: RunWords
  parts: ReadonlyMap<string, string>
}

const promptName = (definition: SectionDefinition, part: number): string =>
  `sections/${sectionSlug(definition)}${definition.parts.length > 1 ? `.part-${part}` : ''}.md`

async function wordsAt(source: PromptSource, name: string): Promise<string> {
  const prompt = await source.read(name)
  if (!prompt.ok) throw new Error(`There is no prompt ${name}`)
  return prompt.value.text
}

export const partNumbers = ({ parts }: SectionDefinition): number[] => parts.map((_, index) => index + 1)

const forms = new Map<SectionNumber, readonly PartForm[]>(
  sectionNumbers.map((section) => [section, partForms(shapedSection(section, defaultBusiness))]),
)

export function vaultToWrite({ run, parts }: Words): VaultToWrite {
  const good = new Map<string, Content>()
  const places: PartPlace[] = []
  const seen = { checks: 0, passed: 0 }
  const sectionContent = (section: SectionNumber): Content | null => {
    const contents = partNumbers(sectionOf(section)).map((part) => good.get(`${section}.${part}`))
    return contents.every((content) => content !== undefined) ? joinParts(contents) : null
  }
  const written = (): Partial<Record<SectionNumber, Content>> =>
    Object.fromEntries(
      sectionNumbers.flatMap((section) => {
        const content = sectionContent(section)
        return content ? [[section, content] as const] : []
      }),
    )
  return {
    question(section, part) {
      const form = formOf(section, part)
      const all = written()
      const reads = sectionOf(section).reads.flatMap((read) =>
        all[read] ? [[read, all[read]] as const] : [],
      )
      const earlier = partNumbers(sectionOf(section)).flatMap((other) => {
        const content = other < part ? good.get(`${section}.${other}`) : undefined
        return content ? [{ part: other, lines: formOf(section, other).digest(content) }] : []
      })
      const request = writeRequest(run, {
        section,
        part,
        words: parts.get(`${section}.${part}`) ?? '',
        outline: form.outline,
        schema: form.schema,
        alone: false,
        maxTokens: answerBound(form.size.most),
        reads: Object.fromEntries(reads),
        facts: coinedFacts(run.intake, all),
        refine: null,
        repair: null,
        earlier,
        rest: null,
      })
      return questionOf(request)
    },
    keep(section, part, answer) {
      seen.checks += 1
      const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
      const checked = formOf(section, part).check(text)
      if (!checked.passed) return
      seen.passed += 1
      if (!good.has(`${section}.${part}`)) places.push({ section, part })
      good.set(`${section}.${part}`, checked.content)
    },
    counts: () => ({ delivered: Object.keys(written()).length, good: places, ...seen }),
  }
}

function formOf(section: SectionNumber, part: number): PartForm {
  const form = forms.get(section)?.[part - 1]
  if (!form) throw new Error(`Section ${section} has no part ${part}`)
  return form
}

function questionOf({
  system,
  shared,
  prompt,
  schemaName,
  schema,
  maxTokens,
  material,
}: WriteRequest): Question {
  const { section, part } = material
  const user = `${shared}\n\n${prompt}`
  return {
    section,
    part,
    system,
    user,
    schemaName,
    schema,
    maxTokens,
    limitMs: sectionOf(section).limitSeconds * 1000,
  }
}
