/** How often something is, where a text says so. */
export interface Frequency {
  from: number
  to: number
  /** Times in a year. */
  times: number
}

const units: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:daily|day|days|täglich\p{L}*|tag|tage|día|días|diari\p{L}*|jour|jours|quotidien\p{L}*|dzień|dni[au]?|dziennie|codzienn\p{L}*)$/u,
    365,
  ],
  [
    /^(?:weekly|week|weeks|wöchentlich\p{L}*|woche|wochen|semana|semanas|semanal\p{L}*|semaine|semaines|hebdomadaire\p{L}*|tydzień|tygodni(?:e|u|a)?|tygodniow\p{L}*|cotygodniow\p{L}*)$/u,
    52,
  ],
  [
    /^(?:monthly|month|months|monatlich\p{L}*|monat|monate|mes|meses|mensual\p{L}*|mensuel\p{L}*|mois|miesiąc[aeu]?|miesięcy|miesięczn\p{L}*|comiesięczn\p{L}*)$/u,
    12,
  ],
  [
    /^(?:quarterly|quarter|quarters|vierteljährlich\p{L}*|quartalsweise|quartal|quartale|trimestre|trimestres|trimestral\p{L}*|trimestriel\p{L}*|kwartał[uy]?|kwartale|kwartaln\p{L}*)$/u,
    4,
  ],
  [
    /^(?:half-yearly|half-year|halbjährlich\p{L}*|halbjahr|semestre|semestral\p{L}*|semestriel\p{L}*|półrocz[eua]|pół roku|półroczn\p{L}*)$/u,
    2,
  ],
  [
    /^(?:yearly|annually|annual|year|years|jährlich\p{L}*|jahr|jahre|año|años|anual\p{L}*|an|ans|année|annuel\p{L}*|rok|roku|lata|roczn\p{L}*|coroczn\p{L}*)$/u,
    1,
  ],
]
const perYear = (unit: string): number | undefined => units.find(([named]) => named.test(unit))?.[1]

const counts: Readonly<Record<string, number>> = {
  ...{
    once: 1,
    twice: 2,
    einmal: 1,
    zweimal: 2,
    dreimal: 3,
    viermal: 4,
    fünfmal: 5,
    sechsmal: 6,
    zwölfmal: 12,
  },
  ...{ dwukrotnie: 2, raz: 1, two: 2, three: 3, four: 4, five: 5, six: 6, twelve: 12 },
  ...{ una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, doce: 12 },
  ...{ une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, douze: 12 },
  ...{ dwa: 2, trzy: 3, cztery: 4, pięć: 5, sześć: 6, dwanaście: 12 },
}
const unit = String.raw`(?<unit>days?|weeks?|months?|quarters?|half-year|years?|tag|tage|woche|wochen|monat|monate|quartal|quartale|halbjahr|jahr|jahre|días?|semanas?|mes|meses|trimestres?|semestres?|años?|jours?|semaines?|mois|an|année|dzień|dni[au]?|tydzień|tygodni[eau]|miesiąc[aeu]?|miesięcy|kwartał[uy]?|kwartale|półrocz[eua]|pół roku|rok|roku|(?<!co )lata)(?!\p{L})`
const adverbs = String.raw`(?:daily|weekly|monthly|quarterly|half-yearly|yearly|annually|täglich|wöchentlich\p{L}*|monatlich\p{L}*|vierteljährlich\p{L}*|halbjährlich\p{L}*|jährlich\p{L}*|semanal(?:es|mente)?|mensual(?:es|mente)?|trimestral(?:es|mente)?|anual(?:es|mente)?|hebdomadaires?|mensuel(?:le)?s?|trimestriel(?:le)?s?|annuel(?:le)?s?|codziennie|tygodniowo|miesięcznie|kwartalnie|rocznie|cotygodniow\p{L}+|comiesięczn\p{L}+|coroczn\p{L}+)(?!\p{L})`
const count = String.raw`(?<count>once|twice|einmal|zweimal|dreimal|viermal|fünfmal|sechsmal|zwölfmal|dwukrotnie|raz|(?:\d{1,2}|two|three|four|five|six|twelve) times|(?:\d{1,2}|una|dos|tres|cuatro|cinco|seis|doce) (?:vez|veces)|(?:\d{1,2}|une|deux|trois|quatre|cinq|six|douze) fois|(?:\d{1,2}|dwa|trzy|cztery|pięć|sześć|dwanaście) raz(?:y)?)`
const every = String.raw`(?:(?<every>(?<=every )(?:other|second)|two|three|six|2|3|6|zweite[nrs]?|zwei|drei|sechs|dos|tres|seis|deux|trois|drugi|trzeci|dwa|trzy|sześć)\s)?`
const patterns = [
  // “twice a year”, “dreimal im Jahr”, “dos veces al año”, “deux fois par an”, “dwa razy w roku”, “raz na dwa tygodnie”
  String.raw`(?<!\p{L})${count}\s(?:a|per|each|every|in the|im|pro|in der|am|al|por|a la|par|dans l['’]|w ciągu|w|na|do)\s?(?:każdym |każdy )?${every}${unit}`,
  // “twice weekly”, “dwa razy tygodniowo”
  String.raw`(?<!\p{L})${count}\s(?<unit>${adverbs}|dziennie(?!\p{L}))`,
  // “every quarter”, “jede Woche”, “cada mes”, “chaque mois”, “co miesiąc”
  String.raw`(?<!\p{L})(?:every|each|jede[nsrm]?|alle|cada|todos los|todas las|chaque|tous les|toutes les|co|każdego|w każdym)\s${every}${unit}`,
  // “quarterly”
  String.raw`(?<!\p{L})(?<unit>${adverbs})`,
].map((pattern) => new RegExp(pattern, 'giu'))

/** Stands in every text of which `frequenciesIn` finds something. */
export const frequencyMarks =
  /(?<!\p{L})(?:every|each|once|twice|times|daily|weekly|monthly|quarterly|half-yearly|yearly|annually|jede\p{L}?|alle|\p{L}*mal|\p{L}*lich\p{L}{0,2}|cada|todos|todas|vez|veces|\p{L}*(?:al|ales|almente)|chaque|tous|toutes|fois|\p{L}*(?:aire|el|elle)s?|co|(?:co)?tygodniow\p{L}+|co(?:miesięczn|roczn)\p{L}+|każd\p{L}*|razy?|\p{L}*nie)(?!\p{L})/iu

const numberOf = (written: string | undefined): number | undefined => {
  const first = written?.toLowerCase().split(' ')[0] ?? ''
  return counts[first] ?? (/^\d+$/u.test(first) ? Number(first) : undefined)
}
const everyOf: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, six: 6, zwei: 2, drei: 3, sechs: 6, dos: 2, tres: 3, seis: 6, deux: 2, trois: 3 },
  ...{ dwa: 2, trzy: 3, sześć: 6, 2: 2, 3: 3, 6: 6 },
  ...{ other: 2, second: 2, zweite: 2, zweiten: 2, zweiter: 2, zweites: 2, drugi: 2, trzeci: 3 },
}

/** How often things are in a text, in the five languages of the copy. */
export function frequenciesIn(text: string): Frequency[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index, groups }): Frequency[] => {
      const year = perYear((groups?.['unit'] ?? '').toLowerCase())
      // “bei jedem an” is no year: French has “an” behind its own words only.
      if (year === undefined || (/(?<!\p{L})an$/iu.test(words) && !/chaque|tous|par|fois/iu.test(words)))
        return []
      const count = groups?.['count'] === undefined ? 1 : (numberOf(groups['count']) ?? 1)
      const every = everyOf[groups?.['every']?.toLowerCase() ?? ''] ?? 1
      return [{ from: index, to: index + words.length, times: (year * count) / every }]
    }),
  )
  return found.filter(
    (each, i) => found.findIndex(({ from, to }) => from <= each.from && to >= each.to) === i,
  )
}
