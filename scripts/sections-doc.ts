// Writes docs/sections.md from the sections' own schemas: npm run docs. A test fails when the file is not current.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { partPrompt } from '../src/core/run/materials.ts'
import { defaultBusiness, firstStepKinds, soldKinds, type Business } from '../src/shared/business.ts'
import { lengthFactor } from '../src/shared/length-factor.ts'
import { mayBeLeftOut } from '../src/shared/left-out.ts'
import { feedsOf, questionOf, questions } from '../src/shared/intake-questions.ts'
import type { AnswerKey } from '../src/shared/intake.ts'
import {
  chunkOrder,
  sectionOf,
  sections,
  type PartDefinition,
  type Read,
  type SectionDefinition,
  type SectionNumber,
} from '../src/shared/sections/index.ts'
import { fieldOf, type Field } from '../src/shared/sections/outline.ts'

export const sectionsDocPath = join(import.meta.dirname, '../docs/sections.md')

/** The whole page, laid out as the project's formatter leaves it. */
export async function sectionsDoc(): Promise<string> {
  const page = [
    '# The seventeen sections',
    `Written from the schemas in \`src/shared/sections/\` by \`npm run docs\`; do not edit it by hand. Words are counted as runs of
characters between blanks that hold a letter or a digit. Ranges of words are those of
English and scale with the language of the copy (${languageLine()}; \`src/shared/length-factor.ts\`). Characters are counted only
where a platform counts them, and never scale. Every field is needed, but for those that are
only there for some businesses, and an answer outside of a range is not accepted.`,
    overview(),
    `Chunks, in the order in which they are written: ${chunkOrder.map((chunk) => chunk.join(' ')).join(' · ')}.`,
    `These answers feed every section: ${forAll.map(nameOfAnswer).join(', ')}. The words for the models stand in \`prompts/\`.`,
    ...sections.flatMap(chapter),
  ].join('\n\n')
  return format(page, { ...(await resolveConfig(sectionsDocPath)), parser: 'markdown' })
}

/** "German 0.95, Finnish 0.69": some languages people write in, and how much of the English range they take. */
const languageLine = (): string =>
  ['de', 'es', 'fi', 'fr', 'it', 'nl', 'pl', 'pt', 'sv']
    .map((code) => `${new Intl.DisplayNames(['en'], { type: 'language' }).of(code)} ${lengthFactor(code)}`)
    .join(', ')

const heading = ({ number, title }: SectionDefinition): string => `${number}. ${title}`

/** The address that readers of Markdown give a heading. */
const anchor = (section: SectionDefinition): string =>
  heading(section)
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')
const link = (section: SectionDefinition): string => `[${section.title}](#${anchor(section)})`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

const overview = (): string =>
  table(
    ['#', 'Section', 'Phase', 'Limit of one attempt', 'Parts', 'Reads'],
    sections.map((section) => [
      String(section.number),
      link(section),
      section.phase,
      `${section.limitSeconds} s`,
      String(section.parts.length),
      section.reads.join(', ') || '–',
    ]),
  )

/** Answers that every section is written from, in the order asked. */
const forAll: readonly AnswerKey[] = questions
  .map(({ key }) => key)
  .filter((key) => feedsOf(key).length === sections.length)
const nameOfAnswer = (key: AnswerKey): string => questionOf(key).name

function chapter(section: SectionDefinition): string[] {
  const { number, phase, limitSeconds, answers } = section
  const own = answers.filter((key) => !forAll.includes(key)).map(nameOfAnswer)
  const lines = [
    `- Phase: ${phase}. Limit of one attempt: ${limitSeconds} s. Key in files: \`${section.key}\`.`,
    ...readLines(section),
    `- Answers beside those that feed all: ${own.join(', ') || 'none'}.`,
    ...partLines(section),
    ...shapeLines(section),
    `- Proposed to be left out: ${section.unfit?.when ?? neverProposed(number)}`,
  ]
  const readers = sections.filter((other) => other.reads.includes(number)).map(link)
  if (readers.length > 0) lines.push(`- Read by: ${readers.join(', ')}.`)
  const rows = rowsOf(fieldOf(section.schema), [])
  return [
    `## ${heading(section)}`,
    lines.join('\n'),
    table(['Field', 'How many', 'Length', 'What it is'], rows),
  ]
}

const neverProposed = (number: SectionNumber): string =>
  mayBeLeftOut(number) ? 'Never. A person may leave it out.' : 'Never. The others are written from it.'

/** What each part receives of other sections, field by field. */
function readLines({ parts }: SectionDefinition): string[] {
  const of = ({ reads = [] }: PartDefinition): string => reads.map(handed).join('; ') || 'no other section'
  const [first] = parts
  if (parts.length === 1) return [`- Reads: ${of(first)}.`]
  return ['- Reads, part by part:', ...parts.map((part, i) => `  ${i + 1}. ${of(part)}.`)]
}

function handed({ section, fields }: Read): string {
  const definition = sectionOf(section)
  const root = fieldOf(definition.schema)
  return `${link(definition)} (${fields.map((field) => labelOf(root, field.split('.'))).join(', ')})`
}

/** A field by its labels from the outside in; of a list by what it is called itself. */
function labelOf(field: Field, [step, ...rest]: readonly string[]): string {
  if (step === undefined) return field.label
  if (field.kind === 'list') return `${field.label} › ${labelOf(field.each, [step, ...rest])}`
  const inner = field.kind === 'group' ? field.fields.find(({ key }) => key === step) : undefined
  if (!inner) throw new Error(`No such field: ${step}`)
  const below = labelOf(inner, rest)
  return rest.length > 0 && inner.kind === 'group' ? `${inner.label} › ${below}` : below
}

function partLines({ number, parts, partsInOrder }: SectionDefinition): string[] {
  const words = (part: number): string => `\`prompts/${partPrompt(number, part)}\``
  if (parts.length === 1) return [`- One part, asked with ${words(1)}.`]
  const how = partsInOrder ? 'one after the other' : 'side by side'
  const each = parts.map((part, i) => `  ${i + 1}. ${part.title}: ${words(i + 1)}`)
  return [`- ${parts.length} parts, written ${how}:`, ...each]
}

/** The lists that have fewer or more entries by what is sold, by the first step, or by the offers that were answered. */
function shapeLines({ schema }: SectionDefinition): string[] {
  const root = fieldOf(schema)
  const lists = root.kind === 'group' ? root.fields.filter((field) => field.kind === 'list') : []
  return lists.flatMap(({ label, narrow }) => {
    if (!narrow?.(defaultBusiness).count) return []
    const countFor = (business: Partial<Business>): string =>
      manyInWords(narrow({ ...defaultBusiness, ...business }).count ?? [0, 0])
    const usual = countFor({})
    const kinds = [
      ...soldKinds.map((sells) => [sells, countFor({ sells })] as const),
      ...firstStepKinds.map((firstStep) => [firstStep, countFor({ firstStep })] as const),
      ...firstStepKinds.flatMap((firstStep) =>
        soldKinds
          .filter(
            (sells) =>
              ![countFor({ sells }), countFor({ firstStep })].includes(countFor({ firstStep, sells })),
          )
          .map((sells) => [`${firstStep} and ${sells}`, countFor({ firstStep, sells })] as const),
      ),
    ]
    const other = kinds.filter(([, count]) => count !== usual).map(([kind, count]) => `${kind}: ${count}`)
    const more = countFor({ ways: 2 }) === usual ? [] : ['as many as the offers that were answered']
    return [`- ${label}: ${[usual, ...other, ...more].join('; ')}.`]
  })
}

const manyInWords = ([least, most]: readonly [number, number]): string =>
  least === most ? String(least) : `${least} to ${most}`

/** A row for every field below one, each under the names of what it stands in: "E-mail › Subject". */
function rowsOf(field: Field, above: readonly string[]): string[][] {
  if (field.kind === 'group') {
    return field.fields.flatMap((inner) => {
      const names = [...above, inner.label]
      if (inner.kind === 'list')
        return [row(names, inner), ...rowsOf(inner.each, [...above, inner.item ?? inner.each.label])]
      return inner.kind === 'group' ? [row(names, inner), ...rowsOf(inner, names)] : [row(names, inner)]
    })
  }
  return []
}

/** A list of texts says in one row how many there are and how long each is. */
function row(names: readonly string[], field: Field): string[] {
  const measured = field.kind === 'list' ? field.each : field
  return [names.join(' › '), field.count ? range(field.count) : '', lengthOf(measured), whatOf(field)]
}

function lengthOf({ words, characters, range: numbers, time }: Field): string {
  const said = words ? [`${range(words)} words`] : []
  if (characters !== undefined) said.push(`at most ${characters} characters`)
  if (numbers) said.push(range(numbers))
  if (time) said.push('00:00 to 23:59')
  return said.join(', ')
}

const kinds = {
  text: 'Text',
  number: 'Whole number',
  choice: 'One of',
  list: 'List',
  group: 'Group',
} as const

function whatOf(field: Field): string {
  const spoken = (field.kind === 'list' ? field.each.form : field.form) === 'script'
  const kind =
    field.kind === 'choice'
      ? `One of: ${field.values.join(', ')}`
      : field.kind === 'list' && field.each.kind !== 'group'
        ? `List of ${field.each.kind === 'text' ? 'texts' : 'values'}`
        : kinds[field.kind]
  const only = field.where && `Only ${field.where.when}`
  return [`${kind}${spoken ? ', read aloud' : ''}.`, only, field.hint].filter(Boolean).join(' ')
}

const range = ([least, most]: readonly [number, number]): string =>
  least === most ? thousands(least) : `${thousands(least)} to ${thousands(most)}`
const thousands = (number: number): string => number.toLocaleString('en-US')

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(sectionsDocPath, await sectionsDoc())
  console.log('Written: docs/sections.md')
}
