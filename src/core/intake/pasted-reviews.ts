import type { FoundAnswer } from '../../shared/imports/answer-proposal.ts'
import { amountsIn } from './amounts-in.ts'
import { isBlank, wordCount, type NumberedLine } from './numbered-line.ts'
import { nameRightBelow, sourceUnder } from './quoted-words.ts'
import { slotOf } from './slot-of.ts'
import { headsReply, praisesAlone } from './stars-in.ts'

/** What pages of reviews put between a name and its stars: how many reviews somebody wrote, from which country, a dot. */
const beside =
  /^(?:[•·|]|(?:local guide|.{0,20}(?:verified|verifi|überprüft)).{0,40}|(?:local guide\s*[·•]\s*)?\d+\s*(?:reviews?|photos?|rezension\p{L}*|bewertung\p{L}*|fotos?|beiträge|reseñas?|opinion\p{L}*|avis).{0,40})$/iu
const country = /^[A-Z]{2}$/u
const isBeside = (text: string): boolean => country.test(text.trim()) || beside.test(text.trim())
/** A day, far back or not, above the words. */
const whenWritten =
  /^(?:(?:a|an|one|\d+)\s\p{L}+\sago|vor\s.{3,20}|hace\s.{3,20}|il y a\s.{3,20}|\p{L}{3,9}\.?\s\d{1,2},\s\d{4}|\d{1,2}\.?\s\p{L}{3,9}\.?\s\d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|new|neu|edited)$/iu
/** What such pages put below the words. */
const belowWords =
  /^(?:date of experience.*|useful|helpful|share|like|report|translated by .*|see original.*|more|nützlich|hilfreich|teilen|gefällt mir|melden|mehr|útil|compartir|utile|partager|\d+ people found .*)$/iu

const mostNameWords = 5
const leastWords = 2
/** Of one review, with the empty lines in it. */
const mostLines = 24
const isName = (text: string): boolean =>
  /^[\p{Lu}\p{Lo}]/u.test(text) &&
  wordCount(text) <= mostNameWords &&
  !/[?!:]|\p{Ll}\p{Ll}\.$/u.test(text) &&
  !isBeside(text)

/** Where a review begins: its name, its stars. Places among the lines. */
interface Head {
  name: number
  stars: number
  praises: boolean
}

/** Reviews as they are copied from a page of them, each with its name. `rest`: the other lines. */
export function pastedReviews(lines: readonly NumberedLine[]): {
  found: FoundAnswer[]
  rest: NumberedLine[]
} {
  const heads = lines.flatMap((_, at) => headAt(lines, at) ?? [])
  const taken = new Set<number>()
  const found = heads.flatMap(({ name, stars, praises }, at): FoundAnswer[] => {
    const end = endOf(lines, stars, heads[at + 1]?.name ?? lines.length)
    const words = wordsBelow(lines.slice(stars + 1, end))
    const said = words.map(({ text }) => text.trim()).join('\n')
    if (said === '' || isSource.test(said)) return []
    for (let each = name; each < end; each++) taken.add(each)
    const above = lines[name]
    if (!praises || !above || wordCount(said) < leastWords) return []
    const [by, own] = withSource(above, words)
    return [
      {
        key: 'proof',
        value: {
          words: own.map(({ text }) => text.trim()).join('\n'),
          source: by.text.replace(isSource, '').trim(),
        },
        lines: [by, ...own].map(({ number }) => number).toSorted((a, b) => a - b),
      },
    ]
  })
  return { found, rest: lines.filter((_, at) => !taken.has(at)) }
}

/** Whose words they are: a name below them tells it, whatever stands above the stars. */
function withSource(above: NumberedLine, words: NumberedLine[]): [by: NumberedLine, own: NumberedLine[]] {
  const [last, before] = [words.at(-1), words.at(-2)]
  const isBelow =
    last && before && (sourceUnder(last.text, before.text) || nameRightBelow(last, before)) !== ''
  return isBelow ? [last, words.slice(0, -1)] : [above, words]
}

function headAt(lines: readonly NumberedLine[], stars: number): Head | null {
  const praises = praisesAlone(lines[stars]?.text ?? '')
  if (praises === null) return null
  let name = stars - 1
  while (isBeside(lines[name]?.text ?? '')) name--
  const above = lines[name]
  return above && isName(above.text.trim()) && !isLabel(above) ? { name, stars, praises } : null
}

/** "What clients say" heads reviews whose names stand elsewhere. */
const isLabel = (line: NumberedLine): boolean => line.as === 'heading' || slotOf(line.text) !== null

/** A name below stars is whose words stand above them. */
const isSource = /^\s*[-–—―~]\s*/u

/**
 * Where a review ends: where the next one begins, or with what the business replied to it; the last one, and one with something
 * else behind it, at the first empty line.
 */
function endOf(lines: readonly NumberedLine[], stars: number, next: number): number {
  const from = (place: number, ends: (line: NumberedLine, at: number) => boolean): number => {
    const near = lines.slice(place + 1, Math.min(next, place + 1 + mostLines))
    const at = near.findIndex((line, each) => ends(line, place + 1 + each))
    return place + 1 + (at < 0 ? near.length : at)
  }
  const isOther = (line: NumberedLine, at: number): boolean =>
    line.as === 'heading' ||
    (isBlank(lines[at - 1] ?? line) && (slotOf(line.text) !== null || amountsIn(line.text).length > 0))
  const other = Math.min(next, from(stars, isOther))
  if (other === next && next < lines.length && next - stars <= mostLines) return next
  const reply = from(stars, ({ text }) => headsReply(text))
  return Math.min(other, from(reply < other && reply - stars <= mostLines ? reply : stars, isBlank))
}

function wordsBelow(lines: readonly NumberedLine[]): NumberedLine[] {
  const reply = lines.findIndex(({ text }) => headsReply(text))
  return (reply < 0 ? lines : lines.slice(0, reply)).filter(({ text }) => {
    const words = text.trim()
    return words !== '' && !whenWritten.test(words) && !belowWords.test(words) && !isBeside(words)
  })
}
