import type { Reading } from '../reading.ts'
import type { Intake } from '../../../shared/intake.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { Place } from '../words/place-index.ts'
import { measuresOf } from '../words/measures.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { folded, type Word } from '../words/words-in.ts'

/** What two places may say differently: how many e-mails come, how many tips and steps there are, whether tax is in a price. */
export type Topic = 'e-mails' | 'tips' | 'steps' | 'tax' | `gift ${string}`

/** One thing said of a topic, where it stands. */
export interface CountSaid extends Pick<PlacedText, 'section' | 'path'> {
  topic: Topic
  /** By which two are compared: "18", "few", "included". */
  value: string
  place: Place
  words: string
  /** True where the vault's own list or the place that coins it says so; others are held against these. */
  sure: boolean
}

const mails =
  /^(?:e?mails?|letters?|messages?|mails|briefe|nachrichten|correos?|cartas?|mensajes?|courriels?|lettres?|maile|maili|wiadomości|listów|listy)$/u
const sending =
  /(?<!\p{L})(?:i|we|you|ich|wir|du|sie|te|le|me|os|je|nous|vous|ci|ty|dostaniesz|otrzymasz|wyślę|recibes|recibirás|envío|enviamos)(?!\p{L})/iu
const sent =
  /(?<!\p{L})(?:send|sent|sending|get|gets|receive|write|arrive|come|coming|follow|schick|send|bekomm|erhalt|erhält|kommen|schreib|envi|recib|mand|lleg|escrib|envoi|enverr|recev|reçoi|écri|wysł|wyśl|otrzym|dosta|przyjd)/iu
const regular =
  /^(?:a|an|per|each|every|pro|am|je|im|al|por|cada|par|dziennie|tygodniowo|daily|weekly|täglich|wöchentlich)$/u
const partOf =
  /^(?:next|last|first|these|those|other|more|nächsten|letzten|ersten|diese|weitere|próximos|últimos|primeros|estos|otros|prochains|prochaines|derniers|dernières|premiers|ces|autres|kolejne|kolejnych|ostatnie|pierwsze|te)$/u
/** “That’s one e-mail you can open”, “all of it in one letter”: one of them, and not how many there are. */
const thisOne = /^(?:that|this|das|dies|voilà|in|en|dans|w|with|mit|con|avec)$/u
const fewWords =
  /^(?:few|couple|handful|several|paar|einige|wenige|mehrere|algunos|algunas|pocos|pocas|varios|varias|unos|quelques|plusieurs|kilka|parę)$/u
const tips = /^(?:tips|tipps|consejos|conseils|porad|porady|wskazówek|wskazówki)$/u
const steps = /^(?:steps|schritte|schritten|pasos|étapes|kroków|kroki)$/u
const offers =
  /(?<!\p{L})(?:program(?:me)?|plan|method|blueprint|course|system|programm|methode|kurs|programa|método|plan|curso|programme|méthode|parcours|programie|metoda|metody)(?!\p{L})/iu
const tax =
  /(?<!\p{L})(?:(?<in>(?:incl(?:uding|\.|usive of)?|with|inkl(?:usive|\.)?|iva incluid[oa]|con|ttc|tva comprise|toutes taxes comprises|z)(?:\s(?:the\s)?(?:vat|gst|sales tax|mwst\.?|ust\.?|mehrwertsteuer|umsatzsteuer|iva|tva|vat))?|brutto)|(?<out>(?:excl(?:uding|\.|usive of)?|plus|before|without|zzgl\.?|zuzüglich|exkl\.?|más|sin|hors|\+)\s(?:the\s)?(?:vat|gst|sales tax|mwst\.?|ust\.?|mehrwertsteuer|umsatzsteuer|iva|tva|taxes?)|iva no incluid[oa]|hors taxes?|netto))(?!\p{L})/giu
/** In small letters: stands in every text of which `tax` finds something that names a tax. */
const taxBegins = /(?<!\p{L})(?:vat|gst|tax|mwst|ust|mehrwertsteuer|umsatzsteuer|iva|tva|ttc|brutto|netto)/u
const taxNamed = /vat|gst|tax|mwst|ust|steuer|iva|tva|ttc|brutto|netto|taxe/iu

/** Lists of the vault whose length is a count that copy may give. */
const lists: readonly { section: number; field: string; topic: Topic; least: number }[] = [
  { section: 8, field: 'emails', topic: 'e-mails', least: 12 },
  { section: 7, field: 'tips', topic: 'tips', least: 2 },
  { section: 4, field: 'blueprint', topic: 'steps', least: 3 },
]

/** What a section says of the topics, and the length of its own lists. */
export function countsSaid(reading: Reading): CountSaid[] {
  return [
    ...listLengths(reading),
    ...reading.texts.flatMap((placed) => [
      ...numbered(placed, reading),
      ...fewMails(placed),
      ...taxSaid(placed, reading),
    ]),
  ]
}

function listLengths({ section, record }: Reading): CountSaid[] {
  return lists.flatMap(({ section: at, field, topic, least }) => {
    const list: unknown = section.number === at ? record?.content[field] : undefined
    if (!Array.isArray(list) || list.length < least) return []
    const place = { from: 0, to: 0 }
    return [
      {
        topic,
        value: `${list.length}`,
        section: section.number,
        path: [field],
        place,
        words: `${list.length}`,
        sure: true,
      },
    ]
  })
}

function numbered(placed: PlacedText, reading: Reading): CountSaid[] {
  const words = placed.words()
  const ones = onesIn(placed)
  return placed.numbers().flatMap((number): CountSaid[] => {
    if (number.kind !== 'count' || number.value < 1 || number.value > 100) return []
    const before = words[number.first - 1]
    const sentence = words[number.first]?.sentence
    const beside = before?.sentence === sentence ? (before?.key ?? '') : ''
    if (partOf.test(beside)) return []
    if (number.value === 1 && (ones.get(sentence) !== 1 || thisOne.test(beside))) return []
    const noun = nounBehind(words, number.next, sentence)
    // “From 7.30 to 3, with letters on Fridays” counts none.
    if (!noun || /[,;:.!?()]/u.test(placed.text.slice(number.to, noun.from))) return []
    const topic = topicOf(placed, reading, noun, number.first)
    if (!topic) return []
    const place = { from: number.from, to: noun.to }
    // What an answer counts so may be of something else: “a course gave me four steps”.
    if (reading.answers.hold(placed.text.slice(place.from, place.to))) return []
    const { section, path } = placed
    // “Four letters you have had from us by now” in the fifth.
    if (topic === 'e-mails' && section === 8 && isSoFar(number.value, path)) return []
    const isCoined = topic.startsWith('gift') && section === 6 && /^(?:idea|title|page)/u.test(placed.place)
    return [
      {
        topic,
        value: `${number.value}`,
        section,
        path,
        place,
        words: placed.text.slice(place.from, place.to),
        sure: isCoined,
      },
    ]
  })
}

/** So many letters have come with this one, or before it. */
const isSoFar = (count: number, [, at]: PlacedText['path']): boolean => count === at || count - 1 === at

/** How often each sentence says one. “One page to read and one to draw on”: both together are the number. */
function onesIn(placed: PlacedText): ReadonlyMap<number | undefined, number> {
  const words = placed.words()
  const ones = new Map<number | undefined, number>()
  for (const { value, first } of placed.numbers()) {
    const sentence = words[first]?.sentence
    if (value === 1) ones.set(sentence, (ones.get(sentence) ?? 0) + 1)
  }
  return ones
}

/** "five e-mails", "five short letters": the noun that is counted, at most one word away. */
function nounBehind(words: readonly Word[], at: number, sentence: number | undefined): Word | undefined {
  const behind = words.slice(at, at + 3).filter((word) => word.sentence === sentence)
  const [first, second, third] = behind
  // "E-mails" are two words.
  if (first?.key === 'e' && second) return second
  if (second?.key === 'e' && third) return third
  return (
    [first, second].find(
      (word) => word && (mails.test(word.key) || tips.test(word.key) || steps.test(word.key)),
    ) ?? first
  )
}

function topicOf(placed: PlacedText, reading: Reading, noun: Word, first: number): Topic | null {
  const said = sentenceText(placed, first)
  const { section } = placed
  if (mails.test(noun.key))
    return section >= 6 && section <= 10 && isOurMail(placed, noun, said) ? 'e-mails' : null
  if (tips.test(noun.key)) return section === 7 ? 'tips' : null
  if (steps.test(noun.key))
    return (namesFact(placed, reading, first, 'offer-name') || offers.test(said)) &&
      !namesFact(placed, reading, first, 'gift-title') &&
      section !== 6
      ? 'steps'
      : null
  const isGift =
    (section === 6 && /^(?:idea\.format|title|page)/u.test(placed.place)) ||
    (section !== 6 && namesFact(placed, reading, first, 'gift-title')) ||
    // The page behind the form speaks of what was just asked for.
    (placed.place.startsWith('thankYouPage') && measuresOf(placed.language).unit(noun.key) === 'page')
  return isGift && /^\p{Ll}{4,}$/u.test(noun.text)
    ? `gift ${measuresOf(placed.language).unit(noun.key) ?? noun.key.replace(/(?<=.{3})s$/u, '')}`
    : null
}

/** True for what the business sends, not for the reader's own post. */
function isOurMail(placed: PlacedText, noun: Word, said: string): boolean {
  const next = placed.words()[noun.at + 1]
  if (next?.sentence === noun.sentence && regular.test(next?.key ?? '')) return false
  return sending.test(said) && sent.test(said)
}

function fewMails(placed: PlacedText): CountSaid[] {
  if (placed.section < 6 || placed.section > 10) return []
  const words = placed.words()
  return words.flatMap((word, i): CountSaid[] => {
    // “Unos pocos mensajes” says it in two words, and once.
    if (!fewWords.test(word.key) || fewWords.test(words[i - 1]?.key ?? '')) return []
    const noun = words
      .slice(i + 1, i + 5)
      .find(({ key, sentence }) => sentence === word.sentence && mails.test(key))
    if (!noun || partOf.test(words[i - 1]?.key ?? '') || !isOurMail(placed, noun, sentenceText(placed, i)))
      return []
    if (
      words
        .slice(i + 1, noun.at)
        .some(({ key }) =>
          /^(?:minutes?|days?|hours?|words?|lines?|tage|stunden|días|jours|dni|weeks?)$/u.test(key),
        )
    )
      return []
    const place = { from: word.from, to: noun.to }
    return [
      {
        topic: 'e-mails',
        value: 'few',
        section: placed.section,
        path: placed.path,
        place,
        words: placed.text.slice(place.from, place.to),
        sure: false,
      },
    ]
  })
}

function taxSaid(placed: PlacedText, { intake, answers }: Reading): CountSaid[] {
  if (!taxBegins.test(placed.folded())) return []
  let last = 0
  return [...placed.text.matchAll(tax)].flatMap(({ 0: words, index, groups }): CountSaid[] => {
    if (!taxNamed.test(words)) return []
    const price = priceOf(placed, { from: index, to: index + words.length }, last)
    last = index + words.length
    // “€690 net, that is €821.10 with VAT”: another amount than the answered one is what it comes to.
    const isAnswered = !isPricedIn(intake) || (price !== null && answers.values().has(price.value))
    if (!price || !isAnswered) return []
    // An offer may be called “with VAT”.
    if (intake.offers.some(({ name }) => folded(name).includes(folded(words)))) return []
    const value = groups?.['in'] === undefined ? 'on top' : 'included'
    return [
      {
        topic: 'tax',
        value,
        section: placed.section,
        path: placed.path,
        place: { from: index, to: index + words.length },
        words,
        sure: placed.section === 4,
      },
    ]
  })
}

/**
 * The amount whose tax is told: the one before, or behind where another tax was told of that one, “6500 zł netto, z VAT 7995 zł”. Of a
 * tax that no amount stands beside nothing is said: “Brutto or netto, the invoice shows both”, an offer called “with VAT”.
 */
function priceOf(placed: PlacedText, { from, to }: Place, told: number): NumberInText | null {
  const amounts = placed.numbers().filter(({ kind }) => kind === 'money')
  const before = amounts.findLast((amount) => amount.to <= from && from - amount.to <= 24)
  const behind = amounts.find((amount) => amount.from >= to && amount.from - to <= 8)
  if (!before) return null
  return before.to <= told && behind ? behind : before
}

const isPricedIn = ({ offers }: Intake): boolean => offers.some(({ price }) => /\d/u.test(price))

function sentenceText(placed: PlacedText, at: number): string {
  const words = placed.words()
  const sentence = placed.sentences()[words[at]?.sentence ?? -1]
  return sentence ? placed.text.slice(words[sentence.first]?.from, words[sentence.end - 1]?.to) : ''
}

function namesFact(placed: PlacedText, { facts, factPlaces }: Reading, at: number, id: string): boolean {
  const fact = facts.find((each) => each.id === id)
  if (!fact) return false
  const words = placed.words()
  const sentence = placed.sentences()[words[at]?.sentence ?? -1]
  if (!sentence) return false
  const [from, to] = [words[sentence.first]?.from ?? 0, words[sentence.end - 1]?.to ?? 0]
  const length = fact.text.replace(/[.!?]$/u, '').length
  return factPlaces(placed).some(
    (place) => place.from >= from && place.to <= to && place.to - place.from === length,
  )
}
