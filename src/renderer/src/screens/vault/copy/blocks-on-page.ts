import { copyTokens, tokenText } from '../../../../../shared/tokens.ts'
import type { Block } from './copied-blocks.ts'

/** What belongs to the page and not to its text: tools, notes, words that a proposal would take out. */
const ours =
  '[role="toolbar"], button, textarea, input, .only-heard, .vf-empty, .vr, del, [aria-hidden="true"]'

/** The words of a selection on the page, with what they are there: headings, rows of label and value, entries, text. */
export function blocksOnPage(selected: Node): Block[] {
  const blocks: Block[] = []
  let loose = ''
  const end = (): void => {
    if (loose.trim() !== '') blocks.push({ kind: 'paragraph', text: loose.trim() })
    loose = ''
  }
  const read = (node: Node): void => {
    if (!(node instanceof Element)) {
      if (node.nodeType === Node.TEXT_NODE) loose += node.textContent ?? ''
      else for (const inner of node.childNodes) read(inner)
      return
    }
    if (node.matches(ours)) return
    const block = blockOf(node)
    if (block === null) {
      const inline = node.matches('span, bdi, ins, mark, strong, em, a')
      if (node.hasAttribute('data-token')) loose += wordsOf(node)
      else {
        if (!inline) end()
        for (const inner of node.childNodes) read(inner)
        if (!inline) end()
      }
      return
    }
    end()
    if (block.text !== '') blocks.push(block)
  }
  read(selected)
  end()
  return blocks
}

function blockOf(element: Element): Block | null {
  const heading = /^H([1-6])$/u.exec(element.tagName)
  if (heading) return { kind: 'heading', level: Number(heading[1]), text: wordsOf(element).trim() }
  if (element.matches('li')) return { kind: 'entry', text: wordsOf(element).trim() }
  if (element.matches('.vrow')) {
    const label = element.querySelector('.vrow-label')
    const value = element.querySelector('.vrow-value')
    if (!label || !value) return null
    return { kind: 'paragraph', label: `${wordsOf(label).trim()}:`, text: wordsOf(value).trim() }
  }
  if (element.matches('p')) return { kind: 'paragraph', text: wordsOf(element).trim() }
  return null
}

/** The words of an element; a token's chip is the token. */
function wordsOf(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? ''
  if (node.matches(ours)) return ''
  const token = copyTokens.find((each) => each === node.getAttribute('data-token'))
  return token ? tokenText(token) : [...node.childNodes].map(wordsOf).join('')
}
