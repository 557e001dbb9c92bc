import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx'
import type { PhrasingContent } from 'mdast'
import { runsLeft } from '../runs-left.ts'

interface RunLook {
  bold?: boolean
  style?: string
}

/** Words of a paragraph, its line breaks and its links. */
export const runsOf = (nodes: readonly PhrasingContent[], look: RunLook = {}): ParagraphChild[] =>
  nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [textRun(node.value, look)]
      case 'break':
        return [new TextRun({ break: 1 })]
      case 'strong':
        return runsOf(node.children, { ...look, bold: true })
      case 'link':
        return [
          new ExternalHyperlink({
            link: node.url,
            children: runsOf(node.children, { ...look, style: 'Hyperlink' }),
          }),
        ]
      default:
        // The document tree holds no other node.
        return 'children' in node ? runsOf(node.children, look) : []
    }
  })

export const textRun = (text: string, look: RunLook = {}): TextRun =>
  new TextRun({ text, ...look, ...(runsLeft(text) ? { rightToLeft: true } : {}) })

/** The words a reader sees. */
export const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) =>
      'value' in node
        ? node.value
        : 'children' in node
          ? wordsOf(node.children)
          : node.type === 'break'
            ? ' '
            : '',
    )
    .join('')
