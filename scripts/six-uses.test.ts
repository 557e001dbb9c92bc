import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { vaultMarkdown } from '../src/core/export/markdown.ts'
import { validSection } from '../src/core/testing/valid-content.ts'
import { checkContent } from '../src/core/validate/check-answer.ts'
import { outline } from '../src/core/validate/form-outline.ts'
import { fieldForm, partForms } from '../src/core/validate/part-form.ts'
import { providerSchema } from '../src/core/validate/provider-schema.ts'
import { partAt } from '../src/core/validate/split-parts.ts'
import { plainText } from '../src/renderer/src/screens/vault/plain-text.ts'
import { measureOf } from '../src/renderer/src/screens/vault/ranges.ts'
import { noTokens } from '../src/shared/provider.ts'
import { sections, type SectionDefinition } from '../src/shared/sections/index.ts'
import {
  fieldAt,
  fieldOf,
  nameOfPath,
  valueAt,
  withValueAt,
  type Field,
} from '../src/shared/sections/outline.ts'
import { contentSchema } from '../src/shared/vault.ts'
import { isLeaf, patternOf, placesOf, type Place } from './section-places.ts'

// One schema per section drives six uses: the prompt's outline, the provider's form, the check, the editor, refine and
// the Markdown. Each is walked on its own terms here and compared with the tree, so none can go its own way.

const all = sections.map((section) => {
  const root = fieldOf(section.schema)
  return { title: section.title, section, root, places: placesOf(root) }
})
const patternsOf = (places: readonly Place[]): string[] => places.map(({ pattern }) => pattern)

/** The lines of an outline by the places they speak of, read from the indentation alone. */
function readOutline(text: string): Map<string, string> {
  const above: string[] = []
  const read = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, indent = '', key, rest = ''] = /^( *)- (?:"(\w+)"|each): (.*)$/.exec(line) ?? []
    above.length = indent.length / 2
    above.push(key ?? '*')
    const place = above.join('.')
    expect(read.has(place), place).toBe(false)
    read.set(place, rest)
  }
  return read
}

/** What an outline's line says is accepted, as numbers; null where it says nothing of the kind. */
function saidRange(line: string, form: RegExp): [number, number] | null {
  const { only, from, to } = form.exec(line)?.groups ?? {}
  if (only !== undefined) return [Number(only), Number(only)]
  return from === undefined ? null : [Number(from), Number(to)]
}
const range = String.raw`(?:exactly (?<only>\d+)|(?<from>\d+) to (?<to>\d+))`
const saidWords = (line: string) => saidRange(line, new RegExp(`, ${range} words?[.,]`))
const saidCount = (line: string) => saidRange(line, new RegExp(`a list of ${range} entr(?:y|ies)[.]`))
const saidNumbers = (line: string) => saidRange(line, /a whole number from (?<from>\d+) to (?<to>\d+)[.]/)
const saidCharacters = (line: string) => Number(/at most (\d+) characters/.exec(line)?.[1] ?? NaN)

const words = (count: number): string => Array.from({ length: count }, () => 'ab').join(' ')

/** Values just inside and just outside of what the outline says of a place. */
function edges({ field }: Place, line: string, now: unknown): { inside: unknown[]; outside: unknown[] } {
  if (field.time) return { inside: ['08:30'], outside: ['', '8:30', '24:00', 'at nine'] }
  if (field.kind === 'text') {
    const range = saidWords(line)
    const most = saidCharacters(line)
    const least = range?.[0] ?? 1
    const [start, end] = [words(least - 1), 'x']
    const filled = (length: number): string => `${start} `.trimStart().padEnd(length, end)
    return {
      inside: [words(least), ...(range && !most ? [words(range[1])] : []), ...(most ? [filled(most)] : [])],
      outside: [
        '',
        words(least - 1),
        ...(range ? [words(range[1] + 1)] : []),
        ...(most ? [filled(most + 1)] : []),
      ],
    }
  }
  if (field.kind === 'number') {
    const [least, most] = saidNumbers(line) ?? [NaN, NaN]
    return { inside: [now], outside: [least - 1, most + 1, least + 0.5] }
  }
  if (field.kind === 'choice') return { inside: [now], outside: ['another', ''] }
  const [least, most] = saidCount(line) ?? [NaN, NaN]
  const entries = Array.isArray(now) ? (now as unknown[]) : []
  const many = (count: number): unknown[] => Array.from({ length: count }, (_, i) => entries[i] ?? entries[0])
  return { inside: [many(least), many(most)], outside: [many(least - 1), many(most + 1)] }
}

describe.each(all)('one schema: $title', ({ section, root, places }) => {
  const said = readOutline(outline(root))
  const content = validSection(section.number)
  const measured = places.filter(({ field }) => field.kind !== 'group')
  const edgesOf = (place: Place) => edges(place, said.get(place.pattern) ?? '', valueAt(content, place.path))

  it('says every place once in the outline of the prompt, with its label', () => {
    expect([...said.keys()]).toEqual(patternsOf(places))
    for (const { field, pattern } of places)
      expect(said.get(pattern)?.startsWith(`${field.label}, `)).toBe(true)
    for (const form of partForms(section)) readOutline(form.outline)
  })

  it('says a range of every text and list, and none that is not the field’s own', () => {
    for (const { field, pattern } of measured) {
      const line = said.get(pattern) ?? ''
      expect([pattern, saidWords(line)]).toEqual([pattern, field.words ?? null])
      expect([pattern, saidCount(line)]).toEqual([pattern, field.count ?? null])
      expect([pattern, saidNumbers(line)]).toEqual([pattern, field.range ?? null])
      expect([pattern, saidCharacters(line)]).toEqual([pattern, field.characters ?? NaN])
      const isMeasured =
        field.words ??
        field.characters ??
        field.count ??
        field.range ??
        (field.kind === 'choice' || field.time)
      expect([pattern, Boolean(isMeasured)]).toEqual([pattern, true])
    }
  })

  it('passes the check just inside of each range, and fails by the name of the field just outside', () => {
    const form = { schema: section.schema, field: root }
    for (const place of measured) {
      const { path, pattern } = place
      const { inside, outside } = edgesOf(place)
      for (const value of inside)
        expect([pattern, checkContent(withValueAt(content, path, value), form)]).toMatchObject([
          pattern,
          { passed: true },
        ])
      for (const value of outside) {
        const checked = checkContent(withValueAt(content, path, value), form)
        const sentences = checked.passed ? [] : checked.issues.map((issue) => issue.sentence)
        const name = nameOfPath(root, path)
        expect([pattern, value, sentences.some((sentence) => sentence.startsWith(`${name} `))]).toEqual([
          pattern,
          value,
          true,
        ])
      }
    }
  })

  it('measures in the editor what the check measures', () => {
    for (const place of measured) {
      const { field, pattern } = place
      if (field.kind === 'choice') continue
      const { inside, outside } = edgesOf(place)
      const isOutside = (value: unknown): boolean | undefined => measureOf(field, value)?.outside
      expect([pattern, inside.map(isOutside)]).toEqual([pattern, inside.map(() => false)])
      expect([pattern, outside.map(isOutside)]).toEqual([pattern, outside.map(() => true)])
      const range = field.characters === undefined ? (field.words ?? field.count ?? field.range) : undefined
      const printed = (count: number): string => count.toLocaleString('en')
      const wanted = range
        ? [...new Set(range)].map(printed).join(' to ')
        : field.characters === undefined
          ? 'time of day'
          : printed(field.characters)
      expect([pattern, measureOf(field, inside[0])?.words]).toEqual([
        pattern,
        expect.stringContaining(wanted),
      ])
    }
  })

  it('can refine every text, group, list and entry, with the same words, form and check', () => {
    for (const place of places) {
      const { path, pattern } = place
      const form = fieldForm(section, path)
      if (!form) throw new Error(`No form for ${pattern}`)
      const below = [...said].filter(([key]) => key === pattern || key.startsWith(`${pattern}.`))
      expect([...readOutline(form.outline)]).toEqual(
        below.map(([key, line]) => [`value${key.slice(pattern.length)}`, line]),
      )
      expect(leavesOfForm(form.schema)).toEqual(
        leavesBelow(places, pattern).map((key) => `value${key.slice(pattern.length)}`),
      )
      const asked = (value: unknown) => form.check(JSON.stringify({ value }))
      expect(asked(valueAt(content, path)).passed).toBe(true)
      if (place.field.kind === 'group') continue
      const { outside } = edgesOf(place)
      for (const value of outside) {
        const checked = asked(value)
        const issues = checked.passed ? [] : checked.issues
        expect([pattern, value, issues.map((issue) => issue.path)]).toEqual([
          pattern,
          value,
          expect.arrayContaining([path]),
        ])
        expect(issues.some(({ sentence }) => sentence.startsWith(place.field.label))).toBe(true)
      }
    }
  })

  it('asks for a place in the part that holds it', () => {
    for (const { path, pattern } of places) {
      const part = section.parts[partAt(section, path) - 1]
      expect([pattern, part && fieldAt(fieldOf(part.schema), path)?.label]).toEqual([
        pattern,
        fieldAt(root, path)?.label,
      ])
    }
  })

  it('gives providers a form with every leaf once, whole and in parts', () => {
    expect(leavesOfForm(providerSchema(root))).toEqual(leavesBelow(places, ''))
    const ofParts = partForms(section).flatMap((form) => leavesOfForm(form.schema))
    expect(new Set(ofParts)).toEqual(new Set(leavesBelow(places, '')))
  })

  it('writes every leaf once into the Markdown, under the labels that the editor has', () => {
    const { content: marked, tokens } = markedContent(root)
    const text = markdownOf(section, marked)
    const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    const shown = wordsOf(tree).split(/[^A-Za-z0-9]+/)
    for (const [token, pattern] of tokens)
      expect([pattern, shown.filter((word) => word === token).length]).toEqual([pattern, 1])
    const labels = labelsIn(tree)
    const known = new Set([section.title, ...places.flatMap(({ field }) => namesOf(field))])
    expect([...labels].filter((label) => !known.has(label))).toEqual([])
    // What has no label stands under the heading of its entry: a title as the heading itself, a body below it.
    const unnamed = places.filter(({ field }) => namesOf(field).every((name) => !labels.has(name)))
    expect(unnamed.filter(({ path }) => !path.includes(0)).map(({ pattern }) => pattern)).toEqual([])
  })

  it('copies every leaf once from the editor, under the same labels', () => {
    const { content: marked, tokens } = markedContent(root)
    const text = plainText(root, marked)
    const shown = text.split(/[^A-Za-z0-9]+/)
    for (const [token, pattern] of tokens)
      expect([pattern, shown.filter((word) => word === token).length]).toEqual([pattern, 1])
    const lines = new Set(text.split('\n').map((line) => line.replace(/: \w+$/, '')))
    const named = places.filter(({ path }) => typeof path.at(-1) === 'string')
    expect(named.filter(({ field }) => !lines.has(field.label)).map(({ pattern }) => pattern)).toEqual([])
  })
})

/** Leaves at or below a place, as patterns; of the whole section when it is empty. */
const leavesBelow = (places: readonly Place[], pattern: string): string[] =>
  places
    .filter(({ field }) => isLeaf(field))
    .map((place) => place.pattern)
    .filter((key) => pattern === '' || key === pattern || key.startsWith(`${pattern}.`))

/** What OpenAI's strict mode and Anthropic's structured outputs both take; neither optional fields nor unions are used. */
const taken = [
  'type',
  'description',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'minItems',
  'maxItems',
  'enum',
]

/** The leaves of a provider's form by their places, having checked each node of it against the vendors' rules. */
function leavesOfForm(schema: unknown): string[] {
  const node = entriesIn(schema)
  expect([...node.keys()].filter((key) => !taken.includes(key))).toEqual([])
  switch (node.get('type')) {
    case 'object': {
      const fields = [...entriesIn(node.get('properties'))]
      expect(node.get('additionalProperties')).toBe(false)
      expect(node.get('required')).toEqual(fields.map(([key]) => key))
      return fields.flatMap(([key, inner]) => joined(key, leavesOfForm(inner)))
    }
    case 'array':
      return joined('*', leavesOfForm(node.get('items')))
    case 'string':
    case 'integer':
      return ['']
    default:
      throw new Error(`A form of no known type: ${JSON.stringify(schema)}`)
  }
}

const entriesIn = (node: unknown): Map<string, unknown> =>
  new Map(typeof node === 'object' && node !== null ? Object.entries(node) : [])

const joined = (key: string, inner: readonly string[]): string[] =>
  inner.map((rest) => (rest === '' ? key : `${key}.${rest}`))

describe('the vendors’ bounds', () => {
  /** Of OpenAI's strict mode: objects and lists inside each other, properties, characters of names and choices. */
  const bounds = { depth: 10, properties: 5_000, characters: 120_000, choices: 1_000 }

  it.each(all)('hold for the forms of $title', ({ section, places }) => {
    for (const form of partForms(section)) {
      const text = JSON.stringify(form.schema)
      expect(text.length).toBeLessThan(bounds.characters)
      expect(text.match(/"type":/g)?.length).toBeLessThan(bounds.properties)
    }
    expect(Math.max(...places.map(({ depth }) => depth))).toBeLessThan(bounds.depth)
    const choices = places.flatMap(({ field }) => (field.kind === 'choice' ? field.values : []))
    expect(choices.length).toBeLessThan(bounds.choices)
  })
})

/** Content with a word of its own at every leaf, and where each stands. */
function markedContent(root: Field): { content: unknown; tokens: Map<string, string> } {
  const tokens = new Map<string, string>()
  const valueFor = (field: Field, path: (string | number)[]): unknown => {
    if (field.kind === 'group')
      return Object.fromEntries(
        field.fields.map((inner) => [inner.key, valueFor(inner, [...path, inner.key])]),
      )
    if (field.kind === 'list')
      return Array.from({ length: field.count?.[0] ?? 1 }, (_, i) => valueFor(field.each, [...path, i]))
    // A number as it would be: one that only counts its entry is left out for the heading's sake.
    const token = field.kind === 'number' ? String(70_000 + tokens.size) : `Leaf${tokens.size}`
    tokens.set(token, patternOf(path))
    return field.kind === 'number' ? Number(token) : token
  }
  return { content: valueFor(root, []), tokens }
}

const markdownOf = (section: SectionDefinition, content: unknown): string =>
  vaultMarkdown({
    title: 'Vault',
    client: 'Vault',
    sections: [
      {
        schemaVersion: 1,
        number: section.number,
        key: section.key,
        revision: 1,
        content: contentSchema.parse(content),
        source: 'run',
        writers: [{ provider: 'openai', model: 'm' }],
        note: null,
        basis: { answers: {}, reads: {}, prompts: {} },
        tokens: noTokens,
        savedAt: '2026-01-01T00:00:00.000Z',
      },
    ],
  })

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(wordsOf).join(' ') : ''
}

/** Headings of a section's own chapter, bold labels and the heads of tables, without counts and entries' titles. */
function labelsIn(tree: Root): Set<string> {
  const found: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'heading' && node.depth > 2) found.push(wordsOf(node))
    if (node.type === 'strong') found.push(wordsOf(node))
    if (node.type === 'table') found.push(...(node.children[0]?.children.map(wordsOf) ?? []))
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return new Set(found.map((label) => label.replace(/: Leaf\d+$|:$/, '').replace(/ \d+$/, '')))
}

const namesOf = (field: Field): string[] => [field.label, ...(field.item === undefined ? [] : [field.item])]
