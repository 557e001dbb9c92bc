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
}

/** One mark for each currency, whether it is written as a sign, a code or a word. */
export function currencyOf(amount: string): string {
  const sign = /[$£€¥₹]/u.exec(amount)?.[0]
  const word = /dollar|dólar|dolar|bucks|euro|pound|usd|eur|gbp|chf|frank|franc|zł|pln/iu
    .exec(amount)?.[0]
    .toLowerCase()
  return sign ?? signs[word ?? ''] ?? amount.replace(/[^\p{L}]/gu, '').toUpperCase()
}
