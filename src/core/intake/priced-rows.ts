import type { FoundAnswer } from '../../shared/imports/answer-proposal.ts'
import { importLimits } from '../../shared/imports/imported-file.ts'
import { amountsIn, lengthsIn, type Piece } from './amounts-in.ts'
import { slotOf } from './slot-of.ts'
import type { Slot } from './slot.ts'
import { isNoAnswer } from './no-answer.ts'
import { isBlank, withoutAnswerLead, withoutLead, wordCount, type NumberedLine } from './numbered-line.ts'

/** A line of more words is a paragraph that mentions a price, not an entry of a price list. */
const mostWords = 32
/** How far above its price the heading of a way to buy may stand, in lines. */
const nearest = 4

/** Lines that speak of money that is no price of ours: what is earned, what somebody else asks, what was paid. */
const noPrice =
  /\b(revenue|turnover|budget|goal|target|earn\w*|profit|salary|saved?|lost|umsatz|gewinn|gehalt|ziel|facturaci[óo]n|ingresos|objetivo|chiffre d'affaires|objectif|raised|funding|refund|cancel\w*|fee of|storn\w*|late|no.show|others?|competitors?|elsewhere|invoices?|konkurrenz|andere|anderswo|rechnung|otros|competencia|factura|concurrents?|ailleurs|facture)\b|©/iu

export const isNoPrice = (text: string): boolean => noPrice.test(text)

/** What stands in place of an amount at the end of a line or in a cell of its own. */
const open =
  /(?<=^|[\s:;,(–—-])(?:(?:prices? )?(?:(?:up)?on|by) (?:request|application|quotation|enquiry|quote)|POA|free(?: of charge)?|complimentary|(?:by )?donation|pay what you (?:can|want|like)|(?:preis )?auf anfrage|kostenlos|kostenfrei|gratis|(?:auf )?spendenbasis|(?:precio )?a consultar|gratuit[ae]?|sur (?:devis|demande))(?=[).\s]*$)/iu
/** Of a line without an amount, in words. */
const mostOfOpen = 12
export const isOpenPrice = (text: string): boolean => open.exec(text)?.index === 0

/** "Retreat: price on request" as a way to buy; none where a line has an amount, or names nothing. */
export function openRow(line: NumberedLine): FoundAnswer[] {
  const text = withoutAnswerLead(withoutLead(line.text))
  const found = open.exec(text)
  if (!found || amountsIn(text).length > 0 || wordCount(text) > mostOfOpen || /[?？]/u.test(text)) return []
  const row = rowOf(text, found.index, found.index + found[0].length)
  return row.name === '' ? [] : [{ key: 'offers', value: filled(row), lines: [line.number] }]
}

/**
 * Ways to buy from the lines of a price list, each with its name, length, price and what is in it, as they stand there; no more
 * than are shown of a file.
 */
export function pricedRows(lines: readonly NumberedLine[]): FoundAnswer[] {
  const rows: FoundAnswer[] = []
  for (const [at, line] of lines.entries()) {
    if (rows.length > importLimits.answers) break
    const text = withoutAnswerLead(withoutLead(line.text))
    const [price, another] = amountsIn(text)
    if (!price && line.as !== 'quote' && isAmongPrices(lines, at)) rows.push(...openRow(line))
    if (!price || line.as === 'quote' || /[?？]/u.test(text) || noPrice.test(text)) continue
    const end = another ? endOfJoined(text, price, another) : price.to
    const joined = end !== null
    if (wordCount(text) > mostWords || tellsOfOthers(text)) continue
    if (another && !joined) {
      const pieces = byComma(withoutHead(text))
      if (pieces.length > 1) rows.push(...pieces.flatMap((piece) => pricedRows([{ ...line, text: piece }])))
      continue
    }
    const row = rowOf(text, price.from, end ?? price.to)
    const above = row.name === '' ? headingAbove(lines, at) : null
    const stacked = above || row.name !== '' ? [] : stackedRow(lines, at)
    if (row.name !== '') rows.push({ key: 'offers', value: filled(row), lines: [line.number] })
    else if (above) {
      const name = withoutLead(above.text)
      rows.push({ key: 'offers', value: filled({ ...row, name }), lines: [above.number, line.number] })
    } else if (stacked.length > 0) rows.push(...stacked)
    else if (
      row.includes !== '' &&
      wordCount(row.includes) <= longestName &&
      !goesOn.test(row.includes) &&
      !bracketed.test(text.slice(0, price.from))
    )
      // "€85 first visit": the name stands behind.
      rows.push({
        key: 'offers',
        value: filled({ ...row, name: row.includes, includes: '' }),
        lines: [line.number],
      })
  }
  return rows
}

/** "Our services: …" is no part of the first of them. */
const withoutHead = (text: string): string =>
  text.replace(
    /^(?:our |the |unsere? |nuestr[oa]s |nos )?(?:offers?|services?|prices?|pricing|rates|angebote?|leistungen|preise|servicios|ofertas?|precios|prestations|offres?|tarifs)\s*:\s+/iu,
    '',
  )

/** A line among those of a price list: the one above or below has a price. */
const isAmongPrices = (lines: readonly NumberedLine[], at: number): boolean =>
  [lines[at - 1], lines[at + 1]].some(
    (line) => line?.as === 'line' && amountsIn(line.text).length === 1 && wordCount(line.text) <= mostOfOpen,
  )

/** Two prices of one thing: "was 300 €, now 275 €". */
const sameThing =
  /(?<!\p{L})(?:was|were|now|instead|before|früher|vorher|jetzt|nun|statt|antes|ahora|avant|maintenant|au lieu)(?!\p{L})/iu

/** "Visit 60 €, ten visits 450 €": each with a name before its price, and what stands behind it without one. */
export function byComma(clause: string): string[] {
  const pieces: string[] = []
  let between = ''
  for (const [at, part] of clause.split(/((?:,|\s\/)\s+)/u).entries()) {
    const last = pieces.at(-1)
    if (at % 2 === 1) between = part
    else if (last !== undefined && amountsIn(part).length === 0) pieces.splice(-1, 1, last + between + part)
    else pieces.push(part)
  }
  return pieces.length > 1 && pieces.every(isNamed) ? pieces : [clause]
}

function isNamed(piece: string): boolean {
  const [price, another] = amountsIn(piece)
  if (!price || another || sameThing.test(piece)) return false
  return /\p{L}{2}/u.test(piece.slice(0, price.from))
}

/** A price of a line that names nothing, with what stands behind it. */
export function unnamedRow(line: NumberedLine | undefined): FoundAnswer[] {
  const text = withoutAnswerLead(withoutLead(line?.text ?? ''))
  const [price] = amountsIn(text)
  if (!line || !price) return []
  const row = rowOf(text, price.from, price.to)
  // Words that name nothing may still say something of the price.
  const includes = row.name === '' ? row.includes : line.text.trim()
  return [{ key: 'offers', value: filled({ ...row, name: '', includes }), lines: [line.number] }]
}

/** Lines between a name and its price, on pages that set each in a line of its own. */
const mostStacked = 3
/** Beside a price in a line of its own, in words: "€1,190 / 3 months". */
const mostBesidePrice = 3

/** A way to buy whose price stands alone below its name, how long it takes and what is in it; none where no line right above names it. */
export function stackedRow(lines: readonly NumberedLine[], at: number): FoundAnswer[] {
  const line = lines[at]
  const [price, another] = amountsIn(line?.text ?? '')
  if (!line || !price || another || !isPriceAlone(line.text, price)) return []
  const size = stackAbove(lines, at)
  const [name, ...others] = lines.slice(at - size, at)
  if (size === 0 || !name || !isTitle(name.text) || noPrice.test(name.text)) return []
  const lengths = others.filter(({ text }) => lengthsIn(text)[0]?.text === text.trim())
  const inside = others.filter((each) => !lengths.includes(each))
  const row = rowOf(line.text, price.from, price.to)
  const value = filled({
    ...row,
    name: withoutLead(name.text),
    timeframe: lengths[0]?.text.trim() ?? row.timeframe,
    includes: inside.map(({ text }) => withoutLead(text)).join('\n') || row.includes,
  })
  return [{ key: 'offers', value, lines: [...lines.slice(at - size, at + 1)].map(({ number }) => number) }]
}

const isPriceAlone = (text: string, { from, to }: Piece): boolean =>
  wordCount(text.slice(0, from) + text.slice(to)) <= mostBesidePrice && !/\p{L}/u.test(text.slice(0, from))

/**
 * How many lines right above a price belong to it: all down from where their piece begins or from their label; behind another price of
 * that piece as many as belong to that one. 0: too many, or none. `back`: prices that are looked at on the way.
 */
function stackAbove(lines: readonly NumberedLine[], at: number, back = mostBack): number {
  let size = 0
  for (;;) {
    const [line, below] = [lines[at - size - 1], lines[at - size]]
    if (!line || !below || isBlank(line) || line.as !== 'line' || line.number !== below.number - 1) break
    if (amountsIn(line.text).length > 0)
      return size <= 1 || back === 0 ? size : Math.min(size, stackAbove(lines, at - size - 1, back - 1))
    if (labels.has(slotOf(line.text) ?? 'message')) break
    if (++size > mostStacked) return 0
  }
  return size
}
const mostBack = 6
const labels: ReadonlySet<Slot> = new Set(['offers', 'offerProgram'])

/** Of a name in a line of its own, in words. */
const mostOfTitle = 8
const isTitle = (text: string): boolean =>
  wordCount(text) <= mostOfTitle &&
  /^[\p{L}\p{N}]/u.test(withoutLead(text)) &&
  !/[.!?:;,]$/u.test(text.trim())

/** Where a price with another one for the same ends; null: the two are of two things. */
function endOfJoined(text: string, price: Piece, another: Piece): number | null {
  const between = text.slice(price.to, another.from)
  if (orElse.test(between)) return endOf(text, another)
  // "€550 (€110 an hour)"
  const [bracket = ''] = /^\s*\([^()]*\)/u.exec(text.slice(price.to)) ?? []
  if (price.to + bracket.length >= another.to) return price.to + bracket.length
  return formerly.test(between) ? another.to : null
}
/** "€990 instead of €1,200" */
const formerly = /^[\s,;]*(?:instead of|statt|anstatt|en lugar de|en vez de|au lieu de)\s*$/iu

/** "A showroom charges about £9,000", "Most of them spend £500": what somebody pays is no price of ours. */
const somebodyPays =
  /(?<!\p{L})(?:(?<!(?:i|we)\s)(?:charges|spends?|spent|pays|paid)|verlangt|verlangen|zahlen|zahlt|cobran|pagan|paient|dépensent)(?:\s(?:about|around|roughly|only|just|over|up to|on average|ca\.|etwa|rund|unos|environ))*\s*$/iu

/** How far before a price its verb stands, in characters. */
const nearPrice = 60
export const tellsOfOthers = (text: string): boolean =>
  amountsIn(text).some(({ from }) => somebodyPays.test(text.slice(Math.max(0, from - nearPrice), from)))

/** Another amount for the same: "$4,800, or three payments of $1,700". */
const orElse = /^\s*[,;(]?\s*(?:or|oder|o|ou)\s[^.;]{0,40}$/u
/** What another amount is for goes with it: "or £130 for ten". */
const endOf = (text: string, { to }: Piece): number =>
  to + (/^\s(?:for|für|para|por|pour)\s[^.,;()]{1,40}/iu.exec(text.slice(to))?.[0].length ?? 0)

/** Of a name that stands behind its price, in words. */
const longestName = 6

/** "for all of you": more of the price, and no name. */
const goesOn =
  /^(?:for|minimum|min|at least|maximum|mindestens|mínimo|plus|excl|incl|inkl|zzgl|net|gross|and|or|per|if|when|depending|but|with|without|up|minus|less|each|flat|as|in|on|at|to|from|für|pro|und|oder|wenn|je|bei|mit|ohne|im|para|por|si|con|sin|según|pour|par|avec|sans|et|ou|selon)(?!\p{L})/iu

interface Row {
  name: string
  timeframe: string
  price: string
  includes: string
}

const filled = (row: Row): Record<string, string> =>
  Object.fromEntries(Object.entries(row).filter(([, text]) => text !== ''))

const marks = '[\\s:;,.|·•–—(){}\\[\\]=→-]'
const trimmed = (text: string): string =>
  text
    .replace(new RegExp(`^${marks}+`, 'u'), '')
    .replace(new RegExp(`(?:[\\s:;,|·•–—({\\[=→-]|\\.{2,}|…)+$`, 'u'), '')

/** "(breakfast included): £240" goes on with what stands above; the words in brackets name nothing. */
const bracketed = /^[([][^()[\]]*[)\]][\s:–—-]*$/u
/** Without a bracket that opens or closes what stands elsewhere: "with tea)". */
const outOfBrackets = (text: string): string => text.replace(/^[([]?([^()[\]]*)(?:[)\]][.,;!]?)?$/u, '$1')

/** A line as a row: before the first mark its name, then its length, its price, and what is left. */
function rowOf(text: string, from: number, to: number): Row {
  const price = text.slice(from, to)
  const before = trimmed(text.slice(0, from))
  const after = outOfBrackets(trimmed(text.slice(to)))
  const [length] = lengthsIn(text).filter((piece) => piece.to <= from || piece.from >= to)
  const [head = '', ...tail] = before.split(/\s*(?:\t|[,;:|([]|\s[·•–—-]\s)\s*/u)
  // "Price: €85" names nothing.
  const label = /^([^:\t]+)[:\t]/u.exec(text.slice(0, from))?.[1]
  const isBracketed = bracketed.test(text.slice(0, from))
  const isNamed = !isBracketed && !isNoAnswer(head) && !(label !== undefined && slotOf(label) === 'offers')
  const isLength = (piece: string): boolean => piece.replace(/\.$/u, '') === length?.text
  const rest = (isBracketed ? [head, ...tail] : tail)
    .map((piece) => outOfBrackets(trimmed(piece)))
    .filter((piece) => piece !== '' && !isLength(piece) && !onlyVerb.test(piece))
  return {
    name: isNamed ? withoutVerb(head) : '',
    timeframe: length?.text ?? '',
    price,
    includes:
      [...rest, after].find((piece) => piece !== '' && !isLength(piece) && wordCount(piece) > 1) ?? '',
  }
}

/** "It is" and "we charge" name nothing. */
const onlyVerb =
  /^(?:(?:so|and|well|now|und|also|y|et|alors) )?(?:(?:it|that|this|they|we|i|prices?|the prices?|it all|everything)(?: ?['’]s| ?['’]re| is| are| costs?| charges?| starts?(?: at)?| takes?| asks?| depends?| comes? to)?|(?:es|das|sie|ich|wir|der preis)(?: ist| sind| kostet| kosten| nehme| nehmen| verlange)?|(?:c['’]est|ça coûte|je demande|nous demandons|on demande|il faut compter)|(?:es|son|cuesta|cobro|cobramos|vale))$/iu
const withoutVerb = (text: string): string => (onlyVerb.test(text) ? '' : withVerbOff(text))

/** "The single session is" names "The single session". */
const withVerbOff = (text: string): string =>
  trimmed(
    text.replace(
      /\s+(is|are|costs?|for|at|ist|sind|kostet|kosten|für|cuesta|cuestan|por|es|son|coûte|coûtent|est|pour|à)$/iu,
      '',
    ),
  )

/** The heading whose lines a price is among; below a line that answers something else, which is left out, it heads more than that. */
function headingAbove(lines: readonly NumberedLine[], at: number): NumberedLine | null {
  const own = lines[at]?.number ?? 0
  const near = lines
    .slice(Math.max(0, at - nearest), at)
    .toReversed()
    .filter((line, back) => line.number === own - 1 - back)
    .filter((line) => !isBlank(line))
  const heading = near.find(
    ({ as, text }) => as === 'heading' && wordCount(text) <= 10 && amountsIn(text).length === 0,
  )
  return heading && !isPriceLabel(heading.text) ? heading : null
}

/** "Our prices" names none of them. */
const isPriceLabel = (text: string): boolean => wordCount(text) <= 2 && slotOf(text) === 'offers'
