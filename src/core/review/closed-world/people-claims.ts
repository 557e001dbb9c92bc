import { givenNames, namesAndWords } from './given-names.ts'
import { knownToAll } from './name-claims.ts'
import { phraseFinder } from '../words/phrase-finder.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { isAllLarge, isLarge, keyOf, type Word } from '../words/words-in.ts'
import type { Suspect } from './suspect.ts'

const saying = new Set(
  'said says told wrote writes asked shared explained admitted recalls texted emailed came joined signed went'.split(
    ' ',
  ),
)
const titles = new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'professor', 'sir'])
const clientWords = new Set([
  'client',
  'customer',
  'student',
  'patient',
  'member',
  'named',
  'friend',
  'colleague',
])
const placeMakers = new Set([
  'san',

  'santa',
  'st',
  'saint',
  'los',
  'fort',
  'port',
  'lake',
  'mount',
  'new',
  'el',
])
const placesToo = new Set(
  `charlotte victoria florence sofia adelaide sydney austin dallas houston lincoln madison jackson orlando chelsea
  savannah paris santiago diego geneva milan verona regina alberta petra kent devon chester jordan georgia virginia
  carolina india israel kenya asia china chad cuba lima valencia barcelona phoenix denver brooklyn`.split(
    /\s+/u,
  ),
)
const never = new Set(
  `i monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december god facebook instagram linkedin youtube google zoom tiktok whatsapp english the`.split(
    /\s+/u,
  ),
)

/** “I’d”, “I’ve”: the speaker, and not a name. */
const isSpeaker = (text: string): boolean => /^I['’ʼ]\p{Ll}{1,2}$/u.test(text)

/** Words that name nobody unknown. */
type KnownWords = Pick<ReadonlySet<string>, 'has'>

/** Persons who are named in a text and whom no answer names. */
export function peopleClaims(placed: PlacedText, known: KnownWords): Suspect[] {
  const words = placed.words()
  const found: Suspect[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word || word.text.length < 2 || !isLarge(word.text) || known.has(word.key) || never.has(word.key))
      continue
    if (isSpeaker(word.text) || !isPerson(placed, word)) continue
    const last = surnameBehind(placed, word)
    const to = last.to - (/['’ʼ]s$/u.test(last.text) ? 2 : 0)
    found.push({ from: word.from, to, what: 'a person' })
    i = last.at
  }
  return found
}

const germanArticle = /^(?:k?ein(?:e[mnrs]?)?|jede[mnrs]?)$/u

/** A word with its neighbours in the same sentence. */
interface Around {
  placed: PlacedText
  word: Word
  before: Word | undefined
  behind: Word | undefined
}

function around(placed: PlacedText, word: Word): Around {
  const words = placed.words()
  const neighbour = (at: number): Word | undefined =>
    words[at]?.sentence === word.sentence ? words[at] : undefined
  return { placed, word, before: neighbour(word.at - 1), behind: neighbour(word.at + 1) }
}

function isPerson(placed: PlacedText, word: Word): boolean {
  const here = around(placed, word)
  const { before, behind } = here
  if (before && isLarge(before.text) && placeMakers.has(before.key)) return false
  if (before && isLarge(before.text) && titles.has(before.key)) return true
  // “Ein Matt”: what German counts is a thing.
  if (placed.language === 'de' && before && germanArticle.test(before.key)) return false
  if (isNobody(here) || isPlace(here) || before?.text === '&' || isAllLarge(word.text)) return false
  if (isSignature(placed, word) || (families.has(behind?.key ?? '') && !word.begins)) return true
  if (isHousehold(here)) return true
  if (namesAndWords.has(word.key)) return isSurelyMeant(here)
  return isGivenName(word.key) || (isIntroduced(here) && !isHeadline(here))
}

/** A feast, a church, a way or a thing that is called so: “Noël”, “la Virgen del Pilar”, “Otto-Motor”. */
const isNobody = ({ placed, word }: Around): boolean => {
  const words = placed.words()
  const thing = /^[-‐‑](\p{Lu}\p{Ll}+)/u.exec(placed.text.slice(word.to, word.to + 40))?.[1]?.toLowerCase()
  return (
    knownToAll.has(word.key) ||
    (thing !== undefined && !givenNames.has(thing)) ||
    words
      .slice(Math.max(0, word.at - 2), word.at)
      .some(({ key, sentence }) => sentence === word.sentence && sacred.has(key))
  )
}

const sacred = new Set(
  'virgen camino ermita catedral iglesia kirche église kościół parafia sankt santo sainte św święty świętego świętej'.split(
    ' ',
  ),
)

/** Written with or without its accents. “Jadę z Narwi” is a verb and no Jade: no Polish name ends so. */
const isGivenName = (key: string): boolean =>
  givenNames.has(key) ||
  (/[^a-z]/u.test(key) && !/[ęą]$/u.test(key) && givenNames.has(key.normalize('NFD').replace(/\p{M}/gu, '')))

/** “The Thompsons from Ludlow”, “the Hartleys were”. */
const isHousehold = ({ word, before, behind }: Around): boolean =>
  before?.key === 'the' && /^\p{Lu}\p{Ll}{3,}s$/u.test(word.text) && livedLike.has(behind?.key ?? '')

const livedLike = new Set(
  'from were had came called sold bought moved nearly wanted asked rang wrote lived lost kept told said almost stopped argued'.split(
    ' ',
  ),
)

const families = new Set(['family', 'brothers', 'sisters', 'household', 'couple'])

const leading = new Set(['in', 'from', 'near', 'to', 'of', 'around', 'at'])

const isPlace = ({ word, before }: Around): boolean =>
  placesToo.has(word.key) && before !== undefined && leading.has(before.key)

/** "my client Ingrid", "then Ingrid said". */
const isIntroduced = ({ word, before, behind }: Around): boolean =>
  before !== undefined &&
  !word.begins &&
  !leading.has(before.key) &&
  before.key !== 'the' &&
  (saying.has(behind?.key ?? '') || clientWords.has(before.key))

/** For "Grace" and "May": something is told of them, or a surname follows in the middle of a sentence. */
function isSurelyMeant(here: Around): boolean {
  const { placed, word, behind } = here
  const words = placed.words()
  const last = surnameBehind(placed, word)
  const told = saying.has(words[last.at + 1]?.key ?? '')
  const from = behind?.key === 'from' && isLarge(words[word.at + 2]?.text ?? '')
  return isIntroduced(here) || told || from || (!word.begins && !isHeadline(here) && last !== word)
}

const isHeadline = ({ placed, word }: Around): boolean => placed.sentences()[word.sentence]?.title === true

/** "— Ingrid S., Oslo" behind a quotation or on a line of its own. */
function isSignature(placed: PlacedText, word: Word): boolean {
  const before = placed.text.slice(Math.max(0, word.from - 6), word.from)
  const behind = placed.text.slice(word.to, word.to + 30)
  return (
    /["”»]\s{0,2}(?:[—–-]{1,2}|\()\s?$/u.test(before) &&
    /^(?:\s\p{Lu}[\p{L}.]*)?\s*[,.)\n]|^$|^\s\p{Lu}[\p{L}.]*$/u.test(behind)
  )
}

/** The last word of the name: a surname or an initial behind the given name, if there is one. */
function surnameBehind(placed: PlacedText, word: Word): Word {
  const next = placed.words()[word.at + 1]
  if (!next || next.sentence !== word.sentence || !isLarge(next.text) || never.has(keyOf(next.text)))
    return word
  if (/['’ʼ]s$/u.test(word.text) || !/^[ \u00a0-]$/u.test(placed.text.slice(word.to, next.from))) return word
  return next
}

const customers = phraseFinder([
  'clients/customers include/includes/including/like',
  'trusted/used/chosen/loved by',
  'worked with/for',
  'working with/for',
  'companies/firms/brands/teams/businesses like/at/including',
  'companies/firms/brands/teams/businesses such as',
  'clients/customers such as',
])

/** "We have worked with Acme, Globex and Initech": firms that no answer names, as a list. */
export function clientLists(placed: PlacedText, known: KnownWords): Suspect[] {
  const words = placed.words()
  return customers(words).flatMap(({ end }) => {
    const names = listFrom(placed, end).filter((word) => isLarge(word.text))
    const [first, last] = [names[0], names.at(-1)]
    const strange = names.filter((word) => !known.has(word.key) && !never.has(word.key))
    if (!first || !last || strange.length < 2) return []
    return [{ from: first.from, to: last.to, what: 'a list of clients' }]
  })
}

/** Large words with commas, "and" and "or" between them, from a word on. */
function listFrom(placed: PlacedText, start: number): Word[] {
  const words = placed.words()
  const list: Word[] = []
  for (let i = start; i < words.length && list.length < 12; i++) {
    const word = words[i]
    const gap = word ? placed.text.slice(words[i - 1]?.to, word.from) : ''
    if (!word || word.sentence !== words[start]?.sentence || !/^(?: |, | & )$/u.test(gap)) break
    if (!isLarge(word.text) && word.key !== 'and' && word.key !== 'or') break
    list.push(word)
  }
  return list
}
