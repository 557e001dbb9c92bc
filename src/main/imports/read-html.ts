import { Parser } from 'htmlparser2'
import type { ImportLine } from '../../shared/imports/imported-file.ts'

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** What holds no text of the page, or text that is taken back. */
const skipped = listed(
  'script style noscript template svg math iframe object video audio canvas nav select datalist textarea button dialog head s strike del',
)
const blocks = listed(
  'html body p div section article main header footer aside address figure figcaption ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre table thead tbody tfoot tr caption form fieldset legend hr br details summary label',
)
/** What may have a foot of its own, which is no foot of the page. */
const ofTheirOwn = listed('article blockquote figure')
const headings = listed('h1 h2 h3 h4 h5 h6 dt legend summary caption')
const cells = listed('td th')
const boldNames = listed('b strong')
/** A cell with more than this holds a piece of the page, not an entry of a table. In characters. */
const longestCell = 600

/** Links by which one books or orders; their address is kept beside their words. */
const bookingLink =
  /\b(book|appointment|schedul|calendly|cal\.com|termin|buch|reserv|cita|agend|rendez|doctolib|order|bestell|shop)/iu

/**
 * The text of a page, a line for each paragraph, heading, entry and row; the cells of a row have tabs between them. A heading without
 * words parts its foot from what stands above.
 * Nothing of it is run or fetched.
 */
export function readHtml(html: string): ImportLine[] {
  const lines: ImportLine[] = []
  /** What is open, outermost first; `as`: how lines in it stand, by it or by what it lies in. */
  const open: { name: string; as: ImportLine['as']; hides: boolean }[] = []
  let hidden = 0
  let text = ''
  /** Every word of the line so far is bold: it is a heading in all but name. */
  let bold = true
  let boldDepth = 0
  let row: string[][] | null = null
  let link: { href: string; from: number } | null = null
  /** What has come between the words so far and the next: the end of a piece of the line, and the beginning of another. */
  let since: 'nothing' | 'end' | 'piece' | 'raised' = 'nothing'

  const standing = (): ImportLine['as'] => open.at(-1)?.as ?? 'line'
  const put = (words: string, as: ImportLine['as']): void => {
    const trimmed = words.replace(/\s+/gu, ' ').trim()
    if (trimmed !== '') lines.push({ text: trimmed, as })
  }
  const breakLine = (): void => {
    if (row) row.at(-1)?.push(text)
    else put(text, standing() === 'line' && bold && text.trim().length < 200 ? boldAs(text) : standing())
    text = ''
    since = 'nothing'
    bold = true
    link = null
  }
  const boldAs = (words: string): ImportLine['as'] => (/\p{L}/u.test(words) ? 'heading' : 'line')
  const endRow = (): void => {
    const found = (row ?? []).map((pieces) => pieces.map((piece) => piece.replace(/\s+/gu, ' ').trim()))
    row = null
    if (found.some((pieces) => pieces.join('').length > longestCell))
      for (const piece of found.flat()) put(piece, 'line')
    else {
      const joined = found.map((pieces) => pieces.filter(Boolean).join(' '))
      if (joined.some(Boolean)) lines.push({ text: joined.join('\t').trimEnd(), as: 'line' })
    }
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const hides = skipped.has(name) || isHidden(attributes)
        if (hides) hidden++
        const isBlock = blocks.has(name) || cells.has(name)
        if (isBlock && hidden === 0) breakLine()
        else if (name === 'sup') since = 'raised'
        else if (since === 'end') since = 'piece'
        if (name === 'footer' && hidden === 0 && !open.some((each) => ofTheirOwn.has(each.name)))
          lines.push({ text: '', as: 'heading' })
        if (name === 'tr' && row === null && hidden === 0) row = []
        if (cells.has(name) && row) row.push([])
        open.push({
          name,
          hides,
          as: headings.has(name) ? 'heading' : name === 'blockquote' ? 'quote' : standing(),
        })
        if (boldNames.has(name)) boldDepth++
        const { href = '' } = attributes
        if (name === 'a' && /^https?:/iu.test(href)) link = { href, from: text.length }
      },
      ontext(words) {
        if (hidden > 0) return
        const said = words.replace(/[\s\u00a0]+/gu, ' ')
        text += between(text.slice(-2), said, since) + said
        since = 'nothing'
        if (boldDepth === 0 && words.trim() !== '') bold = false
      },
      onclosetag(name) {
        const at = open.findLastIndex((each) => each.name === name)
        if (at < 0) return
        if (name === 'a' && link && hidden === 0) {
          const words = text.slice(link.from)
          if (bookingLink.test(`${words} ${link.href}`) && !words.includes(link.href))
            text += ` (${link.href})`
          link = null
        }
        if ((blocks.has(name) || cells.has(name)) && hidden === 0) breakLine()
        else since = 'end'
        if (name === 'tr') endRow()
        const closed = open.splice(at)
        hidden -= closed.filter(({ hides }) => hides).length
        if (boldNames.has(name)) boldDepth = Math.max(0, boldDepth - 1)
      },
    },
    { decodeEntities: true },
  )
  parser.write(html)
  parser.end()
  breakLine()
  return lines
}

/**
 * What parts two pieces of a line that only their look sets apart: “£24” and “30 min” beside each other are no £2430. Cents may be
 * set high, and so is the number of a note. Letters beside letters are one word.
 */
function between(before: string, said: string, since: 'nothing' | 'end' | 'piece' | 'raised'): string {
  if (since === 'raised' && /\d$/u.test(before) && /^\d/u.test(said)) return /^\d{2}$/u.test(said) ? '.' : ' '
  const parts = since === 'piece' && /[\p{L}\d]$/u.test(before) && /^[\p{L}\d\p{Sc}]/u.test(said)
  return parts && !(/\p{L}$/u.test(before) && /^\p{L}/u.test(said)) ? ' ' : ''
}

const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  'hidden' in attributes ||
  attributes['aria-hidden'] === 'true' ||
  dialogs.has(attributes['role'] ?? '') ||
  cookieBanner.test(`${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`) ||
  /display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[\w-]*\s*:[^;]*line-through/iu.test(
    attributes['style'] ?? '',
  )

/** What lies over a page and is not of it: dialogs, and what asks about cookies. */
const dialogs: ReadonlySet<string> = new Set(['dialog', 'alertdialog'])
const cookieBanner =
  /(?:^|[\s_-])(?:cookie|consent|gdpr)s?[_-]?(?:banner|notice|bar|popup|modal|dialog|overlay|message|wall|consent|law)(?=$|[\s_-])|cybotcookiebot|onetrust-|usercentrics|cmplz-cookiebanner|(?:^|[\s_-])(?:cky|borlabs|klaro|iubenda|didomi|osano|termly|cookiefirst|cookieyes|cc-window|consent-(?:container|box|layer|manager|window))(?=$|[\s_-]|cookie)/iu

/** The encoding a page names in its head; null where it names none. */
export const namedEncoding = (bytes: Uint8Array): string | null =>
  /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1] ??
  null
