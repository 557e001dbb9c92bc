import { isExchange } from './nearly.ts'

/** How words change in a language, as far as two forms of one word are told by it. */
interface Grammar {
  /** Endings of nouns, adjectives and of words made from them: “Bäcker”, “Bäckerin” and “Bäckerei” are no slips. */
  endings: readonly string[]
  /** Letters that are left in front of an ending, at least. */
  stem: number
  /** Endings that a person's name takes, beside the s; in some languages names change as other words do. */
  ofNames: readonly string[] | 'all'
}

const endings = (text: string): readonly string[] => ['', ...text.split(' ')]

const northern = {
  endings: endings('s n en et er ar or na erna arna ene ens ets e a t re re'),
  stem: 3,
  ofNames: [],
}

/** Languages whose grammar is known here. In copy of others nobody can tell a slip from a case. */
const grammars: Readonly<Record<string, Grammar>> = {
  en: { endings: endings('s es e ed d ing er ers y ies ied ly n'), stem: 3, ofNames: [] },
  de: {
    endings: endings(
      's e es n en ens ns er ern em nen in innen erin erinnen ei eien erei ler lerin ung ungen lich isch chen t te ten st et end ende enden',
    ),
    stem: 3,
    ofNames: ['es', 'ns', 'ens', 'sche', 'schen', 'scher', 'schem', 'sches'],
  },
  nl: {
    endings: endings('s en n e er ers je jes tje tjes eren in ing ingen ij ijen erij t te ten de den'),
    stem: 3,
    ofNames: ['je'],
  },
  es: {
    endings: endings(
      's es o a os as e ero era eros eras eria erias ista istas ito ita itos itas cion ciones ar er ir ado ada ados adas ando iendo z ces que ques co go gue gues',
    ),
    stem: 3,
    ofNames: [],
  },
  fr: {
    endings: endings(
      's x e es er ere ers eres erie eries eur euse eurs euses ier iere iers ieres al ale ales aux eau eaux ee ees ez ent ant ante antes ants f ve ves c que ques',
    ),
    stem: 3,
    ofNames: [],
  },
  it: {
    endings: endings(
      'a e i o ia ie io ii he hi ista iste isti eria erie tore tori trice trici are ere ire ato ata ati ate ando endo',
    ),
    stem: 3,
    ofNames: [],
  },
  pt: {
    endings: endings(
      's es o a os as e eiro eira eiros eiras aria arias ista istas ao oes cao coes m ns l is ar er ir ado ada ados adas ando endo',
    ),
    stem: 3,
    ofNames: [],
  },
  pl: {
    endings: endings(
      'a e i y o u ie iem em om ami ach ow owi owie owa owy owe owego owej ego emu ym ymi im imi ej ich iej ia iu io iom iami iach mi wie czy ek ka ki ke',
    ),
    stem: 2,
    ofNames: 'all',
  },
  sv: northern,
  no: northern,
  da: northern,
}

/** The languages of which this knows how their words change. */
export const inflectedLanguages = Object.keys(grammars)

/** True when two words are forms of one in a language: “Gärten” of “Garten”, “Kowalskiej” of “Kowalska”. Both are small. */
export function isInflected(one: string, other: string, language: string): boolean {
  const grammar = grammars[language]
  if (!grammar) return false
  const stems = stemsOf(one, grammar, language)
  for (const stem of stemsOf(other, grammar, language)) if (stems.has(stem)) return true
  return false
}

/** True when two words are forms of one but for a slip of the pen: “Ruihgen” of “Ruhige”. */
export function isFormWithSlip(one: string, other: string, language: string): boolean {
  const grammar = grammars[language]
  if (!grammar) return false
  const wanted = stemsOf(other, grammar, language)
  for (const stem of stemsOf(one, grammar, language))
    for (const each of wanted) if (isExchange(stem, each)) return true
  return false
}

/** The same for the name of a person, which most languages leave alone but for an s. */
export function isNameForm(word: string, name: string, language: string): boolean {
  const ofNames = grammars[language]?.ofNames ?? []
  if (ofNames === 'all') return isInflected(word, name, language)
  return ['s', ...ofNames].some((ending) => word === name + ending)
}

function stemsOf(word: string, { endings: all, stem: shortest }: Grammar, language: string): Set<string> {
  const bare = plainLetters(word)
  const stems = new Set<string>()
  for (const ending of all) {
    if (bare.length - ending.length < shortest || !bare.endsWith(ending)) continue
    const stem = bare.slice(0, bare.length - ending.length)
    stems.add(language === 'pl' ? hardened(stem) : stem)
  }
  return stems
}

/** By this much of a word its forms are looked up; endings come behind it. */
export function beginOf(word: string): string {
  const begin = word.slice(0, 3)
  if (/^[a-z]*$/u.test(begin)) return begin
  const known = begins.get(begin) ?? plainLetters(begin)
  if (begins.size < mostBegins) begins.set(begin, known)
  return known
}

/** Beginnings with marks on their letters: a language has some hundreds, and every word asks for one. */
const begins = new Map<string, string>()
const mostBegins = 5000

/** Letters without their marks; ł has none that Unicode takes off. */
export const plainLetters = (word: string): string =>
  /^[a-z]*$/u.test(word)
    ? word
    : word
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/ł/gu, 'l')
        .replace(/ß/gu, 'ss')
        .replace(/ø/gu, 'o')

/** Polish stems end otherwise before some endings: “ręka, ręce”, “warsztat, warsztacie”, “Marek, Marka”, “biuro, biurze”. */
const hardened = (stem: string): string =>
  stem
    .replace(/(?:cz|c|t|ci)$/u, 'k')
    .replace(/(?:dz|d|z)$/u, 'g')
    .replace(/rz$/u, 'r')
    .replace(/sz$/u, 's')
    .replace(/i$/u, '')
    .replace(/e([^aeiouy])$/u, '$1')
