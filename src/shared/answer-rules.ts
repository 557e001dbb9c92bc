import type { Signs } from './answer-signs.ts'
import type { Judged } from './judged.ts'

const strong: Judged = { mark: 'strong', reason: 'Answered.', yours: null }

/** Writing systems with letters in two sizes; elsewhere a full name may well be one word. */
const cased = /[\p{Lu}\p{Ll}]/u

/** A full name is what signatures and the bio need. */
export function nameStrength(text: string, { words }: Signs): Judged {
  if (words > 1 || !cased.test(text)) return strong
  const reason = 'One name only. The bio and every signature read better with the full one.'
  return { mark: 'enough', reason, yours: 'yours has one name only' }
}

const currency =
  /\p{Sc}|(?<!\p{L})(?:usd|eur|gbp|chf|cad|aud|nzd|sek|nok|dkk|pln|inr|jpy|dollars?|euros?|pounds?|francs?|kronor|kroner|kr|zł|rs)(?!\p{L})|[円元원]/iu

/** A price that names no amount cannot be the one price of every section. */
export function priceStrength(text: string): Judged {
  if (/(?<!\p{L})(?:free|gratis|pay what you)(?!\p{L})/iu.test(text)) return strong
  if (!/\p{N}/u.test(text)) {
    const reason = 'There is no amount in it. The offer, the closing call and the sales page need the figure.'
    return { mark: 'thin', reason, yours: 'yours names no amount' }
  }
  if (currency.test(text)) return strong
  return {
    mark: 'enough',
    reason: 'The amount is there. Add its currency.',
    yours: 'yours names no currency',
  }
}

const leftOpenPrice: Judged = {
  mark: 'enough',
  reason: 'Left open: the copy leaves room for a price and says so.',
  yours: null,
}

/** Ways to buy: what people get, and an amount with its currency. */
export function waysStrength(price: string, { words }: Signs): Judged {
  const priced = price.trim() === '' ? leftOpenPrice : priceStrength(price)
  if (priced.mark !== 'strong') return priced
  if (words > 4) return strong
  const reason = 'The price is there. Add what people get for it, and how long it takes.'
  return { mark: 'enough', reason, yours: 'yours says little of what people get' }
}

const quoted = /[“"«„「『‹][^”"»」』›]{3,}[”"»“」』›]/u
/** "Jonas: I stopped…", "… – Jonas", "… (Jonas, Berlin)" */
const attributed = /^[^\s:][^:\n]{1,40}:\s|[–—-]\s*\p{L}[^\n]{1,60}$|\([^)]{2,60}\)/mu

/** Only words that a client said prove anything. */
export function quoteStrength(text: string): Judged {
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
    reason: 'Nobody’s own words are in it. Copy one sentence a client really said, with a first name.',
    yours: 'yours holds nobody’s own words',
  }
}

const anyButton =
  /^(?:please )?(?:contact|call|email|e-mail|message|write|text|dm|reach)(?: (?:me|us|out|now|today|here))*[.!]*$|^(?:learn more|find out more|get in touch|get started|click here|sign up|buy now|buy|subscribe|follow me|visit (?:my|our|the) website|contact)(?: (?:now|today|here))*[.!]*$/iu

/** The words that e-mails, ads and pages end with: they need a name that people can remember. */
export function callStrength(text: string, { words, number }: Signs): Judged {
  if (anyButton.test(text.trim())) {
    const reason =
      'Anybody’s button says that. Give the step a name and a length, such as a 30-minute Clarity Call.'
    return { mark: 'thin', reason, yours: 'yours could stand on anybody’s button' }
  }
  if (number || words >= 4 || !/\p{sc=Latin}/u.test(text)) return strong
  return {
    mark: 'enough',
    reason: 'How long it takes would help people say yes.',
    yours: null,
  }
}
