import type { Span } from '../../../../shared/finding.ts'
import type { FieldPath } from '../../../../shared/sections/outline.ts'
import { pathKey } from './changes.ts'

/** The element of a field on the page, else that of the nearest field around it. */
export function fieldElement(page: HTMLElement, path: FieldPath): HTMLElement | null {
  for (let length = path.length; length > 0; length--) {
    const key = CSS.escape(pathKey(path.slice(0, length)))
    const field = page.querySelector<HTMLElement>(`[data-field="${key}"]`)
    if (field) return field
  }
  return null
}

/** The words of a span as they stand on the page; null where the field is not shown or reads otherwise by now. */
export function rangeOf(page: HTMLElement, path: FieldPath, span: Span): Range | null {
  const field = fieldElement(page, path)
  if (!field) return null
  const within = listEntry(field, path) ?? field
  const pieces = [
    ...(within.dataset['from'] === undefined
      ? within.querySelectorAll<HTMLElement>('[data-from]')
      : [within]),
  ]
  const start = pointAt(pieces, span.from, 'start')
  const end = pointAt(pieces, span.to, 'end')
  if (!start || !end) return null
  const range = document.createRange()
  range.setStart(start.node, start.at)
  range.setEnd(end.node, end.at)
  return sameWords(range.toString(), span.text) ? range : null
}

/** An entry of a list of texts stands in its list's field. */
function listEntry(field: HTMLElement, path: FieldPath): HTMLElement | null {
  const entry = path.at(-1)
  if (typeof entry !== 'number' || field.dataset['field'] === pathKey(path)) return null
  return field.querySelector<HTMLElement>(`[data-entry="${entry}"]`)
}

function pointAt(
  pieces: readonly HTMLElement[],
  position: number,
  side: 'start' | 'end',
): { node: Text; at: number } | null {
  for (const piece of pieces) {
    let at = position - Number(piece.dataset['from'])
    // A text with tokens in it stands in several nodes.
    const nodes = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT)
    while (nodes.nextNode()) {
      const node = nodes.currentNode as Text
      const inside = side === 'start' ? at >= 0 && at < node.length : at > 0 && at <= node.length
      if (inside) return { node, at }
      at -= node.length
    }
  }
  return null
}

/** Between paragraphs the page has no line breaks of the text's own. */
const sameWords = (here: string, wanted: string): boolean =>
  here.replace(/\s+/gu, '') === wanted.replace(/\s+/gu, '')

/** Marks words on the page without touching its text; hands back what takes the marks away. */
export function highlight(name: 'found' | 'found-here', ranges: readonly Range[]): () => void {
  if (ranges.length === 0) return () => undefined
  const marks = new Highlight(...ranges)
  if (name === 'found-here') marks.priority = 1
  CSS.highlights.set(name, marks)
  return () => {
    if (CSS.highlights.get(name) === marks) CSS.highlights.delete(name)
  }
}
