import { sentenceAround } from '../words/around.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'

/** What the writer pays. */
const paidByUs =
  /(?<!\p{L})(?:(?:i|we|ich|wir|yo|nosotr[oa]s|je|nous)['’]?\s(?:\p{L}+\s){0,2}(?:pay|paid|spend|spent|took|bought|buy|owe|zahl\p{L}*|bezahl\p{L}*|kauf\p{L}*|pag\p{L}*|compr\p{L}*|gast\p{L}*|pai\p{L}*|pay\p{L}*|ach\p{L}*)|(?:kostet|kosten|kostete|costs?|coûte|coûtent|cuesta|cuestan|kosztuj\p{L}*) (?:mich|uns|me|us|mnie|nas)|(?:me|nos) (?:cuesta|cuestan|costó|coûte|coûtent)|pagamos|pagué|pago yo|płac(?:ę|imy)|zapłacił(?:am|em)|kupił(?:am|em))(?!\p{L})/iu
/** What was asked once. */
const onceWas =
  /(?<!\p{L})(?:used to|in those days|back then|früher|damals|einst|kostete|kosteten|antes|antiguamente|costaba|costaban|costó|autrefois|avant|coûtait|coûtaient|kiedyś|dawniej|kosztował\p{L}*)(?!\p{L})/iu
/** Somebody or something that is none of the offer, in front of what it asks or costs. */
const ofAnother =
  /(?<!\p{L})(?:an?|another|others?|some|most|any|eine?|andere\p{L}?|una?|otr[oa]s?|une|d['’]autres|les autres|inn\p{L}+)\s(?<noun>(?:[\p{L}’'-]+\s){1,3})(?:charges?|costs?|asks?|takes?|verlangt|verlangen|kostet|kosten|nimmt|nehmen|cobran?|cuestan?|vale[n]?|coûtent?|demandent?|prend|bierze|biorą|kosztuj\p{L}*)(?!\p{L})/iu

const sentenceOf = (placed: PlacedText, amount: NumberInText): string => {
  const own = sentenceAround(placed, amount)
  return placed.text.slice(own[0]?.from, own.at(-1)?.to)
}

/** “I pay £120 a year for insurance”: what the writer pays is nothing that is asked of a client. */
export const isPaidByUs = (placed: PlacedText, amount: NumberInText): boolean =>
  paidByUs.test(sentenceOf(placed, amount))

/**
 * True where a sentence tells what somebody else asks, or what something cost once: “A vet charges £95”. What one of the offer is called
 * is ours.
 */
export function isOfAnotherPrice(
  placed: PlacedText,
  amount: NumberInText,
  isOffered: (words: string) => boolean,
): boolean {
  const sentence = sentenceOf(placed, amount)
  if (onceWas.test(sentence)) return true
  const noun = ofAnother.exec(sentence)?.groups?.['noun']
  return noun !== undefined && !isOffered(noun)
}

const below =
  /(?<!\p{L})(?:less than|under|below|unter|weniger als|menos de|moins de|mniej niż|poniżej|meno di|minder dan)\s(?:[£$€₹]|CHF )?$/iu
const above =
  /(?<!\p{L})(?:more than|over|above|über|mehr als|más de|plus de|więcej niż|ponad|più di|oltre|meer dan)\s(?:[£$€₹]|CHF )?$/iu

/** “Less than £70” of £68: the price a round amount is above or below; null where none is said to be. */
export function boundOf(
  { text }: PlacedText,
  { from, value }: NumberInText,
): ((price: number) => boolean) | null {
  const before = text.slice(Math.max(0, from - 24), from)
  if (below.test(before)) return (price) => price < value && price >= value * 0.85
  if (above.test(before)) return (price) => price > value && price <= value * 1.15
  return null
}
