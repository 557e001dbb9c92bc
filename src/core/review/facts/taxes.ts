import type { PlacedText } from '../words/placed-text.ts'

/** Rates of tax on sales in the countries of the languages that are read, as factors (European Commission, January 2026). */
const taxes = [
  ...[1.04, 1.05, 1.055, 1.06, 1.07, 1.08, 1.081, 1.09, 1.1, 1.13, 1.135, 1.14975, 1.15, 1.16, 1.17, 1.18],
  ...[1.19, 1.2, 1.21, 1.22, 1.23, 1.24, 1.25, 1.255, 1.27],
]
const ofTax =
  /(?<!\p{L})(?:vat|gst|hst|tax(?:es)?|mwst|ust|mehrwertsteuer|umsatzsteuer|netto|brutto|iva|tva|ht|ttc|steuer|net|gross|btw|moms|taxes comprises|impuestos)(?!\p{L})/iu

/** True where a tax on sales is told beside an amount. */
export const isTaxed = ({ text }: PlacedText, { from, to }: { from: number; to: number }): boolean =>
  ofTax.test(text.slice(Math.max(0, from - 40), to + 40))

/** What an amount comes to with each rate of tax on top, and without it. */
export const withTax = (amount: number): number[] => taxes.flatMap((tax) => [amount * tax, amount / tax])
