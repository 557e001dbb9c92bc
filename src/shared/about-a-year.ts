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

const fewWords: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:two|twice|zwei(?:mal)?|deux|dos|due|twee|dwa|dwie|två)(?!\p{L})/gu, 2],
  [/(?<!\p{L})(?:three|drei(?:mal)?|trois|tres|tre|drie|trzy)(?!\p{L})/gu, 3],
  [/(?<!\p{L})(?:four|vier(?:mal)?|quatre|cuatro|quattro|cztery|fyra)(?!\p{L})/gu, 4],
  [/(?<!\p{L})(?:five|fünf(?:mal)?|cinq|cinco|cinque|vijf|pięć|fem)(?!\p{L})/gu, 5],
  [/(?<!\p{L})(?:six|sechs(?:mal)?|seis|zes|sześć|sex)(?!\p{L})/gu, 6],
]

/** "A year" as a length of time; in "twice a year" it is none. */
const wholeYear =
  /(?:^|\b(?:for|over|in|within|of|about|around|full|whole|or)\s|[,;:(–—-]\s*)a\s(?:full\s|whole\s)?year\b/u
/** “Year, 12 visits”: the length as a cell of a price list has it, and no count of years. */
const bareYear = /^\s*(?:the )?(?:year|jahr|année|año|anno|jaar|rok|år)\s*(?:[,;:(–—]|\s-|$)/u
const yearLong =
  /\b(?:year[- ]?long|all year|year[- ]round|annual|yearly|ganzjährig|annuel(?:le)?|anual|annuale)\b/u

/**
 * Whether a time frame is about a year: nine to twenty-four months, however it is written ("12 months", "52 weeks", "6 to
 * 12 months", "ein Jahr").
 */
export function isAboutAYear(timeframe: string): boolean {
  const text = inDigits(timeframe, numberWords)
  return (
    wholeYear.test(text) ||
    bareYear.test(text) ||
    yearLong.test(text) ||
    yearsIn(text).some((years) => years >= 0.75 && years <= 2)
  )
}

/** So many times in a year are about one a month. */
const monthlyInYear = 9
const eachQuarter =
  /quarter|quartal|vierteljähr|halbjähr|trimestr|semestr|kwarta|(?:every|alle|tous les|cada|ogni) [2-6] m/u
/** A number with what it measures, or the first of two. */
const measured = new RegExp(
  `\\d+(?:[.,]\\d+)?[\\s-]*(?:${Object.values(unit)
    .map(({ source }) => source)
    .join(
      '|',
    )}|min|h\\b|hour|std|stund|heure|hora|or[ae]\\b|uur|day|tag|jour|d[ií]a|giorn|%|[€£]|(?:to|bis|à|a|–|(?<=-))\\s*(?=\\d))`,
  'gu',
)
const eachMonthOrWeek = new RegExp(
  `${unit.months.source}|monthly|${unit.weeks.source}|weekly|wöchentl|daily|täglich`,
  'u',
)

/** Whether what is said of a year counts a few times in it and no more: "two visits in twelve months", "one each quarter". */
export function happensSeldom(year: string): boolean {
  const text = inDigits(year, [...numberWords, ...fewWords])
  if (eachQuarter.test(text)) return true
  const counted = text.replaceAll(measured, ' ')
  const times = (counted.match(/(?<![€£$]\s*)\b\d+\b/gu) ?? []).map(Number).filter((number) => number > 1)
  return !eachMonthOrWeek.test(counted) && times.length > 0 && Math.max(...times) < monthlyInYear
}

const inDigits = (text: string, words: typeof numberWords): string =>
  words.reduce((said, [word, number]) => said.replaceAll(word, String(number)), text.toLowerCase())

function yearsIn(text: string): number[] {
  return (['months', 'weeks', 'years'] as const).flatMap((each) =>
    [...text.matchAll(new RegExp(`(\\d+(?:[.,]\\d+)?)[\\s-]*(?:${unit[each].source})`, 'gu'))].map(
      ([, number = '']) => Number(number.replace(',', '.')) / perYear[each],
    ),
  )
}
