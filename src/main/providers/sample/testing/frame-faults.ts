import { join } from 'node:path'
import { reviewWords } from '../../../../core/review/check-vault.ts'
import { answersBasis } from '../../../../shared/basis.ts'
import { noTokens } from '../../../../shared/provider.ts'
import {
  sectionNumbers,
  sectionOf,
  sectionSlug,
  type SectionNumber,
} from '../../../../shared/sections/index.ts'
import { type Field, fieldAt, fieldOf, issuesOf, nameOfPath } from '../../../../shared/sections/outline.ts'
import { contentSchema, type Content, type SectionRecord } from '../../../../shared/vault.ts'
import { answersIn } from '../answers-in.ts'
import { type Intake } from '../../../../shared/intake.ts'
import { shapedSection } from '../../../../shared/sections/shaped.ts'
import { withTokens } from '../../../../shared/tokens.ts'
import { factPlace } from '../fact-place.ts'
import { fillings } from '../fill-slots.ts'
import { framedBusiness, type Frame, frameIn } from '../frame-of.ts'
import { asItComes, renderField } from '../render-field.ts'
import { slotsOf } from '../slots-of.ts'
import { type FrameIntake, intakesFor } from './frame-intakes.ts'

/** What is wrong with a frame, and what its author should look at, each as a sentence that names the place. */
export interface FrameReport {
  faults: string[]
  notes: string[]
}

/** The sections that a frame has. */
export const sectionsOf = (frame: Frame): SectionNumber[] =>
  sectionNumbers.filter((section) => frame(section) !== null)

/** A section of a frame, filled for an intake; null where it cannot be filled. */
export function rendered(frame: Frame, section: SectionNumber, intake: Intake): Content | null {
  const field = fieldOf(shapedSection(section, framedBusiness(intake)).schema)
  const parsed = contentSchema.safeParse(
    renderField(field, frame(section), slotsOf(intake, {}, frame), asItComes),
  )
  return parsed.success ? parsed.data : null
}

/** Everything that is wrong with some sections of a frame, for all intakes it must be good for. */
export function reportOn(root: string, name: string, only: readonly SectionNumber[]): FrameReport {
  const frame = frameIn(join(root, name))
  const intakes = intakesFor(name)
  const written = only.filter((section) => frame(section) !== null)
  const perSection = written.flatMap((section) => [
    ...faultsAsWritten(section, frame, intakes),
    ...intakes.flatMap((intake) => faultsWhenFilled(frame, section, intake)),
  ])
  const reviewed = reviewOf(frame, written, intakes.slice(0, 3))
  return { faults: unique([...perSection, ...reviewed.faults]), notes: unique(reviewed.notes) }
}

/** The same fault in several intakes is one. */
const unique = (sentences: string[]): string[] => [
  ...new Map(sentences.map((each) => [each.replace(/ \([^()]*\)$/u, ''), each])).values(),
]

/** Every text of a value with the place where it stands. */
export function textsIn(
  value: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((each: unknown, i) => textsIn(each, [...path, i]))
  return Object.entries(value ?? {}).flatMap(([key, each]) => textsIn(each, [...path, key]))
}

const place = (section: SectionNumber, root: Field, path: (string | number)[]): string =>
  `${sectionSlug(sectionOf(section))} › ${nameOfPath(root, path) || path.join('.')}`

/** The call to action, a label or a price stands alone: on a line of its own, behind a colon, as a sentence, in a quotation. */
const alone = [
  'callToAction',
  'industry',
  'row\\dTimeframe',
  'row\\dPrice',
  'way\\dTimeframe',
  'way\\dPrice',
  'place',
  'address',
]
const rest = [
  'hours',
  'cancelling',
  'bookingLink',
  'firstStepLength',
  'firstStepPrice',
  'proof\\d',
  'answer:[\\w.]+',
]
const standsAlone = new RegExp(`(.?.?)\\{\\{(${[...alone, ...rest].join('|')})\\}\\}(.?)`, 'gsu')
const before = /(?:^|\n|: ?|[.!?…”)] ?|[“(]|\[\[ ?|\]\] ?|\}\} ?|\| )$/u
const behind = /^(?:$|[\n.”)\]| ;])/u

/** What can be seen in a file without filling it, and texts that fit in no wording, as a list would leave them out. */
function faultsAsWritten(section: SectionNumber, frame: Frame, intakes: FrameIntake[]): string[] {
  const [[, intake]] = intakes as [FrameIntake]
  const known = answersIn(intake)
  const slots = slotsOf(intake, {}, frame)
  // What a section leaves out for a business stands in the file all the same.
  const root = fieldOf(sectionOf(section).schema)
  return textsIn(frame(section)).flatMap(({ path, text }) => {
    const here = place(section, root, path)
    const field = fieldAt(root, path)
    if (!field) return [`${sectionSlug(sectionOf(section))}: there is no field ${path.join('.')}.`]
    const names = [...withTokens(text, () => '').matchAll(/\{\{[?!]?([^{}]*)\}\}/gu)].map(
      ([, name = '']) => name,
    )
    const unknown = names.filter((name) => !known.has(name) && !factPlace(name))
    const bare = text.replace(/\{\{[^{}]+\}\}/gu, '').replace(/\[\[[^[\]]*\]\]/gu, '')
    const wordings = isAlone(text) || field.kind !== 'text' ? [] : fillings(text.replace(/^~ /u, ''), slots)
    const misfits = wordings.map((wording) => field.schema.safeParse(wording).error)
    const [first] = misfits.every(Boolean) ? misfits : []
    return [
      ...unknown.map((name) => `${here}: there is no slot {{${name}}}.`),
      ...(/[{}[\]|]/u.test(bare.replaceAll(' || ', ''))
        ? [`${here}: brackets or bars that do not pair.`]
        : []),
      ...[...text.matchAll(standsAlone)].flatMap(([, lead = '', name = '', last = '']) =>
        before.test(lead) && behind.test(last) ? [] : [`${here}: {{${name}}} stands in mid-sentence.`],
      ),
      ...(first ? issuesOf(first, field).map(({ sentence }) => `${here}: ${sentence}`) : []),
    ]
  })
}

const isAlone = (text: string): boolean => /^\{\{row\dIncludes\}\}$/u.test(text)

const wrong: readonly [RegExp, string][] = [
  [/\{\{[?!]?[a-z]|\b(?:undefined|null|NaN)\b/iu, 'a slot is left'],
  [/ {2}|\n{3}|^\s|\s$/u, 'two blanks, or a blank at an end'],
  [/(?<!\.)\.\.(?!\.)|[!?…][”’]?\.(?!\.)|\.[”’]\./u, 'two closing marks'],
  [/\s[,.;:!?](?:\s|$)|“”|\(\)/u, 'a gap where something was left out'],
  [
    /(?:^|[.!?]["”’]? |\n)["“‘]?\p{Ll}/u,
    'a sentence begins with a small letter ({{We}} and {{My}} begin one)',
  ],
  [/\b[Ww]e am\b|\bI are\b|\b[Ww]e was\b/u, 'the verb does not agree: take {{am}}, {{was}}'],
]

function faultsWhenFilled(frame: Frame, section: SectionNumber, [name, intake]: FrameIntake): string[] {
  const schema = shapedSection(section, framedBusiness(intake)).schema
  const root = fieldOf(schema)
  const here = sectionSlug(sectionOf(section))
  const content = rendered(frame, section, intake)
  if (!content)
    return [`${here}: cannot be filled: a text outside of lists needs a slot that may be empty. (${name})`]
  const issues = schema.safeParse(content).error
  const odd = name === 'with odd answers'
  // Words of the person's own stand as they were answered, “from €18,000” too.
  const answered = new Set(answersIn(intake).values())
  return [
    ...(issues ? issuesOf(issues, root).map(({ sentence }) => `${here} › ${sentence} (${name})`) : []),
    ...textsIn(content).flatMap(({ path, text }) =>
      (fieldAt(root, path)?.kind === 'text' && !answered.has(text) ? wrong : []).flatMap(
        ([pattern, what]) => {
          const at = odd ? null : pattern.exec(withTokens(text, () => 'X'))
          return at
            ? [
                `${place(section, root, path)}: ${what}: “${text.slice(Math.max(0, at.index - 25), at.index + 25)}” (${name})`,
              ]
            : []
        },
      ),
    ),
  ]
}

/** What the app's own review says: its errors are faults, its warnings are to be looked at. */
function reviewOf(
  frame: Frame,
  sections: readonly SectionNumber[],
  intakes: readonly FrameIntake[],
): FrameReport {
  const report: FrameReport = { faults: [], notes: [] }
  for (const [name, intake] of intakes) {
    const records = sectionsOf(frame).flatMap((section) => recordOf(frame, section, intake) ?? [])
    for (const { section, path, span, severity, sentence } of reviewWords({
      sections: records,
      intake,
      past: [],
      confirmed: [],
    })) {
      if (!sections.includes(section)) continue
      const root = fieldOf(shapedSection(section, framedBusiness(intake)).schema)
      const said = `${place(section, root, path)}: ${sentence}${span ? ` “${span.text.slice(0, 80)}”` : ''} (${name})`
      if (severity === 'error') report.faults.push(said)
      else if (name === 'as usual') report.notes.push(said)
    }
  }
  return report
}

/** A section of a frame as the sample provider would have saved it. */
export function recordOf(frame: Frame, number: SectionNumber, intake: Intake): SectionRecord | null {
  const content = rendered(frame, number, intake)
  const section = sectionOf(number)
  return (
    content && {
      ...{ schemaVersion: 1, number, key: section.key, revision: 1, content, source: 'run', note: null },
      writers: [{ provider: 'sample', model: 'sample' }],
      basis: { answers: answersBasis(intake, section), reads: {}, prompts: {} },
      tokens: noTokens,
      savedAt: '2026-01-01T00:00:00.000Z',
    }
  )
}
