import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import type { Finding } from '../../shared/finding.ts'
import { emptyHandover, handoverSchema } from '../../shared/handover.ts'
import { noTokens, type Writer } from '../../shared/provider.ts'
import { emptyIntake } from '../../shared/intake.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { contentSchema, type SectionRecord } from '../../shared/vault.ts'
import { validSection } from '../testing/valid-content.ts'
import { documentTree, wholeVault } from './document/document-tree.ts'
import { shownTexts } from '../testing/shown-texts.ts'
import { sayIn } from '../../shared/in-language/say.ts'
import { vaultMarkdown, vaultMarkdownFiles } from './markdown.ts'
import { timesOf } from '../../main/testing/tally.ts'

const openai: Writer = { provider: 'openai', model: 'gpt' }

const record = (number: SectionNumber, content = validSection(number), writer = openai): SectionRecord => ({
  schemaVersion: 1,
  number,
  key: sectionOf(number).key,
  revision: 1,
  content,
  source: 'run',
  writers: [writer],
  note: null,
  basis: { answers: {}, reads: {}, prompts: {} },
  tokens: noTokens,
  savedAt: '2026-01-01T00:00:00.000Z',
})

const parsed = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** The text a reader sees; blocks and breaks as one blank. */
function shown(node: Nodes): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return ' '
  if (!('children' in node)) return ''
  const glue = ['paragraph', 'heading', 'strong', 'link', 'tableCell'].includes(node.type) ? '' : '\n'
  return node.children.map(shown).join(glue)
}

const kindsIn = (node: Nodes): string[] => [
  node.type,
  ...('children' in node ? node.children.flatMap(kindsIn) : []),
]

/** Links that lead elsewhere than they say. Some readers link a bare address whatever stands around it. */
function hidden(node: Nodes): string[] {
  if (node.type === 'link') {
    const text = shown(node)
    return node.url.startsWith('#') || ['', 'http://', 'mailto:'].some((way) => node.url === way + text)
      ? []
      : [node.url]
  }
  return 'children' in node ? node.children.flatMap(hidden) : []
}

/** A tree as the kinds of its nodes; where texts are cut does not matter, nor that a reader links a bare address. */
function shape(node: Nodes): unknown {
  if (
    !('children' in node) ||
    (node.type === 'link' && !node.url.startsWith('#') && hidden(node).length === 0)
  )
    return node.type === 'link' ? 'text' : node.type
  const inner = node.children.map(shape).filter((kind) => kind !== 'text')
  return inner.length === 0 ? node.type : [node.type, ...inner]
}

const runs = timesOf(10_000, 40)

/** A vault of one e-mail section, every text of which says this. */
const written = (text: string): string => {
  const content = contentSchema.parse(withTexts(validSection(8), () => text))
  return vaultMarkdown({ title: 'T', client: '', sections: [record(8, content)] })
}

/** Content of a section with every text replaced. */
function withTexts(value: unknown, text: (old: string) => string): unknown {
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) return value.map((each) => withTexts(each, text))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTexts(inner, text)]))
}

const whole = {
  title: 'Northlight',
  client: 'Northlight Coaching',
  sections: sectionNumbers.map((n) => record(n)),
}
const blanks = (text: string): string => text.replace(/\s+/gu, ' ').trim()

test('holds every text of all seventeen sections, read back by a parser', () => {
  const text = blanks(shown(parsed(vaultMarkdown(whole))))
  for (const { number, content } of whole.sections) {
    for (const part of shownTexts(number, content)) expect(text).toContain(blanks(part.text))
  }
})

test('is made of headings, paragraphs, lists and tables only, with links to nowhere but its own contents', () => {
  const tree = parsed(vaultMarkdown(whole))
  expect([...new Set(kindsIn(tree))].sort()).toEqual([
    'heading',
    'link',
    'list',
    'listItem',
    'paragraph',
    'root',
    'strong',
    'table',
    'tableCell',
    'tableRow',
    'text',
  ])
})

test('names the small line below an ad', () => {
  const text = vaultMarkdown(whole)
  expect(text.match(/^\*\*Description:\*\* /gm)).toHaveLength(10)
})

/** An intake whose copy is in this language. */
const speaking = (language: string) => ({ ...emptyIntake(), market: { ...emptyIntake().market, language } })

test.each(['English', 'German', 'Spanish', 'French', 'Polish'])(
  'has contents in %s whose addresses lead to the headings',
  (language) => {
    const text = vaultMarkdown({ ...whole, intake: speaking(language) })
    const headings = [...text.matchAll(/^## (\d+\. .+)$/gm)].map(([, title]) =>
      (title ?? '')
        .replace(/\\/g, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    )
    expect([...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)).toEqual(headings)
    expect(headings).toHaveLength(17)
  },
)

test('has no label of ours in English where the copy is in German, and the same texts', () => {
  const german = vaultMarkdown({ ...whole, intake: speaking('German') })
  expect(german).toContain('## 4. Angebot und Preise')
  expect(german).toMatch(/^\*\*Schaltfläche der Plattform:\*\* Mehr dazu$/mu)
  expect(german).not.toMatch(/^#+ (?:Best client|E-mail \d+)|^\*\*(?:Call to action|When|Role):/mu)
  const shownThere = blanks(shown(parsed(german)))
  for (const { number, content } of whole.sections)
    for (const { text, chosen } of shownTexts(number, content))
      if (!chosen) expect(shownThere).toContain(blanks(text))
})

test('gives the same bytes for the same vault, whoever holds it', () => {
  expect(vaultMarkdown(structuredClone(whole))).toBe(vaultMarkdown(whole))
})

test('lets no text of a model become anything but text', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![beacon](https://evil.example/p.png)',
    '[click](javascript:alert(1))',
    '<https://evil.example>',
    'https://evil.example/a_b_c?d=e*f* and www.evil.example and a@evil.example',
    '# not a heading',
    '- not a list\n1. nor this\n+ nor that',
    'a | b\n--- | ---\n1 | 2',
    '```js\ncode\n```',
    '~~gone~~ *so* **very** __under__ `code`',
    'Setext\n===',
    'Setext\n---',
    '[^1]: note [^1] [ ] task',
    '&lt;b&gt; &amp; &#x41;',
    '    indented by four',
    '> quote\n>> deeper',
    'trailing backslash\\\nnext line\\',
    '[ref]: https://evil.example "title"',
    '<!-- comment --> <?php ?> <![CDATA[x]]>',
    '***\n---\n___',
    '\\<b> \\\\ \\*',
  ]
  for (const text of hostile) {
    for (const number of [1, 11, 16] as const) {
      const content = contentSchema.parse(withTexts(validSection(number), () => text))
      const tree = parsed(vaultMarkdown({ title: text, client: text, sections: [record(number, content)] }))
      const kinds = kindsIn(tree).filter((kind) =>
        [
          'html',
          'image',
          'code',
          'inlineCode',
          'blockquote',
          'delete',
          'emphasis',
          'definition',
          'footnoteDefinition',
          'footnoteReference',
          'thematicBreak',
          'linkReference',
          'imageReference',
        ].includes(kind),
      )
      expect(kinds, text).toEqual([])
      expect(hidden(tree), text).toEqual([])
      expect(blanks(shown(tree)), text).toContain(blanks(text))
    }
  }
})

test('reads back any text at all, in every place of a section', () => {
  const alphabet = fc.constantFrom(...'ab1 \n\t*_-+#>|`~[]()!<&:;.@/\\=^$"\'{}é中🙂\u200f'.split(/(?:)/u))
  const anyText = fc.oneof(
    fc.string({ unit: alphabet, maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )
  fc.assert(
    fc.property(anyText, fc.constantFrom(1, 8, 11, 14, 16), (text, number) => {
      const content = contentSchema.parse(withTexts(validSection(number), () => text))
      const tree = parsed(vaultMarkdown({ title: 'T', client: '', sections: [record(number, content)] }))
      expect(hidden(tree)).toEqual([])
      expect(kindsIn(tree)).not.toContain('html')
      // Control characters and half characters are left out on purpose.
      const kept = text.replace(/(?![\t\n\r\u0085])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, '')
      expect(blanks(shown(tree))).toContain(blanks(kept.replace(/[\r\u0085\u2028\u2029]/gu, ' ')))
    }),
    { numRuns: runs },
  )
})

test('keeps paragraphs and lines as they were typed', () => {
  const body = 'First line\nsecond line\n\nSecond paragraph'
  const content = contentSchema.parse(withTexts(validSection(8), () => body))
  expect(vaultMarkdown({ title: 'T', client: '', sections: [record(8, content)] })).toContain(
    '\nFirst line  \nsecond line\n\nSecond paragraph\n',
  )
})

test('has no heading over a list or a group that was emptied', () => {
  const emptied = (value: unknown): unknown =>
    Array.isArray(value)
      ? []
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, emptied(each)]))
        : value
  for (const number of sectionNumbers) {
    const content = contentSchema.parse(emptied(validSection(number)))
    const { children } = parsed(
      vaultMarkdown({ title: 'T', client: '', sections: [record(number, content)] }),
    )
    const body = children.slice(
      children.findLastIndex((node) => node.type === 'heading' && node.depth === 2) + 1,
    )
    const bare = body.filter((node, at) => {
      const next = body[at + 1]
      const ends =
        next === undefined || (next.type === 'heading' && node.type === 'heading' && next.depth <= node.depth)
      return node.type === 'heading' && ends
    })
    expect(bare.map(shown), String(number)).toEqual([])
  }
})

test('names groups by their title, and writes a calendar as a table', () => {
  const text = vaultMarkdown({ title: 'T', client: '', sections: [record(1), record(11)] })
  expect(text).toMatch(/^#### Challenge 1: \S/m)
  expect(text).toMatch(/^#### Week 1$/m)
  expect(text).toMatch(/^\| Post \| Day \| Channel \| Piece \|$/m)
})

test('says on the front page what is not written yet, and what the sample provider wrote', () => {
  const sample: Writer = { provider: 'sample', model: 'sample' }
  const text = vaultMarkdown({ title: 'T', client: 'C', sections: [record(1, validSection(1), sample)] })
  expect(text).toContain('**Sample text.**')
  expect(text).toContain('For C. 1 of 17 sections.')
  expect(text).toContain('2. Million-Dollar Message (not written yet)')
  expect(vaultMarkdown(whole)).not.toContain('Sample text')
})

test('holds nothing of a section that is left out, and says so where its number would be missed', () => {
  const leftOut = [5, 12] as const
  const text = vaultMarkdown({ ...whole, leftOut })
  expect(text).toContain('15 of 15 sections.')
  expect(text).toContain('5. Sales Script (Closer) (left out)')
  expect(text).toContain('12. 12-Month Program (left out)')
  expect(text).not.toMatch(/^## (5|12)\. /mu)
  expect(vaultMarkdownFiles({ ...whole, leftOut })).toHaveLength(16)
})

test('writes one file for each section, and a front page whose links lead to them', () => {
  const files = vaultMarkdownFiles(whole)
  expect(files).toHaveLength(18)
  const names = files.map((file) => file.name)
  const linksIn = (text = ''): (string | undefined)[] =>
    [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, name]) => name)
  expect(names).toEqual(['README.md', ...linksIn(files[0]?.text)])
  expect(files[4]?.text).toContain('\n# Offer & Pricing\n')
  // By what it reads.
  expect(linksIn(files[5]?.text)).toEqual(['01-ideal-client.md', '02-message.md', '04-offer.md'])
  for (const { text } of files) for (const link of linksIn(text)) expect(names).toContain(link)
  const some = vaultMarkdownFiles({ ...whole, sections: [record(2), record(5)] })
  expect(linksIn(some[2]?.text)).toEqual(['02-message.md'])
})

test('begins each file of a folder with what notes apps read of it', () => {
  const files = vaultMarkdownFiles({ ...whole, title: 'Light: "north" \n# & more', client: "A 'b' --- c" })
  expect(files[0]?.text).toMatch(
    /^---\ntitle: "Light: \\"north\\" # & more"\nclient: "A 'b' --- c"\ndate: 2026-01-01\nsections: 17\n---\n\n# /,
  )
  expect(files[8]?.text).toMatch(
    /^---\ntitle: "E-mail Sequence"\nclient: .+\ndate: 2026-01-01\nsection: 8\n---\n\n# E-mail Sequence\n/,
  )
})

test('shows nothing in a plain editor that nobody typed, where nothing could be misread', () => {
  const typed = [
    'Costs $500, not $1,200: 20% off & R&D #1 (a_b) [see below]!',
    'Rated 5* by nobody. 3 * 4 = 12; a + b - c > d',
    '#leadership #calm_days',
    'First line',
    '1. One',
    '- two',
    '* three',
    '# four',
  ]
  const text = written(typed.join('\n'))
  expect(text.replaceAll('\u00a0', ' ')).toContain(`\n${typed.join('  \n')}\n`)
  expect(text).not.toContain('\\')
})

test('has exactly the headings, paragraphs, lists and tables of its tree, whatever the texts say', () => {
  const nasty = fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '__',
      '~',
      '~~~',
      '`',
      '```',
      '==',
      '%%',
      '$$',
      '$',
      '^[',
      '[[',
      ']]',
      '](',
      '[x]: ',
      '|',
    ],
    ...[
      '- ',
      '1. ',
      '1) ',
      '# ',
      '> ',
      '---',
      '===',
      '***',
      '| - | - |',
      ':-:|--',
      '<b>',
      '<!--',
      '&amp;',
      '\\',
    ],
    ...['\n', '\n\n', ' ', 'a', 'B', '7', '.', ':', '!', 'é', '中', 'https://a.b', 'a@b.c', '[ ] ', '[^1]'],
  )
  const anyText = fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(anyText, fc.constantFrom(1, 8, 11, 14, 16), (text, number) => {
      const content = contentSchema.parse(withTexts(validSection(number), () => text))
      const vault = { title: 'T', client: '', sections: [record(number, content)] }
      const tree = documentTree(vault, wholeVault, {
        put: (token) => `[${token}]`,
        say: sayIn(null),
        address: ({ title }) => `#${String(title.length)}`,
      })
      expect(shape(parsed(vaultMarkdown(vault)))).toEqual(shape(tree))
    }),
    { numRuns: runs },
  )
})

test('puts in the addresses of the hand-over, and leaves a token readable whose address is not known', () => {
  const { links } = handoverSchema.parse({
    links: {
      call: 'https://example.com/a_b?c=1&d=2',
      offer: 'example.com/offer',
      policy: 'javascript:alert(1)',
    },
  })
  const handover = { ...emptyHandover(), links }
  const content = contentSchema.parse(
    withTexts(
      validSection(16),
      () => '{{call link}} {{offer link}} {{policy link}} {{first name}} {{other}}',
    ),
  )
  const text = vaultMarkdown({ title: 'T', client: '', sections: [record(16, content)], handover })
  expect(text).toContain(
    '<https://example.com/a_b?c=1&d=2> [example.com/offer](https://example.com/offer) javascript:alert(1) [first name] {{other}}',
  )
  expect(vaultMarkdown({ title: 'T', client: '', sections: [record(16, content)] })).toContain('[call link]')
})

test('lists the open findings at the end where that is asked for', () => {
  const finding: Finding = {
    ...{ id: 'x', kind: 'proof', family: 'number', rule: 'r', section: 8, path: ['emails', 0, 'body'] },
    ...{
      span: null,
      severity: 'warning',
      sentence: 'The number is not yours.',
      repair: null,
      confirmable: true,
    },
  }
  const vault = { ...whole, findings: [finding] }
  expect(vaultMarkdown(vault, { ...wholeVault, withFindings: true })).toMatch(
    /\n## Open findings\n\n### 8\. E-mail Sequence\n\n- \*\*E-mail 1 › Body:\*\* The number is not yours\.\n$/,
  )
  expect(vaultMarkdown(vault)).toBe(vaultMarkdown(whole))
})

test('names what is missing only where the whole vault was asked for', () => {
  const one = { ...whole, sections: [record(4)] }
  expect(vaultMarkdown(one)).toContain('(not written yet)')
  const chosen = vaultMarkdown(one, { ...wholeVault, sections: [4] })
  expect(chosen).toContain('One section.')
  expect(chosen).not.toContain('not written yet')
})

test('loses no text of content that has not the form of its section', () => {
  const odd = {
    bestClient: 'one text',
    challenges: { a: 'two' },
    wants: ['three', { deep: ['four'] }, null],
    waysToTalk: 5,
  }
  const text = vaultMarkdown({ title: 'T', client: '', sections: [record(1, odd)] })
  for (const part of ['one text', 'two', 'three', 'four', '5']) expect(text).toContain(part)
  const rows = { calendar: [{ theme: 'six', posts: ['seven', 'eight'] }, 'nine'] }
  const table = vaultMarkdown({ title: 'T', client: '', sections: [record(11, rows)] })
  for (const part of ['six', 'seven', 'eight', 'nine']) expect(table).toContain(part)
})
