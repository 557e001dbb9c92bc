import { questions } from '../../shared/intake-questions.ts'
import type { Intake } from '../../shared/intake.ts'
import { sectionNumbers } from '../../shared/sections/index.ts'
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

/** The words without what speaks of something absent: a line of a list as a whole, elsewhere the sentence that names it. */
export function withoutAbsent(words: string, absent: readonly Named[]): string {
  const names = (text: string): boolean => absent.some((named) => named.test(text))
  return words
    .split('\n')
    .flatMap((line) => {
      if (!names(line)) return [line]
      const kept = line.startsWith('- ') ? '' : withoutSentences(line, names)
      return kept === '' ? [] : [kept]
    })
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
}

const withoutSentences = (line: string, names: (text: string) => boolean): string =>
  line
    .split(/(?<=[.!?]\*{0,2}) /u)
    .filter((sentence) => !names(sentence))
    .join(' ')
