import type { Root } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown, type ConstructName, type Options } from 'mdast-util-to-markdown'

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
