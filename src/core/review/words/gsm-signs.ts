import { isInGsm } from '../../../shared/text-message-segments.ts'

/** Signs of typesetters, and what stands for them in every text message. */
const plainSigns: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'‘’‚‛′ʼ´`'].map((sign) => [sign, "'"])),
  ...Object.fromEntries([...'“”„‟″«»'].map((sign) => [sign, '"'])),
  ...Object.fromEntries([...'–—―‐‑−•‣'].map((sign) => [sign, '-'])),
  ...Object.fromEntries([...'\u00a0\u202f\u2009\u2002\u2003\u2007\t'].map((sign) => [sign, ' '])),
  ...Object.fromEntries([...'\u200b\u2060\ufeff\u00ad\u200e\u200f\u2028'].map((sign) => [sign, ''])),
  ...{ '…': '...', '×': 'x', '½': '1/2', '¼': '1/4', '¾': '3/4' },
}

/** Letters that have no accent to lose. */
const barred: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i' }

/**
 * Languages whose text messages are commonly written without their marks, by businesses too: senders offer it as a switch,
 * “bez polskich znaków”, “bez diakritiky”. In German, French or Spanish a letter without its mark is a fault or another word.
 * https://cik.uke.gov.pl/uslugi-teleko/pytania-i-odpowiedzi/telefon (the Polish regulator), read 2026-11-27.
 */
const withoutMarks: ReadonlySet<string> = new Set(['pl', 'cs', 'sk'])

/** A text message with plain signs for those that make it travel in the larger alphabet. Emoji and other scripts stay. */
export function inGsmSigns(text: string, language: string): string {
  return Array.from(text, (sign) => {
    if (isInGsm(sign)) return sign
    const plain = plainSigns[sign]
    if (plain !== undefined) return plain
    if (!withoutMarks.has(language)) return sign
    const bare = barred[sign] ?? sign.normalize('NFD').replace(/\p{M}/gu, '')
    return [...bare].every(isInGsm) ? bare : sign
  }).join('')
}

/** The signs of a text that are in no GSM alphabet, each once. */
export const notInGsm = (text: string): string[] => [...new Set([...text].filter((sign) => !isInGsm(sign)))]
