import type { Brand } from '../../../shared/handover.ts'

/** Colours as six hex digits, and the typeface of a document. */
export interface DocxLook {
  typeface: string
  /** Of headings: the brand's colour where it can be read on white. */
  heading: string
  /** Of lines and bars. */
  accent: string
  /** Behind the head of a table. */
  tint: string
  quiet: string
}

/** Without a brand: near black and grey, as a plain document is. */
const ink = '1f2933'
const grey = 'b8c0c8'

export function docxLook({ colour, secondColour, typeface }: Brand): DocxLook {
  const main = colour.slice(1) || secondColour.slice(1)
  return {
    typeface: typeface || 'Calibri',
    heading: main !== '' && readable(main) ? main : ink,
    accent: main || grey,
    tint: tinted(secondColour.slice(1) || main || grey),
    quiet: '5b6570',
  }
}

const channels = (hex: string): number[] =>
  [0, 2, 4].map((from) => Number.parseInt(hex.slice(from, from + 2), 16))

/** Contrast with white of at least 3 to 1, which WCAG 2.2 (1.4.3) asks of large text. */
function readable(hex: string): boolean {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 3
}

/** A colour thinned with white until dark text is easy to read on it. */
const tinted = (hex: string): string =>
  channels(hex)
    .map((value) => Math.round(255 - (255 - value) * 0.15))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
