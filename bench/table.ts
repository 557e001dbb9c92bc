/** A table in plain text: the first column to the left, all others to the right. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')
}

/** 0.9987 as `99.87 %`. A hair under nothing is nothing. */
export const percent = (share: number, digits = 1): string =>
  `${(share * 100).toFixed(digits).replace(/^-(0\.?0*)$/, '$1')} %`

/** The same, never rounded up: what says 100 % is all of them. */
export const percentDown = (share: number, digits = 1): string =>
  // A hair more, as 0.57 × 100 is a little less than 57.
  `${(Math.floor(share * 100 * 10 ** digits + 1e-6) / 10 ** digits).toFixed(digits)} %`
