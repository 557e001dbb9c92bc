import { mostWays } from '../../shared/intake.ts'
import type { FoundAnswer } from '../../shared/imports/answer-proposal.ts'
import type { ImportNote } from '../../shared/imports/imported-file.ts'
import type { Asked } from './asked-answers.ts'
import { headsList } from './labelled.ts'
import { saysNothing, wordCount, type NumberedLine } from './numbered-line.ts'
import { isOpenPrice } from './priced-rows.ts'
import { plainWords, slotOf } from './slot-of.ts'
import type { Slot } from './slot.ts'
import { areRatings, isPraise, scaleIn } from './stars-in.ts'

/** What the columns of an export of reviews are called, in four languages, as plain words. */
const columns = {
  words:
    /^(.* )?(review|comment|comments|text|body|message|content|testimonial|feedback|quote|bewertung|rezension|kommentar|bewertungstext|rezensionstext|opinion|resena|comentario|texto|avis|commentaire|temoignage|review text|texte)( text| body| content)?$/u,
  who: /^(.* )?(author|reviewer|name|user|username|customer|client|from|by|verfasser|autor|kunde|kundin|nutzer|cliente|usuario|auteur|nom|nombre)( name)?$/u,
  when: /^(.* )?(date|day|created( at)?|time|published|datum|fecha|jour)( .*)?$/u,
  where: /^(source|platform|site|origin|quelle|plattform|fuente|plataforma|canal)$/u,
  rating:
    /^(.* )?(rating|stars?|score|nps|sterne|punkte|note|puntuacion|valoracion|calificacion|estrellas|etoiles|bewertung in sternen)( (out of |of |von |de |sur )?\d.*)?$/u,
} as const
type Column = keyof typeof columns

/** Columns of what the business itself says beside its reviews: its name, its reply and the day of that. */
const ofOwner =
  /(?<![^ ])(owners?|repl(y|ies)|responses?|answers?|company|business|antwort\w*|inhaber\w*|firma|respuesta|propietari[oa]|empresa|reponse|proprietaire|entreprise)(?![^ ])/u
/** Numbers that weigh nothing, however small they are. */
const ofCounts =
  /(?<![^ ])(id|no|nr|num|number|count|age|alter|edad|votes?|likes?|helpful|visits?|nights?|guests?|reviews?)(?![^ ])/u
/** Columns in which somebody says whether their words may be printed, and what does not say yes. */
const ofConsent =
  /(?<![^ ])(publish\w*|permission|consent\w*|may we|can we|quote you|public|veroffentlich\w*|einwilligung|einverstanden|zustimmung|durfen wir|permiso|publicar|podemos|autoriz\w*|autoris\w*|publier|pouvons nous)(?![^ ])/u
const refuses =
  /^(?:no(?:t|pe|n|ne)?|n|nein|false|0|never|nie|private?|privado|jamais|nunca|keine?)(?![^ ])|^$/u
/** Yes, but without the name. */
const unnamed =
  /(?<![^ ])(anonym\w*|anonim\w*|(?:without|no|ohne|kein|sin|sans) .{0,12}(name|namen|nombre|nom))(?![^ ])/u

/** What a list of people holds of each. */
const ofPeople: ReadonlySet<Slot> = new Set([
  'fullName',
  'businessName',
  'practical.address',
  'practical.bookingLink',
  'market.country',
  'market.language',
])

/** As many people as may answer for one business; the names of more are those of others. */
const mostWhoAnswer = 5

/** What the columns of a price list are called, in four languages, as plain words. */
const priceColumns = {
  name: /^(services?|names?|products?|items?|treatments?|offers?|packages?|program(me)?s?|courses?|titles?|leistung(en)?|produkte?|angebote?|behandlung(en)?|pakete?|kurse?|bezeichnung|artikel|titel|servicios?|nombre|productos?|tratamientos?|paquetes?|cursos?|prestations?|nom|produits?|soins?|formules?|cours|intitule)( names?)?$/u,
  price:
    /^(prices?|costs?|fees?|rates?|amount|preise?|kosten|gebuhr|honorar|precios?|importe|coste|tarifas?|prix|tarifs?|montant|cout)( .*)?$/u,
  timeframe:
    /^(duration|length|time|minutes|dauer|lange|zeit|minuten|duracion|tiempo|minutos|duree|temps)( .*)?$/u,
  includes:
    /^(description|includes?|included|details?|contents?|beschreibung|inhalt|enthalten|descripcion|incluye|contenido|inclus|contenu)( .*)?$/u,
} as const
/** Columns of bookings and orders, in which a price is what somebody paid. */
const ofOrders =
  /^(.* )?(e ?mail|mail|phone|telefon|date|datum|fecha|customer|client|kunde|kundin|cliente|order|bestellung|status|invoice|rechnung|factura|facture|commande|pedido)( .*)?$/u

/** As many rows as the intake's proof takes. */
const mostRows = 40

interface TableAnswers {
  asked: Asked[]
  found: FoundAnswer[]
  notes: ImportNote[]
  /** Questions that are none of ours and have an answer. */
  others: string[]
}

/** As many as are shown of a kind, and a note where there are more. */
const atMost = (found: readonly FoundAnswer[], most: number): TableAnswers => ({
  asked: [],
  found: found.slice(0, most),
  notes: found.length > most ? ['more-answers'] : [],
  others: [],
})

/** What a table holds: reviews, one answer per row, or one column per question. */
export function tableAnswers(lines: readonly NumberedLine[]): TableAnswers {
  const rows = lines.map(({ text, number }): Cells => {
    const written = text.split('\t')
    return { cells: written.map((cell) => cell.replace(/\s+/gu, ' ').trim()), written, number }
  })
  const [head, ...body] = rows
  if (!head || body.length === 0)
    return { asked: pairs(rows), found: [], notes: [], others: otherPairs(rows) }
  const reviews = reviewColumns(head.cells, body)
  if (reviews) {
    const most = scaleIn(
      head.cells[reviews.rating ?? -1] ?? '',
      body.map(({ cells }) => cells[reviews.rating ?? -1] ?? ''),
    )
    return atMost(
      body.flatMap((row) => review(row, reviews, most)),
      mostRows,
    )
  }
  const prices = priceRows(head.cells, body)
  if (prices.length > 0) return atMost(prices, mostWays)
  const slots = head.cells.map((cell) => slotOf(cell))
  // Rows of nothing but who and where are a list of people, and many rows with names as well: none of them answers.
  const isOfPeople =
    body.length > 1 &&
    slots.includes('fullName') &&
    slots.every((slot) => slot === null || ofPeople.has(slot))
  const isOfMany =
    body.length > mostWhoAnswer && (slots.includes('fullName') || slots.includes('businessName'))
  if (isOfPeople || isOfMany) return { asked: [], found: [], notes: [], others: [] }
  if (slots.filter(Boolean).length >= 2 && head.cells.length > 2) {
    const asked = body.flatMap(({ written, number }) =>
      slots.flatMap((slot, at) => (slot ? answered(slot, written[at] ?? '', number) : [])),
    )
    const isOfSeveral = new Set(asked.flatMap((each) => each.lines)).size > 1
    const others = head.cells.filter(
      (cell, at) => isOther(cell) && body.some(({ cells }) => !saysNothing(cells[at] ?? '')),
    )
    return { asked, found: [], notes: isOfSeveral ? ['several-people'] : [], others }
  }
  return { asked: pairs(rows), found: [], notes: [], others: otherPairs(rows) }
}

interface Cells {
  cells: readonly string[]
  /** The same with the lines that a cell has. */
  written: readonly string[]
  number: number
}

/** What a cell answers, line by line; none where it says nothing. */
function answered(slot: Slot, cell: string, number: number): Asked[] {
  const texts = cell
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => !saysNothing(text))
  return texts.length > 0 ? [{ slot, texts, lines: texts.map(() => number) }] : []
}

const isOther = (cell: string): boolean => /[?？]/u.test(cell) && slotOf(cell) === null
const otherPairs = (rows: readonly Cells[]): string[] =>
  rows.flatMap(({ cells: [question = '', answer = '', ...more] }) =>
    more.length === 0 && isOther(question) && !saysNothing(answer) ? [question] : [],
  )

/** A question in the first column, its answer in the second (or the third, behind a number). */
const pairs = (rows: readonly Cells[]): Asked[] =>
  rows.flatMap(({ cells, written, number }) => {
    const at = cells.findIndex((cell) => slotOf(cell) !== null)
    const slot = at < 0 ? null : slotOf(cells[at] ?? '')
    return slot && cells.length - at === 2 && !headsList(slot, cells[at + 1] ?? '')
      ? answered(slot, written[at + 1] ?? '', number)
      : []
  })

/** Ways to buy from a table that has a column of names and one of prices; none where it is no price list. */
function priceRows(head: readonly string[], body: readonly Cells[]): FoundAnswer[] {
  const names = head.map(plainWords)
  const columns = Object.entries(priceColumns).flatMap(([part, called]) => {
    const at = names.findIndex((name) => called.test(name))
    return at < 0 ? [] : [{ part, at }]
  })
  const parts = columns.map(({ part }) => part)
  if (!parts.includes('name') || !parts.includes('price') || names.some((name) => ofOrders.test(name)))
    return []
  return body.flatMap(({ cells, number }): FoundAnswer[] => {
    const filled = columns.flatMap(({ part, at }): [string, string][] => {
      const text = cells[at]?.trim() ?? ''
      return saysNothing(text) ? [] : [[part, text]]
    })
    const value = Object.fromEntries(filled)
    const price = value['price'] ?? ''
    const isPriced = value['name'] !== undefined && (/\p{N}/u.test(price) || isOpenPrice(price))
    return isPriced ? [{ key: 'offers', value, lines: [number] }] : []
  })
}

type Columns = Partial<Record<Column | 'consent', number>> & { words: number }

/** Which column is which, where the table is one of reviews. What the business says itself is in none of them. */
function reviewColumns(head: readonly string[], body: readonly Cells[]): Columns | null {
  const names = head.map(plainWords).map((name) => (ofOwner.test(name) ? '' : name))
  const place = (column: Column): number => names.findIndex((name) => columns[column].test(name))
  const consent = names.findIndex((name) => ofConsent.test(name))
  const starred = place('rating')
  const wordsAt = names.findLastIndex(
    (name, at) => at !== starred && at !== consent && columns.words.test(name),
  )
  const [who, when, where] = [place('who'), place('when'), place('where')]
  const taken = new Set([wordsAt, who, when, where, consent])
  const cellsOf = (at: number): string[] => body.map(({ cells }) => cells[at] ?? '')
  // "Bewertung" heads the words of a review or, beside a column of words, its stars; others head them with words of their own.
  const rating =
    starred >= 0
      ? starred
      : names.findIndex(
          (name, at) =>
            !taken.has(at) && (name === 'bewertung' || (!ofCounts.test(name) && areRatings(cellsOf(at)))),
        )
  const others = { who, when, where, rating, consent }
  const there = Object.entries(others).filter(([, at]) => at >= 0)
  if (wordsAt < 0 || there.length === 0) return null
  return { words: wordsAt, ...Object.fromEntries(there) }
}

function review({ cells, number }: Cells, at: Columns, most: number): FoundAnswer[] {
  const cell = (column: Column | 'consent'): string => {
    const place = at[column]
    return place === undefined || place === at.words ? '' : (cells[place]?.trim() ?? '')
  }
  const words = cells[at.words]?.trim() ?? ''
  const [rating, consent] = [cell('rating'), plainWords(cell('consent'))]
  if (wordCount(words) < 3 || (rating !== '' && !isPraise(rating, most))) return []
  if (at.consent !== undefined && refuses.test(consent)) return []
  const who = unnamed.test(consent) ? '' : cell('who')
  const source = [who, cell('where'), cell('when')].filter(Boolean).join(', ')
  return [{ key: 'proof', value: { words, ...(source !== '' && { source }) }, lines: [number] }]
}
