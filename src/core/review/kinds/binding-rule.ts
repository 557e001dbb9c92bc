import type { Found } from '../finding-about.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import type { Reading } from '../reading.ts'
import { roleOf } from '../roles.ts'
import type { Answers } from '../words/answers.ts'
import { questionsBefore } from '../words/asked-before.ts'
import { isAsked, isNegated } from '../words/negated.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { Word } from '../words/words-in.ts'
import { stemmer } from '../../../shared/stems.ts'
import { limitWords } from '../../../shared/telling-words.ts'
import { againstRule } from './against-rule.ts'
import {
  agesWaived,
  requirementsDispensed,
  requirementsWaived,
  restrictionsWidened,
} from './binding-demands.ts'
import { limitsBroken, provenCounts } from './binding-limits.ts'
import { everyOne, promising, rulesOf, type Ban, type Condition, type Topic } from './rules-answered.ts'
import { isOfRoot, meantIn, rootLength } from './words-meant.ts'

const telling = /^(?:tell|say|claim|sage?n?|behaupte|digo|decir|decimos|dis|dire|mówi)/iu

/** The same for all sections of a vault. */
const stemsOf = onceFor((_: Answers) => stemmer())

/** What the client's own rules forbid. */
export function brokenRules(reading: Reading): Found[] {
  const { trade, bans, limits, conditions, topics, requirements, restrictions, ages } = rulesOf(
    reading.intake,
  )
  const rules = [bans, limits, conditions, topics, requirements, restrictions, ages]
  if (rules.every((each) => each.length === 0)) return []
  const questions = questionsBefore(reading.texts)
  const confirmedIn = confirmedWords(reading)
  const stemOf = stemsOf(reading.answers)
  // What a list says not to say breaks nothing.
  const texts = reading.texts.filter((placed) => roleOf(placed) !== 'avoid')
  return texts.flatMap((placed) =>
    [
      ...(bans.length > 0 ? bansBroken(placed, stemOf, bans, reading.intake.businessName) : []),
      ...(bans.length > 0 ? bansGranted(placed, questions.get(placed), stemOf, bans, trade) : []),
      ...(requirements.length > 0
        ? [
            ...requirementsWaived(placed, stemOf, requirements),
            ...requirementsDispensed(placed, questions.get(placed), stemOf, requirements),
          ]
        : []),
      ...(restrictions.length > 0
        ? restrictionsWidened(placed, questions.get(placed), stemOf, restrictions)
        : []),
      ...(ages.length > 0 ? agesWaived(placed, ages) : []),
      ...(limits.length > 0
        ? limitsBroken(placed, questions.get(placed), stemOf, limits, provenCounts(reading.intake))
        : []),
      ...(conditions.length > 0 ? conditionsBroken(placed, stemOf, conditions) : []),
      ...(topics.length > 0 ? topicsBroken(placed, stemOf, topics) : []),
    ].filter(({ span }) => !span || !confirmedIn(placed)(span)),
  )
}

function bansBroken(
  placed: PlacedText,
  stemOf: (key: string) => string,
  bans: readonly Ban[],
  name: string,
): Found[] {
  const words = placed.words()
  const meant = meantIn(placed, stemOf, bans)
  const near = bans.filter(({ stems }) => stems.every((stem) => meant.all.has(stem)))
  if (near.length === 0) return []
  return placed.sentences().flatMap(({ first, end }) => {
    const own = words.slice(first, end)
    // What the business is called says nothing: “Studio Demi-Pointe” gives no lessons on pointe.
    const { stems, rest } = meant.of(own.filter((word) => !isInName(placed.text, word, name)))
    const ban = near.find(
      (each) =>
        each.stems.every((stem) => stems.has(stem)) &&
        (each.tail.length === 0 || each.tail.some((stem) => stems.has(stem))) &&
        ![...each.unless].some((stem) => stems.has(stem)),
    )
    if (!ban || (ban.certain && !isCertain(own)) || keepsAway(own)) return []
    if (ban.being && !isSaidOfUs(own, stemOf, ban.stems)) return []
    if (wondersAloud(placed.text, own)) return []
    if (ban.every && !own.some(({ key }) => everyOne.test(key))) return []
    if (ban.counted && !own.some(({ key }) => /\d/u.test(key) || young.test(key))) return []
    if (ban.ours && !own.some(isOurs)) return []
    // What is forbidden under a condition may be told of others: “a free estimate is usually one for removal”.
    if (ban.unless.size > 0 && !own.some((word) => isOurs(word) || reader.test(word.key))) return []
    if (ban.figures && !givesFigures(placed, own)) return []
    const said = mainClause(placed.text, own).filter((word) => rest.includes(word))
    if (isNegated(said) !== ban.denies || promisesIn(rest) || isAsked(placed.text, words, first)) return []
    return [againstRule(placed, own, ban.said, 'rule-ban')]
  })
}

/** An amount, a number or a share in figures or words. */
const givesFigures = (placed: PlacedText, own: readonly Word[]): boolean =>
  placed.numbers().some(({ first }) => own.some(({ at }) => at === first))

/** True for a word inside the name of the business. */
function isInName(text: string, { from, to }: Word, name: string): boolean {
  if (name === '') return false
  const start = Math.max(0, to - name.length)
  const at = text.slice(start, from + name.length).indexOf(name)
  return at >= 0 && start + at <= from && start + at + name.length >= to
}

const firstPerson =
  /^(?:i|we|i'll|we'll|i'm|we're|us|our|my|ich|wir|uns|unser\p{L}*|yo|nosotr[oa]s|nos|te|je|nous|j|\p{L}{3,}(?:amos|emos|imos|ons|amy|emy|imy|ymy)|chętnie|możemy|mogę)$/u
const isOurs = ({ key }: Word): boolean => firstPerson.test(key)

/** What a sentence says behind a clause that supposes something: “Si no puedes venir, voy yo a tu casa” denies nothing. */
function mainClause(text: string, own: readonly Word[]): readonly Word[] {
  const commaBehind = (i: number) => text.slice(own[i]?.to, own[i + 1]?.from ?? own[i]?.to).includes(',')
  const supposes = own.slice(0, 2).some(({ key }) => supposing.test(key))
  const first = supposes ? own.findIndex((_, i) => commaBehind(i)) + 1 : 0
  const end = own.findIndex(({ key }, i) => i > first + 2 && following.test(key) && commaBehind(i - 1))
  return own.slice(first, end === -1 ? undefined : end)
}

/** What comes of it is said behind these: “…, so there is no need to keep the dog out”. */
const following = /^(?:so|also|damit|así|donc|więc)$/u

/** A question that asks for what a rule forbids, and an answer that does not say no. */
function bansGranted(
  placed: PlacedText,
  question: PlacedText | undefined,
  stemOf: (key: string) => string,
  bans: readonly Ban[],
  trade: ReadonlySet<string>,
): Found[] {
  if (!question) return []
  const words = placed.words()
  const first = words.slice(0, placed.sentences()[0]?.end)
  if (isNegated(words) || keepsAway(words) || words.some(({ key }) => limitWords.has(key))) return []
  const asked = meantIn(question, stemOf, bans).all
  const told = meantIn(placed, stemOf, bans).of(first).stems
  // Who says yes need not say what the rule calls it: “Do you do ovens?” – “Of course” of a rule that none is cleaned.
  const least = saysYes.test(placed.text) ? 0.5 : 1
  const ban = bans.find(({ stems, denies: isDenial, certain, being, counted, figures, unless }) => {
    if (isDenial || certain || being || counted || figures) return false
    // “Do you sing in Breton?” asks of a singer nothing that “no battle songs” forbids.
    const telling = least < 1 ? stems.filter((stem) => !isOfTrade(stem, trade)) : stems
    return (
      telling.some((stem) => asked.has(stem)) &&
      telling.filter((stem) => asked.has(stem) || told.has(stem)).length >= telling.length * least &&
      ![...unless].some((stem) => asked.has(stem) || told.has(stem))
    )
  })
  return ban ? [againstRule(placed, first, ban.said, 'rule-ban')] : []
}

const isOfTrade = (stem: string, trade: ReadonlySet<string>): boolean =>
  trade.has(stem) || [...trade].some((each) => each.length >= rootLength && isOfRoot(stem, each))

const saysYes =
  /^\W*(?:yes|of course|sure|certainly|gladly|absolutely|ja|gern|natürlich|klar|selbstverständlich|sí|claro|por supuesto|desde luego|oui|bien sûr|tout à fait|volontiers|tak|oczywiście|jasne|pewnie|naturalnie)(?!\p{L})/iu

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
const wondersAloud = (text: string, own: readonly Word[]): boolean => {
  const main = mainClause(text, own)
  // “If you cannot come, we look for it at yours” wonders about coming only.
  const supposed =
    main.length < own.length && main.length > 0 ? own.filter((word) => !main.includes(word)) : own
  return (
    own.slice(0, 3).some(({ key }) => supposing.test(key)) && supposed.some(({ key }) => wanting.test(key))
  )
}

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
  /^(?:away|apart|outside|off|instead|refuse\p{L}*|decline\p{L}*|avoid\p{L}*|leave|leaves|stop|stops|skip|skips|weg|fern|draußen|abseits|außerhalb|lassen|lässt|vermeid\p{L}*|verzicht\p{L}*|lehn\p{L}*|else|lejos|fuera|aparte|evita\p{L}*|rechaz\p{L}*|espera|esperan|loin|dehors|évit\p{L}*|refus\p{L}*|attend|attendent|dala|poza|czeka|czekają|unika\p{L}*|odmawia\p{L}*|waits?|wartet|warten|bleib\p{L}*|stays?|reste|restons|restent|quedo|queda|quedamos|quedan|zostaj\p{L}*|resta|restiamo|blijft|blijven)$/u

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
    return [againstRule(placed, own, topic.said, 'rule-topic')]
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
    return [againstRule(placed, words.slice(sentence.first, sentence.end), said, 'rule-condition')]
  })
}

/** "ärztlich" speaks of "Arzt". */
const speaksOf = (stems: ReadonlySet<string>, wanted: string): boolean =>
  stems.has(wanted) || (wanted.length >= 4 && [...stems].some((stem) => stem.startsWith(wanted.slice(0, 5))))
