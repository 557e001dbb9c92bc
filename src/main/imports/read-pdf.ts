import { getDocumentProxy } from 'unpdf'
import { importLimits, type ImportLine } from '../../shared/imports/imported-file.ts'
import { failed, ok, type Outcome } from './outcome.ts'

/** Text as it stands on a page; heights and places in points. */
interface Printed {
  text: string
  height: number
  font: string
  left: number
  right: number
  /** Of the base line, from the foot of the page. */
  up: number
}

/** The lines of a PDF: what stands on one base line is one, and lines that fill a paragraph are joined again. */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<{ lines: ImportLine[]; cut: boolean }>> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    document = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false })
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return failed(locked ? 'encrypted' : 'damaged')
  }
  const pages: Printed[][] = []
  const most = Math.min(document.numPages, importLimits.pages)
  let unread = 0
  for (let number = 1; number <= most; number++) {
    try {
      const page = await document.getPage(number)
      pages.push(printedLines((await page.getTextContent()).items))
      page.cleanup()
    } catch {
      unread++
    }
  }
  if (unread === most) return failed('damaged')
  const printed = pages.flat()
  if (printed.length === 0) return failed('scanned')
  const usual = middle(printed.map(({ height }) => height))
  const font = mostUsed(printed)
  const lines = pages.flatMap((page) => paragraphs(page, usual, font))
  return ok({ lines, cut: most < document.numPages || unread > 0 })
}

type Content = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>['getTextContent']>
>['items']

function printedLines(items: Content): Printed[] {
  const lines: Printed[] = []
  for (const piece of items) {
    if (!('str' in piece) || piece.str === '') continue
    const [, , , height = 0, left = 0, up = 0] = piece.transform as number[]
    const last = lines.at(-1)
    const right = left + piece.width
    const gap = last ? left - last.right : 0
    const tall = Math.abs(height)
    if (last && Math.abs(last.up - up) < 2 && gap > -2) {
      // A wide gap is the space between two columns of a table.
      const between =
        gap > tall * 2 && tall > 0 ? '\t' : gap > tall * 0.15 && !last.text.endsWith(' ') ? ' ' : ''
      last.text += between + piece.str
      last.right = right
      last.height = Math.max(last.height, tall)
    } else lines.push({ text: piece.str, height: tall, font: piece.fontName, left, right, up })
  }
  return lines
    .map((line) => ({
      ...line,
      text: line.text
        .replace(/[^\S\t]+/gu, ' ')
        .replace(/ ?\t ?/gu, '\t')
        .trim(),
    }))
    .filter(({ text }) => text !== '')
}

const middle = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The font in which most of a text is set. */
function mostUsed(printed: readonly Printed[]): string {
  const letters = new Map<string, number>()
  for (const { font, text } of printed) letters.set(font, (letters.get(font) ?? 0) + text.length)
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

/** A heading is larger than the text, or short and in another font: bold, as a rule. */
const longestHeading = 160

/** Lines that only end because the paper does go on in the next one; a gap between paragraphs is an empty line. */
function paragraphs(page: readonly Printed[], usual: number, font: string): ImportLine[] {
  const widest = Math.max(...page.map(({ right }) => right))
  const lines: ImportLine[] = []
  let before: Printed | null = null
  for (const line of page) {
    const stands = line.height > usual * 1.12 || (line.font !== font && line.text.length < longestHeading)
    const as = stands ? 'heading' : 'line'
    const last = lines.at(-1)
    const down = before === null ? 0 : before.up - line.up
    const goesOn =
      before !== null &&
      last?.as === as &&
      before.right > widest * 0.82 &&
      down < line.height * 1.75 &&
      down > 0 &&
      line.left <= before.left + 2 &&
      !/[?:]$/u.test(last.text) &&
      !last.text.includes('\t') &&
      !startsAnew.test(line.text)
    if (goesOn && last) last.text += ` ${line.text}`
    else {
      if (down > line.height * 1.6) lines.push({ text: '', as: 'line' })
      lines.push({ text: line.text, as })
    }
    before = line
  }
  return lines
}

/** A bullet, a number or a name with a colon begins a line of its own. */
const startsAnew = /^([•▪‣◦–—*-]\s|\(?\d{1,2}[.)]\s|[\p{Lu}][\p{L} .]{1,24}:\s)/u
