/** A telephone number in a text, and its digits. */
export interface PhoneInText {
  from: number
  to: number
  text: string
  digits: string
  /** True where it has the prefix of a country, or a word in front of it says that it is called. */
  called: boolean
}

/**
 * Groups of digits, with one mark or space between them, or with points between all of them. Behind a prefix that says so a
 * group may be as long as a whole number: “0176 12345678”.
 */
const groups = String.raw`(?=[+0(])(?:\+\d{1,3}[ ./-]?)?(?:\(\d{1,5}\)|\d{2,5})(?:[ /-]\d{2,8}){1,4}|\d{2,5}(?:[ /-]\d{2,5}){1,4}`
const withPoints = String.raw`(?:\+\d{1,3}\.\d|0\d|\d(?=\d\d\.\d{3}\.\d{4}))\d{0,3}(?:\.\d{2,4}){2,4}`
const unbroken = String.raw`\+\d{8,15}|\d{9,11}`
const phone = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/-]|\d )(?:${withPoints}|${groups}|${unbroken})(?![\p{L}\p{N}]|[.,]\d)`,
  'gu',
)

/** “05/09/2026”, “2026-09-05”, “05 09 2026”. */
const date =
  /(?<!\d)(?:\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([/.-])\d{1,2}\2\d{1,2})(?!\d)|^\d\d \d\d (?:19|20)\d\d$/u

const calling =
  /(?<!\p{L})(?:calls?|ring|phone|telephone|text|whatsapp|sms|dial|mobile|cell|fax|reach|tel|telefon\p{L}*|ruft?|rufen|anruf\p{L}*|handy|mobil|fon|erreich\p{L}*|teléf\p{L}*|llám\p{L}*|llam\p{L}*|móvil|appel\p{L}*|télé\p{L}*|portable|joign\p{L}*|dzwoń\p{L}*|zadzwo\p{L}*|dzwoni\p{L}*|kom|komórk\p{L}*|chiam\p{L}*|bel)(?!\p{L})[^.!?\n]{0,30}\.?[^.!?\n]{0,12}$/iu

/** What else is a long number: of a firm, an order, a book, an account. */
const ofSomethingElse =
  /(?<!\p{L})(?:siret|siren|isbn|issn|iban|bic|konto\p{L}*|account|compte|cuenta|nip|regon|krs|cif|nif|vat|ust\p{L}*|steuer\p{L}*|handelsregister|hrb|(?:order|invoice|customer|reference|tracking|policy|licen[cs]e|registration|company|charity|case|commande|facture|client|dossier|pedido|factura|expediente|zamówieni\p{L}*|faktur\p{L}*|art\p{L}*|ref)|(?:bestell|rechnungs|kunden|auftrags|sendungs|artikel|vorgangs|register)\p{L}*)(?!\p{L})[\s.:-]*(?:id\p{L}*[\s.:-]*)?(?:(?:no|nr|n[°ºo]|num\p{L}*|nummer|#)[\s.:]*)?$|(?<!\p{L})\p{L}*(?:no|nr|n[°º]|nº|num\p{L}*|nummer)[\s.:]*$/iu

/**
 * What is written like a telephone number: groups of digits, ten or more in all, or with a country's prefix; without spaces only
 * where it is called. With `nine`, a number of nine digits is one too, as in Spain and in Poland: where it is called, or where its
 * groups are not those of a large number.
 */
export function phonesIn(text: string, nine = false): PhoneInText[] {
  return [...text.matchAll(phone)].flatMap(({ 0: written, index }) => {
    const digits = written.replace(/\D/gu, '')
    const before = text.slice(Math.max(0, index - 60), index)
    const called = written.startsWith('+') || calling.test(before)
    const isWhole = !/\D/u.test(written)
    const isGrouped = !isWhole && !/^\d{3}(?:\D\d{3})+$/u.test(written)
    const isPhone =
      digits.length <= 15 &&
      ((digits.length >= 10 && (!isWhole || (called && (nine || digits.startsWith('0'))))) ||
        (digits.length >= 8 && /^[+(0]/u.test(written) && (!isWhole || called)) ||
        (nine && digits.length === 9 && (called || isGrouped)))
    if (!isPhone || date.test(written)) return []
    if (!called && ofSomethingElse.test(before)) return []
    return [{ from: index, to: index + written.length, text: written, digits, called }]
  })
}
