/** A telephone number in a text, and its digits. */
export interface PhoneInText {
  from: number
  to: number
  text: string
  digits: string
}

/** Behind a prefix that says so a group may be as long as a whole number: “0176 12345678”. */
const phone =
  /(?<![\p{L}\p{N}.,/-])(?:(?=[+0(])(?:\+\d{1,3}[ ./-]?)?(?:\(\d{1,5}\)|\d{2,5})(?:[ /-]\d{2,8}){1,4}|\d{2,5}(?:[ /-]\d{2,5}){1,4})(?![\p{L}\p{N}]|[.,]\d)/gu

/** What is written like a telephone number: groups of digits, ten or more in all, or with a country's prefix. */
export function phonesIn(text: string): PhoneInText[] {
  return [...text.matchAll(phone)].flatMap(({ 0: written, index }) => {
    const digits = written.replace(/\D/gu, '')
    const isPhone =
      digits.length <= 15 && (digits.length >= 10 || (digits.length >= 8 && /^[+(0]/u.test(written)))
    return isPhone ? [{ from: index, to: index + written.length, text: written, digits }] : []
  })
}
