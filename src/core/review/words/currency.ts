const signs: Record<string, string> = {
  dollar: '$',
  bucks: '$',
  usd: '$',
  euro: '€',
  eur: '€',
  pound: '£',
  gbp: '£',
  dólar: '$',
  dolar: '$',
  chf: 'CHF',
  frank: 'CHF',
  franc: 'CHF',
  zł: 'PLN',
  pln: 'PLN',
  quid: '£',
  peso: '$',
  mxn: '$',
  rupee: '₹',
  inr: '₹',
  rs: '₹',
  kr: 'KR',
  couronne: 'KR',
  corona: 'KR',
}

/** Hundredths of several currencies; of which one their amount does not say. */
const anyMinor = /(?:cent\p{L}*|¢|céntimos?|cêntimos?|rappen|öre|øre|paise)$/iu
const ofOne: readonly [words: RegExp, sign: string][] = [
  [/\d\s?p$|pence$/iu, '£'],
  [/grosz\p{L}*$/iu, 'PLN'],
]

/** “Twenty pounds” in answers that pay in another currency are washed, carried or lost, and paid by nobody. */
export const isWeighed = (amount: string, answers: string): boolean =>
  /(?<!\p{L})pounds?$/iu.test(amount) &&
  !/£/u.test(amount) &&
  !/£|(?<!\p{L})(?:GBP|sterling|pence|quid)(?!\p{L})/iu.test(answers)

/** One mark for each currency, whether it is written as a sign, a code or a word; none for cents, which several have. */
export function currencyOf(amount: string): string {
  const sign = /[$£€¥₹]/u.exec(amount)?.[0]
  const word =
    /dollar|dólar|dolar|bucks|euro|pound|quid|usd|eur|gbp|chf|frank|franc|zł|pln|peso|mxn|rupee|inr|^rs(?!\p{L})|kr(?=on|$)|couronne|corona/iu
      .exec(amount)?.[0]
      .toLowerCase()
  const minor = ofOne.find(([words]) => words.test(amount))?.[1]
  const known = sign ?? signs[word ?? ''] ?? minor
  if (known === undefined && anyMinor.test(amount)) return ''
  return known ?? amount.replace(/[^\p{L}]/gu, '').toUpperCase()
}
