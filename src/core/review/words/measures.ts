import { onceFor } from './once.ts'
import { ownValue } from '../../../shared/own-value.ts'

/** Units that the platform knows the words for, and those a number may stand before in copy. */
const units = {
  time: ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'],
  size: [
    ...['gram', 'kilogram', 'kilometer', 'meter', 'centimeter', 'millimeter', 'liter', 'milliliter'],
    ...['mile', 'ounce', 'inch', 'gallon'],
  ],
} as const

/** What is written short, and units that the platform does not know. */
const alsoWritten: Readonly<Record<string, string>> = {
  ...{ min: 'minute', mins: 'minute', hrs: 'hour', hr: 'hour', std: 'hour', godz: 'hour' },
  ...{ kg: 'kilogram', kilo: 'kilogram', kilos: 'kilogram', km: 'kilometer', kms: 'kilometer' },
  ...{ cm: 'centimeter', mm: 'millimeter', ml: 'milliliter', lbs: 'pound', fortnight: '2 week' },
  ...{ decade: '10 year', decades: '10 year', jahrzehnte: '10 year', jahrzehnten: '10 year' },
  ...{ page: 'page', pages: 'page', seite: 'page', seiten: 'page', seitige: 'page', página: 'page' },
  ...{ páginas: 'page', strona: 'page', strony: 'page', stron: 'page', pagina: 'page', pagine: 'page' },
  ...{
    années: 'year',
    année: 'year',
    journées: 'day',
    journée: 'day',
    jährige: 'year',
    jährigen: 'year',
    tägige: 'day',
  },
  ...{ wöchige: 'week', minütige: 'minute', minütiges: 'minute', minütigen: 'minute', stündige: 'hour' },
}

/** What the words of a language measure and date with, in small letters. */
export interface Measures {
  /** The unit a word names, whatever its number and case; undefined where it names none. */
  unit: (key: string) => string | undefined
  /** From 1 to 12. */
  month: (key: string) => number | undefined
  /** From 0, Sunday. */
  weekday: (key: string) => number | undefined
}

const counts = [1, 2, 5, 1.5]

/** Words for units, months and days of the week as the platform knows them, with the cases of German and Polish. */
function measuresIn(language: string): Measures {
  const locales = language === 'en' ? ['en-US', 'en-GB'] : [language]
  const unitOf = new Map<string, string>()
  for (const unit of [...units.time, ...units.size])
    for (const locale of locales) {
      const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
      for (const count of counts) {
        const parts = format.formatToParts(count).filter(({ type }) => type === 'unit')
        const word = parts.map(({ value }) => value.toLowerCase()).join('')
        for (const form of [word, ...casesOf(language, word)]) if (!unitOf.has(form)) unitOf.set(form, unit)
      }
    }
  const dates = (count: number, part: 'month' | 'weekday', from: number): Map<string, number> => {
    const found = new Map<string, number>()
    for (const options of [
      { [part]: 'long' },
      { [part]: 'long', day: 'numeric' },
      { [part]: 'short' },
    ] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
      for (let i = 0; i < count; i++) {
        // 4 January 2026 is a Sunday.
        const day = new Date(Date.UTC(2026, part === 'month' ? i : 0, part === 'month' ? 3 : 4 + i))
        const word = format
          .formatToParts(day)
          .find(({ type }) => type === part)
          ?.value.toLowerCase()
          .replace('.', '')
        if (word === undefined || word.length < 3) continue
        // Months are not counted: “mais” is no May.
        const others = part === 'month' && hasPlurals.has(language) ? [] : casesOf(language, word)
        for (const form of [word, ...others]) if (!found.has(form)) found.set(form, i + from)
      }
    }
    return found
  }
  const [months, weekdays] = [dates(12, 'month', 1), dates(7, 'weekday', 0)]
  return {
    unit: (key) => unitOf.get(key) ?? ownValue(alsoWritten, key),
    month: (key) => months.get(key),
    weekday: (key) => weekdays.get(key),
  }
}

/** Languages whose other forms are plurals alone. */
const hasPlurals: ReadonlySet<string> = new Set(['en', 'es', 'fr'])

/** Cases that the platform does not write: “Tagen”, “miesiącach”, “w środę”, “on Sundays”. */
function casesOf(language: string, word: string): string[] {
  switch (language) {
    case 'de':
      return [`${word}n`, `${word}en`, `${word}s`]
    case 'pl': {
      const stem = word.replace(/[aeiyou]$/u, '')
      // “do czwartku”, “we wtorki”.
      const short = /ek$/u.test(word) ? [`${word.slice(0, -2)}ku`, `${word.slice(0, -2)}ki`] : []
      return [...short, ...['ach', 'om', 'ami', 'ę', 'y', 'u', 'i', 'ie'].map((ending) => stem + ending)]
    }
    case 'en':
    case 'es':
    case 'fr':
      return [`${word}s`]
    default:
      return []
  }
}

const held = new Map<string, { language: string }>()
const made = onceFor(({ language }: { language: string }) => measuresIn(language))

/** The measures of a language, made when they are first asked for. */
export function measuresOf(language: string): Measures {
  const key = held.get(language) ?? { language }
  held.set(language, key)
  return made(key)
}
