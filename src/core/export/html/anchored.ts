import type { Nodes, RootContent } from 'mdast'
import type { FieldPath } from '../../../shared/sections/outline.ts'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import '../document/document-data.ts'

/** The anchor of a section or of a field in it: `s8`, `s8-emails-0-subject`. */
export const anchorOf = (section: SectionNumber, path: FieldPath): string =>
  [`s${section}`, ...path.map((step) => String(step).replace(/[^\p{L}\p{N}]/gu, '_'))].join('-')

/**
 * The nodes with their anchors, each on the first node of its place, and the direction of each text left to the text.
 */
export function withAnchors(nodes: readonly RootContent[]): RootContent[] {
  const given = new Set<string>()
  return nodes.map((node) => anchored(node, given))
}

const texts = ['paragraph', 'heading', 'listItem', 'tableCell']

function anchored<N extends Nodes>(node: N, given: Set<string>): N {
  const { section, path } = node.data ?? {}
  const id = section === undefined || path === undefined ? null : anchorOf(section, path)
  const isFirst = id !== null && texts.includes(node.type) && !given.has(id)
  if (isFirst) given.add(id)
  const hProperties = {
    ...(isFirst ? { id } : {}),
    ...(texts.includes(node.type) ? { dir: 'auto' } : {}),
  }
  return {
    ...node,
    ...(Object.keys(hProperties).length > 0 ? { data: { ...node.data, hProperties } } : {}),
    ...('children' in node ? { children: node.children.map((child) => anchored(child, given)) } : {}),
  }
}
