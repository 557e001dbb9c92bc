import { isCountAnswered, isShareAnswered, isYearsAnswered } from '../closed-world/numbers-answered.ts'
import { sameMeasures } from '../closed-world/same-measures.ts'
import { sharesBetween } from '../closed-world/shares-said.ts'
import { isBoughtSingly, isReckoned, reductionsAnswered } from '../facts/reckoned.ts'
import { copyLanguage } from '../../../shared/copy-language.ts'
import type { Answers } from '../words/answers.ts'
import { firstBehind } from '../words/around.ts'
import { isInflected } from '../words/inflected.ts'
import { heldIn } from '../words/held-in.ts'
import { measuresOf } from '../words/measures.ts'
import { numbersIn, type NumberInText } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import { singleTimes } from '../words/single-times.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { isLarge, plain, wordsIn } from '../words/words-in.ts'

/**
 * Words that say nothing by themselves, and short ones. What is said of an included thing says nothing either: the answer
 * about an offer lists what is in it.
 */
const light =
  /^(?:through|until|between|gives?|giving|offer|offers|geben|gebe|gibt|bieten?|bietet|bekommst|bekommen|erhalten|erhältst|donnons|donne|offrons|offre|damos|ofrecemos|ofrezco|daję|dajemy|udzielam\p{L}*|venons|viens|vient|venir|passons|płatn\p{L}*|zahlbar|payable|pag(?:ader\p{L}*|[oa]s?|an|ar)|inclu[diy]\p{L}*|inbegriffen|enthalten|inklusive|inclus\p{L}*|compris\p{L}*|wliczon\p{L}*|(?:\p{L}{1,2}['’])?\p{L}{1,3}|your|yours|their|with|from|está|están|this|that|have|will|when|more|most|than|been|they|them|what|over|into|every|each|only|just|very|even|also|dein\p{L}*|ihre\p{L}*|euer\p{L}*|eure\p{L}*|unser\p{L}*|mein\p{L}*|sein\p{L}*|eine\p{L}*|oder|auch|wird|werden|wirst|haben|sind|nach|para|como|este|esta|sobre|todo|toda|todos|todas|votre|notre|nous|vous|pour|avec|dans|sont|être|leur|twój|twoje|twoja|jest|oraz|przez)$/u

interface Line {
  keys: ReadonlySet<string>
  /** The lengths of time it gives, each in every unit: twelve months are a year. */
  lengths: ReadonlySet<string>
  /** Its words by their first three letters, so that forms of one are near each other. */
  near: ReadonlyMap<string, readonly string[]>
}

/** A sentence that says what is not, or not to be. */
export const denies =
  /(?<!\p{L})(?:no|not|never|don['’]t|without|nobody|niemand\p{L}*|nadie|personne|nikt|kein\p{L}*|nicht|nie|niemals|ohne|nunca|jamás|sin|ningun\p{L}*|ne|pas|jamais|aucune?|sans|nigdy|bez|żadn\p{L}*)(?!\p{L})/iu

/** What costs nothing, said with a word of denial. */
const freely =
  /(?<!\p{L})(?:(?:at |for )?no (?:\p{L}+ )?(?:charge|cost|fee)|without (?:charge|cost)|ohne (?:aufpreis|aufschlag|(?:mehr|zusatz)?kosten)|sin (?:coste?|costo|cargo|recargo)|sans (?:frais|supplément)|bez (?:opłat|dopłat|kosztów)\p{L}*)(?!\p{L})/giu

/**
 * What is supposed, up to the comma or, behind what comes of it, to the end: “refunded if you do not like it”, “wenn es nicht passt,
 * machen wir es neu”. What a condition denies its sentence does not.
 */
const supposed =
  /(?<!\p{L})(?:if|when|unless|wenn|falls|sofern|si|s['’]il|s['’]ils|cuando|jeśli|jeżeli|gdy|gdyby|se|als|om|när)(?!\p{L})[^.!?;,:]*/giu

/** Answers that say what is so: what a rule forbids, an objection fears and a problem names makes no claim true. */
export const tellingAnswers = onceFor(({ intake, texts }: Answers): string[] => {
  const { rules, objections, clientWords, coreProblem, practical } = intake
  const other = new Set<unknown>([rules, objections, clientWords, coreProblem])
  const kept = rules
    .split(/(?<=[.!?;])\s+|\n/u)
    // “We fly again at no charge” denies nothing.
    .map((sentence) =>
      denies.test(sentence.replaceAll(freely, '').replaceAll(supposed, ''))
        ? countedFirst(sentence)
        : sentence,
    )
    .filter((sentence) => sentence !== '')
  // “What if I still fail?” Some do. Two calls free: behind what people fear stands what they are told.
  const replies = quotedFear.test(objections)
    ? objections.split(quotedFear).filter((reply) => reply.trim() !== '')
    : []
  const days = daysWrittenOut(practical.hours, copyLanguage(intake) ?? 'en')
  const told = [...texts.filter((text) => !other.has(text)), ...kept, ...replies]
  return [...told.map(withDegreesInFull), ...(days === '' ? [] : [days])]
})

/** Degrees that answers give by their letters or papers, as copy may write them out: a PhD is a doctorate. */
const degrees: readonly [letters: RegExp, inFull: string][] = [
  [/(?<!\p{L})(?:Ph\.? ?D|D\.? ?Phil)(?!\p{L})/u, 'doctorate doctoral'],
  [/(?<!\p{L})(?:BA|B\.?Sc|B\.?Ed|BEng|LLB)(?!\p{L})/u, "degree bachelor's"],
  // Who passed the examination of a master, or has the letter that says so, runs a master's business.
  [
    /(?<!\p{L})(?:Meisterbrief|Meisterprüfung|Meistertitel|Handwerksmeister(?:in)?)(?!\p{L})/u,
    'Meister Meisterin Meisterbetrieb',
  ],
  [/(?<!\p{L})(?:MA|M\.?Sc|MEng|LLM|MPhil)(?!\p{L})/u, "degree master's"],
]
const withDegreesInFull = (text: string): string =>
  [text, ...degrees.filter(([letters]) => letters.test(text)).map(([, inFull]) => inFull)].join(' ')

/** “Twelve months’ guarantee on the work, none on the bricks”: what a sentence counts before its denial it says. */
function countedFirst(sentence: string): string {
  const clauses = sentence.split(/(?<=[,;–])\s/u)
  const kept = clauses.slice(
    0,
    clauses.findIndex((clause) => denies.test(clause)),
  )
  return kept.some((clause) => /\d/u.test(clause)) ? kept.join(' ') : ''
}

const quotedFear = /["“„«»”][^"“”„«»]{3,200}["”“»«]/u

/** The days of the week that an answer names by the beginning of their names, in full: “Mon-Fri” is Monday to Friday. */
function daysWrittenOut(hours: string, language: string): string {
  const long = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  const names = Array.from({ length: 7 }, (_, day) => long.format(Date.UTC(2024, 0, 1 + day)))
  const words = wordsIn(hours).map(({ key }) => key)
  return names
    .filter((name) => words.some((word) => word.length >= 2 && plain(name).startsWith(word)))
    .join(' ')
}

const linesOf = onceFor((answers: Answers): Line[] =>
  tellingAnswers(answers).map((text) => {
    const keys = new Set(wordsIn(text).map(({ key }) => key))
    const near = new Map<string, string[]>()
    for (const key of keys) near.set(key.slice(0, 3), [...(near.get(key.slice(0, 3)) ?? []), key])
    return { keys, near, lengths: new Set(lengthsIn(text, answers.language).flatMap(({ same }) => same)) }
  }),
)

/** The lengths of time of a text, in other units as well, with the words that tell each. */
function lengthsIn(text: string, language: string): { same: string[]; words: ReadonlySet<string> }[] {
  const words = wordsIn(text)
  const { unit } = measuresOf(language)
  const counted = numbersIn(text, words, language).flatMap(({ kind, value, first, next }) => {
    const named = unit(words[next]?.key ?? '')
    return kind === 'count' && named !== undefined ? [{ value, unit: named, first, last: next }] : []
  })
  return [...counted, ...singleTimes(words, language)].map(({ value, unit: named, first, last }) => ({
    same: sameMeasures(value, named),
    words: new Set(words.slice(first, last + 1).map(({ key }) => key)),
  }))
}

const tellingText = onceFor((answers: Answers) => heldIn(` ${plain(tellingAnswers(answers).join('\n'))} `))

/** True when the words stand to the letter in an answer that says what is so. */
export const answersTell = (answers: Answers, text: string): boolean => tellingText(answers)(plain(text))

/** “2019 roku”: behind its number a year's own word says nothing. */
const yearWord = /^(?:roku|rok|year|jahr|año|année)$/u
const free =
  /^(?:free|gratis|kostenlos\p{L}*|kostenfrei\p{L}*|umsonst|gratuit\p{L}*|darmow\p{L}*|bezpłatn\p{L}*|za darmo)$/u

/** The first step is answered to cost nothing: who says so of it makes no offer of their own. */
const startsFree = onceFor(
  ({ intake: { firstStep } }: Answers) =>
    firstStep.kind === 'free-call' || wordsIn(firstStep.price).some(({ key }) => free.test(key)),
)

/** True when one answer holds every word that counts of these, in any form: "guaranteed" of "guarantee". */
export function answersSay(answers: Answers, text: string): boolean {
  // An abbreviation in capitals says much in three letters: VAT, IVA.
  const keys = wordsIn(text)
    .filter(({ key, from, to }) => !light.test(key) || /^\p{Lu}{2,}$/u.test(text.slice(from, to)))
    .map(({ key }) => key)
    .filter((key, at, all) => !(yearWord.test(key) && /^(?:19|20)\d\d$/u.test(all[at - 1] ?? '')))
  if (keys.length === 0) return false
  const language = copyLanguage(answers.intake) ?? 'en'
  const told = startsFree(answers) ? keys.filter((key) => !free.test(key)) : keys
  const lengths = lengthsIn(text, language)
  return linesOf(answers).some((line) => {
    const isHeld = (key: string): boolean =>
      line.keys.has(key) ||
      (line.near.get(key.slice(0, 3)) ?? []).some((other) => isFormOf(key, other, language))
    // “One year's guarantee” of “guarantee: 12 months”.
    const known = lengths.filter(({ same }) => same.some((each) => line.lengths.has(each)))
    const others = told.filter((key) => !known.some(({ words }) => words.has(key)))
    return others.length > 0 ? others.every(isHeld) : told.every(isHeld)
  })
}

/**
 * True when all that is counted in a stretch of a text is counted so by the answers: “within five working days you have” where
 * a report takes five, “paid in three parts” where the price is three payments, “nine in ten” where 187 of 203 are.
 */
export function answersCount(
  answers: Answers,
  placed: PlacedText,
  { from, to }: { from: number; to: number },
  writtenIn: number | null = null,
): boolean {
  const words = placed.words()
  const { unit } = measuresOf(placed.language)
  // “Nineteen years’ experience”: the number may stand before the words that were found.
  const counted = placed.numbers().filter((number) => number.from < to && number.to > from - 2)
  if (counted.length === 0 && forYears.test(placed.text.slice(from, to)))
    return isYearsAnswered(answers, null, writtenIn)
  const isOfYears = (value: number, at: number): boolean =>
    unit(words[at]?.key ?? '') === 'year' &&
    (isYearsAnswered(answers, value, writtenIn) ||
      (moreThan.test(placed.text.slice(Math.max(0, from - 16), words[at]?.from)) &&
        Array.from({ length: Math.ceil(value / 4) }, (_, more) => value + 1 + more).some((each) =>
          isYearsAnswered(answers, each, writtenIn),
        )))
  const shares = sharesBetween(placed, from, to).filter(({ value }) => isShareAnswered(answers, value))
  return (
    counted.length > 0 &&
    counted.every(
      ({ kind, value, next, ...number }) =>
        shares.some((share) => share.from <= number.from && share.to >= number.to) ||
        (kind === 'count' && !Number.isInteger(value) && answers.values().has(value)) ||
        (kind === 'count' && isOfYears(value, next)) ||
        (kind === 'count' &&
          (paidIn(answers).has(value) ||
            words.slice(next, next + 3).some(({ key }) => isCountAnswered(answers, value, key)))),
    )
  )
}

/** “I have done this for years.” */
const forYears =
  /(?<!\p{L})(?:for years|years of|seit jahren|jahrelang\p{L}*|desde hace años|años de|depuis des années|années de|od lat|lata\p{L}*)(?!\p{L})/iu
const moreThan =
  /(?<!\p{L})(?:more than|over|mehr als|über|más de|plus de|ponad|więcej niż|più di|oltre|meer dan|ruim)\s/iu

/** True when every amount of money in a stretch of a text is the answers', or what they come to: a price, a deposit, a saving. */
export const answersPay = (answers: Answers, placed: PlacedText, place: Stretch): boolean =>
  everyAmount(
    placed,
    place,
    (value, amount) => moneyAnswered(answers).has(value) || isReckoned(placed, amount, [], answers),
  )

/** “Instead of $1,200 you pay $700”, where $500 are taken off: one of the amounts is reckoned from the answers, and none is a stranger. */
export function answersReckon(answers: Answers, placed: PlacedText, { from, to }: Stretch): boolean {
  const paid = placed.numbers().filter(({ kind }) => kind === 'money')
  const last = paid.find((number) => number.from >= to)
  // “£180 for all four, which is £45 a horse instead of £52”: what it is compared with may stand before.
  const words = placed.words()
  const at = firstBehind(words, from)
  const begins = Math.max(placed.sentences()[words[at]?.sentence ?? -1]?.first ?? at, at - 40)
  const first = paid.find((number) => number.from >= (words[begins]?.from ?? from))
  const place = { from: Math.min(from, first?.from ?? from), to: last && last.from - to < 24 ? last.to : to }
  let reckoned = false
  return (
    everyAmount(placed, place, (value, amount) => {
      // What is saved may be as much as a price is.
      const isOne = moneyAnswered(answers).has(value)
        ? isBoughtSingly(answers, value)
        : isReckoned(placed, amount, [], answers)
      reckoned ||= isOne
      return isOne || moneyAnswered(answers).has(value)
    }) && reckoned
  )
}

/** True when a stretch of a text names a share, and the answers name each that it names. */
export function answersShare(answers: Answers, placed: PlacedText, { from, to }: Stretch): boolean {
  const shares = sharesBetween(placed, from, to).filter((share) => share.to > from)
  return shares.length > 0 && shares.every(({ value }) => isShareAnswered(answers, value))
}

/** “15 per cent less”, “a tenth cheaper”: each share is one that the answers take off. */
export function answersTakeOff(answers: Answers, placed: PlacedText, { from, to }: Stretch): boolean {
  const shares = sharesBetween(placed, from, to)
  const taken = reductionsAnswered(answers).shares
  return (
    shares.length > 0 && shares.every(({ value }) => taken.some((share) => Math.abs(share - value) < 0.001))
  )
}

/** The same, where none of them is a price of the offer: what others ask for. */
export const answersPayOthers = (answers: Answers, placed: PlacedText, place: Stretch): boolean =>
  everyAmount(
    placed,
    place,
    (value) => moneyAnswered(answers).has(value) && !moneyOffered(answers).has(value),
  )

interface Stretch {
  from: number
  to: number
}

function everyAmount(
  placed: PlacedText,
  { from, to }: Stretch,
  holds: (value: number, amount: NumberInText) => boolean,
): boolean {
  const amounts = placed
    .numbers()
    .filter((number) => number.kind === 'money' && number.from < to && from < number.to)
  return amounts.length > 0 && amounts.every((amount) => holds(amount.value, amount))
}

const moneyOffered = onceFor(
  ({ intake: { offers }, language }: Answers) =>
    new Set(
      offers.flatMap(({ price }) =>
        numbersIn(price, wordsIn(price), language).flatMap(({ kind, value }) =>
          kind === 'money' ? [value] : [],
        ),
      ),
    ),
)

const moneyAnswered = onceFor(
  (answers: Answers) =>
    new Set(answers.numbers().flatMap(({ kind, value }) => (kind === 'money' ? [value] : []))),
)

/** The numbers in the prices of the offers; “6 x £280” is paid in six. */
const paidIn = onceFor(
  ({ intake: { offers }, language }: Answers) =>
    new Set(
      offers.flatMap(({ price }) =>
        numbersIn(price, wordsIn(price), language).flatMap(({ kind, value }) =>
          kind === 'count' || kind === 'times' ? [value] : [],
        ),
      ),
    ),
)

/** True when the words written large behind the first one all stand in the answers: “winner of the Golden”. */
export function answersName(answers: Answers, text: string): boolean {
  const names = wordsIn(text).filter(({ text: word, at }) => at > 0 && isLarge(word))
  return names.length > 0 && names.every(({ key }) => answers.keys().has(key))
}

/** What a row of the proof is that holds a qualification. */
const qualifies =
  /(?<!\p{L})(?:dipl[oô]m\p{L}*|certifi\p{L}*|zertifi\p{L}*|zeugnis|urkunde|permi[st]\p{L}*|licen\p{L}*|lizenz|zulassung|zugelassen\p{L}*|titul\p{L}*|título|degree|abschluss|examen|prüfung|meisterbrief|gesellenbrief|dyplom\p{L}*|certyfik\p{L}*|uprawni\p{L}*|licencj\p{L}*|studi\p{L}*|regist\p{L}*)(?!\p{L})/iu

/**
 * True where a clause names a qualification that a row of the proof gives, in other words: “titulaire d’un permis de l’AMF depuis 2014”
 * of “permis de l’AMF nº 604512 depuis 2014”. What it writes large and each number in it must be that row’s.
 */
export function answersVouch(answers: Answers, placed: PlacedText, { from, to }: Stretch): boolean {
  const words = placed.words()
  const at = firstBehind(words, from)
  const sentence = words[at]?.sentence
  const isParted = (word: number): boolean =>
    words[word]?.sentence !== sentence ||
    /[,;:()–—]/u.test(placed.text.slice(words[word - 1]?.to, words[word]?.from))
  let [first, last] = [at, firstBehind(words, to - 1) + 1]
  while (first > 0 && at - first < 8 && words[first - 1]?.sentence === sentence && !isParted(first)) first--
  while (last < words.length && last - at < 12 && !isParted(last)) last++
  const clause = words.slice(first, last)
  const own = new Set(wordsIn(answers.intake.fullName).map(({ key }) => key))
  const names = clause.filter((word) => !word.begins && isLarge(word.text) && !own.has(word.key))
  const numbers = placed.numbers().filter((number) => number.first >= first && number.next <= last)
  // Of German, where every noun is written large, names alone tell nothing.
  const telling = placed.language === 'de' ? names.filter(({ text }) => /\p{Lu}{2}/u.test(text)) : names
  // A year by itself is that of anything: “titulada en enfermería desde 2018”.
  if (telling.length === 0) return false
  return answers.intake.proof.some((row) => {
    const line = `${row.words} ${row.source}`
    if (!qualifies.test(line)) return false
    const held = new Set(wordsIn(line).map(({ key }) => key.replace(/^[ld]['’]/u, '')))
    const values = new Set(numbersIn(line, wordsIn(line), answers.language).map(({ value }) => value))
    return (
      telling.every(({ key }) => held.has(key.replace(/^[ld]['’]/u, ''))) &&
      numbers.every(({ value }) => values.has(value))
    )
  })
}

const endings =
  /^(?:ances?|ées?|és?|e?s|e?d|ing|e?n|e?r|e?st|e|y|ies|ied|ly|ment|al|tion|ung|ungen|a|o|as|os)?$/u

function isFormOf(one: string, other: string, language: string): boolean {
  if (isInflected(one, other, language)) return true
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  return same >= 4 && endings.test(one.slice(same)) && endings.test(other.slice(same))
}

const cancelling =
  /(?<!\p{L})(?:cancel\p{L}*|postpon\p{L}*|notice|day before|absag\p{L}*|abgesagt|storn\p{L}*|verschieb\p{L}*|vorabend|vortag|tag davor|avís\p{L}*|avisa\p{L}*|noche ant\p{L}*|víspera|cambi\p{L}* (?:la |de |otra )?fecha|reprogram\p{L}*|rebook\p{L}*|reschedul\p{L}*|another (?:day|date)|(?:anderen?|neuen?) (?:tag|termin)|otr[oa] (?:día|fecha)|autre (?:jour|date)|inny (?:dzień|termin)|annul\p{L}*|décommand\p{L}*|prévenez|la veille|odwoł\p{L}*|przełoż\p{L}*|przekład\p{L}*)(?!\p{L})/iu
const failing =
  /(?<!\p{L})(?:satisf\p{L}*|happy|works?|fails?|zufrieden|klappt|funktionier\p{L}*|content\p{L}*|funciona\p{L}*|gusta|marche|convient|plaît|zadowol\p{L}*|działa)(?!\p{L})/iu

/**
 * True where nothing is to be paid by what the answers say: by whoever cancels in time, where they tell what is due later, and for an
 * offer that is answered to cost its buyer nothing. “If it does not work you pay nothing” is neither.
 */
export function answersAskNothing(answers: Answers, placed: PlacedText, { from, to }: Stretch): boolean {
  const here = placed.text.slice(from, to)
  if (!forNothing.test(here) && !/(?<!\p{L})nothing(?!\p{L})/iu.test(here)) return false
  const { practical, offers } = answers.intake
  const words = placed.words()
  const sentence = placed.sentences()[words[firstBehind(words, from)]?.sentence ?? -1]
  if (!sentence || sentence.end - sentence.first > 60) return false
  const said = placed.text.slice(words[sentence.first]?.from, words[sentence.end - 1]?.to)
  if (failing.test(said)) return false
  return (
    (cancelling.test(said) && practical.cancelling.trim() !== '') ||
    (!conditional.test(said) && offers.some(({ price }) => forNothing.test(price)))
  )
}
const conditional = /(?<!\p{L})(?:if|unless|wenn|falls|si|jeśli|gdy)(?!\p{L})/iu

/** Doing it once more, and that it costs nothing; what one has by a guarantee is done so as well. */
const again =
  /(?<!\p{L})(?:again|once more|anew|another|next one|second (?:time|one|visit)|redo|redone|repeat\p{L}*|re-?fly|replac\p{L}*|noch (?:einmal|mal)|erneut|neu|nachbesser\p{L}*|wiederhol\p{L}*|de nuevo|otra vez|repet\p{L}*|repon\p{L}*|rehac\p{L}*|à nouveau|de nouveau|recommen\p{L}*|refai\p{L}*|jeszcze raz|ponown\p{L}*|powt\p{L}*|popraw\p{L}*|opnieuw|di nuovo|de novo)(?!\p{L})/iu
const forNothing =
  /(?<!\p{L})(?:free|gratis|for nothing|pay nothing|no (?:\p{L}+ )?(?:charge|cost|fee)|without charge|on us|on me|kostenlos|kostenfrei|umsonst|ohne (?:aufpreis|aufschlag|(?:mehr|zusatz)?kosten)|nichts|keinen aufpreis|sin (?:coste?|costo|cargo)|nada|gratuit\p{L}*|sans (?:frais|supplément)|rien|bezpłat\p{L}*|za darmo|bez (?:opłat|dopłat|kosztów)\p{L}*|nic|gratuitamente)(?!\p{L})/iu
const vouched =
  /(?<!\p{L})(?:guarantee\p{L}*|warrant\p{L}*|garant\p{L}*|gewähr\p{L}*|gwaranc\p{L}*|rękojm\p{L}*)(?!\p{L})/iu

/**
 * True where a sentence promises to do something once more for nothing, and the answers do: “if your bank says no, we fly once more
 * and you pay nothing” of “if the bank refuses the map we fly again at no charge”.
 */
export function answersRedo(answers: Answers, placed: PlacedText, { from }: Stretch): boolean {
  const words = placed.words()
  const sentence = placed.sentences()[words[firstBehind(words, from)]?.sentence ?? -1]
  if (!sentence || sentence.end - sentence.first > 60) return false
  const said = placed.text.slice(words[sentence.first]?.from, words[sentence.end - 1]?.to)
  return (
    again.test(said) &&
    forNothing.test(said) &&
    !/\p{Sc}|money|geld|dinero|argent|pieni/iu.test(said) &&
    redone(answers)
  )
}

const redone = onceFor((answers: Answers) =>
  [...tellingAnswers(answers), answers.intake.rules]
    .flatMap((text) => text.split(/(?<=[.!?;])\s+|\n/u))
    .some((sentence) => {
      // What a condition denies, “if it does not fit, we do it again”, the promise behind it does not.
      const promises = sentence
        .replaceAll(freely, ' gratis ')
        .split(/[,;:]/u)
        .filter((clause) => !denies.test(clause))
      const made = promises.join(',')
      return (again.test(made) && forNothing.test(sentence)) || vouched.test(made)
    }),
)
