import { people } from '../phrases/number-nouns.ts'
import type { Answers } from '../words/answers.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { isLarge, type Word } from '../words/words-in.ts'
import type { Suspect } from '../closed-world/suspect.ts'

const many = new Set(['hundreds', 'thousands', 'dozens', 'scores', 'millions', 'countless', 'tens'])
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const multiplied = set('doubled tripled trebled quadrupled halved')
const multiply = set('double triple treble quadruple 10x 2x 3x')
const theirs = new Set(['her', 'his', 'their', 'my', 'our', 'its', 'your'])
const gains = new Set(
  'revenue sales income profit profits turnover salary earnings leads bookings clients team output business conversion conversions prices rates margin list audience turnover enquiries inquiries attendance complaints costs traffic sign-ups orders'.split(
    ' ',
  ),
)
const cameTo = new Set(
  'went landed closed doubled tripled signed earned made hit reached sold quit saved grew booked won increased cut reduced'.split(
    ' ',
  ),
)
const idioms = new Set(
  'reason mistake thing rule question tip problem priority cause way fear complaint goal job enemy'.split(
    ' ',
  ),
)

const awards = set('award awards prize medal trophy')
const prizes = set('prix premio prêmio prijs palme')
const clients = set('client customer student member')
/** Words with which something may be claimed; all others are passed by. */
const claiming = new Set([...many, ...multiplied, ...multiply, ...awards, ...prizes, ...clients, 'decades'])

/** Prizes, first places, "hundreds of clients", "tripled her revenue": claims without a number to look up. */
export function phraseClaims(placed: PlacedText, answers: Answers): Suspect[] {
  const here = (from: number, to: number): string => placed.text.slice(from, to)
  const words = placed.words().filter(({ key }) => claiming.has(key) || key.startsWith('tedx'))
  return [...words.flatMap((word) => byWord(placed, word)), ...firstPlaces(placed)]
    .filter(({ from, to }) => !answers.hold(here(from, to)))
    .map(({ from, to, what }) => ({ from, to, what }))
}

function byWord(placed: PlacedText, word: Word): Suspect[] {
  const words = placed.words()
  const behind = words.slice(word.at + 1, word.at + 6).filter((each) => each.sentence === word.sentence)
  if (many.has(word.key)) {
    const noun = behind.slice(0, 4).find((each) => people.has(each.key))
    return noun ? [{ from: word.from, to: noun.to, what: 'a number of people' }] : []
  }
  if (multiplied.has(word.key) || multiply.has(word.key)) return multiple(placed, word, behind)
  if (word.key.startsWith('tedx')) return [{ from: word.from, to: word.to, what: 'a stage' }]
  if (awards.has(word.key)) return award(placed, word)
  if (prizes.has(word.key)) return prize(placed, word)
  if (word.key === 'decades' && behind[0]?.key === 'of') {
    const what = behind.slice(1, 3).find((each) => each.key === 'experience' || each.key === 'practice')
    return what ? [{ from: word.from, to: what.to, what: 'a number of years' }] : []
  }
  return clients.has(word.key) ? clientStory(placed, word, behind) : []
}

/** "the Silver Lotus Award": a name in large letters that ends so. */
function award(placed: PlacedText, word: Word): Suspect[] {
  const words = placed.words()
  let first = word.at
  while (first > 0 && word.at - first < 5) {
    const before = words[first - 1]
    if (!before || before.sentence !== word.sentence || before.key === 'the' || !isLarge(before.text)) break
    first--
  }
  const head = words[first]
  return isLarge(word.text) && head && first < word.at
    ? [{ from: head.from, to: word.to, what: 'an award' }]
    : []
}

/** "Prix de la Jeune Création": a name that begins so. */
function prize(placed: PlacedText, word: Word): Suspect[] {
  const words = placed.words()
  const behind = words.slice(word.at + 1, word.at + 6).filter((each) => each.sentence === word.sentence)
  const end = behind.findIndex(
    (each) => !isLarge(each.text) && !/^(?:de|du|des|la|le|les|del|di|da|al|van|l'.*|d'.*)$/u.test(each.key),
  )
  const last = behind.slice(0, end < 0 ? behind.length : end).findLast((each) => isLarge(each.text))
  return isLarge(word.text) && last ? [{ from: word.from, to: last.to, what: 'an award' }] : []
}

/** "tripled her revenue", "sales doubled". */
function multiple(placed: PlacedText, word: Word, behind: readonly Word[]): Suspect[] {
  const owner = behind[0] && theirs.has(behind[0].key)
  const gain = behind.slice(owner ? 1 : 0, owner ? 4 : 2).find((each) => gains.has(each.key))
  if (gain && (owner || multiplied.has(word.key))) return [{ from: word.from, to: gain.to, what: 'a result' }]
  const before = placed
    .words()
    .slice(Math.max(0, word.at - 4), word.at)
    .find((each) => each.sentence === word.sentence && gains.has(each.key))
  return before && multiplied.has(word.key) ? [{ from: before.from, to: word.to, what: 'a result' }] : []
}

/** "One client landed a contract …": a result of somebody without a name. */
function clientStory(placed: PlacedText, word: Word, behind: readonly Word[]): Suspect[] {
  const words = placed.words()
  const before = words
    .slice(Math.max(0, word.at - 3), word.at)
    .filter((each) => each.sentence === word.sentence)
  const last = before.at(-1)?.key ?? ''
  const isOne = ['a', 'one', 'another', 'recent', 'former', 'past', 'new', 'my'].includes(last)
  const verb = behind.slice(0, 4).find((each) => cameTo.has(each.key))
  const between = behind
    .slice(
      0,
      behind.findIndex((each) => each === verb),
    )
    .map((each) => each.key)
  const plainVerb = !between.some((key) =>
    ['who', 'can', 'has', 'to', 'is', 'and', 'will', 'would', 'that', 'may'].includes(key),
  )
  const start = before.at(-1) ?? word
  return isOne && verb && plainVerb ? [{ from: start.from, to: verb.to, what: 'a result of a client' }] : []
}

/** "#1 coach", "No. 1": the first place in a list that nobody gave. */
function firstPlaces({ text }: PlacedText): Suspect[] {
  if (!text.includes('#') && !text.includes('No.')) return []
  return [...text.matchAll(/(?<![\p{L}\p{N}])(?:#\s?1|No\.\s?1)(?![\p{L}\p{N}.,:])(?:\s(\p{L}{2,20}))?/gu)]
    .filter(({ 1: next }) => next !== undefined && !idioms.has(next.toLowerCase()))
    .map(({ 0: whole, index }) => ({ from: index, to: index + whole.length, what: 'a first place' }))
}
