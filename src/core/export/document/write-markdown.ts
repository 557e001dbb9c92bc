import type { Nodes, Parents, Root, Text } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown, type Info, type State } from 'mdast-util-to-markdown'
import { escapeText } from './escape-text.ts'

/** The tree as CommonMark with tables. Whatever could be read as markup in a text is escaped. */
export const writeMarkdown = (root: Root): string =>
  toMarkdown(root, {
    bullet: '-',
    listItemIndent: 'one',
    rule: '-',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    handlers: {
      text,
      // Two blanks before the end of a line: two lines for every reader, and nothing to be seen in a plain editor.
      break: () => '  \n',
    },
  })

function text(
  { value }: Text,
  parent: Parents | undefined,
  { stack }: State,
  { before, after }: Info,
): string {
  if (stack.includes('autolink') || !parent) return value
  return escapeText(value, {
    ...blockOf(parent),
    first: before === '\n',
    last: after === '\n',
    inCell: parent.type === 'tableCell',
    inHeading: parent.type === 'heading',
    inLink: parent.type === 'link',
  })
}

/** The words of each block, gathered once. */
const blocks = new WeakMap<Nodes, { block: string; marked: boolean }>()

function blockOf(parent: Parents): { block: string; marked: boolean } {
  const before = blocks.get(parent)
  if (before) return before
  const made = {
    block: parent.children.map((child) => (child.type === 'text' ? child.value : '\n')).join(''),
    marked: parent.children.some(({ type }) => type === 'strong'),
  }
  blocks.set(parent, made)
  return made
}
