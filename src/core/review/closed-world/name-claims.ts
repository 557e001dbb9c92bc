import type { PlacedText } from '../words/placed-text.ts'
import { measuresOf } from '../words/measures.ts'
import { isAllLarge, isLarge, wordsIn, type Word } from '../words/words-in.ts'
import type { Suspect } from './suspect.ts'

type KnownWords = Pick<ReadonlySet<string>, 'has'>

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** What stands before a surname, in the languages that are read; a title of two letters has its point taken off. */
const titles: Readonly<Record<string, ReadonlySet<string>>> = {
  de: set('frau herr herrn dr prof mag familie ehepaar'),
  es: set('señora señor sra sr doña don dra dr'),
  fr: set('madame monsieur mme m dr docteur maître famille époux'),
  pl: set('pani pan panią panem dr mec państwo państwa rodzina rodziny'),
  it: set('signora signor sig dott dottor dottoressa avv'),
  nl: set('mevrouw meneer dr'),
}
/** “Eine Frau Mitte vierzig” is nobody by name. */
const anybody = set(
  'eine einer einem keine jede jeder diese dieser die der den als und zur ihre seine una un une kobieta',
)
/** Ranks are no surnames: “Frau Doktor”. */
const ranks = set(
  'doktor professor magister ingenieur direktor direktorin chef kollege kollegin nachbar nachbarin',
)

const firms = /^(?:GmbH|AG|KG|OHG|UG|Ltd|LLC|Inc|LLP|SARL|SAS|SRL|BV|S\.L)$/u

/** Common tools and networks, days, languages, marks and how one is addressed: a reader knows them, and they claim nothing. */
export const knownToAll = set(`
  google whatsapp zoom instagram facebook linkedin youtube tiktok gmail outlook word excel powerpoint teams slack notion
  canva paypal stripe klarna spotify apple microsoft amazon netflix iphone android ipad mac windows airbnb ebay wikipedia
  pinterest twitter threads telegram signal dropbox trello calendly mailchimp shopify etsy chatgpt bluetooth pdf internet
  christmas easter mass lent gottesdienst msza messe misa año nuevo new year year's eve english french german spanish italian polish dutch european british american irish austrian swiss
  państwo państwa państwu państwem pan pana panu panem pani panią panie
  ty ciebie cię tobie ci tobą twój twoja twoje twoją twojej twojego twojemu twoim twoi twoich twoimi
  wy was wam wami wasz wasza wasze waszą waszej waszego waszemu waszym wasi waszych waszymi
  mr mrs ms dr dear sir madam god earth lego post-it tupperware ikea navidad noël pascua pâques wielkanoc europe europa
`)

/** Persons after a title and firms by their form: sure in every language. */
export function sureNames(placed: PlacedText, known: KnownWords): Suspect[] {
  const words = placed.words()
  const before = titles[placed.language]
  return words.flatMap((word, at) => {
    const [next, previous] = [words[at + 1], words[at - 1]]
    if (firms.test(word.text) && previous && isLarge(previous.text) && isNext(placed, previous, word)) {
      const first = runBack(placed, words, at - 1)
      return words.slice(first, at).some(({ key }) => known.has(key))
        ? []
        : [{ from: words[first]?.from ?? previous.from, to: word.to, what: 'a firm' }]
    }
    if (!before?.has(word.key) || !next || !isLarge(next.text) || !isNext(placed, word, next)) return []
    // “u Państwa. Czy”: a point behind a whole word ends a sentence.
    if (word.text.length > 4 && placed.text[word.to] === '.') return []
    if (placed.language === 'de' && (!isLarge(word.text) || anybody.has(previous?.key ?? ''))) return []
    if (known.has(next.key) || ranks.has(next.key) || next.text.length < 2 || isAllLarge(next.text)) return []
    return [{ from: word.from, to: next.to, what: 'a person' }]
  })
}

/** “No. Something else” begins anew behind what looks like a short form. */
const insideSentence = ({ text }: PlacedText, { from }: Word): boolean =>
  /[\p{L}\p{N},] $/u.test(text.slice(Math.max(0, from - 2), from))

/** Nothing but a space or the point of a title between two words. */
const isNext = (placed: PlacedText, word: Word, next: Word): boolean =>
  /^\.?[ \u00a0]$/u.test(placed.text.slice(word.to, next.from))

/** The first word of a run of large words that ends at a word. */
function runBack(placed: PlacedText, words: readonly Word[], last: number): number {
  let first = last
  for (;;) {
    const [before, word] = [words[first - 1], words[first]]
    if (!before || !word || !isLarge(before.text) || !isNext(placed, before, word)) return first
    first--
  }
}

/** Between two parts of a name: “Prix de la Jeune Création”, “Museum of Modern Art”. */
const inside = set('de la del du des van von of the di da dei')

/** Behind these stands who did or owns something; behind “in” and “from” a place. */
const doing = set('by at with for par chez avec pour con para presso door bij met voor przez dla u')

/** What the answers shorten to its initials: “NSW”. Two letters are too often a word in capitals. */
export const abbreviationsIn = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(words.flatMap(({ text, key }) => (/^\p{Lu}{3,6}$/u.test(text) ? [key] : [])))

/**
 * Large words inside a sentence that nobody gave, in languages that write nouns small. One is worth a line in the table;
 * two or more together are hardly ever anything but somebody or something by name. `abbreviations` as the answers have them.
 */
export function capitalNames(placed: PlacedText, known: KnownWords, abbreviations: KnownWords): Suspect[] {
  if (placed.language === 'de') return []
  const words = placed.words()
  const measures = measuresOf(placed.language)
  const isName = (word: Word | undefined): boolean =>
    word !== undefined &&
    isLarge(word.text) &&
    word.text.length > 2 &&
    !isAllLarge(word.text) &&
    !/^I['’ʼ]/u.test(word.text) &&
    !knownToAll.has(word.key) &&
    measures.weekday(word.key) === undefined &&
    measures.month(word.key) === undefined
  const found: Suspect[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (
      !word ||
      word.begins ||
      !isName(word) ||
      !insideSentence(placed, word) ||
      placed.sentences()[word.sentence]?.title
    )
      continue
    let end = at + 1
    let last = at
    while (
      words[end]?.sentence === word.sentence &&
      isNext(placed, words[end - 1] ?? word, words[end] ?? word)
    ) {
      if (isName(words[end])) last = end
      else if (!inside.has(words[end]?.key ?? '')) break
      end++
    }
    const run = words.slice(at, last + 1).filter((each) => isLarge(each.text))
    at = last
    if (run.some(({ key }) => known.has(key)) || isWrittenOut(words[word.at - 1], run, abbreviations))
      continue
    const to = words[last]?.to ?? word.to
    const before = words[word.at - 1]?.key ?? ''
    found.push({
      from: word.from,
      to,
      what: 'a name',
      mild: true,
      quiet: run.length < 2 && !doing.has(before),
    })
  }
  return found
}

/** “New South Wales” where the answers have “NSW”, in capitals: “Paul Ernst Nolte” is no pen. */
function isWrittenOut(before: Word | undefined, run: readonly Word[], abbreviations: KnownWords): boolean {
  const initials = run.map(({ key }) => key.charAt(0)).join('')
  const first = before && isLarge(before.text) ? before.key.charAt(0) : ''
  return [initials, first + initials].some((each) => abbreviations.has(each))
}

/** “Joaquín Ruiz” where the proof has “Joaquín R.”: a surname that nobody gave. */
export function surnames(placed: PlacedText, given: ReadonlySet<string>, known: KnownWords): Suspect[] {
  if (given.size === 0) return []
  const words = placed.words()
  return words.flatMap((word, at) => {
    const next = words[at + 1]
    if (!given.has(word.key) || !isLarge(word.text) || !next || next.sentence !== word.sentence) return []
    if (!isLarge(next.text) || next.text.length < 3 || known.has(next.key) || isAllLarge(next.text)) return []
    if (placed.text.slice(word.to, next.from) !== ' ' || /['’]s$/u.test(word.text)) return []
    if (placed.sentences()[word.sentence]?.title) return []
    return [{ from: word.from, to: next.to, what: 'a surname' }]
  })
}

/** Given names of those whom the proof quotes. */
export const givenIn = (proof: readonly { words: string }[]): ReadonlySet<string> =>
  new Set(
    proof.flatMap(({ words }) =>
      [...words.matchAll(/["”“»]\s*[—–-]?\s*(\p{Lu}\p{L}+)/gu)].map(([, name = '']) => name.toLowerCase()),
    ),
  )

/** What a German place gives its name to: “Ermatinger Wald”, “Thurgauer Tagblatt”. */
const ofPlaces =
  /(?:wald|see|platz|straße|strasse|gasse|markt|hafen|tor|berg|tal|ufer|brücke|bahnhof|zeitung|tagblatt|tageblatt|nachrichten|anzeiger|rundschau|kurier|messe|schule|universität|hochschule|akademie|verein|klinik|spital|krankenhaus|theater|oper|dom|altstadt|innenstadt|umland|park|bad|hof|schloss|kreis|land|viertel|moor|heide|alp|straßenfest|preis)$/u

/** “im Ermatinger Wald”: a place, a paper or a school by the name of its town. */
export function placeNames(placed: PlacedText, known: KnownWords): Suspect[] {
  if (placed.language !== 'de') return []
  const words = placed.words()
  const byForm = [...placed.text.matchAll(streetOrMethod)].flatMap(({ 0: name, index }) =>
    wordsIn(name).some(({ key }) => known.has(key) || noPlace.test(key))
      ? []
      : [{ from: index, to: index + name.length, what: 'a place or a name', mild: true }],
  )
  const byTown = words.flatMap((word, at): Suspect[] => {
    const next = words[at + 1]
    if (word.begins || !/^\p{Lu}\p{Ll}{2,}er$/u.test(word.text) || !next || !isLarge(next.text)) return []
    if (!ofPlaces.test(next.key) || !isNext(placed, word, next) || noPlace.test(word.key)) return []
    if (
      known.has(word.key) ||
      known.has(word.key.replace(/er$/u, '')) ||
      known.has(word.key.replace(/er$/u, 'en'))
    )
      return []
    return [{ from: word.from, to: next.to, what: 'a place or a name', mild: true }]
  })
  return [...byForm, ...byTown]
}

/** “Färbergasse”, “Stimmanker-Prinzip”: nouns that are names by how they end. */
const streetOrMethod =
  /(?<![\p{L}-])\p{Lu}(?:\p{Ll}{2,}(?:gasse|straße|strasse|allee)|[\p{L}]+(?:-[\p{L}\d]+)*-(?:Prinzip|Methode|Formel|System|Verfahren|Modell|Konzept|Protokoll))(?!\p{L})/gu

const noPlace =
  /^(?:sommer|winter|wasser|meister|kinder|bauer|bauern|unser|ihrer|mitglieder|lehrer|schüler|bürger|kaiser|wiener|schweizer|sackgasse|einbahnstraße|straße|nebenstraße|hauptstraße|gasse|baukasten|punkte|ampel)$/u
