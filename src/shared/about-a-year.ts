// Time frames as owners write them, in the languages that copy is written in most.
const unit = {
  months: /m(?:on)?ths?|mos?\b|monat(?:e|en)?|mois|mes(?:es|i|e)?|maand(?:en)?|miesi[aą]c(?:e|y)?|månader/u,
  weeks: /w(?:ee)?ks?|wochen?|semaines?|semanas?|settiman[ae]|we(?:ken|ek)|tygodni[e]?|veckor/u,
  years: /years?|yrs?|jahre?n?|ans?\b|ann[ée]es?|años?|ann[oi]|jaar|jaren|anos?|rok|lat\b|år/u,
} as const
const perYear = { months: 12, weeks: 52, years: 1 } as const

const numberWords: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:twelve|zwölf|douze|doce|dodici|twaalf|doze|dwanaście|tolv)(?!\p{L})/gu, 12],
  [/(?<!\p{L})(?:one|ein(?:em|en)?|une?|uno|één|een|um|jeden|ett)(?!\p{L})/gu, 1],
]

/** "A year" as a length of time; in "twice a year" it is none. */
const wholeYear =
  /(?:^|\b(?:for|over|in|within|of|about|around|full|whole|or)\s|[,;:(–—-]\s*)a\s(?:full\s|whole\s)?year\b/u
const yearLong =
  /\b(?:year[- ]?long|all year|year[- ]round|annual|yearly|ganzjährig|annuel(?:le)?|anual|annuale)\b/u

/**
 * Whether a time frame is about a year: nine to twenty-four months, however it is written ("12 months", "52 weeks", "6 to
 * 12 months", "ein Jahr").
 */
export function isAboutAYear(timeframe: string): boolean {
  const text = numberWords.reduce(
    (words, [said, number]) => words.replaceAll(said, String(number)),
    timeframe.toLowerCase(),
  )
  return (
    wholeYear.test(text) || yearLong.test(text) || yearsIn(text).some((years) => years >= 0.75 && years <= 2)
  )
}

function yearsIn(text: string): number[] {
  return (['months', 'weeks', 'years'] as const).flatMap((each) =>
    [...text.matchAll(new RegExp(`(\\d+(?:[.,]\\d+)?)[\\s-]*(?:${unit[each].source})`, 'gu'))].map(
      ([, number = '']) => Number(number.replace(',', '.')) / perYear[each],
    ),
  )
}
