import { getDocumentProxy } from 'unpdf'
import { importLimits, type ImportLine } from '../../shared/imports/imported-file.ts'
import { failed, ok, type Outcome } from './outcome.ts'
import { withFields, type Field, type Piece } from './pdf-fields.ts'
import { withWholeCells } from './pdf-tables.ts'

interface Page {
  /** From 1. */
  number: number
  /** Where its foot and its top are, in points. */
  foot: number
  top: number
  printed: Piece[]
}

/**
 * The lines of a PDF: what stands on one base line is one, and lines that fill a paragraph are joined again. What was
 * filled into a form stands where its field is; what returns on each page is left out.
 */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<{ lines: ImportLine[]; cut: boolean }>> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    document = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false })
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return failed(locked ? 'encrypted' : 'damaged')
  }
  const pages: Page[] = []
  const most = Math.min(document.numPages, importLimits.pages)
  let unread = 0
  for (let number = 1; number <= most; number++) {
    try {
      const page = await document.getPage(number)
      const pieces = piecesOf((await page.getTextContent()).items)
      const fields = (await page.getAnnotations()) as Field[]
      const [, foot = 0, , top = 0] = page.view
      pages.push({ number, foot, top, printed: printedLines(withFields(pieces, fields)) })
      page.cleanup()
    } catch {
      unread++
    }
  }
  if (unread === most) return failed('damaged')
  const kept = withoutRunning(pages)
  const printed = kept.flat()
  if (printed.length === 0) return failed('scanned')
  const usual = middle(printed.map(({ height }) => height))
  const font = mostUsed(printed)
  const written = printed.map(({ text }) => text).join('\n')
  const lines = kept.flatMap((page) => paragraphs(page, { usual, font, written }))
  return ok({ lines, cut: most < document.numPages || unread > 0 })
}

type Content = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>['getTextContent']>
>['items']

function piecesOf(items: Content): Piece[] {
  const pieces: Piece[] = []
  let spaced = false
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue
    const blank = item.str.trim() === ''
    if (!blank) {
      const [, , , height = 0, left = 0, up = 0] = item.transform as number[]
      const right = left + item.width
      pieces.push({ text: item.str, height: Math.abs(height), font: item.fontName, left, right, up, spaced })
    }
    // The gap between two columns comes as one space, as wide as it is: how wide says the next piece.
    spaced = blank
  }
  return pieces
}

function printedLines(pieces: readonly Piece[]): Piece[] {
  /** The cells of each row. */
  const rows: Piece[][] = []
  for (const piece of pieces) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    const gap = last ? piece.left - last.right : 0
    const begins = piece.begins === true || (last?.filled === true && piece.filled !== true)
    if (row && last && !begins && Math.abs(last.up - piece.up) < 2 && gap > -2) {
      const parted = between(last, piece, gap)
      if (parted === '\t') row.push({ ...piece })
      else {
        last.text += parted + piece.text
        last.right = piece.right
        last.height = Math.max(last.height, piece.height)
        if (piece.filled) last.filled = true
      }
    } else rows.push([{ ...piece }])
  }
  return columnByColumn(withWholeCells(rows)).flatMap((cells) => {
    const [first] = cells
    const text = cells
      .map((cell) => cell.text.replace(/\s+/gu, ' ').trim())
      .join('\t')
      .trim()
    if (!first || text === '') return []
    const right = Math.max(...cells.map((cell) => cell.right))
    const height = Math.max(...cells.map((cell) => cell.height))
    return [{ ...first, text, right, height, filled: cells.some(({ filled }) => filled === true) }]
  })
}

const asks = ({ text }: Piece): boolean => /[?？]\s*$/u.test(text)

/** Rows in the order they are read: where questions stand side by side, each has its answer below it and not beside it. */
function columnByColumn(rows: readonly Piece[][]): Piece[][] {
  const read: Piece[][] = []
  for (let at = 0; at < rows.length; at++) {
    const heads = rows[at] ?? []
    if (heads.length < 2 || !heads.every(asks)) {
      read.push(heads)
      continue
    }
    const isBelow = (cell: Piece, head: Piece): boolean => Math.abs(cell.left - head.left) < 4
    const second = heads[1]?.left ?? 0
    const inColumns = (row: readonly Piece[]): boolean =>
      row.every((cell) => !asks(cell) && heads.some((head) => isBelow(cell, head))) &&
      (row.length > 1 || (row[0]?.left ?? 0) >= second - 4 || (row[0]?.right ?? 0) < second)
    const end = rows.findIndex((row, place) => place > at && !inColumns(row))
    const body = rows.slice(at + 1, end < 0 ? rows.length : end)
    for (const head of heads) {
      read.push([head])
      for (const cell of body.flat()) if (isBelow(cell, head)) read.push([cell])
    }
    at += body.length
  }
  return read
}

/** A wide gap is the space between two columns of a table; what is filled in stands behind its label. */
function between(last: Piece, { height, filled, spaced }: Piece, gap: number): string {
  if (filled && !last.filled) return /[:?]\s*$/u.test(last.text) ? ' ' : ': '
  if (gap > height * 2 && height > 0 && !isMarker.test(last.text)) return '\t'
  return spaced || (gap > height * 0.15 && !last.text.endsWith(' ')) ? ' ' : ''
}

/** A bullet or a number, which stands apart from the line that it begins. */
const isMarker = /^\s*([•▪‣◦–—*-]|\(?(\d{1,3}|\p{L})[.)])\s*$/u

/** Which part of a page, at its top and at its foot, holds what returns on each. */
const edge = 1 / 12

/** The lines of each page without those at its edges that return on a third of the pages or more: titles and numbers. */
function withoutRunning(pages: readonly Page[]): Piece[][] {
  const marked = pages.map(({ number, foot, top, printed }) =>
    printed.map((line) => {
      const deep = (top - foot) * edge
      if (line.filled || (line.up > foot + deep && line.up < top - deep)) return { line, mark: null }
      const text = line.text.replace(new RegExp(`(?<!\\d)${number}(?!\\d)|^\\W*\\d+\\W*$`, 'u'), '#')
      return { line, mark: `${Math.round(line.up / 4)} ${text}` }
    }),
  )
  const counts = new Map<string, number>()
  for (const { mark } of marked.flat()) if (mark !== null) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  const least = Math.max(2, pages.length / 3)
  return marked.map((page) =>
    page.flatMap(({ line, mark }) => (mark !== null && (counts.get(mark) ?? 0) >= least ? [] : [line])),
  )
}

const middle = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The font in which most of a text is set. */
function mostUsed(printed: readonly Piece[]): string {
  const letters = new Map<string, number>()
  for (const { font, text } of printed) letters.set(font, (letters.get(font) ?? 0) + text.length)
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

/** A heading is larger than the text, or short and in another font: bold, as a rule. */
const longestHeading = 160

interface Whole {
  /** The height of most of the text, and the font in which most is set. */
  usual: number
  font: string
  /** All that is written. */
  written: string
}

/** Lines that only end because the paper does go on in the next one; a gap between paragraphs is an empty line. */
function paragraphs(page: readonly Piece[], { usual, font, written }: Whole): ImportLine[] {
  const widest = Math.max(...page.map(({ right }) => right))
  const lines: ImportLine[] = []
  let before: Piece | null = null
  for (const line of page) {
    const stands = line.height > usual * 1.12 || (line.font !== font && line.text.length < longestHeading)
    const as = stands && !line.filled ? 'heading' : 'line'
    const last = lines.at(-1)
    const down = before === null ? 0 : before.up - line.up
    const goesOn =
      before !== null &&
      last?.as === as &&
      !before.filled &&
      !line.filled &&
      before.right > widest * 0.82 &&
      down < line.height * 1.75 &&
      down > 0 &&
      line.left <= before.left + 2 &&
      !/[?:]$/u.test(last.text) &&
      !last.text.includes('\t') &&
      !startsAnew.test(line.text)
    if (goesOn && last) last.text = joined(last.text, line.text, written)
    else {
      if (down > line.height * 1.6) lines.push({ text: '', as: 'line' })
      lines.push({ text: line.text, as })
    }
    before = line
  }
  return lines
}

/**
 * Two lines as one. A word that a hyphen divides at the end of the first is whole again, unless it is written with a
 * hyphen elsewhere or the next word only shares its end ("Ein- und Ausgang").
 */
function joined(first: string, second: string, written: string): string {
  if (first.endsWith('\u00ad')) return first.slice(0, -1) + second
  const [half] = /[\p{L}\p{M}-]*\p{L}-$/u.exec(first) ?? []
  const [rest] = /^\p{Ll}[\p{L}\p{M}]*/u.exec(second) ?? []
  if (half === undefined || rest === undefined || sharesEnd.test(rest)) return `${first} ${second}`
  return (written.includes(half + rest) ? first : first.slice(0, -1)) + second
}

const sharesEnd = /^(und|oder|bzw|bis|and|or|to|et|ou|y|e|o|u)$/u

/** A bullet, a number, a box or a name with a colon begins a line of its own. */
const startsAnew = /^([•▪‣◦–—*☒☐-]\s|\(?\d{1,2}[.)]\s|[\p{Lu}][\p{L} .]{1,24}:\s)/u
