import { sentenceBounds } from '../words/sentence-bounds.ts'
import type { Word } from '../words/words-in.ts'

const before = new Set(
  (
    "no not never without nobody nothing nor neither none cannot can't won't don't doesn't didn't isn't aren't wasn't wouldn't hardly " +
    'kein keine keinen keinem keiner keines nicht nie niemals ohne weder niemand statt ' +
    'sin nunca ningún ninguna ninguno jamás nadie tampoco ' +
    'sans pas jamais aucun aucune ni personne rien ' +
    'nie bez żaden żadnej żadnych żadna nigdy nikt ani'
  ).split(' '),
)
/** These deny what stands before them as well: "garantieren wir nicht". */
const behind = new Set(
  "not never isn't aren't don't doesn't nicht nie kein keine keinen nichts niemanden niemandem pas rien aucun aucune nunca ningún".split(
    ' ',
  ),
)
/** "Not only …", "don’t miss …": nothing is denied. */
const not = new Set(
  'only just simply merely miss wait hesitate settle forget nur bloß bloss verpassen manquez manque ratez rate hésitez hésite attendez attends solo sólo solamente seulement juste tylko'.split(
    ' ',
  ),
)
/** Behind these a clause of its own begins: "your money back if it does not …". */
const joins = new Set(
  'if unless when because that who which and but so wenn falls weil dass und aber si cuando porque que quand parce et jeśli gdy bo i że'.split(
    ' ',
  ),
)
/** A comma before these parts nothing: “Nie obiecuję, że zdasz”, “ich verspreche nicht, dass”. */
const thatClause = new Set(['że', 'dass', 'daß'])
const reach = { before: 6, behind: 4, clause: 15 }
/** In German the clause ends with its “nicht”: “Rabatte gibt es bei uns nicht”. */
const late = {
  words: new Set(['nicht', 'nie']),
  behind: 7,
  joins: new Set(['oder', 'sonst', 'doch', 'sondern']),
}
const parts = /[,;:()–—…|]|\s-\s/u

const isNe = /^n(?:e$|['’])/u
const none = new Set(['pas', 'aucun', 'aucune', 'jamais', 'rien', 'nul', 'nulle'])

/** “Je ne remplace aucun traitement”: what follows “ne” and is no “que” may stand among the words that were found. */
const isNone = (words: readonly Word[], at: number, end: number): boolean =>
  words[at]?.sentence === words[end - 1]?.sentence &&
  words.slice(at + 1, end).some(({ key }) => none.has(key)) &&
  !not.has(words[at + 1]?.key ?? '')

/** True when the clause says that the words from `first` to `end` are not so. */
export function isDenied(text: string, words: readonly Word[], first: number, end: number): boolean {
  const sentence = words[first]?.sentence
  if (leftOpen(text, words, first)) return true
  const keyAt = (at: number): string => words[at]?.key ?? ''
  // “Ne manquez pas” has its verb between the two.
  const isOpen = (at: number): boolean =>
    not.has(keyAt(at + 1)) || (isNe.test(keyAt(at - 2)) && not.has(keyAt(at - 1)))
  const denies = (at: number, by: ReadonlySet<string>): boolean =>
    words[at]?.sentence === sentence && by.has(keyAt(at)) && !isOpen(at)
  for (let at = first - 1; at >= Math.max(0, first - reach.before); at--) {
    if (
      parts.test(text.slice(words[at]?.to, words[at + 1]?.from)) &&
      !thatClause.has(words[at + 1]?.key ?? '')
    )
      break
    if (denies(at, before) || (isNe.test(words[at]?.key ?? '') && isNone(words, at, end))) return true
  }
  let isJoined = false
  for (let at = end; at < Math.min(words.length, end + late.behind); at++) {
    const key = keyAt(at)
    if (parts.test(text.slice(words[at - 1]?.to, words[at]?.from)) || joins.has(key)) break
    if (at < end + reach.behind ? denies(at, behind) : !isJoined && denies(at, late.words)) return true
    // Behind these, farther on, another clause is denied.
    if (late.joins.has(key)) isJoined = true
  }
  return false
}

const negation =
  /^(?:not|never|nicht|nie|niemals|kein(?:e[nmrs]?)?|nunca|jamás|ningún|ninguna|jamais|aucune?|nigdy|żaden|żadn\p{L}+)$/u

/** “The prize we have not won”: what stands in a gap of a phrase denies it, where the phrase itself has no denial. */
export function isDeniedWithin(
  words: readonly Word[],
  { first, end }: { first: number; end: number },
  phrase: string,
): boolean {
  const isSaid = phrase.split(/[\s/]+/u).some((word) => negation.test(word))
  return (
    !isSaid &&
    words
      .slice(first + 1, end - 1)
      .some(({ key, at }) => negation.test(key) && !not.has(words[at + 1]?.key ?? ''))
  )
}

/** With these a clause leaves open whether something is so. */
const openly = new Set(['whether', 'ob', 'czy'])
/** The same behind a verb of asking or knowing. */
const perhaps = new Set(['if', 'si', "s'il"])
const asking =
  /^(?:asks?|asked|asking|know|knows|see|tell|say|wonder\p{L}*|pregunt\p{L}*|sabes?|saber|sé|digo|decir|demand\p{L}*|sais|sait|savoir|dire|dis|voir)$/u

/** True inside a clause that leaves open whether it is so: “Ob Sie damit Steuern sparen, …”, “they ask whether we guarantee it”. */
function leftOpen(text: string, words: readonly Word[], first: number): boolean {
  const sentence = words[first]?.sentence
  for (
    let at = first - 1;
    at >= Math.max(0, first - reach.clause) && words[at]?.sentence === sentence;
    at--
  ) {
    if (parts.test(text.slice(words[at]?.to, words[at + 1]?.from))) return false
    const key = words[at]?.key ?? ''
    if (openly.has(key)) return true
    if (perhaps.has(key))
      return asking.test(words[at - 1]?.key ?? '') || asking.test(words[at - 2]?.key ?? '')
  }
  return false
}

const wishing =
  /^(?:want|ready|would|wish|looking|dreaming|fancy|ever|why|wanna|tired|sick|what|imagine|do you want|möcht|willst|wollen|bereit|lust|träum|suchst|suchen|quieres|quiere|listo|lista|te gustaría|le gustaría|sueñas|buscas|envie|prêt|vous voulez|tu veux|voulez|rêvez|chcesz|gotow|marzysz|szukasz)/iu

/** True when the sentence asks whether it is so. "Want to lose ten pounds?" tells it all the same. */
export function isAsked(text: string, words: readonly Word[], first: number): boolean {
  const sentence = sentenceBounds(words, first)
  const ends = text.slice(words[sentence.end - 1]?.to, words[sentence.end]?.from ?? text.length)
  const opening = words[sentence.first]?.from ?? 0
  return ends.includes('?') && !wishing.test(text.slice(opening, opening + 40))
}

/** With these a sentence tells what others say, or warns of it. */
const warning =
  /\b(?:beware|be wary|suspicious|walk away|anyone who|anybody who|whoever|someone who|somebody who|people who promise|those who promise|agencies (?:that|who)|myth|scam|imagine|suppose|vorsicht|wer (?:ihnen|dir|euch)|mythos|cuidado|desconf|quien te|mito|méfiez|méfie|quiconque|ceux qui|mythe|uważaj)\b/iu

/** True when the sentence speaks of what others promise. */
export function isOfOthers(text: string, words: readonly Word[], first: number): boolean {
  const sentence = words[first]?.sentence
  let from = first
  while (from > 0 && first - from < 30 && words[from - 1]?.sentence === sentence) from--
  return warning.test(text.slice(words[from]?.from, words[first]?.from))
}

/** Who is none of us, and gives or gets something in a clause. */
const others =
  /(?<!\p{L})(?:others|other \p{L}+|elsewhere|some people|the (?:big|cheap) \p{L}+|manche\p{L}?|andere\p{L}?|anderswo|woanders|(?:beim|vom|im|zum) \p{L}*(?:händler|laden|geschäft|markt|discounter|anbieter|mitbewerber|internet|netz)\p{L}*|(?:bei|von) (?:den |der )?(?:große|viele)n? \p{L}+|algun[oa]s|otr[oa]s?|en otro sitio|en otra parte|d['’]autres|les autres|certain[es]*|ailleurs|inni|innych|niektór\p{L}*|gdzie indziej)(?!\p{L})/iu
const ofUs =
  /(?<!\p{L})(?:we|us|our|i|me|my|wir|uns|unser\p{L}*|ich|mir|mein\p{L}*|nos|nosotr[oa]s|nuestr\p{L}*|yo|mis?|nous|notre|je|mon|ma|mes|my|nas|nam|nami|nasz\p{L}*|mnie|mój|moj\p{L}*)(?!\p{L})/iu

/** True where a clause tells that others give something, and nothing of us: “Beim Buchhändler bekommst du einen Gutschein, bei uns ein Buch”. */
export function isGivenByOthers(text: string, words: readonly Word[], first: number): boolean {
  const { first: begin, end } = sentenceBounds(words, first)
  const isParted = (at: number): boolean => parts.test(text.slice(words[at - 1]?.to, words[at]?.from))
  let [from, to] = [first, first + 1]
  while (from > begin && first - from < reach.clause && !isParted(from)) from--
  while (to < end && to - first < reach.clause && !isParted(to)) to++
  const clause = text.slice(words[from]?.from, words[to - 1]?.to)
  return others.test(clause) && !ofUs.test(clause)
}
