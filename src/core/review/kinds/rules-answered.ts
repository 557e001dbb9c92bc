import type { Intake } from '../../../shared/intake.ts'
import { tellingStems } from '../../../shared/stems.ts'
import { numbersIn } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import { wordsIn } from '../words/words-in.ts'

/** "No swimming in lakes or rivers": a sentence that holds all stems of one of these, and is no denial, breaks the rule. */
export interface Ban {
  said: string
  stems: readonly string[]
  /** "without the supplier's consent": a sentence that speaks of it keeps the rule. */
  unless: ReadonlySet<string>
  /** "Never promise that it will not break": what is forbidden is a denial itself. */
  denies: boolean
  /** "No promise of a level": one word, and broken only where the reader is told that it will be so. */
  certain: boolean
  /** “Never promise every bell”: broken only by who says every or all of them. */
  every: boolean
  /** “Nobody under 18”: it is about those only whom a number or their age tells. */
  counted: boolean
  /** “Not a school”: what one is not, and broken only by who says to be it. */
  being: boolean
  /** What a list says at its end of all its parts, as stems of which one is enough: “… on tables with food”. */
  tail: readonly string[]
}

/** "Nothing is said about grants": what copy does not speak of. */
export interface Topic {
  said: string
  stem: string
}

/** "At most six children". */
export interface Limit {
  said: string
  most: boolean
  value: number
  noun: string
  /** Of a length of time, what else the rule speaks of: a sentence that speaks of none of it is about another one. */
  beside: readonly string[]
}

/** "After heart trouble only with the doctor's consent": whoever speaks of the first speaks of the second. */
export interface Condition {
  said: string
  stems: readonly string[]
  needs: readonly string[]
  /** Numbers in it, “18” of “students under 18”: it is about those only whom one of them or their age tells. */
  counted: readonly string[]
}

interface Rules {
  bans: readonly Ban[]
  limits: readonly Limit[]
  conditions: readonly Condition[]
  topics: readonly Topic[]
}

const begins =
  /^(?:we |i |wir |ich |nosotr[oa]s |nous |je |on )?(?:no|nobody|no one|never|niemand|nadie|personne|nikt|not|do not|don['’]t|does not|must not|may not|kein(?:e[nmrs]?)?|nie(?:mals)?|nicht|no|nunca|jamás|ning[uú]n[oa]?|jamais|aucune?|pas de|ne|nie|nigdy|żadn\p{L}*)\b/iu
const germanInside = /(?<!\p{L})(?:kein(?:e[nmrs]?)?|nie(?:mals)?|nicht)(?!\p{L})/iu
const exception =
  /(?<!\p{L})(?:without|unless|except|until|before|only|but|because|ohne|außer|bis|bevor|nur|sondern|weil|sin|salvo|excepto|hasta|sino|solo|sólo|porque|sans|sauf|jusqu\p{L}*|mais|parce|avant|bez|chyba|dopóki|tylko|ponieważ)(?!\p{L})/iu
const only =
  /(?<!\p{L})(?:only (?:with|after|when|once|if)|(?:never|not) without|nur (?:mit|nach|wenn)|(?:nie|nicht) ohne|s[oó]lo (?:con|después|tras|si|cuando)|(?:nunca|no) sin|(?:uniquement|seulement) (?:avec|après|si)|(?:jamais|pas) sans|tylko (?:z|ze|po|za|gdy|jeśli)|(?:nigdy|nie) bez)(?!\p{L})/iu
const saying =
  /^(?:nobod|niemand|nadi|personn|nikt|promis|claim|say|saying|said|guarant|mention|use|call|write|offer|talk|versprech|verspricht|versproch|sag|nenn|behaupt|garant|erwähn|verwend|biet|promet|prometemos|dec|decimos|dig|asegur|mencion|usa|ofrec|hac|hacemos|promett|dit|dire|dis|affirm|utilis|propos|fais|faisons|obiec|mówi|gwarant|używ|ofer|werd|wird|would|will|that|dass|que|że|we|wir|nous)/u

const reason = /^(?:sie|es|er|das|dies|dafür|they|it|that|this|ellos|ellas|ils|elles|cela|one|to)\b/iu

/** Words of promising, in the languages that are read. */
export const promising =
  /promis|guarant|swear|versprech|verspricht|versproch|schwör|garant|promet|promett|(?<!\p{L})jur(?:[aeo]|[ae]s|ar|er|ez|amos|ons|aré|erai)(?!\p{L})|obiec|gwarant|przysi[ęą]g/iu
/** Each one of them. */
export const everyOne =
  /(?<!\p{L})(?:every|each|all|jede[nmrs]?|alle[nmrs]?|sämtliche[nmrs]?|cada|tod[oa]s?|chaque|tou(?:te)?s|każd\p{L}+|wszystk\p{L}+)(?!\p{L})/iu
const denial = /(?<!\p{L})(?:not|n['’]t|never|no|nicht|kein\p{L}*|nie|nunca|ne|pas|jamais|nigdy)(?!\p{L})/iu

const most =
  /(?:at most|no more than|not more than|never more than|maximum(?: of)?|max\.?|up to|höchstens|maximal|nicht mehr als|nie mehr als|como máximo|máximo(?: de)?|no más de|nunca más de|au plus|au maximum|maximum|jamais plus de|pas plus de|najwyżej|maksymalnie|nie więcej niż)\s*$/iu
const least =
  /(?:at least|minimum(?: of)?|no(?:t)? (?:less|fewer) than|mindestens|nicht weniger als|al menos|mínimo(?: de)?|como mínimo|au moins|minimum|co najmniej|minimum)\s*$/iu

/** “Six passengers at most”: behind what is counted. */
const mostBehind =
  /^\s*(?:at (?:the )?most|maximum|max\.?|tops|and no more|höchstens|maximal|como máximo|máximo|au plus|au maximum|maximum|najwyżej|maksymalnie)(?!\p{L})/iu

const goesOn = /^(?:and|or|und|oder|sowie|y|e|o|et|ou|i|oraz|lub|nor|noch|ni|ani)\s/u

/** What the rules of the intake forbid, limit and demand, as the review holds copy against it. */
export const rulesOf = onceFor((intake: Intake): Rules => {
  const sentences = [intake.rules, negativesOf(intake.brandVoice), negativesOf(intake.idealClient)]
    .flatMap((answer) => answer.split(/(?<=[.!?;])\s+|\n/u))
    .map((sentence) => sentence.trim())
    // “Privatleute: 14 Tage Widerruf; e. V. und Gasthöfe nicht”: what goes on with a rule that is cut off here is none by itself.
    .filter((sentence) => sentence !== '' && sentence.length <= 300 && !goesOn.test(sentence))
  return {
    bans: sentences.flatMap(bansIn),
    limits: [
      ...sentences.flatMap(limitsIn),
      ...partsOf(intake)
        .flatMap(limitsIn)
        .filter(({ noun }) => attendees.test(noun)),
    ],
    conditions: sentences.flatMap(conditionIn),
    topics: sentences.flatMap(topicsIn),
  }
})

/** What is sold, in parts that each say one thing. */
const partsOf = ({ offers, offerProgram, uniqueAdvantage, idealClient, message }: Intake): string[] =>
  [offerProgram, uniqueAdvantage, idealClient, message, ...offers.map(({ includes }) => includes)].flatMap(
    (answer) => answer.split(/[.,;\n]/u),
  )

/** Of an answer that describes, only the sentences that forbid. */
const negativesOf = (answer: string): string =>
  answer
    .split(/(?<=[.!?;])\s+|\n/u)
    .filter((sentence) => begins.test(sentence.trim()))
    .join('\n')

const forbids = (sentence: string): boolean =>
  begins.test(sentence) || germanInside.test(sentence.slice(0, 60))

/**
 * Where the exception or what a colon says of it begins: “No advice on flues: the sweep sees to them”. A word for an exception
 * may open the ban itself (“Never only by mail”), so it counts from a place on; a colon counts anywhere.
 */
function endOfBan(sentence: string, opening = 12): number {
  const word = exception.exec(sentence.slice(opening))
  const colon = sentence.indexOf(':')
  return Math.min(word ? opening + word.index : sentence.length, colon > 0 ? colon : sentence.length)
}

function bansIn(sentence: string): Ban[] {
  if (!forbids(sentence)) return []
  const end = endOfBan(sentence)
  const [body, rest] = [sentence.slice(0, end), sentence.slice(end)]
  const unless = new Set(tellingStems(wordsIn(rest)))
  const promises = promising.test(body)
  const verb = promises ? promising.exec(body) : null
  const clause = verb ? /(?<!\p{L})(?:that|dass|que|że)(?!\p{L}).*/iu.exec(body.slice(verb.index)) : null
  const denies = clause !== null && denial.test(clause[0])
  const parts = body.split(
    /\s*(?:,|\bor\b|\band\b|\boder\b|\bund\b|\bni\b|\by\b|\bo\b|\bet\b|\bou\b|\bni\b|\blub\b|\bani\b|\bi\b)\s+/u,
  )
  const counted = /\d/u.test(body)
  const every = promises && everyOne.test(body)
  const stems = parts.map(stemsOfBan)
  const tail = tailOf(parts.at(-1) ?? '')
  const [head = []] = stems
  const shared = head.length > 1 ? head.slice(0, -1) : []
  return stems.flatMap((own, i) => {
    // “…, they change”: a reason, and no ban of its own.
    if (i > 0 && reason.test(parts[i] ?? '')) return []
    const all = i > 0 && own.length === 1 ? [...shared, ...own] : own
    const ofAll = i < stems.length - 1 && own.length === 1 ? tail : []
    // A single short word says too little ("no calls"), and what is not promised may be spoken of.
    const length = all[0]?.length ?? 0
    const certain = promises && all.length === 1 && length >= 4
    const being = all.length === 1 && beingNot.test(parts[i] ?? '')
    const enough = all.length >= 2 || certain || (!promises && length >= 5)
    return enough
      ? [{ said: sentence, stems: all, unless, denies, certain, being, every, counted, tail: ofAll }]
      : []
  })
}

const stemsOfBan = (part: string): string[] =>
  tellingStems(wordsIn(part)).filter((stem) => !saying.test(stem) && !/^\d/u.test(stem))

/** Where a list ends, what is said of all of it: “no lilies or foxgloves on tables with food”. */
const tailWords =
  /(?<!\p{L})(?:on|in|at|under|near|auf|in|im|bei|unter|neben|en|sobre|cerca|sur|sous|près|na|w|pod|przy)(?!\p{L})(.*)/iu
const inCopy =
  /^(?:ad|ads|advert|copy|text|text|anzeig|werbung|beitrag|publicid|anunci|texto|annonc|publicit|texte|reklam|tekst)/u
const tailOf = (part: string): string[] => {
  const stems = stemsOfBan(tailWords.exec(part.split(':')[0] ?? '')?.[1] ?? '')
  return stems.some((stem) => inCopy.test(stem)) ? [] : stems
}

const silence =
  /(?<!\p{L})(?:no (?:statements?|claims?|mention|copy|word) (?:on|about|of)|(?:never|do not|don['’]t|not) (?:mention|discuss|(?:speak|talk|write) (?:of|about))|(?:say |said |says )?nothing (?:is )?(?:said |written )?(?:about|on)|keine? (?:aussagen?|angaben?|worte?|hinweise?|auskünfte) (?:zu[rm]?|über)|(?:nichts|nie|nicht) (?:zu[rm]?|über)|über(?=.{3,60} (?:nur|nicht|nie)(?!\p{L}))|no (?:se )?(?:dice|decimos|habla|hablamos|hablar|menciona\p{L}*|mencionamos)(?: nada)?(?: de| sobre)?|(?:ne rien|rien|aucune (?:mention|affirmation)|pas de mention) (?:dire |écrire )?(?:sur|de|à propos de)|ne pas (?:parler|évoquer)(?: de| du| des)?|nie (?:mówimy|piszemy|wspominamy|mówić|pisać)(?: nic)? (?:o|na temat)) (?<topic>[^.;:]+)/iu
const speaking =
  /^(?:gespräch\p{L}*|gesprochen|sprechen|persönlich|person|conversation|talk|conversación|entretien|rozmow\p{L}*|osobiście|wird|werden|texts?|texten|textos?|textes?|written|schriftlich)$/u

/** “Nothing about other bakers” is about others, and not about baking. */
const ofOthers = /^(?:the |los |las |les |d['’])?(?:other|ander\p{L}*|otr[oa]s?|autres?|inn\p{L}+)(?!\p{L})/iu

function topicsIn(sentence: string): Topic[] {
  const found = silence.exec(sentence)?.groups?.['topic']
  if (!found || ofOthers.test(found)) return []
  return found
    .slice(0, endOfBan(found, 0))
    .split(/\s*(?:,|(?<!\p{L})(?:or|and|oder|und|ni|y|o|et|ou|lub|ani|i)(?!\p{L}))\s+/u)
    .flatMap((part) => {
      const stems = tellingStems(wordsIn(part).filter(({ key }) => !speaking.test(key)))
      const [stem] = stems.toSorted((a, b) => b.length - a.length)
      return stem && stem.length >= 5 && stems.length <= 2 ? [{ said: sentence, stem }] : []
    })
}

const lengthOfTime =
  /^(?:minut|hour|day|week|month|year|stund|tag|woch|monat|jahr|hora|día|dia|semana|mes|año|heur|jour|semain|mois|année|godzin|dni|dzie|tydz|tygod|miesi|rok|lat)/u

function limitsIn(sentence: string): Limit[] {
  const words = wordsIn(sentence)
  return numbersIn(sentence, words).flatMap((number) => {
    const before = sentence.slice(Math.max(0, number.from - 28), number.from)
    const noun = tellingStems(words.slice(number.next, number.next + 3))[0]
    const isMost = most.test(before) || mostBehind.test(sentence.slice(words[number.next]?.to))
    if (number.kind !== 'count' || !noun || (!isMost && !least.test(before))) return []
    const beside = lengthOfTime.test(noun)
      ? tellingStems(
          words.filter(({ from, to }) => to <= number.from || from >= (words[number.next]?.to ?? 0)),
        )
      : []
    return [{ said: sentence, most: isMost, value: number.value, noun, beside }]
  })
}

const alternatives = /\s*(?:,|(?<!\p{L})(?:or|oder|o|u|ou|lub|albo)(?!\p{L}))\s*/iu

function conditionIn(sentence: string): Condition[] {
  const at = only.exec(sentence)
  if (!at || at.index < 6) return []
  const needs = tellingStems(wordsIn(sentence.slice(at.index + at[0].length)))
  if (needs.length === 0) return []
  const whom = sentence.slice(0, at.index)
  // “Pregnant, heart trouble or high blood pressure: only after …”: each of them alone is held to it.
  const parts = whom.trimEnd().endsWith(':') ? whom.split(alternatives) : [whom]
  return parts.flatMap((part) => {
    const stems = tellingStems(wordsIn(part))
    return stems.length > 0 ? [{ said: sentence, stems, needs, counted: whom.match(/\d+/gu) ?? [] }] : []
  })
}

/** “Not a school”, “we are no agency”, “kein Verein”. */
const beingNot =
  /^(?:(?:we|i|wir|ich|nosotr[oa]s|nous|je)(?:['’](?:re|m)| are| am| sind| bin| somos| soy| sommes| suis)? )?(?:not? an?|not the|are no|am no|kein(?:e|en|er)?|no (?:somos|soy)(?: una?)?|ni una?|pas (?:une?|d['’])|ne (?:sommes|suis) pas(?: une?)?|nie jeste(?:śmy|m)) \p{L}+\W*$/iu

/** Who comes and is counted, by the beginning of the word. */
export const attendees =
  /^(?:peopl|person|passeng|guest|particip|walker|child|student|pupil|client|member|plac|seat|dog|head|leut|teilnehm|gäst|gast|kind|schül|plätz|platz|kund|hund|asisten|niñ|alumn|client|plaza|invit|élèv|enfant|place|uczestn|osob|osób|dziec|gośc|miejsc|uczni)/u
