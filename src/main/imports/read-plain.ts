import type { ImportLine } from '../../shared/imports/imported-file.ts'

/** Plain text and Markdown, line by line; the marks of Markdown that say how a line stands are taken off. */
export function readPlain(text: string): ImportLine[] {
  const rows = text.split('\n')
  const lines: ImportLine[] = []
  rows.forEach((row, at) => {
    const drawn = /^\s*(={3,}|-{3,})\s*$/u.test(row)
    const last = lines.at(-1)
    if (drawn && last?.as === 'line' && underlines(rows, at)) last.as = 'heading'
    else if (drawn || /^\s*([*_]\s*){3,}$/u.test(row) || isRule(row)) lines.push({ text: '', as: 'line' })
    else lines.push(lineOf(row))
  })
  return lines
}

/**
 * True where a drawn line underlines the row above it: a short one that stands alone and is no sentence, about as long as
 * what is drawn and next to no question, or a question itself. Any other drawn line stands between two things.
 */
function underlines(rows: readonly string[], at: number): boolean {
  const above = (rows[at - 1] ?? '').trim()
  const drawn = (rows[at] ?? '').trim().length
  const around = [
    rows.slice(Math.max(0, at - 1 - nearRows), Math.max(0, at - 1)).findLast(isWritten),
    rows.slice(at + 1, at + 1 + nearRows).find(isWritten),
  ]
  if (above === '' || above.length > longestHeading || isWritten(rows[at - 2] ?? '')) return false
  if (asks.test(above)) return true
  return (
    !/[.!;,…]$/u.test(above) &&
    drawn * 2 >= above.length &&
    drawn <= above.length * 2 &&
    around[1] !== undefined &&
    !around.some((row) => asks.test(row?.trim() ?? ''))
  )
}

const longestHeading = 80
/** How far the next written row is looked for. */
const nearRows = 4
const asks = /[?:：？]$/u
const isWritten = (row: string): boolean => row.trim() !== ''

/** The line below the head of a Markdown table. */
const isRule = (row: string): boolean => /^\s*\|?(\s*:?-{3,}:?\s*\|)+(\s*:?-{3,}:?\s*)?$/u.test(row)

function lineOf(row: string): ImportLine {
  const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/u.exec(row)
  if (heading) return { text: unmarked(heading[1] ?? ''), as: 'heading' }
  const quote = /^\s{0,3}(?:>\s?)+(.*)$/u.exec(row)
  if (quote) return { text: unmarked(quote[1] ?? ''), as: 'quote' }
  const bold = /^\s*(?:\*\*|__)([^*]+?)(?:\*\*|__)\s*$/u.exec(row)
  if (bold) return { text: unmarked(bold[1] ?? ''), as: 'heading' }
  if (/^\s*\|.*\|\s*$/u.test(row)) {
    const cells = row.trim().slice(1, -1).split('|')
    return {
      text: cells
        .map((cell) => unmarked(cell))
        .join('\t')
        .trimEnd(),
      as: 'line',
    }
  }
  return { text: unmarked(row.replace(/^\s*[*+-]\s+(?=\S)/u, '- ')), as: 'line' }
}

/** Without what is struck through, marks of stress, and links in their words: `**Name:** [page](https://…)` is `Name: page (https://…)`. */
const unmarked = (text: string): string =>
  text
    .replace(/(?<!\s)\s?~~(?=\S).{1,1000}?(?<=\S)~~/gu, '')
    .replace(/(\*\*|__)(?=\S)(.{1,1000}?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]{1,1000}?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]{1,1000}?)(?<=[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<!!)\[([^\]]{1,300})\]\((https?:[^)\s]{1,2000})[^)]*\)/gu, '$1 ($2)')
    .replace(/[^\S\t]+$/u, '')
    .replace(/^[^\S\t]+/u, '')
