import type { Say } from '../../../../../shared/in-language/say.ts'
import { inBrackets, pageAddress } from '../../../../../shared/token-address.ts'
import { tokenPieces, type CopyToken } from '../../../../../shared/tokens.ts'

/** Text on its way to the clipboard: what it is made of, whatever it was copied from. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  /** Lines of one paragraph; `label` stands before a short one, with its colon. */
  | { kind: 'paragraph'; text: string; label?: string }
  | { kind: 'entry'; text: string }

/** The address a token stands for; empty: not known. */
export type AddressOf = (token: CopyToken) => string

/** A text as its paragraphs. */
export const paragraphsIn = (text: string): Block[] =>
  text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph }))

/** For programs that take plain text: entries on lines of their own, blank lines between everything else. */
export function plainOf(blocks: readonly Block[], addressOf: AddressOf, say: Say): string {
  const put = (text: string): string =>
    tokenPieces(text)
      .map((piece) => ('text' in piece ? piece.text : addressOf(piece.token) || inBrackets(piece.token, say)))
      .join('')
  return blocks
    .map((block, at) => {
      const before = blocks[at - 1]
      const gap = !before
        ? ''
        : before.kind === 'entry' && block.kind === 'entry'
          ? '\n'
          : gapOf(before, block)
      const label = block.kind === 'paragraph' && block.label !== undefined ? `${block.label} ` : ''
      return `${gap}${block.kind === 'entry' ? '- ' : label}${put(block.text)}`
    })
    .join('')
}

/** Short facts stand in rows right under each other. */
const gapOf = (before: Block, block: Block): string => (isFact(before) && isFact(block) ? '\n' : '\n\n')

const isFact = (block: Block): boolean => block.kind === 'paragraph' && block.label !== undefined

/** For programs that take formatted text: headings, paragraphs and lists, and no look of ours. */
export function htmlOf(blocks: readonly Block[], addressOf: AddressOf, say: Say): string {
  const put = (text: string): string =>
    tokenPieces(text)
      .map((piece) =>
        'text' in piece ? escaped(piece.text) : linkTo(addressOf(piece.token), inBrackets(piece.token, say)),
      )
      .join('')
      .replaceAll('\n', '<br>')
  return blocks
    .map((block, at) => {
      switch (block.kind) {
        case 'heading':
          return `<h${block.level}>${put(block.text)}</h${block.level}>`
        case 'paragraph':
          return `<p>${block.label === undefined ? '' : `<strong>${escaped(block.label)}</strong> `}${put(block.text)}</p>`
        case 'entry': {
          const open = blocks[at - 1]?.kind === 'entry' ? '' : '<ul>'
          const close = blocks[at + 1]?.kind === 'entry' ? '' : '</ul>'
          return `${open}<li>${put(block.text)}</li>${close}`
        }
      }
    })
    .join('')
}

/** What is not known yet stays readable, for somebody to put in. */
const linkTo = (address: string, unknown: string): string => {
  const url = pageAddress(address)
  const words = escaped(address || unknown)
  return url === null ? words : `<a href="${escaped(url)}">${words}</a>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign)
