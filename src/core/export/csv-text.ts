import { stringify } from 'csv-stringify/sync'
import { startsFormula } from '../../shared/export/formula-start.ts'
import { documentLanguage } from '../../shared/document-language.ts'
import type { Intake } from '../../shared/intake.ts'
import { cleanText } from './clean-text.ts'

export type Cell = string | number | boolean | null

/** A cell that no spreadsheet runs. */
export const safeCell = (text: string): string => {
  const clean = cleanText(text)
  return startsFormula(clean) ? `'${clean}` : clean
}

/**
 * What a spreadsheet parts the cells of a table by where this language is at home: where a decimal comma is written, and in Switzerland, the
 * system's list separator is a semicolon, and a table with commas opens in one column there. `sep=,` in front is no way out: Excel then
 * reads no UTF-8 (https://github.com/ag-grid/ag-grid/pull/655, read 2026-12-01).
 */
function separatorIn(language: string): ',' | ';' {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5)
  const isComma = parts.some(({ type, value }) => type === 'decimal' && value === ',')
  return isComma || /-(?:CH|LI)$/u.test(language) ? ';' : ','
}

/**
 * Rows as a CSV file (RFC 4180: comma, double quotes, CRLF), the first the header. A text that could run as a formula has
 * an apostrophe in front, which spreadsheets take for "this is text"; its words stay
 * (https://owasp.org/www-community/attacks/CSV_Injection and ASVS 5.0, 1.2.10, read 2026-11-27). `forSpreadsheetsOf`: a
 * person of this market opens it, so it has the mark by which Excel knows UTF-8, and cells are parted as spreadsheets there do; tools that
 * import a table take the mark for a part of the first header.
 */
export const csvText = (
  rows: readonly (readonly Cell[])[],
  { forSpreadsheetsOf }: { forSpreadsheetsOf?: Intake } = {},
): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell))),
    {
      bom: forSpreadsheetsOf !== undefined,
      delimiter: forSpreadsheetsOf === undefined ? ',' : separatorIn(documentLanguage(forSpreadsheetsOf)),
      record_delimiter: '\r\n',
      // By itself it quotes only what ends its own rows and cells; some readers end them by others, or by several.
      quoted_match: /[\r\n,;\t]/u,
      cast: { boolean: (value) => (value ? 'TRUE' : 'FALSE') },
    },
  )
