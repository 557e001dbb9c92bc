import Papa from 'papaparse'
import { importLimits, type ImportLine } from '../../shared/imports/imported-file.ts'

/** A table of comma-separated values, a line for each row, with tabs between its cells. A cell keeps the lines it has. */
export function readTable(text: string): ImportLine[] {
  const { data } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: importLimits.lines,
  })
  return data.map((cells) => ({
    text: cells
      .map((cell) =>
        cell
          .trim()
          .replace(/\s*\n\s*/gu, '\n')
          .replace(/[^\S\n]+/gu, ' '),
      )
      .join('\t')
      .trimEnd(),
    as: 'line',
  }))
}
