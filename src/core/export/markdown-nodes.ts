import type { Heading, Paragraph, PhrasingContent, Root, Strong } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown, type ConstructName, type Options } from 'mdast-util-to-markdown'

/** Characters no text needs and some readers stumble over. Line feeds and tabs stay. */
// eslint-disable-next-line no-control-regex -- taking control characters out is the point
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/gu

const clean = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(control, '')
    .replace(/\p{Surrogate}/gu, '')

/** Paragraphs, each as its lines, without blank ones. White space in a row is one blank, as Markdown shows it. */
export function paragraphLines(text: string): string[][] {
  return clean(text)
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map(tight)
        .filter((row) => row !== ''),
    )
    .filter((rows) => rows.length > 0)
}

const tight = (row: string): string => row.replace(/[\t ]+/g, ' ').trim()

/** A text on one line. */
export const line = (text: string): string => paragraphLines(text).flat().join(' ')

export const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

export const strong = (value: string): Strong => ({ type: 'strong', children: [{ type: 'text', value }] })

/** Markdown has six depths; what lies deeper shares the last. */
export const heading = (depth: number, value: string): Heading => ({
  type: 'heading',
  depth: depth === 1 || depth === 2 || depth === 3 || depth === 4 || depth === 5 ? depth : 6,
  children: [{ type: 'text', value: line(value) }],
})

/** Lines of one paragraph, each on its own line as typed. */
export const rows = (texts: readonly string[]): PhrasingContent[] =>
  texts.flatMap((value, index): PhrasingContent[] =>
    index === 0 ? [{ type: 'text', value }] : [{ type: 'break' }, { type: 'text', value }],
  )

export const paragraphs = (text: string): Paragraph[] =>
  paragraphLines(text).map((block) => paragraph(rows(block)))

const inLinks: ConstructName[] = ['autolink', 'destinationLiteral', 'destinationRaw', 'reference']
const phrasing = { inConstruct: 'phrasing' as const, notInConstruct: inLinks }

/** Readers of the GitHub kind turn bare addresses into links and tildes into strokes; texts of a model stay text. */
const plainText: Options = {
  unsafe: [
    { character: ':', before: '[ps]', after: '\\/', ...phrasing },
    { character: '.', before: '[Ww]', after: '[\\-.\\w]', ...phrasing },
    { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', ...phrasing },
    { character: '~', ...phrasing },
  ],
}

/** The tree as CommonMark with tables. Whatever could be read as markup in a text is escaped. */
export function writeMarkdown(root: Root): string {
  return toMarkdown(root, {
    bullet: '-',
    listItemIndent: 'one',
    rule: '-',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), plainText],
  })
}
