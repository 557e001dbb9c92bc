import type { Answers } from '../words/answers.ts'
import { numbersIn, type NumberInText } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { wordsIn } from '../words/words-in.ts'

/** How many of its kind a year has, and the words that name it. The half of a year comes before the year. */
const periods: readonly (readonly [inYear: number, named: RegExp])[] = [
  [
    2,
    /(?<!\p{L})(?:half a year|halfyearly|(?:halbe[ns]? |halb)jahr\p{L}*|halbjährlich\p{L}*|medio año|semest\p{L}*|pół roku|półrocz\p{L}*|halfjaar|mezzo anno)(?!\p{L})/iu,
  ],
  [
    4,
    /(?<!\p{L})(?:quarters?|quarterly|quartal\p{L}*|vierteljahr\p{L}*|vierteljährlich\p{L}*|trimest\p{L}*|kwarta\p{L}*|kwartaal)(?!\p{L})/iu,
  ],
  [
    1,
    /(?<!\p{L})(?:years?|yearly|annual\p{L}*|annum|jahr(?:e[ns]?|s)?|jährlich\p{L}*|años?|anual\p{L}*|ans?|année\p{L}*|annuel\p{L}*|rok(?:u|iem)?|roczni\p{L}*|anno|annuale|jaar|jaarlijks|ano|år)(?!\p{L})/iu,
  ],
  [
    12,
    /(?<!\p{L})(?:months?|monthly|monat\p{L}*|mes|mensual\p{L}*|mois|mensuel\p{L}*|miesi[ąę]c\p{L}*|mese|mensile|maand(?:elijks)?|mês|månad\p{L}*)(?!\p{L})/iu,
  ],
  [
    52,
    /(?<!\p{L})(?:weeks?|weekly|wochen?|wöchentlich\p{L}*|semana(?:s|l|les)?|semaines?|hebdomadaire|tydzień|tygodni\p{L}*|settiman\p{L}*|wekelijks|vecka)(?!\p{L})/iu,
  ],
  [
    365,
    /(?<!\p{L})(?:days?|daily|tag(?:e[ns]?|s)?|täglich\p{L}*|días?|diari\p{L}*|jours?|dziennie|dzień|giorno|dag)(?!\p{L})/iu,
  ],
]

/** The periods that a text names, the half of a year being no year. */
function named(text: string): number[] {
  let rest = text
  return periods.flatMap(([inYear, pattern]) => {
    if (!pattern.test(rest)) return []
    rest = rest.replace(pattern, ' ')
    return [inYear]
  })
}

/** What the answers ask for each year, month or week: the amount and the period that stands behind it, or in the time frame. */
const paidByPeriod = onceFor(({ intake: { offers }, language }: Answers) =>
  offers.flatMap(({ price, timeframe }) =>
    numbersIn(price, wordsIn(price), language).flatMap(({ kind, value, to }) => {
      const [inYear] = [...named(price.slice(to, to + 24)), ...named(timeframe)]
      return kind === 'money' && inYear !== undefined ? [{ value, inYear }] : []
    }),
  ),
)

const nearly =
  /(?<!\p{L})(?:about|around|roughly|some|less than|under|just over|just under|rund|etwa|ca\.|knapp|gut|unter|weniger als|unos|unas|menos de|casi|environ|moins de|près de|około|mniej niż|niecałe|prawie)\s(?:[£$€₹]|CHF )?$/iu

/** True for what a price comes to in another period: “£588 a year” of £49 a month, “CHF 60 im Monat” of 720 a year. */
export function isOfPeriod(placed: PlacedText, amount: NumberInText, answers: Answers): boolean {
  const paid = paidByPeriod(answers)
  if (paid.length === 0) return false
  const { text } = placed
  const before = text.slice(Math.max(0, amount.from - 40), amount.from).replace(/^[\s\S]*[.!?\n]\s?/u, '')
  const after = text.slice(amount.to, amount.to + 32).replace(/[.!?;\n][\s\S]*$/u, '')
  const said = named(`${before} ${after}`)
  const near = nearly.test(text.slice(Math.max(0, amount.from - 16), amount.from)) ? amount.value / 10 : 0.006
  return said.some((inYear) =>
    paid.some((price) => Math.abs((price.value * price.inYear) / inYear - amount.value) < near),
  )
}
