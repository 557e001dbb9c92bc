import type { Cell } from '../csv-text.ts'

/** A row by the names of a platform's columns. */
export type NamedRow = Readonly<Record<string, Cell>>

/**
 * The first row of a table that somebody exported from their own account: platforms rename and add columns, and take a file
 * with the columns that the account has now. Comma, semicolon or tab, quoted or not.
 */
export function headerOf(table: string): string[] {
  const text = table.replace(/^\ufeff/u, '')
  const end = text.search(/[\r\n]/u)
  const line = end === -1 ? text : text.slice(0, end)
  const [mark = ','] = [',', ';', '\t'].toSorted((a, b) => line.split(b).length - line.split(a).length)
  const names: string[] = []
  // With a mark before the first cell as before each other: an empty one is seen wherever it stands.
  for (const [, quoted, bare = ''] of `${mark}${line}`.matchAll(cellsBy[mark] ?? cellsBy[','])) {
    names.push((quoted?.replaceAll('""', '"') ?? bare).trim())
  }
  return names
}

const cells = (mark: string): RegExp => new RegExp(`${mark}(?:"((?:[^"]|"")*)"|([^"${mark}]*))`, 'gu')
const cellsBy: Readonly<Record<string, RegExp>> & { ',': RegExp } = {
  ',': cells(','),
  ';': cells(';'),
  '\t': cells('\t'),
}

/** What is known of the columns of a platform. */
export interface KnownColumns {
  /** By these a table of this platform is told from others. */
  needed: readonly string[]
  /** Other names of a column of ours. */
  alike: Readonly<Record<string, string>>
}

/** Reports have their title, and the days that they are about, above the names of their columns. */
export const linesLookedAt = 20

/**
 * The header of a given table, where it is of a platform with these columns: the first row in which more than half of the needed
 * ones stand. null: none is given, or none of its first lines is such a row.
 */
export function ownHeader(table: string | undefined, { needed, alike }: KnownColumns): string[] | null {
  const names = (ours: string): string[] => [
    ours,
    ...Object.keys(alike).filter((other) => alike[other] === ours),
  ]
  const isHeader = (header: readonly string[]): boolean => {
    const there = new Set(header.map((name) => folded(name)))
    const found = needed.filter((ours) => names(ours).some((name) => there.has(folded(name))))
    return found.length * 2 > needed.length
  }
  const lines = table?.split(/\r\n?|\n/u, linesLookedAt) ?? []
  return lines.map(headerOf).find(isHeader) ?? null
}

/** Names are the same when letters and digits are: “Ad set name” and “Ad Set Name”. */
const folded = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/gu, '')

/**
 * Rows as a table: with our own columns, or with exactly those of a given header row, in its order. `alike`: other names of a
 * column of ours. What the header has and we do not know stays empty.
 */
export function tableOf(
  rows: readonly NamedRow[],
  columns: readonly string[],
  header: readonly string[] | null,
  alike: Readonly<Record<string, string>> = {},
): Cell[][] {
  const names = header ?? columns
  const known = new Map(
    [...columns.map((name) => [name, name] as const), ...Object.entries(alike)].map(([name, ours]) => [
      folded(name),
      ours,
    ]),
  )
  return [[...names], ...rows.map((row) => names.map((name) => row[known.get(folded(name)) ?? ''] ?? ''))]
}
