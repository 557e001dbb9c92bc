import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { businessOf } from '../../shared/business.ts'
import { emptyIntake } from '../../shared/intake.ts'
import { sectionNumbers } from '../../shared/sections/index.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import { fieldOf, withValueAt, type Field, type FieldPath } from '../../shared/sections/outline.ts'
import { contentSchema, type Content } from '../../shared/vault.ts'
import { validPart } from '../testing/valid-content.ts'
import { entriesOf, isObject } from './gather.ts'
import { partForms, type PartForm } from './part-form.ts'

interface Part {
  number: number
  form: PartForm
  field: Field
  content: Content
}

/** Words that look like what is around them: quotes, braces, apostrophes. */
const hardWords = new Map([
  ['an', "we're"],
  ['on', '“on”'],
  ['up', '{up}'],
  ['in', '"in",'],
  ['us', 'l’us'],
  ['be', 'be:'],
])

/**
 * The words of a long text in an order that does not come round, as one that says the same over and over is asked for again;
 * “do” is always “do it”.
 */
function mixed(text: string): string {
  const words = text.split(' ')
  if (words.length < 60) return text
  let state = words.length
  let word = ''
  return words
    .map(() => {
      // Numerical Recipes, 7.1: its high bits are as good as chance.
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      word = word === 'do' ? 'it' : (words[(state >>> 16) % words.length] ?? '')
      return word
    })
    .join(' ')
}

/** The same content with hard words in it, wherever its form has room for them. */
function hardened(field: Field, value: unknown): unknown {
  if (field.kind === 'list') return (value as unknown[]).map((entry) => hardened(field.each, entry))
  if (field.kind === 'group') {
    const given = entriesOf(value)
    return Object.fromEntries(field.fields.map((inner) => [inner.key, hardened(inner, given.get(inner.key))]))
  }
  if (field.kind !== 'text') return value
  const hard = mixed(String(value)).replace(/\w+/gu, (word) => hardWords.get(word) ?? word)
  return field.schema.safeParse(hard).success ? hard : value
}

const parts = sectionNumbers.flatMap((section) => {
  const definition = shapedSection(section, businessOf(emptyIntake()))
  return partForms(definition).map((form, index): Part => {
    const field = fieldOf(definition.parts[index]?.schema ?? definition.schema)
    return {
      number: section,
      form,
      field,
      content: contentSchema.parse(hardened(field, validPart(section, index + 1))),
    }
  })
})
/** By its number, so that a counterexample can be read. */
const anyPart = fc.nat({ max: parts.length - 1 })
const partAt = (index: number): Part => {
  const part = parts[index]
  if (!part) throw new Error('No such part')
  return part
}

type Write = (value: unknown) => string
const json: Write = (value) => JSON.stringify(value)
const pretty: Write = (value) => JSON.stringify(value, null, 2)

/** JSON with other quotes, as models write it that learned from Python or from books. */
function quoted(value: unknown, quote: (text: string) => string, entry = ', ', key = quote): string {
  if (Array.isArray(value)) return `[${value.map((one) => quoted(one, quote, entry, key)).join(entry)}]`
  if (isObject(value)) {
    const inside = [...entriesOf(value)].map(
      ([name, one]) => `${key(name)}: ${quoted(one, quote, entry, key)}`,
    )
    return `{${inside.join(entry)}}`
  }
  return typeof value === 'string' ? quote(value) : JSON.stringify(value)
}
const single = (text: string): string => `'${text.replace(/\\/gu, '\\\\')}'`
const escapedSingle = (text: string): string => `'${text.replace(/[\\']/gu, '\\$&')}'`
const curly = (text: string): string => `“${text.replace(/\\/gu, '\\\\')}”`

const draft = '{"draft": "no"}'
/** Ways to write an answer down, all seen from servers and models. */
const writings: Record<string, Write> = {
  'in a code fence': (value) => '```json\n' + pretty(value) + '\n```',
  'in a code fence with words around': (value) =>
    `Sure! Here it is, with {tone} [1]:\n\n\`\`\`json\n${pretty(value)}\n\`\`\`\nI hope {this} helps.`,
  'after thoughts': (value) => `<think>\nFirst ${draft}, then { more.\n</think>\n\n${json(value)}`,
  'after thoughts that never end': (value) => `<think>\nPerhaps ${draft}? I use { and [.\n\n${json(value)}`,
  'after a draft that was given up': (value) => `<think>\n${json(value).slice(0, 30)}… no.\n\n${json(value)}`,
  'as a text': (value) => json(json(value)),
  'as a text in a code fence': (value) => '```\n' + json(pretty(value)) + '\n```',
  'with escaped quotes': (value) => json(json(value)).slice(1, -1),
  'with the entities of a web page': (value) =>
    json(value).replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/'/gu, '&#39;'),
  twice: (value) => json(value) + json(value),
  'twice on two lines': (value) => `${json(value)}\n${json(value)}`,
  'once more from the start after a cut': (value) => json(value).slice(0, 60) + json(value),
  'with all so far in each piece': (value) => {
    const text = json(value)
    return [1, 5, 40, 90, Math.floor(text.length / 2)].map((end) => text.slice(0, end)).join('') + text
  },
  'with single quotes': (value) => quoted(value, single),
  'with single quotes, escaped': (value) => quoted(value, escapedSingle),
  'with curly quotes': (value) => quoted(value, curly),
  'with bare keys': (value) =>
    quoted(value, json, ', ', (key) => (/^[a-z]\w*$/iu.test(key) ? key : json(key))),
  'with commas too many': (value) =>
    json(value)
      .replace(/([}\]])/gu, (end) => end)
      .replace(/\}$/u, ',}'),
  'with comments': (value) => pretty(value).replace(/^\{\n/u, '{ // it\'s the "answer" {\n/* [ it\'s */\n'),
  'behind a mark of its encoding': (value) => `\uFEFF${json(value)}`,
  'with spaces that do not break': (value) => pretty(value).replace(/\n +/gu, '\n\u00A0'),
  'with line breaks in texts': (value) => json(value).replace(/ do it /gu, ' do\nit\t'),
  'with line breaks escaped twice': (value) => json(value).replace(/ do it /gu, ' do\\\\nit\\\\t'),
  'with control characters in texts': (value) => json(value).replace(/ do it /gu, ' do\u0001it\u000B'),
  'in a tag': (value) => `<answer>${json(value)}</answer>`,
  'after a mark of its channel': (value) => `<|channel|>final<|message|>${json(value)}<|end|>`,
}

type Reshape = (value: unknown, field: Field) => unknown

/** Each value of a content by its form, changed from the leaves up. */
function reshaped(field: Field, value: unknown, change: Reshape): unknown {
  if (field.kind === 'list' && Array.isArray(value))
    return change(
      value.map((entry) => reshaped(field.each, entry, change)),
      field,
    )
  if (field.kind === 'group' && isObject(value)) {
    const fields = new Map(field.fields.map((inner) => [inner.key, inner]))
    const inside = [...entriesOf(value)].map(([key, one]) => {
      const own = fields.get(key)
      return [key, own ? reshaped(own, one, change) : one]
    })
    return change(Object.fromEntries(inside), field)
  }
  return change(value, field)
}

const withKeys =
  (rename: (key: string) => string): Reshape =>
  (value) =>
    isObject(value)
      ? Object.fromEntries([...entriesOf(value)].map(([key, one]) => [rename(key), one]))
      : value
const words = (key: string): string => key.replace(/([A-Z0-9]+)/gu, ' $1').toLowerCase()
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const ofTexts =
  (write: (texts: string[]) => unknown): Reshape =>
  (value, field) =>
    field.kind === 'list' && Array.isArray(value) && value.length > 1 && value.every(isText)
      ? write(value.map(String))
      : value
/** A blank entry is none in a line of text. */
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
const ofWords =
  (write: (text: string) => string): Reshape =>
  (value, field) =>
    field.kind === 'text' && isText(value) && !/[{“"]/u.test(String(value)) ? write(String(value)) : value
const ofLists =
  (write: (entries: unknown[]) => unknown): Reshape =>
  (value, field) =>
    field.kind === 'list' && Array.isArray(value) && value.length > 1 ? write(value) : value

/** Shapes that are not the form and hold it all the same, at every depth. */
const shapes: Record<string, Reshape> = {
  'keys with underscores': withKeys((key) => words(key).replace(/ /gu, '_')),
  'keys with capitals': withKeys(capital),
  'keys in capitals': withKeys((key) => words(key).replace(/ /gu, '-').toUpperCase()),
  'keys as words': withKeys((key) => capital(words(key))),
  'lists as lines': ofTexts((texts) => texts.join('\n')),
  'lists as bullets': ofTexts((texts) => `Here they are:\n${texts.map((text) => `- ${text}`).join('\n')}`),
  'lists as numbered lines': ofTexts((texts) => texts.map((text, i) => `${i + 1}. ${text}`).join('\n\n')),
  'lists as one numbered line': ofTexts((texts) => texts.map((text, i) => `${i + 1}) ${text}`).join(' ')),
  'lists as JSON in a text': ofLists(json),
  'lists as objects by number': ofLists((entries) =>
    Object.fromEntries(entries.map((one, i) => [i + 1, one])),
  ),
  'lists as objects by name and number': ofLists((entries) =>
    Object.fromEntries(entries.map((one, i) => [`entry_${i + 1}`, one]).toReversed()),
  ),
  'lists in lists': ofLists((entries) => [entries]),
  'lists in objects': ofLists((entries) => ({ items: entries })),
  'numbers as texts': (value) => (typeof value === 'number' ? `${value}` : value),
  'numbers with a word': (value, field) => (typeof value === 'number' ? `${field.label} ${value}` : value),
  'choices with capitals': (value, field) =>
    field.kind === 'choice' ? capital(String(value)).replace(/ /gu, '_') : value,
  'bullets in entries': ofTexts((texts) => texts.map((text) => `•\u00A0${text}`)),
  'numbers in entries': ofTexts((texts) => texts.map((text, i) => `${i + 1}.\u00A0${text}`)),
  'texts as HTML': ofWords((text) => `<p class="body">${text}</p>\n`),
  'texts in bold': ofWords((text) => `**${text}**`),
  'texts in code fences': ofWords((text) => `\`\`\`text\n${text}\n\`\`\``),
  'texts in objects': (value, field) => (field.kind === 'text' ? { type: 'string', text: value } : value),
  'groups in lists of one': (value, field) => (field.kind === 'group' ? [value] : value),
  'groups in an object': (value, field) => (field.kind === 'group' ? { [field.label]: value } : value),
}

/** Things around a whole answer. */
const wrappings: Record<string, (value: unknown, key: string) => unknown> = {
  'a key': (value, key) => ({ [key]: value }),
  'two keys': (value, key) => ({ [key]: { response: value } }),
  'a key and remarks': (value, key) => ({ [key]: value, note: 'All of it is below.', done: true }),
  'a list': (value) => [value],
  'the schema': (value) => ({ type: 'object', properties: value }),
  'a tool call': (value) => ({ name: 'write_section', arguments: value }),
  'a tool call with text': (value) => ({ name: 'write_section', arguments: json(value) }),
  'a list of tool calls': (value) => ({
    tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'answer', arguments: json(value) } }],
  }),
  'a use of a tool': (value) => ({ type: 'tool_use', id: 'toolu_1', name: 'answer', input: value }),
  'parts of a message': (value) => [
    { type: 'thinking', thinking: `Perhaps ${draft}.` },
    { type: 'text', text: json(value) },
  ],
  'a completion': (value) => ({ choices: [{ message: { role: 'assistant', content: pretty(value) } }] }),
  'a text below a key': (value, key) => ({ [key]: '```json\n' + pretty(value) + '\n```' }),
  'itself twice': (value) => ({ draft: value, final: value }),
  'an object for each field': (value) =>
    isObject(value) ? [...entriesOf(value)].map(([name, one]) => ({ [name]: one })) : value,
}
const anyKey = fc.constantFrom(
  'response',
  'properties',
  'answer',
  'result',
  'data',
  'output',
  'section_08_emails',
)

const names = (record: object): fc.Arbitrary<string> => fc.constantFrom(...Object.keys(record))
const passed = (form: PartForm, text: string): unknown => {
  const checked = form.check(text)
  return checked.passed ? checked.content : { notPassed: checked.issues.slice(0, 3) }
}

describe('a whole answer is never thrown away', () => {
  it.each(Object.keys(writings))('written %s it is read as it was meant', (name) => {
    for (const { form, content } of parts)
      expect(passed(form, writings[name]?.(content) ?? '')).toEqual(
        name.includes('line breaks') ? withBreaks(content) : content,
      )
  })

  it.each(Object.keys(shapes))('with %s it is read as it was meant', (name) => {
    for (const { form, field, content } of parts) {
      const shape = shapes[name]
      expect(passed(form, json(shape ? reshaped(field, content, shape) : null))).toEqual(content)
    }
  })

  it.each(Object.keys(wrappings))('inside %s it is found', (name) => {
    fc.assert(
      fc.property(anyPart, anyKey, (index, key) => {
        const { form, content } = partAt(index)
        expect(passed(form, json(wrappings[name]?.(content, key)))).toEqual(content)
      }),
      { numRuns: 40 },
    )
  })

  it('inside anything, in any shape, however written, it is the same', () => {
    const ways = fc.record({ shape: names(shapes), wrapping: names(wrappings), writing: names(writings) })
    fc.assert(
      fc.property(anyPart, ways, anyKey, (index, way, key) => {
        const { form, field, content } = partAt(index)
        fc.pre(!isLinesInLines(way))
        const wrapped = wrappedIn(way, { field, value: content, key })
        const wanted = way.writing.includes('line breaks') ? withBreaks(content) : content
        expect([way, passed(form, wrapped)]).toEqual([way, wanted])
      }),
      { numRuns: 300 },
    )
  })

  it('with all so far in each piece it is the same in every shape and wrapping, wherever a piece ends', () => {
    const writing = 'with all so far in each piece'
    for (const { form, field, content } of parts)
      for (const shape of Object.keys(shapes))
        for (const wrapping of Object.keys(wrappings)) {
          const way = { shape, wrapping, writing }
          const wrapped = wrappedIn(way, { field, value: content, key: 'response' })
          expect([way, passed(form, wrapped)]).toEqual([way, content])
        }
  })

  it('sent again after a cut anywhere it is read, also where every field begins as the whole does', () => {
    for (const { form, field, content } of parts.filter(({ number }) => [1, 16].includes(number))) {
      const inObjects = reshaped(field, content, shapes['texts in objects'] ?? ((value) => value))
      const text = json(wrappings['the schema']?.(inObjects, ''))
      for (let cut = 48; cut < text.length; cut += 41)
        expect([cut, passed(form, text.slice(0, cut) + text)]).toEqual([cut, content])
    }
  })

  it.each<[string, number, string]>([
    ['word of a choice', 9, 'angle'],
    ['title', 6, 'title'],
    ['name', 4, 'name'],
  ])('with a list by its entries’ %s it is read as it was meant', (_, section, key) => {
    const byEntry: Reshape = (value, field) => {
      const isIt = field.kind === 'list' && field.each.kind === 'group' && Array.isArray(value)
      const named = isIt ? value.map((one) => [entriesOf(one).get(key), entriesOf(one)] as const) : []
      if (named.length < 2 || new Set(named.map(([name]) => name)).size < named.length) return value
      return Object.fromEntries(
        named.map(([name, entry]) => [
          String(name),
          Object.fromEntries([...entry].filter(([own]) => own !== key)),
        ]),
      )
    }
    const own = parts.filter(({ number }) => number === section)
    for (const { form, field, content } of own) {
      const shaped = reshaped(field, content, byEntry)
      expect(json(shaped)).not.toBe(json(content))
      expect(passed(form, json(shaped))).toEqual(content)
    }
  })

  it('with quotation marks in texts that were not escaped it is read as it was meant', () => {
    // As dialogue is written: the comma or the full stop inside of the marks, a mark at either end of the text.
    const spoken = ['“do it,”', '“do it.”', '“do it”', '“do it”:', '“do it”;'].map((words) =>
      words.replace(/[“”]/gu, '"'),
    )
    for (const { form, content } of parts)
      for (const words of spoken) {
        const text = json(content).replace(/ do it /gu, ` ${words} `)
        const meant = contentSchema.parse(
          JSON.parse(json(content).replace(/ do it /gu, ` ${json(words).slice(1, -1)} `)),
        )
        expect([words, passed(form, text)]).toEqual([words, meant])
      }
  })

  it('keeps a backslash that is no escape of JSON', () => {
    const part = partAt(1)
    for (const words of ['C:\\new it', 'do \\(this', '\\new 50\\%']) {
      const text = json(part.content).replace(/ do it /gu, ` ${json(words).slice(1, -1)} `)
      expect(passed(part.form, text)).toEqual(JSON.parse(text))
    }
  })

  it.each([
    ['don\u0019t, \u001cdo it\u001d', 'don’t, “do it”'],
    ['do \u0014 it \u0013', 'do — it –'],
    ['caf\u0000e9, f\u0000fcr it', 'café, für it'],
    ['don\u0092t, \u0093do it\u0094\u0085', 'don’t, “do it”…'],
    ['do\u0000 it\u0007\u007F', 'do it'],
    ['do\ud83d it', 'do it'],
    ['do\u{1F642} it', 'do\u{1F642} it'],
    ['do\r\n\r\nit\rso\u2028as\fto', 'do\n\nit\nso\nas\nto'],
    ["don\\u2019t\r\nit's", "don’t\nit's"],
  ])('with the signs %j in its texts it is read as %j, however it came', (written, meant) => {
    for (const { form, field, content } of parts) {
      const put = (words: string): Content =>
        contentSchema.parse(
          reshaped(field, content, (value) =>
            typeof value === 'string' ? value.replace(' do it ', ` ${words} `) : value,
          ),
        )
      if (!form.check(json(put(meant))).passed) continue
      expect(passed(form, json(put(written)))).toEqual(put(meant))
      expect(passed(form, json({ response: put(written) }))).toEqual(put(meant))
      const cut = form.check(json(put(written)).slice(0, -2), { finished: false, kept: null })
      const kept = json(cut.passed ? null : cut.kept)
      expect(kept.includes(json(written).slice(1, -1))).toBe(written === meant && kept.includes(meant))
    }
  })

  it('says that it was mended', () => {
    const [part] = parts
    expect(part?.form.check(json({ response: part.content }))).toMatchObject({ passed: true, repaired: true })
    expect(part?.form.check(json(part.content))).toMatchObject({ passed: true, repaired: false })
  })
})

interface Way {
  shape: string
  wrapping: string
  writing: string
}

function wrappedIn(way: Way, { field, value, key }: { field: Field; value: unknown; key: string }): string {
  const shape = shapes[way.shape]
  const inShape = shape ? reshaped(field, value, shape) : value
  return writings[way.writing]?.(wrappings[way.wrapping]?.(inShape, key)) ?? ''
}

/** Lines in lines are more lines. */
const isLinesInLines = ({ shape, writing }: Way): boolean =>
  writing.includes('line breaks') && shape.startsWith('lists as')

const withBreaks = (content: Content): unknown =>
  JSON.parse(json(content).replace(/ do it /gu, ' do\\nit\\t'))

/** Every leaf and list of a content, with its form. */
function placesIn(
  field: Field,
  value: unknown,
  path: FieldPath = [],
): { field: Field; path: FieldPath; value: unknown }[] {
  const here = { field, path, value }
  if (field.kind === 'list' && Array.isArray(value))
    return [here, ...value.flatMap((one, i) => placesIn(field.each, one, [...path, i]))]
  if (field.kind !== 'group') return [here]
  const given = entriesOf(value)
  return field.fields.flatMap((inner) => placesIn(inner, given.get(inner.key), [...path, inner.key]))
}

/** Something wrong at a place: nothing there, too few or too many, another word, a number too large. */
function wrong({ field, value }: { field: Field; value: unknown }, way: number): unknown {
  if (way === 0) return undefined
  if (way === 1) return null
  switch (field.kind) {
    case 'list': {
      const entries = value as unknown[]
      const [least = 0, most = 0] = field.count ?? []
      return way === 2 || most === Infinity
        ? entries.slice(0, least - 1)
        : Array.from({ length: most + 1 }, (_, i) => entries[i % entries.length])
    }
    case 'number':
      return 9_000
    case 'choice':
      return 'none of these'
    default:
      return way === 2 || !field.words || field.words[1] === Infinity
        ? ' '
        : Array.from({ length: field.words[1] + 1 }, () => 'so').join(' ')
  }
}

describe('a wrong answer', () => {
  it('never passes, whatever is around it', () => {
    const ways = fc.record({ shape: names(shapes), wrapping: names(wrappings), writing: names(writings) })
    fc.assert(
      fc.property(anyPart, ways, anyKey, fc.nat(), fc.nat({ max: 3 }), (index, way, key, at, how) => {
        const { form, field, content } = partAt(index)
        const places = placesIn(field, content)
        const place = places[at % places.length]
        if (!place) return
        fc.pre(!isLinesInLines(way))
        const value = JSON.parse(json(withValueAt(content, place.path, wrong(place, how)))) as unknown
        const text = wrappedIn(way, { field, value, key })
        expect([way, place.path, how, form.check(text).passed]).toEqual([way, place.path, how, false])
      }),
      { numRuns: 400 },
    )
  })

  it('is none of two that both fit and differ', () => {
    for (const { form, field, content } of parts) {
      const text = placesIn(field, content).find(({ field: { kind, time } }) => kind === 'text' && !time)
      const other = withValueAt(content, text?.path ?? [], String(text?.value).replace(/\w+/u, 'yes'))
      expect(form.check(json({ one: content, two: content })).passed).toBe(true)
      expect(form.check(json({ one: content, two: other })).passed).toBe(false)
    }
  })

  it('is not made whole where it was cut', () => {
    const ways = fc.record({
      shape: names(shapes),
      wrapping: names(wrappings),
      writing: fc.constant('in a tag'),
    })
    fc.assert(
      fc.property(
        anyPart,
        ways,
        anyKey,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (index, way, key, share) => {
          const part = partAt(index)
          const text = wrappedIn(way, { field: part.field, value: part.content, key }).slice(
            0,
            -'</answer>'.length,
          )
          // Of a list at the root, the object inside may be whole.
          fc.pre(text.startsWith('<answer>{'))
          const cut = text.slice(0, Math.floor((text.length - 1) * share))
          expect(part.form.check(cut).passed).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
  })
})
