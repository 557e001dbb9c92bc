import fc from 'fast-check'
import { factIds } from '../../shared/facts.ts'
import { answerKeySchema, emptyIntake, mostWays } from '../../shared/intake.ts'
import { noTokens } from '../../shared/provider.ts'
import { fieldOf, valueAt, type Field, type FieldPath } from '../../shared/sections/outline.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { contentSchema, type Content } from '../../shared/vault.ts'
import type { PersonCommand, RunCommand } from '../../shared/vault-command.ts'
import type { VaultDocument } from '../vault/document.ts'
import { sectionDraft } from './vault-in-memory.ts'

/** What makes a command of the vault as it stands when its turn comes; null where it has no place there. */
export type Drawn = (document: VaultDocument) => PersonCommand | RunCommand | null

const words = fc.array(
  fc.constantFrom('we', 'Northlight', 'plan', '€2,400', '😀', 'Öl', '”so”', 'مرحبا', '\n'),
  {
    maxLength: 8,
  },
)
const text = words.map((all) => all.join(' '))
const section = fc.constantFrom<SectionNumber>(2, 4, 8, 11)
const nth = fc.nat(1000)
const sitting = fc.option(fc.constantFrom('s1', 's2'), { nil: undefined })

/** Every place in a content whose field is of this kind. */
function placesOf(field: Field, value: unknown, kind: Field['kind'], path: FieldPath = []): FieldPath[] {
  const own = field.kind === kind ? [path] : []
  if (field.kind === 'group')
    return [
      ...own,
      ...field.fields.flatMap((each) =>
        placesOf(each, valueAt(value, [each.key]), kind, [...path, each.key]),
      ),
    ]
  if (field.kind === 'list' && Array.isArray(value))
    return [...own, ...value.flatMap((each, at) => placesOf(field.each, each, kind, [...path, at]))]
  return own
}

function placeIn(
  document: VaultDocument,
  number: SectionNumber,
  kind: Field['kind'],
  n: number,
): FieldPath | null {
  const content = document.sections[number]?.content
  if (!content) return null
  const places = placesOf(fieldOf(sectionOf(number).schema), content, kind)
  return places[n % places.length] ?? null
}

const listOf = (document: VaultDocument, number: SectionNumber, path: FieldPath): number => {
  const list = valueAt(document.sections[number]?.content, path)
  return Array.isArray(list) ? list.length : 0
}

/** A content with some of its texts in other words. */
function reworded(document: VaultDocument, number: SectionNumber, n: number, more: string): Content | null {
  const content = document.sections[number]?.content
  if (!content) return null
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return value.length % 5 === n % 5 ? `${value} ${more}` : value
    if (Array.isArray(value)) return value.map(change)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]))
  }
  return contentSchema.parse(change(content))
}

const answers = answerKeySchema.options
const textAnswers = answers.filter((key) => typeof emptyIntake()[key] === 'string')
const ofRun = { runId: 'r', tokens: noTokens, basis: { answers: {}, reads: {}, prompts: {} }, writers: [] }

/** Any command of a person or a run, drawn so that most of them fit the vault they meet. */
export const anyCommand: fc.Arbitrary<Drawn> = fc.oneof(
  fc.tuple(fc.constantFrom(...textAnswers), text, sitting).map(([key, value, sat]): Drawn => () => ({
    kind: 'set-answer',
    key,
    value,
    ...(sat && { sitting: sat }),
  })),
  fc
    .array(fc.record({ name: text, price: text }), { minLength: 1, maxLength: mostWays })
    .map((value): Drawn => () => ({ kind: 'set-answer', key: 'offers', value })),
  fc
    .tuple(fc.constantFrom('links.call', 'links.gift', 'brand.name', 'launchDate'), text, sitting)
    .map(([path, words, sat]): Drawn => () => ({
      kind: 'set-handover',
      path,
      value: path === 'launchDate' ? (words === '' ? null : '2026-12-01') : words,
      ...(sat && { sitting: sat }),
    })),
  fc.record({ section, nth, text, sitting }).map((drawn): Drawn => (document) => {
    const path = placeIn(document, drawn.section, 'text', drawn.nth)
    const sat = drawn.sitting && { sitting: drawn.sitting }
    return path && { kind: 'set-field', section: drawn.section, path, value: drawn.text, ...sat }
  }),
  fc
    .record({
      section,
      nth,
      at: nth,
      to: nth,
      what: fc.constantFrom('add-entry', 'remove-entry', 'move-entry'),
    })
    .map(({ section: number, nth: n, at, to, what }): Drawn => (document) => {
      const path = placeIn(document, number, 'list', n)
      if (!path) return null
      const length = listOf(document, number, path)
      const place = { section: number, path }
      if (what === 'add-entry') return { kind: 'add-entry', ...place, at: at % (length + 1) }
      if (length === 0) return null
      if (what === 'remove-entry') return { kind: 'remove-entry', ...place, at: at % length }
      return { kind: 'move-entry', ...place, at: at % length, to: to % length }
    }),
  fc.record({ section, nth, text }).map(({ section: number, nth: n, text: more }): Drawn => (document) => {
    const path = placeIn(document, number, 'text', n)
    const there = path && valueAt(document.sections[number]?.content, path)
    if (!path || typeof there !== 'string') return null
    const from = n % (there.length + 1)
    const was = there.slice(from, from + 5)
    const replacement = { section: number, path, from, to: from + was.length, was, text: more }
    return { kind: 'replace-words', replacements: [replacement] }
  }),
  fc
    .tuple(fc.constantFrom(...factIds), text)
    .map(([fact, more]): Drawn => () => ({ kind: 'change-fact', fact, text: `x${more}`, replacements: [] })),
  fc.record({ section, nth, text }).map(({ section: number, nth: n, text: more }): Drawn => (document) => {
    const content = reworded(document, number, n, more)
    const record = document.sections[number]
    if (!content || !record) return null
    const note = { note: 'warmer', path: [], baseRevision: record.revision }
    return { kind: 'section-proposed', proposal: { ...ofRun, ...note, number, content } }
  }),
  fc
    .record({ section, nth, decision: fc.constantFrom('accepted', 'rejected', null) })
    .map(({ section: number, nth: n, decision }): Drawn => (document) => {
      const changes = document.proposals[number]?.changes ?? []
      const change = changes[n % Math.max(1, changes.length)]?.key
      return change === undefined ? null : { kind: 'decide-change', section: number, change, decision }
    }),
  fc
    .tuple(section, fc.constantFrom<('accepted' | 'all' | 'none')[]>('accepted', 'all', 'none'))
    .map(([number, take]): Drawn => () => ({ kind: 'close-proposal', section: number, take })),
  section.map((number): Drawn => () => ({
    kind: 'section-to-review',
    review: { ...ofRun, number, issues: [], raw: ['?'], content: null },
  })),
  fc.record({ section, text }).map(({ section: number, text: value }): Drawn => (document) => {
    const path = placeIn(document, number, 'text', 0)
    return path && { kind: 'set-review-field', section: number, path: path.slice(0, 1), value }
  }),
  fc
    .tuple(section, fc.constantFrom<'keep-review' | 'drop-review'>('keep-review', 'drop-review'))
    .map(([number, kind]): Drawn => () => ({ kind, section: number })),
  fc
    .tuple(section, fc.integer({ min: 1, max: 6 }))
    .map(([number, revision]): Drawn => () => ({ kind: 'restore-version', section: number, revision })),
  fc
    .tuple(
      fc.array(fc.constantFrom('ten years', '4,000', 'Anna'), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([texts, confirmed]): Drawn => () => ({ kind: 'confirm', texts, confirmed })),
  fc
    .tuple(
      fc.array(fc.constantFrom('ten years', '4,000', 'Anna'), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([texts, struck]): Drawn => () => ({ kind: 'strike', texts, struck })),
  fc
    .tuple(section, fc.constantFrom('Dana', 'Kim'), fc.constantFrom('Warmer', 'Shorter'), fc.boolean())
    .map(([number, name, comment, approved]): Drawn => () => ({
      kind: 'take-client-reply',
      reply: {
        ...{ kind: 'vaultwright-reply', version: 1, vault: 'v', name, on: '2026-11-27' },
        sections: [{ section: number, revision: 1, print: 'p', verdict: approved ? 'approved' : 'changes' }],
        comments: [{ section: number, path: [], seen: '', comment }],
      },
    })),
  fc.tuple(fc.nat(), fc.boolean()).map(([nth, settled]): Drawn => ({ clientReplies }) => {
    const ids = clientReplies.flatMap(({ comments }) => comments.map(({ id }) => id))
    return { kind: 'settle-comment', comment: ids[nth % ids.length] ?? 'none', settled }
  }),
  section.map((number): Drawn => () => ({ kind: 'still-good', sections: [number] })),
  fc.tuple(section, fc.boolean()).map(([number, approved]): Drawn => () => ({
    kind: 'approve',
    section: number,
    approved: approved && number === 2,
  })),
  fc.tuple(section, fc.boolean()).map(([number, leftOut]): Drawn => () => ({
    kind: 'leave-out',
    section: number,
    leftOut,
  })),
  text.map((title): Drawn => () => ({ kind: 'rename', title: `t${title}` })),
  section.map((number): Drawn => () => ({ kind: 'section-written', draft: sectionDraft(number) })),
  section.map((number): Drawn => () => ({
    kind: 'section-failed',
    section: number,
    failure: { kind: 'truncated' },
  })),
)

/** The commands of a run; the others are a person's. */
export const isOfRun = ({ kind }: PersonCommand | RunCommand): boolean =>
  kind.startsWith('section-') || kind.startsWith('part-')

/** Any command a person gives. */
export const anyPersonCommand = anyCommand.map((drawn) => (document: VaultDocument): PersonCommand | null => {
  const command = drawn(document)
  return command && !isOfRun(command) ? (command as PersonCommand) : null
})
