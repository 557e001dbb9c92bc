import { stringify } from 'csv-stringify/sync'
import { startsFormula } from '../../shared/export/formula-start.ts'
import { cleanText } from './clean-text.ts'

export type Cell = string | number | boolean | null

/** A cell that no spreadsheet runs. */
export const safeCell = (text: string): string => {
  const clean = cleanText(text)
  return startsFormula(clean) ? `'${clean}` : clean
}

/**
 * Rows as a CSV file (RFC 4180: comma, double quotes, CRLF), the first the header. A text that could run as a formula has
 * an apostrophe in front, which spreadsheets take for "this is text"; its words stay
 * (https://owasp.org/www-community/attacks/CSV_Injection and ASVS 5.0, 1.2.10, read 2026-11-27). `forSpreadsheets`: with
 * the mark by which Excel knows UTF-8; tools that import a table take it for a part of the first header.
 */
export const csvText = (
  rows: readonly (readonly Cell[])[],
  { forSpreadsheets = false }: { forSpreadsheets?: boolean } = {},
): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell))),
    {
      bom: forSpreadsheets,
      record_delimiter: '\r\n',
      // Of line ends it quotes only the one that ends a row by itself; others end rows for some readers.
      quoted_match: /[\r\n]/u,
      cast: { boolean: (value) => (value ? 'TRUE' : 'FALSE') },
    },
  )
