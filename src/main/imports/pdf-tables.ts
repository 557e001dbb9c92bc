import type { Piece } from './pdf-fields.ts'

/** How far apart two beginnings of one column may stand, in points. */
const aligned = 4
/** As many rows of two cells as make a table. */
const leastRows = 2
/** Lines of one cell stand closer than this, in heights of a letter. */
const leading = 1.5
/** A line that reaches so far into its column goes on in the next one. */
const fullWidth = 0.85

const isAt = (piece: Piece | undefined, left: number): boolean =>
  piece !== undefined && Math.abs(piece.left - left) < aligned

/**
 * Rows of a table of two columns with the lines of its first cell as one, so that no half of a question is an answer. What stands in
 * the second cell keeps its lines. All else stays as it is.
 */
export function withWholeCells(rows: readonly Piece[][]): Piece[][] {
  const columns = columnsOf(rows)
  if (!columns) return [...rows]
  const inTable = (row: readonly Piece[]): boolean =>
    row.length <= 2 &&
    row.every(
      (cell) =>
        cell.filled !== true &&
        (isAt(cell, columns.second) || (isAt(cell, columns.first) && cell.right < columns.second)),
    )
  const read: Piece[][] = []
  let table: Piece[] = []
  const endTable = (): void => {
    read.push(...tableRows(table, columns.second))
    table = []
  }
  for (const row of rows) {
    if (inTable(row)) table.push(...row)
    else {
      endTable()
      read.push(row)
    }
  }
  endTable()
  return read
}

/** Where the two columns of most rows of two cells begin; null: there are no such rows, or questions stand side by side. */
function columnsOf(rows: readonly Piece[][]): { first: number; second: number } | null {
  const pairs = rows.flatMap(([first, second, third]) =>
    first && second && !third ? [{ first, second }] : [],
  )
  const like = (one: { first: Piece; second: Piece }): typeof pairs =>
    pairs.filter((each) => isAt(each.first, one.first.left) && isAt(each.second, one.second.left))
  const best = pairs.map(like).toSorted((a, b) => b.length - a.length)[0] ?? []
  const [row] = best
  if (!row || best.length < leastRows || best.some(({ second }) => isQuestion(second))) return null
  return { first: row.first.left, second: row.second.left }
}

const isQuestion = ({ text }: Piece): boolean => /[?？]\s*$/u.test(text)

function tableRows(pieces: readonly Piece[], second: number): Piece[][] {
  const sorted = pieces.toSorted((a, b) => b.up - a.up || a.left - b.left)
  const isSet = (at: number): boolean => {
    const [before, piece] = [sorted[at - 1], sorted[at]]
    return before !== undefined && piece !== undefined && before.up - piece.up > piece.height * leading
  }
  // Where rows stand as close as lines do, a row begins with a first cell that does not go on.
  const isSpaced = sorted.filter((_, at) => isSet(at)).length >= leastRows
  const widest = Math.max(...sorted.filter((piece) => isAt(piece, second)).map(({ right }) => right - second))
  const groups: Piece[][] = []
  for (const [at, piece] of sorted.entries()) {
    const group = groups.at(-1)
    const label = group?.findLast((each) => !isAt(each, second))
    const begins = isSpaced
      ? isSet(at)
      : isSet(at) ||
        (!isAt(piece, second) && (!label || endsLabel.test(label.text) || !goesOn.test(piece.text)))
    if (group && !begins) group.push(piece)
    else groups.push([piece])
  }
  return groups.flatMap((group) => rowsOf(group, second, widest))
}

const endsLabel = /[?？:：.!]\s*\*?\s*$/u
const goesOn = /^\s*\p{Ll}/u

function rowsOf(group: readonly Piece[], second: number, widest: number): Piece[][] {
  const labels = group.filter((piece) => !isAt(piece, second))
  const answers = wrapped(
    group.filter((piece) => isAt(piece, second)),
    widest,
  )
  const [label] = labels
  const [answer, ...more] = answers
  if (!label || !answer) return group.map((piece) => [piece])
  const whole = { ...label, text: labels.map(({ text }) => text.trim()).join(' ') }
  return [[whole, answer], ...more.map((piece) => [piece])]
}

/** The lines of a cell, those that fill its column as one with the next. */
function wrapped(lines: readonly Piece[], widest: number): Piece[] {
  const cell: Piece[] = []
  let before: Piece | undefined
  for (const line of lines) {
    const last = cell.at(-1)
    const isFull = before !== undefined && before.right - before.left > widest * fullWidth
    if (last && isFull && goesOn.test(line.text) && !endsLabel.test(last.text))
      cell.splice(-1, 1, { ...last, text: `${last.text.trim()} ${line.text.trim()}` })
    else cell.push(line)
    before = line
  }
  return cell
}
