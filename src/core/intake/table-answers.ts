import type { FoundAnswer } from '../../shared/imports/answer-proposal.ts'
import type { Asked } from './asked-answers.ts'
import { headsList } from './labelled.ts'
import { saysNothing, wordCount, type NumberedLine } from './numbered-line.ts'
import { plainWords, slotOf } from './slot-of.ts'
import type { Slot } from './slot.ts'
import { isPraise } from './stars-in.ts'

/** What the columns of an export of reviews are called, in four languages, as plain words. */
const columns = {
  words:
    /^(.* )?(review|comment|comments|text|body|message|content|testimonial|feedback|quote|bewertung|rezension|kommentar|bewertungstext|rezensionstext|opinion|resena|comentario|texto|avis|commentaire|temoignage|review text|texte)( text| body| content)?$/u,
  who: /^(.* )?(author|reviewer|name|user|username|customer|client|from|by|verfasser|autor|kunde|kundin|nutzer|cliente|usuario|auteur|nom|nombre)( name)?$/u,
  when: /^(.* )?(date|day|created( at)?|time|published|datum|fecha|jour)( .*)?$/u,
  where: /^(source|platform|site|origin|quelle|plattform|fuente|plataforma|canal)$/u,
  rating:
    /^(.* )?(rating|stars?|score|sterne|punkte|note|puntuacion|valoracion|calificacion|estrellas|etoiles|bewertung in sternen)( (out of |of |von |de |sur )?\d.*)?$/u,
} as const
type Column = keyof typeof columns

/** What a list of people holds of each. */
const ofPeople: ReadonlySet<Slot> = new Set([
  'fullName',
  'businessName',
  'practical.address',
  'practical.bookingLink',
  'market.country',
  'market.language',
])

/** As many rows as the intake's proof takes. */
const mostRows = 40

/** What a table holds: reviews, one answer per row, or one column per question. */
export function tableAnswers(lines: readonly NumberedLine[]): { asked: Asked[]; found: FoundAnswer[] } {
  const rows = lines.map(({ text, number }) => ({ cells: text.split('\t'), number }))
  const [head, ...body] = rows
  if (!head || body.length === 0) return { asked: pairs(rows), found: [] }
  const reviews = reviewColumns(head.cells)
  if (reviews) return { asked: [], found: body.flatMap((row) => review(row, reviews)).slice(0, mostRows) }
  const slots = head.cells.map((cell) => slotOf(cell))
  // Many rows of nothing but who and where are a list of people, of whom none answers.
  if (
    body.length > 1 &&
    slots.every((slot) => slot === null || ofPeople.has(slot)) &&
    slots.includes('fullName')
  )
    return { asked: [], found: [] }
  if (slots.filter(Boolean).length >= 2 && head.cells.length > 2) {
    const asked = body.flatMap(({ cells, number }) =>
      slots.flatMap((slot, at) => {
        const text = cells[at]?.trim() ?? ''
        return slot && !saysNothing(text) ? [{ slot, texts: [text], lines: [number] }] : []
      }),
    )
    return { asked, found: [] }
  }
  return { asked: pairs(rows), found: [] }
}

interface Cells {
  cells: readonly string[]
  number: number
}

/** A question in the first column, its answer in the second (or the third, behind a number). */
const pairs = (rows: readonly Cells[]): Asked[] =>
  rows.flatMap(({ cells, number }) => {
    const at = cells.findIndex((cell) => slotOf(cell) !== null)
    const slot = at < 0 ? null : slotOf(cells[at] ?? '')
    const text = cells
      .slice(at + 1)
      .filter((cell) => cell.trim() !== '')
      .join(', ')
    return slot && !saysNothing(text) && cells.length - at === 2 && !headsList(slot, text)
      ? [{ slot, texts: [text], lines: [number] }]
      : []
  })

type Columns = Partial<Record<Column, number>> & { words: number }

/** Which column is which, where the table is one of reviews. */
function reviewColumns(head: readonly string[]): Columns | null {
  const names = head.map(plainWords)
  const place = (column: Column): number => names.findIndex((name) => columns[column].test(name))
  const starred = place('rating')
  const wordsAt = names.findLastIndex((name, at) => at !== starred && columns.words.test(name))
  // "Bewertung" heads the words of a review or, beside a column of words, its stars.
  const rating =
    starred >= 0 ? starred : names.findIndex((name, at) => at !== wordsAt && name === 'bewertung')
  const others = { who: place('who'), when: place('when'), where: place('where'), rating }
  const there = Object.entries(others).filter(([, at]) => at >= 0)
  if (wordsAt < 0 || there.length === 0) return null
  return { words: wordsAt, ...Object.fromEntries(there) }
}

function review({ cells, number }: Cells, at: Columns): FoundAnswer[] {
  const cell = (column: Column): string => {
    const place = at[column]
    return place === undefined || place === at.words ? '' : (cells[place]?.trim() ?? '')
  }
  const words = cells[at.words]?.trim() ?? ''
  const rating = cell('rating')
  if (wordCount(words) < 3 || (rating !== '' && !isPraise(rating))) return []
  const source = [cell('who'), cell('where'), cell('when')].filter(Boolean).join(', ')
  return [{ key: 'proof', value: { words, ...(source !== '' && { source }) }, lines: [number] }]
}
