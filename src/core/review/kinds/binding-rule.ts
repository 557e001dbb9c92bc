import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import type { Reading } from '../reading.ts'
import type { Answers } from '../words/answers.ts'
import { isAsked, isNegated } from '../words/negated.ts'
import { onceFor } from '../words/once.ts'
import { copyLanguage } from '../../../shared/copy-language.ts'
import { partOfRows, type Intake } from '../../../shared/intake.ts'
import { stemmer, stemOf as stemWord } from '../../../shared/stems.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { numbersIn } from '../words/numbers-in.ts'
import { wordsIn, type Word } from '../words/words-in.ts'
import {
  attendees,
  everyOne,
  promising,
  rulesOf,
  type Ban,
  type Condition,
  type Limit,
  type Topic,
} from './rules-answered.ts'

const telling = /^(?:tell|say|claim|sage?n?|behaupte|digo|decir|decimos|dis|dire|mówi)/iu

/** The same for all sections of a vault. */
const stemsOf = onceFor((_: Answers) => stemmer())

/** What the client's own rules forbid. */
export function brokenRules(reading: Reading): Found[] {
  const { bans, limits, conditions, topics } = rulesOf(reading.intake)
  if (bans.length + limits.length + conditions.length + topics.length === 0) return []
  const confirmedIn = confirmedWords(reading)
  const stemOf = stemsOf(reading.answers)
  return reading.texts.flatMap((placed) =>
    [
      ...(bans.length > 0 ? bansBroken(placed, stemOf, bans) : []),
      ...(limits.length > 0 ? limitsBroken(placed, stemOf, limits, provenCounts(reading.intake)) : []),
      ...(conditions.length > 0 ? conditionsBroken(placed, stemOf, conditions) : []),
      ...(topics.length > 0 ? topicsBroken(placed, stemOf, topics) : []),
    ].filter(({ span }) => !span || !confirmedIn(placed)(span)),
  )
}

function bansBroken(placed: PlacedText, stemOf: (key: string) => string, bans: readonly Ban[]): Found[] {
  const words = placed.words()
  const wanted = new Set(bans.flatMap(({ stems }) => stems))
  const held = new Set<string>()
  for (const { key } of words) if (wanted.has(stemOf(key))) held.add(stemOf(key))
  const near = bans.filter(({ stems }) => stems.every((stem) => held.has(stem)))
  if (near.length === 0) return []
  return placed.sentences().flatMap(({ first, end }) => {
    const own = words.slice(first, end)
    const stems = new Set(own.map(({ key }) => stemOf(key)))
    const ban = near.find(
      (each) =>
        each.stems.every((stem) => stems.has(stem)) &&
        (each.tail.length === 0 || each.tail.some((stem) => stems.has(stem))) &&
        ![...each.unless].some((stem) => stems.has(stem)),
    )
    if (!ban || (ban.certain && !isCertain(own)) || keepsAway(own)) return []
    if (ban.being && !isSaidOfUs(own, stemOf, ban.stems)) return []
    if (wondersAloud(own)) return []
    if (ban.every && !own.some(({ key }) => everyOne.test(key))) return []
    if (ban.counted && !own.some(({ key }) => /\d/u.test(key) || young.test(key))) return []
    if (isNegated(own) !== ban.denies || promisesIn(own) || isAsked(placed.text, words, first)) return []
    return [finding(placed, own, ban.said, 'rule-ban')]
  })
}

const ours =
  /^(?:our|my|we|we're|i'm|am|are|as|unser\p{L}*|mein\p{L}*|wir|sind|bin|als|nuestr\p{L}*|mis?|somos|soy|como|notre|nos|ma|mon|nous|sommes|suis|comme|nasz\p{L}*|moj\p{L}*|jesteśmy|jestem|jako)$/u

/** “Our school”, “as a school we …”. */
const isSaidOfUs = (
  own: readonly Word[],
  stemOf: (key: string) => string,
  stems: readonly string[],
): boolean =>
  own.some(
    ({ key }, at) =>
      stems.includes(stemOf(key)) && own.slice(Math.max(0, at - 3), at).some((word) => ours.test(word.key)),
  )

const wanting =
  /^(?:need|needs|want|wants|brauch\p{L}*|willst|wollen|möcht\p{L}*|necesit\p{L}*|quier\p{L}*|busc\p{L}*|veux|voulez|cherch\p{L}*|potrzeb\p{L}*|chcesz|szukasz)$/u
const supposing = /^(?:if|wenn|falls|si|jeśli|jeżeli|gdy|who|whoever|wer|quien|qui|kto)$/u

/** “If a certificate is what you need, look for a school”: what somebody may want is not what is given. */
const wondersAloud = (own: readonly Word[]): boolean =>
  own.slice(0, 3).some(({ key }) => supposing.test(key)) && own.some(({ key }) => wanting.test(key))

/** Who is younger than a rule allows, where no number says it. */
const young =
  /^(?:child|children|kids?|teen\p{L}*|minors?|boys?|girls?|kind|kinder\p{L}*|jugend\p{L}*|minderj\p{L}*|niñ\p{L}*|menor\p{L}*|enfants?|mineur\p{L}*|ados?|dziec\p{L}*|nastolat\p{L}*|niepełnolet\p{L}*)$/u

const future =
  /^(?:you'll|will|guaranteed?|certain(?:ly)?|surely|always|wirst|werden|wird|garantiert|bestimmt|immer|\p{L}{2,}(?:rás|rá|rán|réis|remos)|\p{L}{2,}(?:rez|ras|ront)|będziesz|będzie|będą|zawsze|zdasz|dostaniesz|osiągniesz|zyskasz)$/u
const reader =
  /^(?:you|you'll|your|du|dein\p{L}*|sie|ihr\p{L}*|tu|tus|te|le|su|sus|vous|votre|vos|ton|ta|tes|ty|twój|twoj\p{L}*|państwo|\p{L}{2,}(?:rás|rez|sz))$/u

/** The reader is told that it will be so. */
const isCertain = (own: readonly Word[]): boolean =>
  own.some(({ key }) => future.test(key)) && own.some(({ key }) => reader.test(key))

const away =
  /^(?:away|apart|outside|off|instead|refuse\p{L}*|decline\p{L}*|avoid\p{L}*|leave|leaves|stop|stops|skip|skips|weg|fern|draußen|abseits|außerhalb|lassen|lässt|vermeid\p{L}*|verzicht\p{L}*|lehn\p{L}*|lejos|fuera|aparte|evita\p{L}*|rechaz\p{L}*|espera|esperan|loin|dehors|évit\p{L}*|refus\p{L}*|attend|attendent|dala|poza|czeka|czekają|unika\p{L}*|odmawia\p{L}*|waits?|wartet|warten|bleib\p{L}*|stays?)$/u

/** Who keeps away from it keeps the rule. */
const keepsAway = (own: readonly Word[]): boolean => own.some(({ key }) => away.test(key))

/** "We do not promise that it never breaks" keeps the rule. */
const promisesIn = (own: readonly Word[]): boolean =>
  isNegated(own) && own.some(({ key }) => promising.test(key) || telling.test(key))

/** Who says that it is spoken of elsewhere keeps silent here. */
const elsewhere =
  /(?<!\p{L})(?:\p{L}*sprech\p{L}*|\p{L}*gespräch\p{L}*|frag\p{L}*|klär\p{L}*|talk|speak|ask|asks|tell|habl\p{L}*|pregunt\p{L}*|consult\p{L}*|parl\p{L}*|demand\p{L}*|pyta\p{L}*|zapyta\p{L}*|rozmaw\p{L}*|porozmaw\p{L}*|mówi\p{L}*)(?!\p{L})/iu

/** “Laughing gas helps many” where a rule says that nothing is written about it. */
function topicsBroken(
  placed: PlacedText,
  stemOf: (key: string) => string,
  topics: readonly Topic[],
): Found[] {
  const words = placed.words()
  return placed.sentences().flatMap(({ first, end }) => {
    const own = words.slice(first, end)
    const topic = topics.find(({ stem }) =>
      own.some(({ key }) => {
        const here = stemOf(key)
        return here.startsWith(stem) || (stem.length >= 6 && here.endsWith(stem))
      }),
    )
    if (!topic || isNegated(own) || isAsked(placed.text, words, first)) return []
    if (elsewhere.test(placed.text.slice(own[0]?.from, own.at(-1)?.to))) return []
    return [finding(placed, own, topic.said, 'rule-topic')]
  })
}

const roomFor =
  /(?:at most|no more than|never more than|room for|space for|seats|groups? of|höchstens|platz für|gruppen? von|nie mehr als|como máximo|sitio para|grupos? de|au plus|place pour|groupes? de|najwyżej|miejsce dla|grup[ay] po)\s*$/iu

/** “Room for eight on the benches”, “at most twelve”: how many may come, where the number stands alone. */
function isRoomFor(placed: PlacedText, { from, next }: { from: number; next: number }): boolean {
  const before = placed.text.slice(Math.max(0, from - 24), from)
  if (!roomFor.test(before)) return false
  const [last, behind] = [placed.words()[next - 1], placed.words()[next]]
  if (!behind || behind.sentence !== last?.sentence || attendees.test(behind.key)) return true
  return /^(?:on|in|at|a|per|to|and|or|so|auf|in|am|pro|und|en|por|y|sur|par|et|na|w|i)$/u.test(behind.key)
}

/** Whether the sentence of a word speaks of one of these. */
function speaksOfOne(
  placed: PlacedText,
  at: number,
  stemOf: (key: string) => string,
  stems: readonly string[],
): boolean {
  const words = placed.words()
  const sentence = placed.sentences()[words[at]?.sentence ?? -1]
  return words.slice(sentence?.first, sentence?.end).some(({ key }) => stems.includes(stemOf(key)))
}

/** A number that a row of the proof counts, and the words behind it. */
interface ProvenCount {
  value: number
  nouns: readonly string[]
}

const provenCounts = onceFor((intake: Intake): readonly ProvenCount[] => {
  const text = partOfRows(intake.proof, 'words')
  const words = wordsIn(text)
  return numbersIn(text, words, copyLanguage(intake) ?? 'en').map(({ value, next }) => ({
    value,
    nouns: words.slice(next, next + 2).map(({ key }) => stemWord(key)),
  }))
})

function limitsBroken(
  placed: PlacedText,
  stemOf: (key: string) => string,
  limits: readonly Limit[],
  proven: readonly ProvenCount[],
): Found[] {
  const words = placed.words()
  const room = limits.filter(({ noun, most: isMost }) => isMost && attendees.test(noun))
  return placed.numbers().flatMap((number) => {
    if (number.kind !== 'count') return []
    const behind = words.slice(number.next, number.next + 2).map(({ key }) => stemOf(key))
    const limit = limits.find(
      ({ noun, value, most: isMost, beside }) =>
        behind.includes(noun) &&
        (isMost ? number.value > value : number.value < value) &&
        (beside.length === 0 || speaksOfOne(placed, number.first, stemOf, beside)),
    )
    const many = limit ?? (isRoomFor(placed, number) ? room.find(({ value }) => number.value > value) : null)
    if (!many) return []
    // How many came in all is no group of so many.
    if (
      proven.some(({ value, nouns }) => value === number.value && behind.some((noun) => nouns.includes(noun)))
    )
      return []
    const own = words.slice(number.first, number.next + 1 + behind.indexOf(many.noun))
    return [finding(placed, own, many.said, 'rule-limit')]
  })
}

function conditionsBroken(
  placed: PlacedText,
  stemOf: (key: string) => string,
  conditions: readonly Condition[],
): Found[] {
  const words = placed.words()
  const all = new Set(words.map(({ key }) => stemOf(key)))
  return conditions.flatMap(({ stems, needs, said, counted }) => {
    if (!stems.every((stem) => all.has(stem)) || needs.some((need) => speaksOf(all, need))) return []
    const sentence = placed.sentences().find(({ first, end }) => {
      const keys = words.slice(first, end).map(({ key }) => key)
      if (counted.length > 0 && !keys.some((key) => counted.includes(key) || young.test(key))) return false
      const own = new Set(keys.map(stemOf))
      // A bare “Newsletter” is where something goes out, and says nothing of it.
      return end - first > stems.length + 1 && stems.every((stem) => own.has(stem))
    })
    if (!sentence) return []
    return [finding(placed, words.slice(sentence.first, sentence.end), said, 'rule-condition')]
  })
}

/** "ärztlich" speaks of "Arzt". */
const speaksOf = (stems: ReadonlySet<string>, wanted: string): boolean =>
  stems.has(wanted) || (wanted.length >= 4 && [...stems].some((stem) => stem.startsWith(wanted.slice(0, 5))))

function finding(placed: PlacedText, own: readonly Word[], said: string, rule: string): Found {
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0]
  return aboutWords('binding', placed, from, to, {
    ...{
      severity: 'warning',
      rule,
      confirmable: true,
      family: rule === 'rule-condition' ? 'safety' : 'rule',
    },
    sentence: `${quoted(placed.text.slice(from, to))} goes against your own rule: ${quoted(said)}`,
  })
}
