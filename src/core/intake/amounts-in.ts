/** No number begins in the middle of another: "1.5", "10:00", "1/2". */
const begins = '(?<!\\d|\\d[.,:/])'
/** And none ends there: of "1,25,0" nothing is a number. */
const ends = "(?![.,'’]?\\d)"
/** What makes a number another one: "5k", "12 Tsd.", "2.5 lakh". */
const times =
  '(?:[km](?!\\p{L})|\\s?(?:lakhs?|lacs?|crores?|cr)(?!\\p{L})|\\s(?:thousand|(?:m|b)illions?|bn|tausend|Tsd\\.|Mio\\.?|Mrd\\.?|Million(?:en)?|mil|mille|mill[óo]n(?:es)?)(?!\\p{L}))'
/** Numbers as prices are written: "1,700", "1.200,50", "4 800", "1,25,000", "95.–", "5k". */
const number = `${begins}(?:\\d{1,3}(?:[.,'’ \\u00a0\\u202f]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)${ends}${times}?`
const codes =
  'CHF|USD|EUR|GBP|AUD|CAD|NZD|SGD|HKD|INR|AED|SAR|ZAR|JPY|CNY|PLN|CZK|HUF|SEK|NOK|DKK|BRL|MXN|KES|NGN'
const signs = `[€£¥₹₪₽₺฿₱₩₦]|(?<!\\p{L})(?:[A-Z]{0,2}\\$|${codes}|Fr\\.|Rs\\.?|kr\\.?)`
const words = `[€£$₽₺]|US\\$|${codes}|zł|kr|Kč|Fr\\.|rupees?|rand|yen|euros?|Euros?|dollars?|pounds?|quid|francs?|Franken|d[óo]lares|pesos|libras|złotych`
const from = '(?:(?<!\\p{L})(?:from|starting at|ab|von|desde|a partir de|à partir de|dès|od)\\s+)?'
const unit =
  'session|hour|month|week|day|year|person|visit|head|piece|class|night|child|kid|adult|couple|guest|room|page|word|lesson|Sitzung|Stunde|Monat|Woche|Tag|Jahr|Person|Termin|Stück|Kurs|Kind|Paar|Zimmer|Seite|sesi[óo]n|hora|mes|semana|d[íi]a|año|persona|clase|niñ[oa]|pareja|séance|heure|mois|semaine|jour|an|personne|enfant|h|hr|mo|wk|yr|Std|m2|m²|qm|sqm|sesja|godzina|miesiąc'
/** What is paid for each is whatever stands behind these words, but how much it comes to or how it is paid. */
const paidBy =
  'nach|invoices?|bank|transfer|card|cheque|Rechnung|Überweisung|Vorkasse|Lastschrift|Kreditkarte|PayPal|Telefon|Video|Mail|E-Mail|phone|se'
const per = `(?:\\s*(?:\\/|per|a|an|each|pro|je|por|al|la|par|le|za)\\s*(?:${unit})(?![\\p{L}])|\\s+(?:per|pro|je)\\s+(?!(?:${paidBy})(?!\\p{L}))\\p{L}+|\\/\\p{L}+|\\s?p\\.?\\s?p(?:\\.(?!\\p{L})|(?!\\p{L})))?`
/** "95.–", "390,-" */
const noCents = '(?:[.,][–-]{1,2})?'
const amount = `(?:${signs})\\s?(?:${number})${noCents}|(?:${number})${noCents}\\s?(?:${words})(?![\\p{L}\\d])`

const units =
  'minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|years?|Minuten?|Stunden?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|minutos?|horas?|d[íi]as?|semanas?|mes(?:es)?|años?|heures?|jours?|semaines?|mois|sessions?|Sitzungen|Termine|sesiones|séances|calls|visits|lessons|classes'
const to = '(?:[-–]|\\s(?:to|bis|a|hasta|do)\\s)'
const count = '\\d+(?:[.,]\\d+)?'
const lasting = new RegExp(
  `(?<!\\p{L})${begins}${count}(?:(?:\\s[-–]\\s|${to})${count})?[\\s-]?(?:${units})(?![\\p{L}])`,
  'giu',
)

/** The lower end of a price, whose money stands behind the upper one. Behind a word a dash with blanks parts: "Course 2 – 80 €". */
const low = `(?:(?:${number})${to}|(?<!\\p{L}\\s)(?:${number})\\s[-–]\\s)?`
/** What stands behind a dash is the upper end, unless it is a length: "€80 – 60 minutes". */
const high = `(?:\\s[-–]\\s|${to})(?:${amount})|\\s?[-–]\\s?(?:${number})(?!\\d|[\\s-]?(?:${units})(?!\\p{L}))`
/** A price is another one without it: "+ VAT", "zzgl. MwSt." */
const tax =
  '(?:\\s*[,(]?\\s*(?:\\+|plus|excl?\\.?|excluding|incl?\\.?|including|with|zzgl\\.?|zuzüglich|inkl\\.?|inklusive|netto|brutto|más|mas|con|sin|hors)?\\s*(?:VAT|GST|(?:sales )?tax|MwSt\\.?|USt\\.?|Mehrwertsteuer|IVA(?: incluido)?|TVA|TTC|HT)(?!\\p{L})\\)?|\\s+(?:netto|brutto|net|gross)(?!\\p{L}))?'
const priced = new RegExp(`${from}${low}(?:${amount})(?:${high})?${per}${tax}${per}`, 'giu')

/** A piece of a text by its place, `to` exclusive. */
export interface Piece {
  text: string
  from: number
  to: number
}

const piecesOf = (text: string, pattern: RegExp): Piece[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    text: found.trim(),
    from: index + (found.length - found.trimStart().length),
    to: index + found.trimEnd().length,
  }))

/** Amounts of money with what stands to them: "from €110", "$40 per class". */
export function amountsIn(text: string): Piece[] {
  const amounts: Piece[] = []
  for (const piece of piecesOf(text, priced)) {
    const [lower = ''] = lowerEnd.exec(text.slice(Math.max(0, piece.from - longestLower), piece.from)) ?? []
    const begins = piece.from - lower.length
    while (lower !== '' && amounts.some(({ from }) => from >= begins)) amounts.pop()
    amounts.push({ text: text.slice(begins, piece.to).trim(), from: begins, to: piece.to })
  }
  return amounts
}

/** In characters. */
const longestLower = 40
/** "between €2,000 and" is the lower end of the price that follows. */
const lowerEnd =
  /(?<!\p{L})(?:(?:between|zwischen)\s[^\s\d]{0,4}\s?\d\S*(?:\s\p{Sc})?\s(?:and|und)|entre\s[^\s\d]{0,4}\s?\d\S*(?:\s\p{Sc})?\s(?:y|et))\s$/iu

/** Lengths of time and numbers of meetings: "60 minutes", "12 weeks". */
export const lengthsIn = (text: string): Piece[] => piecesOf(text, lasting)
