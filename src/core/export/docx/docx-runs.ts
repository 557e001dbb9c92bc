import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx'
import type { PhrasingContent } from 'mdast'
import { runsLeft } from '../runs-left.ts'

interface RunLook {
  bold?: boolean
  style?: string
}

/** Words of a paragraph, its line breaks and its links. */
export const runsOf = (nodes: readonly PhrasingContent[], look: RunLook = {}): ParagraphChild[] =>
  runsIn(nodes, look, runsLeft(wordsOf(nodes)))

/** `amongLeft`: the words they stand among run from right to left. */
const runsIn = (nodes: readonly PhrasingContent[], look: RunLook, amongLeft: boolean): ParagraphChild[] =>
  nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [textRun(node.value, look, amongLeft)]
      case 'break':
        return [new TextRun({ break: 1 })]
      case 'strong':
        return runsIn(node.children, { ...look, bold: true }, amongLeft)
      case 'link':
        return [
          new ExternalHyperlink({
            link: node.url,
            children: runsIn(node.children, { ...look, style: 'Hyperlink' }, amongLeft),
          }),
        ]
      default:
        // The document tree holds no other node.
        return 'children' in node ? runsIn(node.children, look, amongLeft) : []
    }
  })

/** Word sets a full stop behind a link by what its own run says, and not by the letters beside it. */
export const textRun = (text: string, look: RunLook = {}, amongLeft = false): TextRun =>
  new TextRun({ text, ...look, ...(runsLeft(text, amongLeft) ? { rightToLeft: true } : {}) })

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
