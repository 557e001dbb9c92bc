import type { FoundAnswer } from '../../shared/imports/answer-proposal.ts'
import { isBlame, isReply } from './stars-in.ts'
import { isBlank, wordCount, type NumberedLine } from './numbered-line.ts'

const quoted =
  /(?:“[^“”]{12,900}”|„[^„“”]{12,900}[“”]|«\s?[^«»]{12,900}\s?»|»[^«»]{12,900}«|(?<![\p{L}\d])"[^"\n]{12,900}")/gu
/** Who said it, behind the quote or on the line below: "— Jonas, engineering manager, Berlin". */
const dashed = /^\s*(?:[-–—―~]\s*|\()([\p{Lu}\p{Lo}][^"“”„«»]{1,90}?)\)?\s*(?:(?<!(?<!\p{L})\p{Lu})\.)?$/u
/** The same without a dash: no sentence, but dots behind initials and titles. */
const named = /^,?\s*(\p{Lu}(?:[^"“”„«».!?]|(?<=(?<!\p{L})(?:\p{Lu}|Dr|Prof|Mrs?|Ms|Sra?|St))\.){2,80})$/u
const leastWords = 4
/** Where quotes are asked for. */
const leastOfProof = 2
const mostSourceWords = 14

/** A quote as it stands in a line, and who said it where that stands beside it. */
export interface Quote {
  words: string
  source: string
  lines: number[]
  /** It stands in a review of few stars, or in what the business replied to one: nothing that speaks for the business. */
  blames?: true
}

/** Who said it, before the quote: "Mrs Dodd: “…”", "J. Patel - “…”". */
const before =
  /^\s*(?:[-–—•*]\s+)?(\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|von|van|de|da|del|di))*(?:(?:,| aus| from| in| of| \()[^"“”„«»:.!?]{1,40})?)\s*[:–—-]\s*$/u
const sourceBefore = (text: string): string => before.exec(text)?.[1]?.trim() ?? ''

/** What is said in quotation marks, or set apart as a quote, in the lines of a text; `isProof`: quotes were asked for. */
export function quotesIn(lines: readonly NumberedLine[], isProof = false): Quote[] {
  const quotes: Quote[] = []
  const least = isProof ? leastOfProof : leastWords
  for (const [at, line] of lines.entries()) {
    const found = [...line.text.matchAll(quoted)].filter(({ 0: words }) => wordCount(words) >= least)
    const last = found.at(-1)
    if (!last) {
      if (line.as === 'quote' && wordCount(line.text) >= leastWords && !dashed.test(line.text))
        quotes.push({ words: line.text.trim(), ...sourceBelow(lines, at) })
      continue
    }
    for (const each of found) {
      if (each !== last) {
        quotes.push({ words: each[0], source: '', lines: [line.number] })
        continue
      }
      const behind = line.text.slice(last.index + last[0].length).trim()
      const told = isProof && found.length === 1 ? sourceBefore(line.text.slice(0, last.index)) : ''
      const source = sourceOf(behind) || told
      if (source !== '') quotes.push({ words: each[0], source, lines: [line.number] })
      else if (behind === '') quotes.push({ words: each[0], ...sourceBelow(lines, at) })
      else quotes.push({ words: each[0], source: '', lines: [line.number] })
    }
  }
  const named = isProof ? quotes.map((quote) => withNameAbove(quote, lines, quotes)) : quotes
  return named.map((quote) => {
    const at = lines.findIndex(
      ({ number, text }) => quote.lines.includes(number) && text.includes(quote.words),
    )
    return isBlame(lines, at) || isReply(lines, at) ? { ...quote, blames: true } : quote
  })
}

/** A name in the line above a quote is its source, unless it stands below another one. */
function withNameAbove(quote: Quote, lines: readonly NumberedLine[], quotes: readonly Quote[]): Quote {
  const [number = 0] = quote.lines
  const above = lines.find((line) => line.number === number - 1)
  if (quote.source !== '' || above?.as !== 'line' || !nameAlone.test(above.text.trim())) return quote
  if (quotes.some((other) => other.lines.includes(above.number))) return quote
  return { ...quote, source: above.text.trim(), lines: [above.number, ...quote.lines] }
}

/** Who said what stands above, where a line says nothing else: "— Jonas, Berlin". Each line of a list has a hyphen as well. */
export function sourceUnder(text: string, above: string): string {
  if (bullet.test(above) && bullet.test(text)) return ''
  const source = dashed.exec(text.trim())?.[1]?.trim() ?? ''
  return wordCount(source) <= mostSourceWords ? source : ''
}
const bullet = /^\s*[-–*•]\s/u

function sourceOf(behind: string): string {
  const source = dashed.exec(behind)?.[1]?.trim() ?? (named.exec(behind)?.[1] ?? '').trim()
  return wordCount(source) <= mostSourceWords ? source : ''
}

function sourceBelow(lines: readonly NumberedLine[], at: number): Pick<Quote, 'source' | 'lines'> {
  const { number = 0, text = '' } = lines[at] ?? {}
  const below = lines.slice(at + 1, at + 3).find((line) => !isBlank(line))
  const source = below ? sourceUnder(below.text, text) || nameRightBelow(lines[at + 1], lines[at]) : ''
  return below && source !== '' ? { source, lines: [number, below.number] } : { source: '', lines: [number] }
}

/** "Maria K.", "Tom Reed, Henley", "Dr S. Patel, London" */
const nameAlone =
  /^(?:(?:Dr|Prof|Mrs?|Ms|Sra?|Frau|Herr|Mme)\.?\s)?(?:\p{Lu}\.\s)*\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]*)?(?:\s\p{Lu}\.(?:,\s[^.!?:]{2,50})?|,\s[\p{Lu}\d][^.!?:]{1,50})$/u

/** "Familie Brandt" below a whole sentence; what leads to another page is none. */
const twoWords =
  /^(?!(?:read|learn|see|book|contact|call|more|our|all|view|get|jetzt|mehr|alle|unsere|ver|leer|reserv|en|lire|nos|nuestr)\p{L}*\s)\p{Lu}[\p{L}\p{M}'’-]+\s\p{Lu}[\p{L}\p{M}'’-]+$/iu
const isName = (text: string): boolean =>
  nameAlone.test(text) || (twoWords.test(text) && text.split(' ').every((word) => /^\p{Lu}/u.test(word)))
const endsSentence = /[.!?…]["“”»«]?$|["“”»«]$/u

/** Who said it, without a mark, where an initial, a place or the sentence above shows that the line is a name. */
export const nameRightBelow = (line: NumberedLine | undefined, above: NumberedLine | undefined): string =>
  line?.as === 'line' && isName(line.text.trim()) && endsSentence.test(above?.text.trim() ?? '')
    ? line.text.trim()
    : ''

/** With a source a quote is proof; without one it is how clients speak. */
export const quoteAnswers = (quotes: readonly Quote[]): FoundAnswer[] =>
  quotes
    .filter(({ blames }) => !blames)
    .map(({ words, source, lines }) =>
      source === ''
        ? { key: 'clientWords', value: words, lines }
        : { key: 'proof', value: { words, source }, lines },
    )
