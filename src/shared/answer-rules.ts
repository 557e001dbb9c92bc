import { signsOf, type Signs } from './answer-signs.ts'
import type { Intake } from './intake.ts'
import type { Judged } from './judged.ts'
import { tellsNothing } from './says-none.ts'

const strong: Judged = { mark: 'strong', reason: 'Answered.', yours: null }

/** Writing systems with letters in two sizes; elsewhere a full name may well be one word. */
const cased = /[\p{Lu}\p{Ll}]/u

/** A full name is what signatures and the bio need. */
export function nameStrength(text: string, { words }: Signs): Judged {
  if (words > 1 || !cased.test(text)) return strong
  const reason = 'One name only. The bio and every signature read better with the full one.'
  return { mark: 'enough', reason, yours: 'yours has one name only' }
}

/** Names of money, and signs that are written with letters. */
const localMoney =
  'usd|eur|gbp|chf|cad|aud|nzd|sek|nok|dkk|pln|inr|jpy|dollars?|euros?|pounds?|quid|francs?|franken|kronor|kroner|kr|kč|korun\\p{L}*|zł|złot\\p{L}+|ft|forint|lei|leu|лв|лева|lv|руб|грн|дин|rs|rupees?|rupiah|rp|rm|ringgit|baht|rands?|reais|pesos?|soles|dirhams?|riyals?|shekels?|tl|tk|yen|yuan|dong|درهم|ريال|دينار|جنيه'
const money = new RegExp(`\\p{Sc}|(?<!\\p{L})(?:${localMoney})(?!\\p{L})|[円元원]`, 'iu')
/** In capitals alone: "all", "top" and "try" are codes as well. An R is a sign in front of its number. */
const moneyCode = new RegExp(
  `(?<!\\p{L})(?:(?:${Intl.supportedValuesOf('currency').join('|')}|KM)(?!\\p{L})|R\\s?(?=\\p{N}))`,
  'u',
)

/** Nothing, or as much as one likes, in the languages the copy is mostly written in. */
const freely =
  /(?<!\p{L})(?:free|gratis|pay what you|what(?:ever)? you (?:like|want|can|wish)|donations?|kostenlos|kostenfrei|umsonst|freiwillig|spenden?|gratuit(?:e?ment)?e?|prix libre|gratuit[oa]|lo que (?:quieras|quieran?|puedas|puedan?)|la voluntad|donativo|donación|za darmo|bezpłatn(?:ie|y|a|e)|darmow[yae]|co łaska|dobrowoln[yae])(?!\p{L})|無料|免费|免費|مجان/iu
/** A price that a law or a tariff sets, as fees of lawyers, doctors and architects are. */
const byTariff =
  /(?<!\p{L})(?:RVG|GOÄ|GOZ|GebüH|HOAI|StBVV|GNotKG|\p{L}*(?:gebühren|honorar)ordnung|statutory fees?|tarif conventionné)(?!\p{L})/iu

/** A price that names no amount cannot be the one price of every section. */
function priceStrength(text: string): Judged {
  if (freely.test(text) || byTariff.test(text)) return strong
  if (!/\p{N}/u.test(text)) {
    const reason = 'There is no amount in it. The offer and the sales page need the figure.'
    return { mark: 'thin', reason, yours: 'yours names no amount' }
  }
  if (money.test(text) || moneyCode.test(text)) return strong
  return {
    mark: 'enough',
    reason: 'The amount is there. Add its currency.',
    yours: 'yours names no currency',
  }
}

type Way = Intake['offers'][number]

/** What decides which parts of a way to buy may stay open. */
export interface Ground extends Pick<Intake, 'sells' | 'firstStep' | 'market'> {
  offers: readonly Way[]
}

const leftOpenPrice: Judged = {
  mark: 'enough',
  reason: 'Left open: the copy names no price.',
  yours: null,
}

/** Every way to buy by itself; the weakest is named, as it is the one that would be copied into every section. */
export function waysStrength({ offers, ...ground }: Ground): Judged {
  const ways = offers.filter((way) => Object.values(way).some(isSaid))
  return weakest(ways.map((way, at) => named(wayStrength(way, ground), nameOfWay(way, at, ways.length))))
}

const nameOfWay = ({ name }: Way, at: number, count: number): string =>
  count < 2 ? '' : name.trim() === '' ? `Way to buy ${at + 1}` : `“${name.trim()}”`

/**
 * What is priced by a quote needs no amount, and what is sold over a counter or from month to month no length. Any
 * number beside the price may be a length: which words mean one differs from language to language.
 */
function wayStrength(way: Way, { sells, firstStep, market }: Omit<Ground, 'offers'>): Judged {
  const byQuote = sells === 'project' || firstStep.kind === 'quote'
  if (isSaid(way.price) && !(byQuote && !/\p{N}/u.test(way.price))) {
    const price = priceStrength(way.price)
    if (price.mark === 'thin' || (price.mark === 'enough' && !isSaid(market.currency))) return price
  }
  const takesTime = sells !== null && sells !== 'product' && sells !== 'subscription'
  if (signsOf(Object.values(way).join('\n')).words <= 4) {
    const reason = `Add what people get for it${takesTime ? ', and how long it takes' : ''}.`
    return { mark: 'enough', reason, yours: 'yours says little of what people get' }
  }
  if (takesTime && !isSaid(way.timeframe) && !/\p{N}/u.test(`${way.name} ${way.includes}`)) {
    const reason = 'Add how long it takes, or how often it comes.'
    return { mark: 'enough', reason, yours: 'yours does not say how long it takes' }
  }
  return isSaid(way.price) || byQuote ? strong : leftOpenPrice
}

const isSaid = (text: string): boolean => !tellsNothing(text)

const order: readonly Judged['mark'][] = ['empty', 'skipped', 'thin', 'enough', 'strong']

function weakest(judged: readonly Judged[]): Judged {
  return judged.reduce((worst, each) => (order.indexOf(each.mark) < order.indexOf(worst.mark) ? each : worst))
}

const named = (judged: Judged, name: string): Judged =>
  judged.mark === 'strong' || name === '' ? judged : { ...judged, reason: `${name}: ${judged.reason}` }

/** The first step: its kind decides the copy, where it is and how long it takes help people say yes. */
export function firstStepStrength({ kind, place, length, price }: Intake['firstStep']): Judged {
  if (kind === 'shop' || [place, length, price].some(isSaid)) return strong
  return {
    mark: 'enough',
    reason: 'The kind is enough to begin with. Where it is, or how long it takes, helps people say yes.',
    yours: null,
  }
}

const rings =
  /(?<!\p{L})(?:ring(?:s|ing)?|(?:tele)?phones?|by telephone|telefon\p{L}*|anruf\p{L}*|ruf(?:e[nt]?|t)? (?:(?:sie|uns|mich|doch|einfach|gerne?) ){0,3}an|call (?:us|me|now|today|the (?!shots)\p{L}+)|teléfono|ll[aá]m(?:[ae]n?|ar|ad|[ae]n?(?:me|nos))|téléphon\p{L}*|appel(?:ez|er|le)(?:-(?:moi|nous))?|zadzwoń|dzwoni\p{L}*|telefoni\p{L}*)(?!\p{L})|電話(?:して|を?ください|をお待ち|で)|اتصل/iu
/** Seven digits or more in a row, with what stands between them in a telephone number. */
const telephone = /(?:\p{Nd}[\s()./–-]{0,2}){7}/u

/** A talk that one books may be held by telephone without anybody being told to ring. */
const books = /^(?:please )?(?:book|schedule|buch|vereinbar|reserv|réserv|umów|zarezerwuj|prenot)/iu

/** The words that everything ends with tell people to ring, and no answer holds a number: then it may not be left open. */
export const lacksNumber = (intake: Intake): boolean =>
  rings.test(intake.callToAction) &&
  !books.test(intake.callToAction.trim()) &&
  practicalStrength(intake).mark === 'thin'

/** Where people are told to ring, the copy needs the number. */
export function practicalStrength({ practical, firstStep, callToAction, offerProgram }: Intake): Judged {
  const told = [...Object.values(practical), firstStep.place, callToAction, offerProgram]
  if (!told.some((text) => rings.test(text)) || told.some((text) => telephone.test(text))) return strong
  return {
    mark: 'thin',
    reason: 'People are told to ring, and no answer holds a number. Add it under “Telephone”.',
    yours: 'yours holds no telephone number',
  }
}

/** What proves: everything with its source, or words that say themselves whose they are. */
export function proofStrength(rows: Intake['proof']): Judged {
  const proofs = rows.filter(({ words, source }) => isSaid(words) || isSaid(source))
  return weakest(
    proofs.map(({ words, source }, at) => {
      const name = proofs.length < 2 ? '' : `Proof ${at + 1}`
      if (!isSaid(words)) {
        const reason = 'A source without words. Add what it says, as it may be printed.'
        return named({ mark: 'thin', reason, yours: 'yours holds no words' }, name)
      }
      return isSaid(source)
        ? { ...strong, reason: 'Each with its source.' }
        : named(quoteStrength(words), name)
    }),
  )
}

const quoted = /[“"«„「『‹][^”"»」』›]{3,}[”"»“」』›]/u
/** "Jonas: I stopped…", "… – Jonas", "… (Jonas, Berlin)" */
const attributed = /^[^\s:][^:\n]{1,40}:\s|[–—-]\s*\p{L}[^\n]{1,60}$|\([^)]{2,60}\)/mu

/** Words without a source of their own prove something where they are a quote that says whose it is. */
function quoteStrength(text: string): Judged {
  const [hasQuote, hasName] = [quoted.test(text), attributed.test(text)]
  if (hasQuote && hasName) return { ...strong, reason: 'In their own words, with a name.' }
  if (hasQuote) {
    const reason = 'Their own words are here. Add who said them: a first name and a role are enough.'
    return { mark: 'enough', reason, yours: 'yours does not say who said it' }
  }
  if (hasName) {
    const reason = 'A name is here. Put what was said between quotation marks, word for word.'
    return { mark: 'enough', reason, yours: 'yours marks nobody’s own words' }
  }
  return {
    mark: 'thin',
    reason: 'Nothing says where it comes from. Add who said it, or where it can be looked up.',
    yours: 'yours has no source',
  }
}

const anyButton =
  /^(?:please )?(?:contact|call|email|e-mail|message|write|text|dm|reach)(?: (?:me|us|out|now|today|here))*[.!]*$|^(?:learn more|find out more|get in touch|get started|click here|sign up|buy now|buy|subscribe|follow me|visit (?:my|our|the) website|contact)(?: (?:now|today|here))*[.!]*$/iu

/** The words that e-mails, ads and pages end with: they need a name that people can remember. */
export function callStrength(
  text: string,
  { words, number }: Signs,
  { kind, length }: Intake['firstStep'],
): Judged {
  if (anyButton.test(text.trim())) {
    const reason =
      'Anybody’s button says that. Give the step a name and a length, such as a 30-minute Clarity Call.'
    return { mark: 'thin', reason, yours: 'yours could stand on anybody’s button' }
  }
  // Nobody asks how long it takes to buy, to apply or to ask for a quote.
  const takesTime = kind === null || kind === 'free-call' || kind === 'paid-visit'
  if (number || words >= 4 || !takesTime || isSaid(length) || !/\p{sc=Latin}/u.test(text)) return strong
  return {
    mark: 'enough',
    reason: 'How long it takes would help people say yes.',
    yours: null,
  }
}
