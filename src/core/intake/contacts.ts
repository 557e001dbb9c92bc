import type { FoundAnswer } from '../../shared/imports/answer-proposal.ts'
import { amountsIn } from './amounts-in.ts'
import type { NumberedLine } from './numbered-line.ts'
import { withoutAnswerLead, withoutLead, wordCount } from './numbered-line.ts'

const link = /https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/u
/** Where a word begins: no "Facebook", "handbook" or "Gästebuch" takes bookings, and a book to read takes none. */
const booking =
  /(?<!\p{L}|(?:my|our|his|her|their|the|this|new|a)\s)(?:(?:online[ -]?|simply)?book(?!s(?!\p{L})|let|shop|keep|mark|store)|(?:online[ -]?)?buch(?!e?s?(?!\p{L})|handlung|laden))|(?<!\p{L})(?:(?:online|wunsch)?termine?(?!\p{L}|al)|termin(?=vereinb|buch|anfrag|kalender)|appointment|schedul|calendly|cal\.com|reserv|citas?(?!\p{L})|agend|rendez|doctolib|treatwell|acuity|setmore)/iu

const street =
  /\p{L}(?:[ -]?(?:straße|strasse|str\.)|gasse|weg|platz|allee|ufer|damm|ring)\s+\d+|\b(?:street|st\.|road|rd\.?|avenue|ave\.?|lane|drive|boulevard|blvd|square|court|quay|terrace|row)\b|\b(?:calle|c\/|plaza|avenida|avda\.?|paseo|rúa)\s|\b(?:rue|bd|boulevard|avenue|place|quai|chemin|impasse)\s|\b(?:ul|al|pl)\.\s|\d+\s+\p{Lu}\p{L}+\s+(?:St|Rd|Ave|Ln)\b/iu
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b|\b[A-Z]{2}\s+\d{5}\b|\b\d{2}-\d{3}\s+\p{Lu}/u
/** Digits before a capital may be a year or a sum as well: such a town counts where its house has a number too. */
const town = /(?<!\d)(?:[A-Z]{1,2}[- ])?\d{4,5}\s+\p{Lu}\p{L}+/u
/** An address by its form alone, whatever its street is called: "Unter den Linden 5, 10117 Berlin". */
const wholeAddress =
  /^\p{Lu}[\p{L}\d.'’ -]{2,40}\s\d{1,4}\s?[a-z]?,\s*(?:[A-Z]{1,2}-)?(?:\d{5}|\d{4} [A-Z]{2})\s+\p{Lu}\p{L}+/u

const house = "\\p{Lu}[\\p{L}.'’ -]{2,40}\\s\\d{1,4}\\s?[a-z]?|\\d{1,4}[a-z]?\\s\\p{Lu}[\\p{L}.'’ -]{3,30}"
const townOf =
  "(?:[A-Z]{1,2}-)?\\d{4,5}\\s\\p{Lu}[\\p{L}.'’ -]{1,30}|\\p{Lu}[\\p{L}.'’, -]{1,30}\\s[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}"
/** A street with its house and a town with its code, in lines of their own or apart on one: "Am Deich 12 · 28199 Bremen". */
const houseAlone = new RegExp(`^(?:${house})$`, 'u')
const townAlone = new RegExp(`^(?:${townOf})$`, 'u')
const addressInTwo = new RegExp(`(?:^|[·•|]\\s)((?:${house})\\s[·•|]\\s(?:${townOf}))(?=$|\\s[·•|])`, 'u')

/** A line with a price is a row of a price list, whatever it says of places. */
export const isAddress = (text: string): boolean =>
  (wholeAddress.test(text) ||
    (street.test(text) &&
      (postcode.test(text) || (town.test(text) && /\d/u.test(text.replace(town, '')))))) &&
  amountsIn(text).length === 0

/** The town of an address ends it, whatever stands below. */
export const endsAddress = (text: string): boolean => postcode.test(text) || town.test(text)

export const weekday =
  /\b(?:mon(?:day)?s?|tue(?:s(?:day)?)?s?|wed(?:nesday)?s?|thu(?:rs(?:day)?)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?|weekdays?|daily|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|werktags|täglich|mo|di|mi|do|fr|sa|so|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/iu
const hours =
  /\b\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|uhr|h)?\s*(?:-|–|—|to|bis|a|à|until)\s*(?:las\s*)?\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|uhr|h)?(?!\s*(?:jan|feb|mär|mar|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|ene|abr|ago|dic|avr|juin|août|déc)|\d|\s?[-+]\d)/iu

/** A number to ring says that it is one, or begins with a country's prefix. A fax is named as well, and is none. */
const phone =
  /(?:^|[^\p{L}])(?:(?:tele)?phone|tel|telefono?|teléfono|téléphone|tél|mobile|mobil|móvil|portable|handy|cell|call us|ring us)(?:nummer| number| no)?\s*[.:,]{0,2}\s*:?\s*(?<labelled>\(?\+?\(?\d(?:[\d()/]|[\s.-](?! ?[-–]))*\d)|^(?<bare>\(?\+\d(?:[\d()/]|[\s.-](?! ?[-–]))*\d)$/iu
/** Hours and years are no numbers to ring: a clock time, fewer digits than any number has, “24/7”. */
const isNumber = (text: string): boolean =>
  text.replace(/\D/gu, '').length >= 7 &&
  !/(?:^|\D)\d{1,2}[.:]\d\d\s?-/u.test(text) &&
  !/^(?:19|20)\d\d-|^24\/7/u.test(text)

/** Programs that send e-mails to lists. */
const senders =
  /\b(Mailchimp|Brevo|Sendinblue|ConvertKit|Kit\.com|ActiveCampaign|MailerLite|Klaviyo|HubSpot|CleverReach|GetResponse|Substack|Flodesk|Constant Contact|rapidmail|Acumbamail|Mailjet|Campaign Monitor|AWeber|Keap|Beehiiv|Moosend|Omnisend|Newsletter2Go|Benchmark Email|Quentn|KlickTipp|Klick-Tipp|Drip)\b/u

/** Longer lines are prose in which a street or a weekday is told of. */
const mostWords = 22

const practical = (part: string, text: string, line: NumberedLine): FoundAnswer => ({
  key: 'practical',
  value: { [part]: text },
  lines: [line.number],
})

/** The first link to book, address, telephone number, hours and program for e-mails that stand in the lines of a text. */
export function contacts(lines: readonly NumberedLine[]): FoundAnswer[] {
  const found = new Map<string, FoundAnswer>()
  const first = (part: string, text: string, line: NumberedLine): void => {
    if (!found.has(part)) found.set(part, practical(part, text, line))
  }
  for (const [at, line] of lines.entries()) {
    const { text } = line
    const below = lines[at + 1]
    if (!found.has('address') && below && houseAlone.test(text.trim()) && townAlone.test(below.text.trim()))
      found.set('address', {
        ...practical('address', `${text.trim()}\n${below.text.trim()}`, line),
        lines: [line.number, below.number],
      })
    const url = link.exec(text)?.[0]
    if (url !== undefined && booking.test(text)) first('bookingLink', url, line)
    const sender = senders.exec(text)?.[0]
    if (sender !== undefined) first('sendingTool', sender, line)
    if (wordCount(text) > mostWords) continue
    for (const piece of text.split(between)) {
      const number = phone.exec(piece.trim())?.groups
      const text = number?.['labelled'] ?? number?.['bare']
      if (text !== undefined && isNumber(text)) first('phone', text, line)
    }
    const [, inTwo] = (line.as === 'line' && addressInTwo.exec(text)) || []
    if (inTwo !== undefined) first('address', inTwo, line)
    for (const words of pieces(text)) {
      if (isAddress(words)) first('address', words, line)
      if (weekday.test(words) && hours.test(words)) first('hours', words, line)
    }
  }
  return [...found.values()]
}

const between = /\s+[·•|]\s+/u

/** The foot of a page has it all on one line: "Pier Road 3, Whitby · Mon–Fri 8–17 · 01947 000000". */
const pieces = (text: string): string[] =>
  text
    .split(between)
    .map(withoutLabel)
    .filter((piece) => piece !== '')

/** "Address: Hafenstraße 4" is "Hafenstraße 4"; so is the last cell of a row. */
const withoutLabel = (text: string): string =>
  withoutAnswerLead(withoutLead(text.split('\t').at(-1) ?? '')).replace(
    /^\p{Lu}[\p{L} ]{2,24}:\s+(?=\S)/u,
    '',
  )
