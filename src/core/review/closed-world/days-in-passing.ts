import type { Answers } from '../words/answers.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { isLarge, type Word } from '../words/words-in.ts'
import { daysNamed } from './days-named.ts'
import type { Guard } from './guard.ts'
import { isPlan } from './measured.ts'
import type { Suspect } from './suspect.ts'

// Days, months and seasons that no answer names: “we open again next Wednesday”, “since the spring”. Each is worth a line in the
// table, and no finding.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

interface Calendar {
  seasons: ReadonlySet<string>
  /** Days that come once a year, and holidays. */
  feasts: RegExp
  /** In front of a day or season: which one it is. */
  which: RegExp
  /** Behind it, where a language says so. */
  behind?: RegExp
  /** Since when, until when. */
  since: ReadonlySet<string>
  /** Between these and a season. */
  articles: ReadonlySet<string>
  /** Every one of them, or any. */
  any: ReadonlySet<string>
}

const calendars: Readonly<Record<string, Calendar>> = {
  en: {
    seasons: set('spring summer autumn winter'),
    feasts: /^(?:christmas|easter|halloween|thanksgiving|whitsun|midsummer|holidays?)$/u,
    which: /^(?:next|last|coming|first|second|third|fourth)$/u,
    behind: /^week$/u,
    since: set('since after before until from through by'),
    articles: set('the early late this bank school'),
    any: set('a an every each any most some one all'),
  },
  de: {
    seasons: set('frühling frühjahr sommer herbst winter'),
    feasts: /^(?:weihnachten|ostern|pfingsten|silvester|neujahr|advent|\p{L}*ferien)$/u,
    which: /^(?:nächste|kommende|letzte|vergangene|vorige|erste|zweite|dritte|vierte)[nrms]?$/u,
    since: set('seit nach vor ab bis'),
    articles: set('dem den der die das zum im letzten'),
    any: set('ein eine einem einen jeder jeden jedem jedes alle manchen'),
  },
  es: {
    seasons: set('primavera verano otoño invierno'),
    feasts: /^(?:navidad|navidades|pascua|reyes|vacaciones|carnaval)$/u,
    which: /^(?:próxim[oa]|pasad[oa]|primer|primera?o?|segund[oa]|tercer|últim[oa])$/u,
    behind: /^(?:próxim[oa]|pasad[oa]|que)$/u,
    since: set('desde tras hasta antes después'),
    articles: set('el la los las de del'),
    any: set('un una cada cualquier algún todos todas'),
  },
  fr: {
    seasons: set('printemps été automne hiver'),
    feasts: /^(?:noël|pâques|toussaint|pentecôte|rentrée|vacances)$/u,
    which: /^(?:prochaine?|derni(?:er|ère)|premi(?:er|ère)|deuxième|second|troisième)$/u,
    behind: /^(?:prochaine?s?|derni(?:er|ère)s?)$/u,
    since: set('depuis après avant dès jusqu à'),
    articles: set('le la les l de des du'),
    any: set('un une chaque tout tous toutes certains'),
  },
  pl: {
    seasons: set('wiosna wiosny wiosnę wiosną lato lata latem jesień jesieni jesienią zima zimy zimę zimą'),
    feasts:
      /^(?:święta|świąt|świętach|wielkanoc\p{L}*|majówk\p{L}+|ferie|ferii|feriach|wakacje|wakacji|wakacjach)$/u,
    which: /^(?:najbliższ|przyszł|zeszł|ubiegł|ostatni|pierwsz|drug|trzeci)\p{L}{0,4}$/u,
    since: set('od po przed do'),
    articles: set('tej tego zaraz tuż'),
    any: set('każdy każdą każdego każdej jakiś jakąś'),
  },
}

/** Short forms are other words as often: “el mar”, “czy”, “sat”, “Augen”. */
const isWhole = (key: string): boolean => (key.length > 3 && key !== 'augen') || key === 'mai'

/** Days, months and seasons beside the answers, where the sentence means one of them and not any. */
export function daysInPassing(placed: PlacedText, answers: Answers, { measures, signals }: Guard): Suspect[] {
  const calendar = calendars[placed.language]
  if (!calendar || isPlan(placed)) return []
  const { seasons, feasts, which, behind, since, articles, any } = calendar
  const capitals = placed.language === 'en' || placed.language === 'de'
  const words = placed.words()
  const isHere = (word: Word, other: Word | undefined): other is Word => other?.sentence === word.sentence
  return words.flatMap((word, at): Suspect[] => {
    const large = !capitals || isLarge(word.text)
    const day = measures.weekday(word.key)
    const isDay = large && isWhole(word.key) && day !== undefined
    // “Mon to Thu” names Thursday.
    if (isDay && daysNamed(answers).has(day)) return []
    const isMonth = large && !word.begins && isWhole(word.key) && measures.month(word.key) !== undefined
    const isSeason = seasons.has(word.key) || feasts.test(word.key)
    if (!(isDay || isMonth || isSeason) || answers.keys().has(word.key)) return []
    const before = words.slice(Math.max(0, at - 3), at).filter((each) => isHere(word, each))
    const [farther, nearest] = [before.at(-2), before.at(-1)]
    if (nearest && any.has(nearest.key)) return []
    const after = words[at + 1]
    const named = nearest && which.test(nearest.key) ? nearest : undefined
    const named2 = isHere(word, after) && behind?.test(after.key) === true ? after : undefined
    const from =
      nearest && since.has(nearest.key)
        ? nearest
        : nearest && farther && (articles.has(nearest.key) || named) && since.has(farther.key)
          ? farther
          : undefined
    const ours = (): boolean => {
      const { first, end } = placed.sentences()[word.sentence] ?? { first: at, end: at }
      const near = words.slice(Math.max(first, at - 12), Math.min(end, at + 12))
      return near.some(({ key }) => signals.firstPersons.has(key))
    }
    const means =
      isMonth || named !== undefined || named2 !== undefined || from !== undefined || (isDay && ours())
    if (!means) return []
    const start = (named ?? word).from
    return [{ from: start, to: (named2 ?? word).to, what: 'a date', mild: true, quiet: true }]
  })
}
