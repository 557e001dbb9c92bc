/** Numbers whose thousands are set apart, with what sets them apart. */
const grouped: readonly { shape: RegExp; between: RegExp }[] = [
  // As the window prints them: 1,000 and 1,250.50.
  { shape: /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/u, between: /,/gu },
  { shape: /^[1-9]\d{0,2}([\s'’]\d{3})+([.,]\d+)?$/u, between: /[\s'’]/gu },
  // One dot alone is a decimal point: 1.250.
  { shape: /^[1-9]\d{0,2}(\.\d{3}){2,}(,\d+)?$|^[1-9]\d{0,2}(\.\d{3})+,\d+$/u, between: /\./gu },
]

/**
 * A number as people type it: with a decimal point or comma, with thousands set apart as the window prints them, and dollars
 * as price pages print them; NaN where it is none.
 */
export function readNumber(typed: string): number {
  const text = typed.replace(/^(?:US)?\$\s*(?=[\d.,])/u, '').replace(/(?<=\d)\s*(?:US)?(?:\$|USD)$/u, '')
  const between = grouped.find(({ shape }) => shape.test(text))?.between
  return Number((between ? text.replace(between, '') : text).replace(',', '.'))
}
