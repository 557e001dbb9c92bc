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

/** A line with nothing but stars and a day, in words. */
const mostBeside = 5

/** Whether a line is of a review of few stars: they stand in it or, by themselves, in the line above. */
export function isBlame(lines: readonly NumberedLine[], at: number): boolean {
  const line = lines[at]
  const above = lines.slice(0, at).findLast((each) => !isBlank(each))
  const share =
    (line && shareIn(line.text)) ??
    (above && wordCount(above.text) <= mostBeside ? shareIn(above.text) : null)
  return share !== null && share < least
}

/** A single star is a mark before a line, as a dot is. */
function shareIn(text: string): number | null {
  const signs = signsIn(text)
  if (signs > 1 || text.includes('☆')) return signs / 5
  const [, apart, given, most = '5'] = inLine.exec(text) ?? []
  const words = apart ?? given
  return words === undefined ? null : numberOf(words) / Number(most)
}
