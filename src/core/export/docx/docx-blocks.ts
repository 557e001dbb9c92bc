import {
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx'
import type {
  Heading,
  List,
  Nodes,
  Paragraph as ParagraphNode,
  PhrasingContent,
  Root,
  RootContent,
  Table as TableNode,
  TableCell as TableCellNode,
} from 'mdast'
import { standing } from './docx-language.ts'
import { withoutLabel, type Marks } from './docx-marks.ts'
import { runsOf, wordsOf } from './docx-runs.ts'
import type { DocxStyles } from './docx-styles.ts'

interface BlockForm {
  styles: DocxStyles
  /** The whole document runs from right to left. */
  rightToLeft: boolean
  /** Behind the head of a table, and its lines. */
  tint: string
  accent: string
  /** The width between the margins, in twentieths of a point. */
  width: number
  /** Every heading of depth two begins a page, and not the first alone. */
  inChapters: boolean
}

/** A document tree as paragraphs and tables of Word. The first chapter heading has depth 2, and begins a page after the cover. */
export function docxBlocks(root: Root, marks: Marks, form: BlockForm): (Paragraph | Table)[] {
  const first = root.children.find((node) => node.type === 'heading')
  return root.children.flatMap((node) => blocks(node, { ...form, marks, first }))
}

interface Inside extends BlockForm {
  marks: Marks
  first: Heading | undefined
}

function blocks(node: RootContent, form: Inside): (Paragraph | Table)[] {
  switch (node.type) {
    case 'heading':
      return [headingBlock(node, form)]
    case 'paragraph':
      return [paragraphBlock(node, form)]
    case 'list':
      return listBlocks(node, form, 0)
    case 'table':
      return tableBlocks(node, form)
    default:
      // The document tree holds no other node.
      return []
  }
}

function headingBlock(node: Heading, form: Inside): Paragraph {
  const { children, depth } = node
  const inner = children.findIndex((child) => child.data?.path)
  const [ours, words] = inner === -1 ? [children, []] : [children.slice(0, inner), children.slice(inner)]
  return new Paragraph({
    style: form.styles.headings[depth - 2] ?? form.styles.title,
    ...(depth === 2 && (form.inChapters || node === form.first) ? { pageBreakBefore: true } : {}),
    ...direction(children, form),
    children: [
      ...marked([], node, node, form),
      ...runsOf(ours),
      ...marked(words, words[0], words.at(-1), form),
    ],
  })
}

function paragraphBlock(node: ParagraphNode, form: Inside, look?: Partial<IParagraphOptions>): Paragraph {
  const [ours, words] = withoutLabel(node.children)
  const style = node.data?.spoken ? form.styles.spoken : form.styles.body
  return new Paragraph({
    ...(isLead(ours, words) ? { keepNext: true } : {}),
    ...direction(words.length > 0 ? words : ours, form),
    // The library sets bullets in a style of their own.
    ...(look ?? (style === undefined ? {} : { style })),
    children: [...runsOf(ours), ...marked(words, node, node, form)],
  })
}

/** A label with nothing or little behind it, such as the subject of an e-mail, belongs to what follows. */
const isLead = (ours: readonly PhrasingContent[], words: readonly PhrasingContent[]): boolean =>
  ours.length > 0 && wordsOf(words).length < 80

/** Runs with the field's bookmark around them. */
function marked(
  words: readonly PhrasingContent[],
  first: Nodes | undefined,
  last: Nodes | undefined,
  { marks }: Inside,
): ParagraphChild[] {
  const begin = first && marks.begins.get(first)
  const end = last && marks.ends.get(last)
  return [
    ...(begin ? [new BookmarkStart(begin.name, begin.id)] : []),
    ...runsOf(words),
    ...(end ? [new BookmarkEnd(end.id)] : []),
  ] as ParagraphChild[]
}

const direction = (words: readonly PhrasingContent[], { rightToLeft }: Inside) =>
  standing(wordsOf(words), rightToLeft)

const listBlocks = ({ children }: List, form: Inside, level: number): Paragraph[] =>
  children.flatMap((item) =>
    item.children.flatMap((node, index): Paragraph[] => {
      if (node.type === 'list') return listBlocks(node, form, Math.min(level + 1, 8))
      if (node.type !== 'paragraph') return []
      // The bullet stands where lines begin.
      const way = form.rightToLeft ? { bidirectional: true } : {}
      return [paragraphBlock(node, form, { ...entryLook(form.styles, index, level), ...way })]
    }),
  )

/** The second paragraph of an entry has no bullet of its own. */
function entryLook({ list, body }: DocxStyles, index: number, level: number): Partial<IParagraphOptions> {
  if (index === 0) return list === undefined ? { bullet: { level } } : { style: list }
  const indent = { start: (list === undefined ? 720 : listIndent) * (level + 1) }
  return body === undefined ? { indent } : { style: body, indent }
}

/** Where Word sets the words of its own “List Bullet”, in twentieths of a point. */
const listIndent = 360

function tableBlocks({ children: rows }: TableNode, form: Inside): (Paragraph | Table)[] {
  const widths = columnWidths(rows, form.width)
  const edge = { style: BorderStyle.SINGLE, size: 4, color: form.accent }
  const borders = {
    top: edge,
    bottom: edge,
    insideHorizontal: edge,
    left: none,
    right: none,
    insideVertical: none,
  }
  const table = new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    ...(form.rightToLeft ? { visuallyRightToLeft: true } : {}),
    borders,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: row.children.map((cell, column) =>
            cellBlock(cell, index === 0, widths[column] ?? 0, form),
          ),
        }),
    ),
  })
  // Two tables that touch become one in Word.
  return [table, new Paragraph({ ...(form.styles.body === undefined ? {} : { style: form.styles.body }) })]
}

/** By the longest text of each column, within bounds: a number takes little, and a sentence not all. */
function columnWidths(rows: TableNode['children'], width: number): number[] {
  const columns = rows[0]?.children.length ?? 0
  const weights = Array.from({ length: columns }, (_, column) => {
    const lengths = rows.map(({ children }) => wordsOf(children[column]?.children ?? []).length)
    return Math.min(Math.max(...lengths, 7), 60)
  })
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => Math.floor((width * weight) / all))
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

const cellBlock = (node: TableCellNode, head: boolean, width: number, form: Inside): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(head ? { shading: { fill: form.tint } } : {}),
    children: [
      new Paragraph({
        ...(form.styles.body === undefined ? {} : { style: form.styles.body }),
        spacing: { before: 0, after: 0 },
        ...direction(node.children, form),
        children: head ? runsOf(node.children, { bold: true }) : marked(node.children, node, node, form),
      }),
    ],
  })
