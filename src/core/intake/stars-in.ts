import { isBlank, wordCount, type NumberedLine } from './numbered-line.ts'

const number = '(\\d+(?:[.,]\\d+)?)'
const of = '(?:\\/|of|out of|von|de|sur)'
const stars = '(?:stars?|Sternen?|Stern|estrellas?|étoiles?)(?!\\p{L})'
/** In a line "1 star" stands apart: "a house with 3 stars" only tells of some. */
const inLine = new RegExp(
  `(?:^|[,(·–—-])\\s*${number}\\s*${stars}|${number}\\s*${of}\\s*(5|10)\\s*${stars}`,
  'iu',
)
const inCell = new RegExp(`^\\s*${number}\\s*(?:(%)|${of}\\s*(5|10|100)(?!\\d))?`, 'iu')
/** Ratings as Google's exports write them. */
const worded = ['one', 'two', 'three', 'four', 'five']

const signsIn = (text: string): number => text.match(/[★⭐🌟]/gu)?.length ?? 0
const numberOf = (text: string): number => Number(text.replace(',', '.'))
/** A number above five is one of ten, above ten one of a hundred. */
const scaleOf = (most: number): number => (most > 10 ? 100 : most > 5 ? 10 : 5)

/** Four of five stars: what is printed as proof is praise. */
const least = 0.8

/** The most that is given in a column of ratings: its head says so, "Rating (1-10)", or the highest of its cells. */
export function scaleIn(head: string, cells: readonly string[]): number {
  const said =
    /(?<!\d)(5|10|100)(?!\d)\D*$/u.exec(head)?.[1] ?? (/\bnps\b|promoter/iu.test(head) ? '10' : undefined)
  if (said !== undefined) return Number(said)
  const given = cells.flatMap((cell) => {
    const [, number, percent, most] = inCell.exec(cell) ?? []
    return number === undefined || percent || most ? [] : [numberOf(number)]
  })
  return scaleOf(given.reduce((highest, each) => Math.max(highest, each), 0))
}

/** Whether cells hold nothing but ratings, whatever stands above them: stars, or numbers up to ten. */
export function areRatings(cells: readonly string[]): boolean {
  const given = cells.filter((cell) => cell.trim() !== '')
  return given.length > 0 && given.every((cell) => onlyRating.test(cell))
}
const onlyRating = new RegExp(
  `^\\s*(?:[★☆⭐🌟]+|(?:\\d(?:[.,]\\d+)?|10)(?:\\s*${of}\\s*(?:5|10))?(?:\\s*${stars})?)\\s*$`,
  'iu',
)

/** Whether a cell of a column of ratings of so much at most praises; what cannot be read may be a bad one. */
export function isPraise(cell: string, highest = 5): boolean {
  const [, given, percent, most] = inCell.exec(cell) ?? []
  if (given === undefined) {
    const signs = signsIn(cell)
    return (signs > 0 ? signs : worded.indexOf(cell.trim().toLowerCase()) + 1) / 5 >= least
  }
  return (
    numberOf(given) / (percent ? 100 : most ? Number(most) : Math.max(highest, scaleOf(numberOf(given)))) >=
    least
  )
}

/** What stands beside the stars in a line of its own, in words: "Rated 1 out of 5 stars", a day. */
const mostBeside = 4
const isAlone = (text: string): boolean =>
  wordCount(text.replace(/[★☆⭐🌟]+/gu, ' ').replace(inLine, ' ')) <= mostBeside
/** "Response from the owner, two months ago". In words. */
const mostOfReply = 8
/** How far above its words the head of a review may stand, in lines. */
const headLines = 4

/**
 * What may be the head of the review in which a line stands: the lines above that are one piece with it, the nearest first;
 * where it begins a piece, the last line of the one before. Lines left out between two part them as empty ones do.
 */
function headAbove(lines: readonly NumberedLine[], at: number): string[] {
  const above: NumberedLine[] = []
  for (let place = at - 1; place >= 0 && above.length < headLines; place--) {
    const line = lines[place]
    if (line && !isBlank(line)) above.push(line)
  }
  const parted = above.findIndex(
    ({ number, as }, place) => as === 'heading' || number < (lines[at]?.number ?? 0) - 1 - place,
  )
  return above
    .slice(0, Math.min(headLines, parted < 0 ? headLines : Math.max(1, parted)))
    .map(({ text }) => text)
}

/** "vor einem Jahr auf Google". In words. */
const mostOfDay = 6
/** A day, however far back, or that it was changed: what stands beside the stars of a review. */
const whenGiven =
  /(?<!\p{L})(?:ago|vor|hace|il y a|today|yesterday|heute|gestern|edited|bearbeitet|new|neu|nouveau|nuevo)(?!\p{L})|\d{4}|\d\s?[./-]\s?\d/iu

/** "5/5", at the beginning of a line. */
const outOf = new RegExp(`^\\s*${number}\\s*${of}\\s*(5|10)(?![\\d./])(?:\\s*${stars})?`, 'iu')

/** Whether a line says how many stars were given and, if anything else, when; null: it is no such line. */
export function praisesAlone(text: string): boolean | null {
  const [whole, given, most] = outOf.exec(text) ?? []
  const share = given === undefined ? shareIn(text) : numberOf(given) / Number(most)
  const beside = text
    .replace(whole ?? /[★☆⭐🌟\s]+/gu, ' ')
    .replace(inLine, ' ')
    .replace(/rated/iu, ' ')
    .trim()
  if (share === null || (beside !== '' && !(whenGiven.test(beside) && wordCount(beside) <= mostOfDay)))
    return null
  return share >= least
}

/** A line that heads what the business replied. */
export const headsReply = (text: string): boolean => wordCount(text) <= mostOfReply && replies.test(text)

/** Whether a line is of a review of few stars: they stand in it or, by themselves, above it. */
export function isBlame(lines: readonly NumberedLine[], at: number): boolean {
  const line = lines[at]
  const above = headAbove(lines, at).find((text) => isAlone(text) && shareIn(text) !== null)
  const share = (line && shareIn(line.text)) ?? (above === undefined ? null : shareIn(above))
  return share !== null && share < least
}

/** Whether a line is what the business replied to a review. */
export const isReply = (lines: readonly NumberedLine[], at: number): boolean =>
  headAbove(lines, at).some(headsReply)
const replies =
  /^(?:(?:reply|response) from \S|antwort vo[nm] \S|respuesta del? \S|réponse d[eu] \S|(?:response|reply|replied|answer)\b.{0,40}\b(?:owner|business|company|host|manager|team)|(?:owner|business|company|host)(?:['’]s)?\s(?:response|reply|replied)|antwort\s.{0,40}(?:inhaber|eigentümer|unternehmen|firma|team)|respuesta\s.{0,40}(?:propietari|empresa|dueñ)|réponse\s.{0,40}(?:propriétaire|entreprise|établissement))/iu

/** A single star is a mark before a line, as a dot is. */
function shareIn(text: string): number | null {
  const signs = signsIn(text)
  if (signs > 1 || text.includes('☆')) return signs / 5
  const [, apart, given, most = '5'] = inLine.exec(text) ?? []
  const words = apart ?? given
  return words === undefined ? null : numberOf(words) / Number(most)
}
