import { Document, Footer, Header, Packer, Paragraph } from 'docx'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { emptyHandover, handoverSchema } from '../../../shared/handover.ts'
import { emptyIntake } from '../../../shared/intake.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import { fieldOf, type Field } from '../../../shared/sections/outline.ts'
import { contentSchema, type Content, type SectionRecord } from '../../../shared/vault.ts'
import { oddVaults } from '../../testing/odd-vaults.ts'
import { validSection } from '../../testing/valid-content.ts'
import { sectionDraft } from '../../testing/vault-in-memory.ts'
import { documentTree, wholeVault } from '../document/document-tree.ts'
import { linkedTokens } from '../document/put-token.ts'
import { shownTexts } from '../../testing/shown-texts.ts'
import { sayFor } from '../../../shared/in-language/say.ts'
import type { VaultToExport } from '../target.ts'
import { bookmarkName } from './bookmark-name.ts'
import { vaultDocx } from './docx-target.ts'
import { timesOf } from '../../../main/testing/tally.ts'

const record = (number: SectionNumber, content: Content = validSection(number)): SectionRecord => ({
  ...sectionDraft(number, content),
  schemaVersion: 2,
  key: sectionOf(number).key,
  revision: 1,
  savedAt: `2026-11-${String(number + 9)}T08:00:00.000Z`,
})

const northlight: VaultToExport = {
  ...{ id: 'a1', title: 'Northlight', client: 'Northlight Coaching', intake: emptyIntake() },
  ...{ handover: emptyHandover(), leftOut: [], approvals: {}, findings: [], template: null },
  sections: sectionNumbers.map((number) => record(number)),
}

const some = { ...northlight, sections: [record(1), record(8), record(11)] }

async function made(vault: VaultToExport, choice = wholeVault): Promise<Uint8Array> {
  const bytes = await vaultDocx(vault, choice)
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.failure))
  return bytes.value
}

const refusal = async (template: Uint8Array): Promise<string> => {
  const answer = await vaultDocx({ ...northlight, sections: [record(2)], template }, wholeVault)
  return answer.ok
    ? 'taken'
    : answer.failure.kind === 'not-allowed'
      ? answer.failure.why
      : answer.failure.kind
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const bodyOf = (bytes: Uint8Array): string => partsOf(bytes)['word/document.xml'] ?? ''

const blanks = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const dense = (text: string): string => text.replace(/\s+/gu, '')

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** The text of each bookmark, and what stands in none, read off the XML. */
function bookmarksIn(xml: string): { inside: Map<string, string>; outside: string } {
  const inside = new Map<string, string>()
  let open: string | null = null
  let outside = ''
  const pieces =
    /<w:bookmarkStart\b[^>]*\bw:name="([^"]*)"[^>]*>|<w:bookmarkEnd\b[^>]*>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>|<\/w:p>/g
  for (const [found, name, text = ' '] of xml.matchAll(pieces)) {
    if (name !== undefined) {
      expect(inside.has(name), name).toBe(false)
      inside.set(name, '')
      open = name
    } else if (found.startsWith('<w:bookmarkEnd')) open = null
    else if (open === null) outside += unescaped(text)
    else inside.set(open, (inside.get(open) ?? '') + unescaped(text))
  }
  return { inside, outside }
}

const labelsOf = (field: Field): string[] => [
  field.label,
  ...(field.item === undefined ? [] : [field.item]),
  ...(field.kind === 'group'
    ? field.fields.flatMap(labelsOf)
    : field.kind === 'list'
      ? labelsOf(field.each)
      : []),
]

test('has headings whose styles say how deep they lie, for whatever builds an outline by that', async () => {
  const styles = partsOf(await made(northlight))['word/styles.xml'] ?? ''
  const levels = [...styles.matchAll(/<w:style [^>]*w:styleId="(Heading\d)"[^]*?<\/w:style>/gu)].map(
    ([style, id]) => [id, /<w:outlineLvl w:val="(\d)"\/>/u.exec(style)?.[1]],
  )
  expect(levels.filter(([id]) => id !== 'Heading6')).toEqual(
    [1, 2, 3, 4, 5].map((depth) => [`Heading${depth}`, String(depth - 1)]),
  )
})

test('holds every text of all seventeen sections in the bookmark of its field, and beside them labels only', async () => {
  const { inside, outside } = bookmarksIn(bodyOf(await made(northlight)))
  const missing = northlight.sections.flatMap(({ number: section, content }) =>
    shownTexts(section, content).filter(({ path, text }) => {
      // A list inside a row of a table is one sentence.
      const place =
        inside.get(bookmarkName({ section, path })) ??
        inside.get(bookmarkName({ section, path: path.slice(0, -1) }))
      return place === undefined || !blanks(place).includes(blanks(text))
    }),
  )
  expect(missing).toEqual([])
  const known = sectionNumbers.flatMap((number) => [
    sectionOf(number).title,
    ...labelsOf(fieldOf(sectionOf(number).schema)),
  ])
  const words = new Set(
    [...known, 'Northlight', 'For Northlight Coaching 17 of 17 sections', 'Contents'].flatMap((text) =>
      text.split(/[^\p{L}]+/u),
    ),
  )
  expect(outside.split(/[^\p{L}]+/u).filter((word) => !words.has(word))).toEqual([])
  for (const name of inside.keys()) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/)
})

test('has headings, lists and tables that another program recognises as such', async () => {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await made(northlight)) })
  expect(messages.filter(({ type }) => type === 'error')).toEqual([])
  const chapters = [...value.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, text = '']) =>
    text.replace(/<[^>]*>/g, ''),
  )
  expect(chapters.filter((text) => /^\d+\. /.test(text))).toHaveLength(17)
  expect(value).toMatch(/<h3>(?:<a id="[^"]*"><\/a>)*E-mail 18<\/h3>/)
  expect(value).toMatch(/<p><strong>Subject:<\/strong> <a id="s08_emails_0_subject"><\/a>/)
  expect(value).toContain('<table>')
  expect(value).toContain('<li>')
  expect(value).not.toMatch(/<img|<script/)
})

test('has contents whose links lead to the headings, filled in before Word is asked', async () => {
  const xml = bodyOf(await made(northlight))
  const contents = xml.slice(xml.indexOf('<w:sdtContent>'), xml.indexOf('</w:sdtContent>'))
  const links = [...contents.matchAll(/<w:hyperlink\b[^>]*w:anchor="([^"]*)"/g)].map(([, name]) => name)
  const places = new Set(bookmarksIn(xml).inside.keys())
  expect(links.length).toBeGreaterThan(17)
  expect(links.filter((name) => !places.has(name ?? ''))).toEqual([])
  expect(contents).toContain('17. ')
  expect(xml).not.toContain('w:dirty="true"')
})

test('is written by the client: title, contact and dates of the vault, and nothing of the program', async () => {
  const handover = handoverSchema.parse({ brand: { contactName: 'Mara' }, aiNote: true })
  const parts = partsOf(await made({ ...northlight, handover }))
  expect(parts['docProps/core.xml']).toContain('<dc:title>Northlight</dc:title><dc:creator>Mara</dc:creator>')
  expect(parts['docProps/core.xml']?.match(/2026-11-26T08:00:00\.000Z/g)).toHaveLength(2)
  expect(parts['docProps/custom.xml']).toContain('A language model helped')
  expect(parts['word/document.xml']).toContain('A language model helped')
  expect(Object.values(parts).join('')).not.toMatch(/vaultwright|docx\.js|un-named/i)
  expect((await made(northlight)).toString()).toBe((await made(structuredClone(northlight))).toString())
  expect(bodyOf(await made(northlight))).not.toContain('A language model helped')
})

test('is set in the colours, the typeface, the language and the direction of the client', async () => {
  const handover = handoverSchema.parse({ brand: { colour: '#1f5c8a', typeface: 'Georgia' } })
  const intake = { ...emptyIntake(), market: { ...emptyIntake().market, language: 'Arabic' } }
  const content = contentSchema.parse({ ...validSection(2), oneLiner: 'نساعدك على البدء (اليوم)' })
  const parts = partsOf(await made({ ...northlight, intake, handover, sections: [record(2, content)] }))
  expect(parts['word/styles.xml']).toContain('Georgia')
  expect(parts['word/styles.xml']).toContain('1f5c8a')
  expect(parts['word/styles.xml']).toMatch(/<w:lang [^>]*w:bidi="ar-/)
  const paragraph = /<w:p>(?:(?!<w:p>).)*نساعدك.*?<\/w:p>/su.exec(parts['word/document.xml'] ?? '')?.[0]
  expect(paragraph).toContain('<w:bidi/>')
  expect(paragraph).toContain('<w:rtl/>')
  // Too light to be read on white: headings stay dark.
  const light = handoverSchema.parse({ brand: { colour: '#ffee88' } })
  const heading = /w:styleId="Heading1".*?<\/w:style>/su.exec(
    partsOf(await made({ ...northlight, handover: light }))['word/styles.xml'] ?? '',
  )
  expect(heading?.[0]).not.toContain('ffee88')
})

test('sets signs and figures between links as the words they stand among', async () => {
  const intake = { ...emptyIntake(), market: { ...emptyIntake().market, language: 'Arabic' } }
  const handover = handoverSchema.parse({ links: { call: 'https://a.test/call' } })
  const content = contentSchema.parse({
    ...validSection(2),
    oneLiner: 'احجز {{call link}} (31).',
    spoken: 'Book {{call link}} (31).',
  })
  const xml = bodyOf(await made({ ...northlight, intake, handover, sections: [record(2, content)] }))
  const runs = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:t[^>]*>([^<]*(?:call|31)[^<]*)<\/w:t><\/w:r>/gsu)]
  expect(runs.map(([run, text]) => [text, run.includes('<w:rtl/>')])).toEqual([
    ['https://a.test/call', false],
    [' (31).', true],
    ['https://a.test/call', false],
    [' (31).', false],
  ])
})

/** All words of a tree, in order. */
const shown = (node: Nodes): string =>
  'value' in node
    ? node.value
    : 'children' in node
      ? node.children
          .map(shown)
          .join(['paragraph', 'heading', 'strong', 'link', 'tableCell'].includes(node.type) ? '' : '\n')
      : ' '

test('holds exactly the words of any vault, however odd, and no character XML forbids', async () => {
  const runs = timesOf(500, 10)
  await fc.assert(
    fc.asyncProperty(oddVaults(), async (vault) => {
      const bytes = await made(vault)
      const say = sayFor(vault.intake)
      const form = { put: linkedTokens(vault.handover.links, say), say, subjectLine: true }
      const { children } = documentTree(vault, wholeVault, form)
      const from = children.findIndex((node) => node.type === 'heading' && node.depth === 2)
      // mammoth drops the ends of lines, so blanks are not compared here.
      const words = from === -1 ? '' : dense(children.slice(from).map(shown).join(''))
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
      expect(dense(value).slice(-words.length || Infinity)).toBe(words)
      for (const xml of Object.values(partsOf(bytes)))
        // eslint-disable-next-line no-control-regex -- those are what is looked for
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u)
      bookmarksIn(bodyOf(bytes))
    }),
    { numRuns: runs },
  )
}, 600_000)

test('names the open findings at the end where that is asked for', async () => {
  const findings: VaultToExport['findings'] = [
    {
      ...{ id: 'x', kind: 'proof', family: 'number', rule: 'r', section: 8, path: ['emails', 0, 'body'] },
      ...{
        span: null,
        severity: 'warning',
        sentence: 'The number is not yours.',
        repair: null,
        confirmable: true,
      },
    },
  ]
  const { value } = await mammoth.extractRawText({
    buffer: Buffer.from(await made({ ...northlight, findings }, { ...wholeVault, withFindings: true })),
  })
  expect(blanks(value)).toMatch(
    /Open findings 8\. E-mail Sequence E-mail 1 › Body: The number is not yours\.$/,
  )
})

/** A letterhead: a header, a page of its own size, headings by a German Word, a text of an older client. */
async function letterhead(
  change: (parts: Record<string, string>) => void = () => undefined,
): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Someone Else',
    styles: { default: { heading1: { run: { color: 'AA0000' } } } },
    sections: [
      {
        properties: { page: { size: { width: 9000, height: 12000 } } },
        headers: { default: new Header({ children: [new Paragraph('Studio Letterhead')] }) },
        footers: { default: new Footer({ children: [new Paragraph('Bank and address')] }) },
        children: [new Paragraph({ style: 'Heading1', text: 'An older client' })],
      },
    ],
  })
  const parts = partsOf(new Uint8Array(await Packer.toArrayBuffer(document)))
  parts['word/styles.xml'] = (parts['word/styles.xml'] ?? '').replaceAll('"Heading1"', '"berschrift1"')
  change(parts)
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

const inPart = (name: string, from: string, to: string) => (parts: Record<string, string>) => {
  expect(parts[name]).toContain(from)
  parts[name] = (parts[name] ?? '').replace(from, to)
}

test('takes styles, header, footer and page of the person’s own template, and nothing it says', async () => {
  const dotx = inPart('[Content_Types].xml', 'document.main+xml', 'template.main+xml')
  const template = await letterhead(dotx)
  const bytes = await made({ ...some, template })
  expect((await made({ ...some, template })).toString()).toBe(bytes.toString())
  const parts = partsOf(bytes)
  const xml = parts['word/document.xml'] ?? ''
  expect(xml).toMatch(/<w:pStyle w:val="berschrift1"\/>(?:(?!<\/w:p>).)*1\. /su)
  expect(xml).toMatch(/<w:pgSz [^>]*w:w="9000"/)
  expect(xml).toContain('<w:headerReference')
  const all = Object.values(parts).join('')
  expect(all).toContain('Studio Letterhead')
  expect(all).toContain('Bank and address')
  expect(all).toContain('AA0000')
  expect(all).not.toMatch(/An older client|Someone Else|the-text-of-the-vault|template\.main/)
  const own = await mammoth.extractRawText({ buffer: Buffer.from(await made(some)) })
  const templated = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  expect(blanks(templated.value)).toBe(blanks(own.value))
  const { inside } = bookmarksIn(xml)
  expect([...inside]).toEqual([...bookmarksIn(bodyOf(await made(some))).inside])
  expect(xml).not.toMatch(/<w:pStyle [^>]*>\s*<w:pStyle/)
})

test('sets one bullet for an entry of two paragraphs, in the style of a template too', async () => {
  const template = await letterhead((parts) => {
    parts['word/styles.xml'] = (parts['word/styles.xml'] ?? '').replace(
      '</w:styles>',
      '<w:style w:type="paragraph" w:styleId="Aufz"><w:name w:val="List Bullet"/></w:style></w:styles>',
    )
  })
  const content = contentSchema.parse({
    ...validSection(2),
    positioningLines: ['One line.\n\nAnd more.', 'Two.'],
  })
  const bulleted = async (given: Uint8Array | null): Promise<string[]> => {
    const xml = bodyOf(await made({ ...northlight, sections: [record(2, content)], template: given }))
    return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gsu)]
      .filter(([paragraph]) => /"Aufz"|<w:numPr>/u.test(paragraph))
      .map(([paragraph]) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/gu)].map(([, text]) => text).join(''))
  }
  for (const given of [null, template]) expect(await bulleted(given)).toEqual(['One line.', 'Two.'])
})

test('is spelled as the copy is, whatever language the template is in and wherever it says so', async () => {
  const intake = {
    ...emptyIntake(),
    market: { ...emptyIntake().market, language: 'Deutsch', country: 'Schweiz' },
  }
  const stylesOf = async (change: (xml: string) => string): Promise<string> => {
    const template = await letterhead((parts) => {
      parts['word/styles.xml'] = change(parts['word/styles.xml'] ?? '')
    })
    return partsOf(await made({ ...some, intake, template }))['word/styles.xml'] ?? ''
  }
  const french = '<w:lang w:val="fr-FR" w:eastAsia="zh-CN" w:bidi="hi-IN"/>'
  const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/su
  for (const set of [
    `<w:docDefaults><w:rPrDefault><w:rPr>${french}</w:rPr></w:rPrDefault></w:docDefaults>`,
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>',
    '<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    '<w:docDefaults><w:rPrDefault/></w:docDefaults>',
    '<w:docDefaults><w:pPrDefault/></w:docDefaults>',
    '<w:docDefaults/>',
    '',
  ]) {
    // In a style too, as LibreOffice writes it.
    const xml = await stylesOf((styles) =>
      styles
        .replace(defaults, set)
        .replace(
          '</w:styles>',
          `<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:rPr>${french}</w:rPr></w:style></w:styles>`,
        ),
    )
    expect(xml.match(/<w:docDefaults>.*?<w:lang w:val="de-CH"\/>.*?<\/w:docDefaults>/gsu), set).toHaveLength(
      1,
    )
    expect(xml).not.toContain('fr-FR')
    expect(xml.match(/<w:lang w:val="de-CH"\/>/gu), set).toHaveLength(2)
  }
})

test('finds the text of a template where its package says that it is', async () => {
  const moved = await letterhead((parts) => {
    for (const [from, to] of [
      ['word/document.xml', 'word/document2.xml'],
      ['word/_rels/document.xml.rels', 'word/_rels/document2.xml.rels'],
    ] as const) {
      parts[to] = parts[from] ?? ''
      delete parts[from]
    }
    for (const name of ['_rels/.rels', '[Content_Types].xml'])
      inPart(name, 'word/document.xml', 'word/document2.xml')(parts)
  })
  const bytes = await made({ ...some, template: moved })
  expect(bytes.toString()).toBe((await made({ ...some, template: await letterhead() })).toString())
  expect(Object.values(partsOf(bytes)).join('')).toContain('Studio Letterhead')
})

test('is set on the paper of the country, as a PDF is', async () => {
  const sizeIn = async (country: string): Promise<string[]> => {
    const market = { ...emptyIntake().market, country }
    const xml = bodyOf(await made({ ...some, intake: { ...emptyIntake(), market } }))
    return [...(/<w:pgSz [^>]*>/u.exec(xml)?.[0] ?? '').matchAll(/w:[wh]="(\d+)"/gu)].map(
      ([, size = '']) => size,
    )
  }
  expect((await sizeIn('USA')).toSorted()).toEqual(['12240', '15840'])
  expect((await sizeIn('Germany')).toSorted()).toEqual(['11906', '16838'])
})

test('refuses a template that is damaged, locked, holds macros or fetches something, and says what to do', async () => {
  const whole = await letterhead()
  expect(await refusal(whole)).toBe('taken')
  expect(await refusal(whole.slice(0, 900))).toMatch(/damaged/)
  expect(await refusal(strToU8('no document'))).toMatch(/damaged/)
  expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toMatch(/password/)
  expect(await refusal(await letterhead((parts) => (parts['word/vbaProject.bin'] = 'x')))).toMatch(/macros/)
  expect(await refusal(await letterhead(inPart('word/styles.xml', '</w:style>', '</w:styl>')))).toMatch(
    /damaged/,
  )
  expect(
    await refusal(
      await letterhead(inPart('word/header1.xml', '<w:hdr', '<!DOCTYPE x [<!ENTITY a "b">]><w:hdr')),
    ),
  ).toMatch(/damaged/)
  const field =
    '<w:r><w:instrText>INCLUDE</w:instrText><w:instrText>PICTURE "http://x.test/a.png"</w:instrText></w:r></w:p>'
  expect(await refusal(await letterhead(inPart('word/header1.xml', '</w:p>', field)))).toMatch(/fetches/)
  const remote = (parts: Record<string, string>) => {
    parts['word/_rels/header1.xml.rels'] =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://x.test/a.png" TargetMode="External"/></Relationships>'
  }
  expect(await refusal(await letterhead(remote))).toMatch(/fetches/)
})
