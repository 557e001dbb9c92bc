import type { Business } from '../../shared/business.ts'
import { questions } from '../../shared/intake-questions.ts'
import type { Intake } from '../../shared/intake.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { fieldOf, type Field } from '../../shared/sections/outline.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import { isSaid } from './intake-text.ts'

/** The blocks that stand in some questions and not in others. The others stand wherever their words are used. */
const sometimes = ['section', 'facts', 'earlier', 'path']

/** How prompts name what a question may lack. */
export type Named = RegExp

/** Answers that were not given, as prompts name them: “Proof” in quotation marks, or the field `{{proof}}`. */
export const absentAnswers = (intake: Intake): Named[] =>
  questions
    .filter(({ key }) => !isSaid(intake, key))
    .map(({ key, name }) => new RegExp(`“${name}”|\\{\\{\\s*${key}\\s*\\}\\}`, 'u'))

/**
 * Blocks that are not in a question, and sections that are not handed over in it, because they were left out or are not
 * written: `<earlier>` in backticks, Section 6. `blocks` are those that are there, each beginning with its tag.
 */
export const absentBlocks = (blocks: readonly string[]): Named[] => [
  ...sometimes
    .filter((tag) => !blocks.some((block) => new RegExp(`^<${tag}[ >]`, 'u').test(block)))
    .map((tag) => new RegExp(`\`<${tag}>\``, 'u')),
  ...sectionNumbers
    .filter((number) => !blocks.some((block) => block.startsWith(`<section number="${number}" `)))
    .map((number) => new RegExp(`\\bSection ${number}\\b`, 'u')),
]

/**
 * Fields of a part that are not asked of a business, as prompts name them: the key in backticks. A field is absent as a whole, so
 * that its inner fields need no names of their own.
 */
export function absentFields(section: SectionNumber, part: number, business: Business): Named[] {
  const asked = shapedSection(section, business).parts[part - 1]
  const loose = sectionOf(section).parts[part - 1]
  if (!asked || !loose) return []
  const known = optionalKeys(fieldOf(asked.schema))
  return optionalKeys(fieldOf(loose.schema))
    .filter((key) => !known.includes(key))
    .map((key) => new RegExp(`\`${key}\``, 'u'))
}

/** Keys of the fields that are there for some businesses only, at any depth. */
function optionalKeys(field: Field): string[] {
  const own = field.where ? [field.key] : []
  if (field.kind === 'list') return [...own, ...optionalKeys(field.each)]
  return field.kind === 'group' ? [...own, ...field.fields.flatMap(optionalKeys)] : own
}

/**
 * The words without what speaks of something absent: a line of a list as a whole where its first sentence names it, for then it is about
 * that; elsewhere the sentence that names it. What else is asked or forbidden in a line stays.
 */
export function withoutAbsent(words: string, absent: readonly Named[]): string {
  const names = (text: string): boolean => absent.some((named) => named.test(text))
  return words
    .split('\n')
    .flatMap((line) => {
      if (!names(line)) return [line]
      const isAboutIt = line.startsWith('- ') && names(sentencesOf(line)[0] ?? '')
      const kept = isAboutIt ? '' : withoutSentences(line, names)
      return kept === '' ? [] : [kept]
    })
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
}

const sentencesOf = (line: string): string[] => line.split(/(?<=[.!?]\*{0,2}) /u)

const withoutSentences = (line: string, names: (text: string) => boolean): string =>
  sentencesOf(line)
    .filter((sentence) => !names(sentence))
    .join(' ')
