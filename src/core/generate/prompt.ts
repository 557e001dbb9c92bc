import { businessOf, wordsTold } from '../../shared/business.ts'
import { copyLanguage } from '../../shared/copy-language.ts'
import type { Fact } from '../../shared/facts.ts'
import type { Issue } from '../../shared/failure.ts'
import type { Intake } from '../../shared/intake.ts'
import { lengthFactor, lengthsNamedIn } from '../../shared/length-factor.ts'
import { shareOfLetter } from '../../shared/sections/08-emails.ts'
import { sectionOf, sectionSlug, type SectionNumber } from '../../shared/sections/index.ts'
import type { FieldPath } from '../../shared/sections/outline.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import type { Content } from '../../shared/vault.ts'
import { withoutNones } from '../../shared/without-nones.ts'
import type { JsonSchema, WriteRequest } from '../ports.ts'
import { asLine, withoutTags } from './as-line.ts'
import { asLines, withoutTagsInText } from './as-lines.ts'
import { emailFields } from './email-fields.ts'
import { fill } from './fill.ts'
import { answerFields, intakeText } from './intake-text.ts'
import { absentAnswers, absentBlocks, absentFields, withoutAbsent, type Named } from './without-absent.ts'

/** The words of `prompts/` that every run needs. */
export interface PromptWords {
  system: string
  ask: string
  refine: string
  repair: string
  missing: string
}

/** What is the same for all requests of a run. */
export interface RunWords {
  intake: Intake
  system: string
  shared: string
  fields: Record<string, string>
  /** What was not answered, as prompts name it. */
  absent: readonly Named[]
  /** What the copy is written in; null where nobody knows. */
  language: string | null
  words: PromptWords
}

export interface PartQuestion {
  section: SectionNumber
  /** From 1. */
  part: number
  /** The words of the section's own prompt file. */
  words: string
  outline: string
  schema: JsonSchema
  /** It is the only question of its run. */
  alone: boolean
  maxTokens: number
  growth?: number
  /** What other sections hand over to this part. */
  reads: Partial<Record<SectionNumber, Content>>
  /** What other sections have coined so far, whether this one reads them or not. */
  facts: readonly Fact[]
  refine: { note: string; path: FieldPath; current: Content } | null
  repair: { raw: string; issues: readonly Issue[] } | null
  /** What is written already, in lines: by other parts, part by part, and by other sections. */
  earlier: readonly Earlier[]
  /** Set when only some of the part is asked for; `schema` then holds just this. */
  rest: RestOfPart | null
}

/** `part` null: what other sections have used, all of them together. */
export interface Earlier {
  part: number | null
  lines: readonly string[]
}

/** What is still wanted of a part: its places, the same in lines, its outline, and in lines what is there. */
export interface RestOfPart {
  paths: readonly FieldPath[]
  wanted: readonly string[]
  there: readonly string[]
  outline: string
}

/** What goes first in every request and never changes in a run, so that a provider's prompt cache hits. */
export function runWords(answered: Intake, words: PromptWords): RunWords {
  const intake = withoutNones(answered)
  const fields = { ...answerFields(intake), ...emailFields(intake) }
  const absent = absentAnswers(intake)
  return {
    intake,
    fields,
    absent,
    language: copyLanguage(intake),
    words,
    system: fill(withoutAbsent(words.system, absent), fields),
    shared: intakeText(intake),
  }
}

/** One question to a model. Everything that differs between parts and attempts comes last. */
export function writeRequest(run: RunWords, question: PartQuestion): WriteRequest {
  const { section, part, schema, alone, maxTokens, growth = 1, reads, refine, rest } = question
  return {
    system: run.system,
    shared: run.shared,
    prompt: promptOf(run, question),
    schemaName: schemaName(question),
    schema,
    alone,
    maxTokens,
    growth,
    material: {
      kind: 'section',
      intake: run.intake,
      reads,
      section,
      part,
      refine,
      missing: rest?.paths ?? null,
    },
  }
}

function schemaName({ section, part, refine, rest }: PartQuestion): string {
  const slug = sectionSlug(sectionOf(section)).replaceAll('-', '_')
  const place =
    refine && refine.path.length > 0 ? '_field' : sectionOf(section).parts.length > 1 ? `_part_${part}` : ''
  return `section_${slug}${place}${rest ? '_rest' : ''}`
}

function promptOf({ intake, fields, absent, words, language }: RunWords, question: PartQuestion): string {
  const { section, part, reads, facts, earlier, refine, repair, rest } = question
  const { key, title } = sectionOf(section)
  const { parts } = shapedSection(section, businessOf(intake))
  const which =
    parts.length > 1
      ? `part ${part} of ${parts.length}: ${parts[part - 1]?.title ?? ''}`
      : 'the whole section'
  const blocks = [
    ...sectionOf(section).reads.flatMap((number) => readBlock(number, reads[number], intake)),
    ...factsBlock(facts.filter(({ source }) => source.kind === 'answer' || source.section !== section)),
    ...earlier.flatMap((before) => earlierBlock(before)),
  ]
  const refineOnes = refine ? refineBlocks(refine) : []
  const gone = [...absent, ...absentBlocks([...blocks, ...refineOnes])]
  const own = { ...fields, section: title, which, outline: question.outline }
  const ofOthers = absentFields(section, part, businessOf(intake))
  // The owner's letters are in the language of the copy already.
  const factor = (section === 8 ? shareOfLetter(businessOf(intake)) : null) ?? lengthFactor(language)
  const partWords = fill(
    withoutAbsent(lengthsNamedIn(question.words, factor), [...gone, ...ofOthers]),
    fields,
  )
  const pieces = [
    `<write section="${section}" key="${key}" part="${part}" of="${parts.length}"/>`,
    ...blocks,
    fill(withoutAbsent(words.ask, gone), { ...own, words: partWords }),
  ]
  if (refine)
    pieces.push(...refineOnes, fill(withoutAbsent(words.refine, gone), { ...own, note: refine.note }))
  if (repair) pieces.push(...repairBlocks(repair, question.maxTokens, words.repair, own))
  if (rest) pieces.push(...restBlocks(rest), fill(words.missing, { ...own, ...restFields(rest) }))
  return pieces.join('\n\n')
}

/** So many things that were wrong are said, and what is wrong with more is seen once these are put right. */
const mostIssues = 20
/** An answer this many times as long as there was room for is no draft to put right. Characters of a token, on average. */
const charactersOfToken = 4
const timesTheRoom = 2

/** The last answer and what was wrong with it; without the answer where it is far longer than any that could pass. */
export function repairBlocks(
  { raw, issues }: NonNullable<PartQuestion['repair']>,
  maxTokens: number,
  words: string,
  fields: Record<string, string> = {},
): string[] {
  const said = issues.slice(0, mostIssues).map((issue) => `- ${issue.sentence}`)
  const left = issues.length - said.length
  const lines = left > 0 ? [...said, `- ${left} other places are wrong in the same ways.`] : said
  const isDraft = raw.length <= maxTokens * charactersOfToken * timesTheRoom
  const answer = isDraft ? withoutTags(raw) : '(It was far too long. Write it anew.)'
  return [`<answer>\n${answer}\n</answer>`, fill(words, { ...fields, issues: lines.join('\n') })]
}

/** They retell what the client answered, where anything was told. A scene of any other was made up as typical and must not come back as true. */
const tellTheStory: readonly SectionNumber[] = [3, 15]

function readBlock(number: SectionNumber, content: Content | undefined, intake: Intake): string[] {
  if (!content || Object.keys(content).length === 0) return []
  const scenes = tellTheStory.includes(number) && wordsTold(intake) > 0 ? 'given' : 'typical'
  return [
    `<section number="${number}" key="${sectionOf(number).key}" scenes="${scenes}">\n${asLines(content).join('\n')}\n</section>`,
  ]
}

function factsBlock(facts: readonly Fact[]): string[] {
  if (facts.length === 0) return []
  return [`<facts>\n${facts.map(({ name, text }) => withoutTags(`${name}: ${text}`)).join('\n')}\n</facts>`]
}

function earlierBlock({ part, lines }: PartQuestion['earlier'][number]): string[] {
  if (lines.length === 0) return []
  const whose = part === null ? 'sections="other"' : `part="${part}"`
  return [`<earlier ${whose}>\n${withoutTags(lines.join('\n'))}\n</earlier>`]
}

const restBlocks = ({ there, paths }: RestOfPart): string[] => [
  `<kept>\n${withoutTags(there.join('\n'))}\n</kept>`,
  `<missing>${JSON.stringify(paths)}</missing>`,
]

const restFields = ({ wanted, outline }: RestOfPart) => ({ wanted: withoutTags(wanted.join('\n')), outline })

function refineBlocks({ note, path, current }: NonNullable<PartQuestion['refine']>): string[] {
  const place = path.length > 0 ? [`<path>${JSON.stringify(path)}</path>`] : []
  return [`<current>\n${asLine(current)}\n</current>`, ...place, `<note>${withoutTagsInText(note)}</note>`]
}
