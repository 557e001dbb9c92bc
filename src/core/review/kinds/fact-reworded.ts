import { callNameIn } from '../facts/call-name.ts'
import { isSourceOf } from '../fact-changes.ts'
import { isName } from '../facts/fact-parts.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import type { Answers } from '../words/answers.ts'
import { onceFor } from '../words/once.ts'
import { wordsIn, isLarge, type Word } from '../words/words-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { stemOf } from '../../../shared/stems.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** What an offer, a gift or a first step may be called: one kind for another is another name. */
const kinds: readonly ReadonlySet<string>[] = [
  set(`program programme course plan method system package membership academy masterclass bootcamp workshop training
    programm kurs paket methode system lehrgang begleitung seminar programa curso método plan paquete taller formación
    programme cours méthode formule forfait parcours formation atelier kurs programu pakiet metoda warsztat szkolenie`),
  set(`guide checklist sheet workbook ebook e-book pdf template toolkit quiz test worksheet booklet handbook planner
    leitfaden checkliste ratgeber arbeitsblatt vorlage heft mappe liste guía lista cuaderno plantilla hoja manual
    guide fiche liste cahier modèle livret carnet poradnik lista przewodnik szablon zeszyt`),
  set(`call chat talk session conversation consultation meeting appointment visit hour check-up review table
    gespräch anruf termin beratung telefonat sprechstunde treffen besichtigung llamada charla sesión cita consulta
    visita reunión appel séance entretien rendez-vous échange visite rozmowa spotkanie konsultacja wizyta sesja`),
]
/** Ends of German compounds that are as good as each other for a way to buy or a step. */
const ends =
  /(?:tag|woche|wochen|stunde|stunden|abend|monat|jahr|kurs|paket|programm|plan|check|gespräch|anruf|termin|rundgang|führung|liste|mappe|leitfaden|heft|karte|beratung|analyse|bericht|abo|fahrplan|konzept|workshop|seminar)$/u
/** Behind the noun of a name these say nothing about which one it is: “votre estimation gratuite”. */
const neutral =
  /^(?:gratuit|offert|premi|prochain|prim|propr|complet|complèt|personal|personnel|personnalis|personaliz|person|suivant|siguiente|detall|détaill|entier|final|bezpłatn|pierwsz|nowe|własn|now|nouve|nuev|actu|anterior|habitual|telefon|téléphon|individu|initial|inicial)/u
const bent =
  /(?:ée?s?|ive?s?|ives|ique|iques|elles?|aires?|euses?|[ai]d[oa]s?|ic[oa]s?|iv[oa]s?|os[oa]s?|rit[oa]s?|n[aeyą]|w[aeyą]|ska|ski|skie)$/u
const possessive = set('votre ta ton vos tu su vuestra vuestro twoja twoją twój twoje')

interface Name {
  text: string
  called: string
  words: readonly Word[]
  source: (placed: PlacedText) => boolean
}

/** The offer, its ways and steps, the gift or the call under another name that is nearly theirs. */
export function rewordedFacts(reading: Reading): Found[] {
  const names = namesOf(reading)
  if (names.length === 0) return []
  const own = new Set(names.map(({ words }) => words.map(({ key }) => key).join(' ')))
  const held = reading.answers.keys()
  const ordinary = ordinaryWords(reading.answers)
  const byWord = namesByWord(names)
  const isGerman = reading.language === 'de'
  return reading.texts.flatMap((placed) => {
    const words = placed.words()
    return words.flatMap((word) => {
      const begun = isGerman && isLarge(word.text) ? byWord.get(beginOf(word.key)) : undefined
      return [...(byWord.get(word.key) ?? []), ...(begun ?? [])].flatMap((name) => {
        const place = name.source(placed) ? null : rewordedAt(placed, word.at, name, held, ordinary)
        if (!place) return []
        const here = words.slice(place[0], place[1] + 1)
        if (own.has(here.map(({ key }) => key).join(' '))) return []
        const [from, to] = [here[0]?.from ?? 0, here.at(-1)?.to ?? 0]
        const said = placed.text.slice(from, to)
        if (here.length > 1 && reading.answers.hold(said)) return []
        const sentence = `${quoted(said)} seems to be ${quoted(name.text)} (${name.called}) under another name. Call it the same everywhere.`
        return [aboutWords('fact', placed, from, to, { severity: 'warning', sentence })]
      })
    })
  })
}

function namesOf(reading: Reading): Name[] {
  const call = callNameIn(reading.intake)
  const facts = reading.facts
    .filter(({ id }) => isName(id) && id !== 'full-name' && id !== 'business-name')
    .map((fact) => ({
      text: fact.text,
      called: fact.name.toLowerCase(),
      source: (placed: PlacedText) => isSourceOf(fact, placed),
    }))
  const never = (): boolean => false
  const others = [
    ...(call === null ? [] : [{ text: call, called: 'the call', source: never }]),
    ...reading.intake.offers.map(({ name }) => ({ text: name, called: 'a way to buy', source: never })),
  ]
  const seen = new Set<string>()
  return [...facts, ...others].flatMap((each) => {
    const words = wordsIn(each.text)
    const key = words.map((word) => word.key).join(' ')
    if (words.length === 0 || words.length > 5 || seen.has(key)) return []
    seen.add(key)
    return [{ ...each, words }]
  })
}

/** Words that the answers use outside of the names of their offers: “un perro que tiembla” makes “perro” no name by itself. */
const ordinaryWords = onceFor(({ intake, texts }: Answers): ReadonlySet<string> => {
  const names = new Set(intake.offers.map(({ name }) => keysTogether(name)))
  const inNames = (first: string, second: string): boolean =>
    [...names].some((name) => name.startsWith(`${first} ${second}`))
  return new Set(
    texts.flatMap((text) => {
      const keys = wordsIn(text).map(({ key }) => key)
      return keys.filter((key, i) => !inNames(key, keys[i + 1] ?? ''))
    }),
  )
})

const keysTogether = (text: string): string =>
  wordsIn(text)
    .map(({ key }) => key)
    .join(' ')

/** Where a reworded name begins: its first two words, of a German compound its first letters. */
function namesByWord(names: readonly Name[]): ReadonlyMap<string, readonly Name[]> {
  const byWord = new Map<string, Name[]>()
  for (const name of names) {
    const [first, second] = name.words.map(({ key }) => key)
    const compound = second === undefined && stemOfCompound(first ?? '').length >= 5
    const keys = second === undefined ? (compound ? [beginOf(first ?? '')] : []) : [first ?? '', second]
    for (const key of new Set(keys)) byWord.set(key, [...(byWord.get(key) ?? []), name])
  }
  return byWord
}

/** “sortier” of “Sortiertag”; empty where the word has no such end. */
const stemOfCompound = (key: string): string => (ends.test(key) ? key.replace(ends, '') : '')
const beginOf = (key: string): string => `${key.slice(0, 5)}…`

const groupOf = (key: string): ReadonlySet<string> | undefined => kinds.find((group) => group.has(key))

/** First and last word of another name for it there. */
function rewordedAt(
  placed: PlacedText,
  at: number,
  { words: name }: Name,
  held: ReadonlySet<string>,
  ordinary: ReadonlySet<string>,
): readonly [number, number] | null {
  const words = placed.words()
  const word = words[at]
  if (!word) return null
  if (name.length === 1) {
    const stem = (name[0]?.key ?? '').replace(ends, '')
    const isOther = stemOfCompound(word.key) === stem && !held.has(word.key)
    return isOther && stemOf(word.key) !== stemOf(name[0]?.key ?? '') ? [at, at] : null
  }
  const last = name.length - 1
  const second = word.key === name[1]?.key
  // Where its second word stands, the first is another one.
  const start = second ? at - 1 : at
  const here = words.slice(Math.max(0, start), start + name.length)
  const same = (i: number): boolean => here[i]?.key === name[i]?.key
  if (here.length < name.length || !isTight(placed, here) || (second && same(0))) return null
  const restSame = (skip: number): boolean => name.every((_, i) => i === skip || same(i))
  // “Quiet Manager Course” for “Quiet Manager Program”.
  for (const head of [last, 0]) {
    const [wanted, got] = [name[head]?.key ?? '', here[head]?.key ?? '']
    const group = groupOf(wanted)
    const swapped = group?.has(got) && stemOf(got) !== stemOf(wanted) && restSame(head)
    const rest = here.filter((_, i) => i !== head)
    if (swapped && (rest.length > 1 || rest.every(({ text }) => isLarge(text)))) return [start, start + last]
  }
  // “votre estimation chiffrée” for “Estimation écrite”.
  const [before, other] = [words[start - 1], here[1]]
  const isBent =
    name.length === 2 &&
    same(0) &&
    other !== undefined &&
    possessive.has(before?.key ?? '') &&
    !ordinary.has(name[0]?.key ?? '') &&
    !neutral.test(other.key) &&
    bent.test(other.key) &&
    stemOf(other.key) !== stemOf(name[1]?.key ?? '')
  return isBent && !isLarge(name[1]?.text ?? '') ? [start, start + 1] : null
}

const isTight = ({ text }: PlacedText, words: readonly Word[]): boolean =>
  words.every((word, i) => i === 0 || /^[ \u00a0’'-]$/u.test(text.slice(words[i - 1]?.to, word.from)))
