import type { Nodes, PhrasingContent, Root } from 'mdast'
import { bookmarkName } from './bookmark-name.ts'

/** A bookmark as it begins or ends at a node. `id` binds both ends. */
export interface Mark {
  id: number
  name: string
}
export interface Marks {
  begins: ReadonlyMap<Nodes, Mark>
  ends: ReadonlyMap<Nodes, Mark>
}

/**
 * Where bookmarks begin and end: one at each heading, for the contents, and one around the text of each field, which
 * may be several paragraphs, the cell of a table or the end of a heading.
 */
export function marksOf(root: Root): Marks {
  const spans = new Map<string, { first: Nodes; last: Nodes }>()
  let open = ''
  for (const node of root.children.flatMap(holders)) {
    const name = nameOf(node) ?? (node.type === 'heading' ? `heading_${spans.size}` : null)
    if (name === null) continue
    const span = spans.get(name)
    if (!span) spans.set(name, { first: node, last: node })
    // A name stands once in a document, around nodes that follow each other.
    else if (open === name) span.last = node
    open = name
  }
  const marks = [...spans].map(([name, span], index) => ({ ...span, mark: { id: index + 1, name } }))
  return {
    begins: new Map(marks.map(({ first, mark }) => [first, mark])),
    ends: new Map(marks.map(({ last, mark }) => [last, mark])),
  }
}

/** The nodes that a bookmark may be around, in order. */
function holders(node: Nodes): Nodes[] {
  if (node.type === 'paragraph' || node.type === 'tableCell') return [node]
  if (node.type === 'heading') return [node, ...node.children]
  return 'children' in node ? node.children.flatMap(holders) : []
}

function nameOf({ type, data }: Nodes): string | null {
  if (data?.section === undefined || !data.path) return null
  return bookmarkName({ section: data.section, path: data.path }, type === 'heading' ? 'h' : 's')
}

/** Words of ours at the start of a paragraph, and the field's own text after them. */
export function withoutLabel(children: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const ours = children.findIndex((child) => !child.data?.label)
  const from = ours === -1 ? children.length : ours
  return [children.slice(0, from), children.slice(from)]
}
