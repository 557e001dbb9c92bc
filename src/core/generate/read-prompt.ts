import type { Fact } from '../../shared/facts.ts'
import type { RestsOn } from '../../shared/finding.ts'
import { questions } from '../../shared/intake-questions.ts'
import type { Intake } from '../../shared/intake.ts'
import type { NumberedPlace } from '../../shared/numbered-places.ts'
import type { ReadingStep } from '../../shared/read-through.ts'
import { sectionOf } from '../../shared/sections/index.ts'
import type { Issue } from '../../shared/failure.ts'
import type { JsonSchema, ReadRequest } from '../ports.ts'
import { withoutTagsInText } from './as-lines.ts'
import { fill } from './fill.ts'
import { answerFields, isSaid } from './intake-text.ts'
import { repairBlocks } from './prompt.ts'

/** The words of `prompts/` that every read-through needs. */
export interface ReadingWords {
  system: string
  repair: string
  steps: Readonly<Record<ReadingStep, string>>
}

/** An answer, or a fact that a section coined, under the number by which a model names it. */
export interface Reference {
  /** From 1. */
  number: number
  name: string
  text: string
  restsOn: RestsOn
}

/** Everything that copy may be held against: what was answered, then what sections have coined since. */
export function referencesOf(intake: Intake, facts: readonly Fact[]): Reference[] {
  const texts = answerFields(intake)
  const answered = questions
    .filter(({ key }) => isSaid(intake, key))
    .map(({ key, name }) => ({ name, text: texts[key] ?? '', restsOn: { kind: 'answer' as const, key } }))
  const coined = facts.flatMap(({ name, text, source }) =>
    source.kind === 'section'
      ? [
          {
            name,
            text,
            restsOn: { kind: 'place' as const, section: source.section, path: source.path, text },
          },
        ]
      : [],
  )
  return [...answered, ...coined].map((reference, at) => ({ number: at + 1, ...reference }))
}

/** What is the same in every question of a read-through, so that a provider's prompt cache hits. */
export interface ReadingBeginning {
  system: string
  shared: string
}

export function readingBeginning(
  words: Pick<ReadingWords, 'system'>,
  intake: Intake,
  references: readonly Reference[],
): ReadingBeginning {
  const line = ({ number, name, text }: Reference): string => `${number} ${name}: ${withoutTagsInText(text)}`
  const of = (kind: RestsOn['kind']): string =>
    references
      .filter(({ restsOn }) => restsOn.kind === kind)
      .map(line)
      .join('\n')
  return {
    system: fill(words.system, answerFields(intake)),
    shared: `<answers>\n${of('answer')}\n</answers>\n\n<facts>\n${of('place')}\n</facts>\n`,
  }
}

export interface ReadingQuestion {
  step: ReadingStep
  /** What is asked about, between its tags. */
  block: string
  /** The same by number. */
  texts: ReadonlyMap<number, string>
  repair: { raw: string; issues: readonly Issue[] } | null
  schema: JsonSchema
  alone: boolean
  maxTokens: number
  growth?: number
}

/** One question of a read-through. What differs between questions comes last. */
export function readRequest(
  { system, shared }: ReadingBeginning,
  words: ReadingWords,
  { step, block, texts, repair, schema, alone, maxTokens, growth = 1 }: ReadingQuestion,
): ReadRequest {
  const pieces = [`<read pass="${step}"/>`, block, words.steps[step]]
  if (repair) pieces.push(...repairBlocks(repair, maxTokens, words.repair))
  return {
    ...{ system, shared, schema, alone, maxTokens, growth },
    prompt: pieces.join('\n\n'),
    schemaName: step === 'sift' ? 'sift' : 'marks',
    material: { kind: 'read-through', step, texts },
  }
}

/** Texts under their numbers, section by section. A text may have lines; the next number in brackets ends it. */
export function copyBlock(places: readonly NumberedPlace[]): string {
  const lines = places.flatMap(({ number, section, what, text }, at) => [
    ...(places[at - 1]?.section === section ? [] : [`# ${sectionOf(section).title}`]),
    `[${number}] ${what}: ${withoutTagsInText(text)}`,
  ])
  return `<copy>\n${lines.join('\n')}\n</copy>`
}
