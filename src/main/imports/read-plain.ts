import type { ImportLine } from '../../shared/imports/imported-file.ts'

/** Plain text and Markdown, line by line; the marks of Markdown that say how a line stands are taken off. */
export function readPlain(text: string): ImportLine[] {
  const lines: ImportLine[] = []
  for (const row of text.split('\n')) {
    const underline = /^\s*(={3,}|-{3,})\s*$/u.test(row)
    const last = lines.at(-1)
    if (underline && last && last.text.trim() !== '' && last.text.length < 120 && last.as === 'line') {
      last.as = 'heading'
      continue
    }
    if (underline || /^\s*([*_]\s*){3,}$/u.test(row) || isRule(row)) {
      lines.push({ text: '', as: 'line' })
      continue
    }
    lines.push(lineOf(row))
  }
  return lines
}

/** The line below the head of a Markdown table. */
const isRule = (row: string): boolean => /^\s*\|?(\s*:?-{3,}:?\s*\|)+(\s*:?-{3,}:?\s*)?$/u.test(row)

function lineOf(row: string): ImportLine {
  const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/u.exec(row)
  if (heading) return { text: unmarked(heading[1] ?? ''), as: 'heading' }
  const quote = /^\s{0,3}>\s?(.*)$/u.exec(row)
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

/** Marks of stress and links in their words: `**Name:** [page](https://…)` is `Name: page (https://…)`. */
const unmarked = (text: string): string =>
  text
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/(?<!!)\[([^\]]{1,300})\]\((https?:[^)\s]{1,2000})[^)]*\)/gu, '$1 ($2)')
    .replace(/[^\S\t]+$/u, '')
    .replace(/^[^\S\t]+/u, '')
