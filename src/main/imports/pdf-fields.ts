/** Text as it stands on a page; heights and places in points. */
export interface Piece {
  text: string
  height: number
  font: string
  left: number
  right: number
  /** Of the base line, from the foot of the page. */
  up: number
  /** True: a space stands before it. */
  spaced?: boolean
  /** True: somebody filled it in. */
  filled?: boolean
  /** True: it begins a line. */
  begins?: boolean
}

/** What is laid over a page, as pdf.js says it: the field of a form, or a text that somebody put there. */
export interface Field {
  annotationType?: number
  fieldType?: string | null
  fieldName?: string
  fieldValue?: unknown
  alternativeText?: string
  checkBox?: boolean
  radioButton?: boolean
  exportValue?: string
  buttonValue?: string | null
  options?: readonly { exportValue?: string; displayValue?: string }[]
  password?: boolean
  hidden?: boolean
  contentsObj?: { str?: string }
  /** Left, foot, right and top, in points. */
  rect: readonly number[]
}

/** A text typed on the page with the tools of a viewer (ISO 32000-1, 12.5.6.6), as pdf.js numbers it. */
const freeText = 3
/** How far from a field its label may stand, and how far above it one of several columns, in points. */
const farthest = 150
const farthestAbove = 60
const usualHeight = 10

/**
 * The pieces of a page with what was filled in among them, each behind its label: what is printed left of it, or above it.
 * A label of its own that says more goes before it, and its name where nothing is printed near. A box to tick is the sign ☒ or ☐ before its words.
 */
export function withFields(pieces: readonly Piece[], fields: readonly Field[]): Piece[] {
  const all = [...pieces]
  const shown = fields.filter(({ hidden, password }) => hidden !== true && password !== true)
  for (const field of shown.toSorted(
    (a, b) => place(b).top - place(a).top || place(a).left - place(b).left,
  )) {
    if (field.checkBox === true || field.radioButton === true) putBox(all, field)
    else putText(all, field)
  }
  return all
}

function place({ rect }: Field): { left: number; foot: number; right: number; top: number } {
  const [left = 0, foot = 0, right = 0, top = 0] = rect
  return { left, foot, right, top }
}

function putBox(all: Piece[], field: Field): void {
  const { left, foot, right, top } = place(field)
  const on = field.radioButton === true ? field.buttonValue : field.exportValue
  const sign = typeof on === 'string' && field.fieldValue === on ? '☒' : '☐'
  const gap = (piece: Piece): number => Math.max(piece.left - right, left - piece.right)
  const label = nearest(
    all.filter(
      (piece) =>
        !piece.filled &&
        !piece.begins &&
        piece.up > foot - 4 &&
        piece.up < top + 2 &&
        gap(piece) > -4 &&
        gap(piece) < farthest,
    ),
    gap,
  )
  const own = ownLabel(field)
  if (label) {
    all[all.indexOf(label)] = { ...label, text: `${sign} ${label.text}`, begins: true }
  } else if (own !== '') {
    const text = `${sign} ${own}`
    const at = indexAbove(all, field)
    all.splice(at, 0, {
      text,
      height: usualHeight,
      font: '',
      left,
      right,
      up: foot,
      filled: true,
      begins: true,
    })
  }
}

function putText(all: Piece[], field: Field): void {
  const rows = valueOf(field)
  const [first, ...others] = rows
  if (first === undefined) return
  const { left, foot, right, top } = place(field)
  const beside = nearest(
    all.filter((piece) => !piece.filled && piece.up > foot - 2 && piece.up < top && piece.right <= left + 4),
    (piece) => left - piece.right,
  )
  let at = beside ? all.indexOf(beside) + 1 : indexAbove(all, field)
  while (beside && all[at]?.filled === true && all[at]?.up === beside.up) at++
  const above = beside ? undefined : all.slice(0, at).findLast(({ filled }) => filled !== true)
  const near = above !== undefined && above.up > foot && above.up - top < farthest
  const { height, font } = beside ?? above ?? { height: usualHeight, font: '' }
  const up = beside?.up ?? (near ? above.up - height * 1.2 : foot)
  const said =
    near && (bare(field.alternativeText) === '' || bare(above.text).includes(bare(field.alternativeText)))
  const own = beside || said ? '' : ownLabel(field)
  const label = own === '' ? '' : /[:?]$/u.test(own) ? `${own} ` : `${own}: `
  const piece: Piece = { text: label + first, height, font, left, right, up, filled: true, begins: !beside }
  all.splice(at, 0, piece, ...others.map((text) => ({ ...piece, text, begins: true })))
}

/**
 * Behind the row that is printed closest above a field and what was filled in there; where the row is the labels of several
 * columns, behind the label of the field's own.
 */
function indexAbove(all: readonly Piece[], field: Field): number {
  const { left, foot, top } = place(field)
  const label = nearest(
    all.filter(({ up, filled }) => up > foot && filled !== true),
    ({ up, left: from }) => (up - foot) * 10 + Math.abs(from - left),
  )
  if (!label) return all.findLastIndex(({ filled }) => filled === true) + 1
  let column = Math.abs(label.left - left) < 15 && label.up - top < farthestAbove
  let at = all.indexOf(label) + 1
  for (let next = all[at]; next; next = all[++at]) {
    const row = Math.abs(next.up - label.up) < 2
    if (row && (next.filled === true || next.begins === true)) column = false
    const parted = next.left - (all[at - 1]?.right ?? 0) >= next.height * 2
    if (next.filled !== true && (!row || (column && parted))) break
  }
  return at
}

function nearest(pieces: readonly Piece[], distance: (piece: Piece) => number): Piece | undefined {
  let found: Piece | undefined
  for (const piece of pieces) if (!found || distance(piece) < distance(found)) found = piece
  return found
}

/** What somebody filled in, line by line; nothing where they did not. */
function valueOf({ annotationType, fieldType, fieldValue, options = [], contentsObj }: Field): string[] {
  const shown = (value: unknown): string => {
    if (typeof value !== 'string') return ''
    return options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value
  }
  const text =
    annotationType === freeText
      ? (contentsObj?.str ?? '')
      : fieldType === 'Tx' || fieldType === 'Ch'
        ? [fieldValue].flat().map(shown).filter(Boolean).join(', ')
        : ''
  return text.split(/\r\n?|\n/u).filter((row) => row.trim() !== '')
}

const bare = (text = ''): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The label of a field, else its name where that has a word in it: `form[0].page[2].Opening hours[0]` is `Opening hours`. */
function ownLabel({ alternativeText = '', fieldName = '' }: Field): string {
  const name = (fieldName.split('.').at(-1) ?? '').replace(/\[\d*\]|[#_]+/gu, ' ').trim()
  return alternativeText.trim() || (/\p{L}{2}/u.test(name) ? name : '')
}
