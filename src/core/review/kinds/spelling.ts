import type { Intake } from '../../../shared/intake.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import type { Answers } from '../words/answers.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { misspeltWords, spelledWords, spellingChosen, type Spelling } from '../words/spellings.ts'
import { isAllLarge, isLarge, type Word } from '../words/words-in.ts'

interface WordAt {
  placed: PlacedText
  word: Word
}

/** Words in the other English spelling than the one that was chosen, once each with the number of its places. */
export function otherSpellings(reading: Reading): Found[] {
  const known = spelledWords()
  const oxford = keepsIze(reading.answers)
  const places = placesByWord(reading, (key) => known.has(key) && !(oxford && isIze(key)))
  const chosen = spellingOf(reading.intake, reading.answers) ?? mostOf([...places.keys()])
  if (chosen === null) return []
  return [...places].flatMap(([key, at]) => {
    const spelled = known.get(key)
    if (!spelled || spelled.of === chosen) return []
    return [
      findingOf(
        at,
        spelled.other,
        (here) => `${here} is ${names[spelled.of]} spelling, and this copy is in ${names[chosen]}.`,
      ),
    ]
  })
}

const names: Readonly<Record<Spelling, string>> = { american: 'American', british: 'British' }

/** Common words that are misspelt in any English, once each with the number of its places. */
export function misspellings(reading: Reading): Found[] {
  const known = misspeltWords()
  const places = placesByWord(reading, (key) => known.has(key))
  const british = spellingOf(reading.intake, reading.answers) === 'british'
  return [...places].flatMap(([key, at]) => {
    const right = known.get(key)
    if (right === undefined) return []
    const spelled = spelledWords().get(right)
    return [
      findingOf(
        at,
        british && spelled?.of === 'american' ? spelled.other : right,
        (here) => `${here} is misspelt.`,
      ),
    ]
  })
}

/** “Herr Gross” is called so. */
const isSurname = ({ text }: PlacedText, word: Word): boolean =>
  isLarge(word.text) &&
  /(?<!\p{L})(?:Frau|Herrn?|Familie|Dr\.|Prof\.)\s$/u.test(text.slice(Math.max(0, word.from - 9), word.from))

/** Where such words stand, by word. What an answer says so is the client's; a large letter inside a sentence tells a name. */
function placesByWord(
  { texts, answers }: Reading,
  isSuch: (key: string) => boolean,
  withNames = false,
): Map<string, WordAt[]> {
  const places = new Map<string, WordAt[]>()
  for (const placed of texts) {
    for (const word of placed.words()) {
      if (withNames && (isAllLarge(word.text) || isSurname(placed, word))) continue
      if (!isSuch(word.key) || answers.keys().has(word.key) || isPartOfAddress(placed.text, word)) continue
      if (
        !withNames &&
        isLarge(word.text) &&
        !word.begins &&
        placed.sentences()[word.sentence]?.title !== true
      )
        continue
      places.set(word.key, [...(places.get(word.key) ?? []), { placed, word }])
    }
  }
  return places
}

/** "#colorful", "color.example", "me@center.example" */
const isPartOfAddress = (text: string, { from, to }: Word): boolean =>
  /[@#/._]/u.test(text.charAt(from - 1)) || /^(?:[@/_]|\.[\p{L}\d])/u.test(text.slice(to, to + 2))

function findingOf(at: readonly WordAt[], right: string, saying: (here: string) => string): Found {
  const [{ placed, word }, ...others] = at as [WordAt, ...WordAt[]]
  const here = placed.text.slice(word.from, word.to).replace(/['’ʼ]s$/u, '')
  const text = isLarge(here) ? right.charAt(0).toUpperCase() + right.slice(1) : right
  const more = others.length === 0 ? '' : ` It stands in ${others.length + 1} places of this section.`
  return aboutWords('broken', placed, word.from, word.from + here.length, {
    severity: 'warning',
    sentence: `${saying(quoted(here))}${more}`,
    repair: { label: `Write ${quoted(text)}`, text },
  })
}

/** The spelling the person chose; else the one of the country, else that of the answers. */
const spellingOf = (intake: Intake, answers: Answers): Spelling | null =>
  spellingChosen(intake) ?? spellingOfAnswers(answers)

const spellingOfAnswers = onceFor((answers: Answers) => mostOf([...answers.keys()]))

/** The spelling of most of these words; null where they do not tell. */
function mostOf(keys: readonly string[]): Spelling | null {
  const known = spelledWords()
  const count = (of: Spelling): number => keys.filter((key) => known.get(key)?.of === of).length
  const [us, uk] = [count('american'), count('british')]
  if (us >= Math.max(2, uk * 2)) return 'american'
  return uk >= Math.max(2, us * 2) ? 'british' : null
}

/** British spelling has “organise” and, as Oxford does it, “organize”: which of them, the answers tell. */
const keepsIze = onceFor(
  (answers: Answers) =>
    /oxford/iu.test(answers.intake.market.spelling) ||
    (spellingOf(answers.intake, answers) === 'british' &&
      [...answers.keys()].some((key) => isIze(key) && spelledWords().get(key)?.of === 'american')),
)
const isIze = (key: string): boolean => /iz(?:e[drs]?|ers|ing|ation|ations|able)$/u.test(key)

/** Words that Germany and Austria write with ß, as Switzerland writes them. */
const swiss =
  /^(?:(?:haupt|neben|bahnhof|dorf|land|ring)?strassen?|gross(?:e[nmrs]?)?|grösse[nr]?|grösste[nr]?|weiss|heiss(?:t|en|e)?|draussen|ausser|ausserdem|aussen|schliessen|schliesst|schliesslich|fuss|füsse[n]?|spass|süss(?:e[nmrs]?)?|fleissig|gemäss|regelmässig|grüsse|begrüssen|massnahmen?|dreissig|fliessend|stösst|giessen|geniessen|geniesst|bloss|gruss)$/u

/** “ß” in copy for Switzerland, and “ss” for “ß” in copy for Germany and Austria, once each. */
export function germanSpellings(reading: Reading): Found[] {
  const { country, spelling } = reading.intake.market
  const isSwiss = /swi(?:ss|tz)|schweiz/iu.test(`${country} ${spelling}`)
  const isOther = !isSwiss && /german|deutsch|austria|österreich/iu.test(`${country} ${spelling}`)
  if (!isSwiss && !isOther) return []
  const places = placesByWord(reading, (key) => (isSwiss ? key.includes('ß') : swiss.test(key)), true)
  return [...places].map(([key, at]) =>
    findingOf(at, isSwiss ? key.replaceAll('ß', 'ss') : key.replace(/ss/u, 'ß'), (here) =>
      isSwiss
        ? `${here} has an ß, and this copy is for Switzerland.`
        : `${here} is written with ß in Germany and Austria.`,
    ),
  )
}
