import { copyLanguage } from '../../../shared/copy-language.ts'
import type { Intake } from '../../../shared/intake.ts'
import { tellingStems } from '../../../shared/stems.ts'
import { conceptsNamed, isAloneEnough } from '../words/concepts-in.ts'
import { numbersIn, type NumberInText } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import { wordsIn, type Word } from '../words/words-in.ts'

/** "No swimming in lakes or rivers": a sentence that holds all stems of one of these, and is no denial, breaks the rule. */
export interface Ban {
  said: string
  /** Of its words, and the concepts that it names, marked by `ofConcept`. */
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
  /** “We do not treat bees”: broken only by who says of themselves that they do. */
  ours: boolean
  /** “No figures for grants”: broken only by who gives one. */
  figures: boolean
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

/** “Only vaccinated dogs”, “a helmet is a must”: whoever says that it may be missing breaks it. */
export interface Requirement {
  said: string
  stems: readonly string[]
}

/** “Pets only in van 4”: whoever says that they may come in every van breaks it. */
export interface Restriction {
  said: string
  stems: readonly string[]
}

/** “Over 18s only”, “the driver must be 25”. */
export interface Age {
  said: string
  least: number
}

interface Rules {
  /** What the whole copy is about. */
  trade: ReadonlySet<string>
  requirements: readonly Requirement[]
  restrictions: readonly Restriction[]
  ages: readonly Age[]
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
  /^(?:jama|nobod|niemand|nadi|personn|nikt|promis|claim|say|saying|said|guarant|mention|call|write|offer|talk|versprech|verspricht|versproch|sag|nenn|behaupt|garant|erw[äa]hn|spr[ei]ch|speak|verwend|biet|promet|prometemos|dec|decimos|asegur|mencion|ofrec|hacemos|promett|affirm|utilis|propos|obiec|mówi|gwarant|używ|ofer)|^(?:algu|someon|somebod|jemand|quelqu|ktos|us|usa|use|uses|used|dig|digo|diga|hac|hace|hacer|dit|dire|dir|dis|fais|faison|werd|wird|would|will|that|dass|que|że|we|wir|nous)$/u

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
  const told: Told = {
    language: copyLanguage(intake) ?? 'en',
    trade: new Set(tellingStems(wordsIn(`${intake.industry} ${intake.businessName}`))),
  }
  return {
    trade: told.trade,
    bans: sentences.flatMap((sentence) => bansIn(sentence, told)),
    limits: [
      ...sentences.flatMap((sentence) => limitsIn(sentence, told)),
      ...partsOf(intake)
        .flatMap((part) => limitsIn(part, told))
        .filter(({ noun }) => attendees.test(noun)),
      ...partsOf(intake).flatMap((part) => [...onlyIn(part, told), ...groupsIn(part, told)]),
    ],
    conditions: sentences.flatMap(conditionIn),
    topics: sentences.flatMap((sentence) => topicsIn(sentence, told)),
    requirements: sentences.flatMap(requirementIn),
    restrictions: sentences.flatMap((sentence) => restrictionIn(sentence, told)),
    ages: sentences.flatMap(ageIn),
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

/** “Wenn der Hut nicht sitzt, machen wir ihn neu”: what a condition denies nobody forbids. */
const condition = /^(?:wenn|falls|sollten?|if|si|jeśli|jeżeli)(?!\p{L})/iu
const forbids = (sentence: string): boolean =>
  begins.test(sentence) || (!condition.test(sentence) && germanInside.test(sentence.slice(0, 60)))

/** “Auf Nähte zwei Jahre Gewähr, auf Wasserschäden keine”: only the clause that ends so forbids. */
const endsWithNone = /,(?<clause>[^,;]*(?<!\p{L})kein(?:e[nmrs]?)?\.?)$/iu

/**
 * Where the exception or what a colon says of it begins: “No advice on flues: the sweep sees to them”. A word for an exception
 * may open the ban itself (“Never only by mail”), so it counts from a place on; a colon counts anywhere.
 */
function endOfBan(sentence: string, language: string, opening = 12): number {
  // “Sans danger” is what may not be said, and no exception.
  const word = exception.exec(withoutConcepts(sentence, language).slice(opening))
  const colon = sentence.indexOf(':')
  return Math.min(word ? opening + word.index : sentence.length, colon > 0 ? colon : sentence.length)
}

/** What a ban is read by beside its own words. */
interface Told {
  language: string
  /** What the whole copy is about: a rule names it, and a sentence that breaks the rule need not. */
  trade: ReadonlySet<string>
}

/** Stands in front of the name of a concept among stems. */
const mark = '='
export const ofConcept = (id: string): string => mark + id
export const conceptOf = (stem: string): string | null => (stem.startsWith(mark) ? stem.slice(1) : null)

function bansIn(sentence: string, told: Told): Ban[] {
  if (!forbids(sentence)) return []
  const end = endOfBan(sentence, told.language)
  const [whole, rest] = [sentence.slice(0, end), sentence.slice(end)]
  const body = begins.test(sentence) ? whole : (endsWithNone.exec(whole)?.groups?.['clause'] ?? whole)
  const unless = new Set(tellingStems(wordsIn(rest)))
  const promises = promising.test(body)
  const verb = promises ? promising.exec(body) : null
  const clause = verb ? /(?<!\p{L})(?:that|dass|que|że)(?!\p{L}).*/iu.exec(body.slice(verb.index)) : null
  const denies = clause !== null && denial.test(withoutConcepts(clause[0], told.language))
  const parts = body.split(
    /\s*(?:,|\bor\b|\band\b|\boder\b|\bund\b|\bni\b|\by\b|\bo\b|\bet\b|\bou\b|\bni\b|\blub\b|\bani\b|\bi\b)\s+/u,
  )
  const counted = /\d/u.test(body)
  const figures = figuresGiven.test(body)
  const every = promises && everyOne.test(body)
  const does = doing.test(body)
  const claims = promises || claiming.test(body)
  const stems = parts.map((part) =>
    stemsOfBan((does ? part.replace(deeds, ' ') : part).replace(figuresGiven, ' '), told.language),
  )
  const tail = tailOf(parts.at(-1) ?? '', told.language)
  const [head = []] = stems
  // “Never target by origin or family”: the verb holds for all of them.
  const shared = head.length > 1 ? head.slice(0, -1) : verbLed.test(body) ? head : []
  return stems.flatMap((own, i) => {
    // “…, they change”: a reason, and no ban of its own.
    if (i > 0 && reason.test(parts[i] ?? '')) return []
    const joined = i > 0 && own.length === 1 ? [...shared, ...own] : own
    const all = (claims && joined.some(conceptOf)) || does ? besideTrade(joined, told.trade) : joined
    const ofAll = i < stems.length - 1 && own.length === 1 ? tail : []
    // A single short word says too little ("no calls"), and what is not promised may be spoken of.
    const [one = ''] = all
    const concept = conceptOf(one)
    const certain = claims && joined.length === 1 && one.length >= 4 && concept === null
    const being = all.length === 1 && concept === null && beingNot.test(parts[i] ?? '')
    const ours = does && !promises
    const alone = concept === null ? !claims && one.length >= (ours ? 3 : 5) : isAloneEnough(concept)
    const enough = joined.length >= 2 || certain || alone || (figures && one.length >= 5)
    return enough
      ? [
          {
            said: sentence,
            stems: all,
            unless,
            denies,
            certain,
            ours,
            being,
            every,
            counted,
            figures,
            tail: ofAll,
          },
        ]
      : []
  })
}

/** What is not to be given in numbers. */
const figuresGiven =
  /(?<!\p{L})(?:give )?(?:figures?|numbers?|percentages?|amounts?|zahlen|beträge|prozent\p{L}*|cifras?|números|porcentajes?|importes?|chiffr(?:es?|é\p{L}*)|montants?|pourcentages?|liczb\p{L}*|kwot\p{L}*)(?: (?:for|of|on|about|zu|für|über|de|sobre|para|sur|o|na))?(?!\p{L})/giu

const verbLed =
  /^(?:never|do not|don['’]t|must not|niemals|nunca|jamás|ne|jamais|nie|nigdy|we|i|wir|ich|nous|je|on)(?!\p{L})/iu

/** What is not to be said or promised is said of the trade itself, which a sentence need not name. */
const claiming =
  /(?<!\p{L})(?:say|claim|call|tell|sag\p{L}*|behaupt\p{L}*|nenn\p{L}*|dec\p{L}*|dig\p{L}*|afirm\p{L}*|dire|affirm\p{L}*|mówi\p{L}*|twierdz\p{L}*)(?!\p{L})/iu

/** What one does not do, whatever the verb: who deals with bees treats them. */
const deed = String.raw`treat|do|take(?: on)?|handle|work (?:on|with|in|at)|deal with|offer|provide|supply|accept|cover|service|serve|behandeln?|machen?|nehmen?|bearbeiten?|bieten|leisten|betreuen?|annehmen|hacemos|hago|llev(?:o|amos)|d(?:oy|amos)|gestion(?:o|amos)|tramit(?:o|amos)|trabaj(?:o|amos)(?: con| en)?|aceptamos|acepto|ofrecemos|ofrezco|atendemos|atiendo|tratamos|trato|faisons|fais|prenons|prends|acceptons|accepte|traitons|traite|proposons|propose|robimy|robię|przyjmujemy|przyjmuję|obsługujemy|obsługuję|oferujemy|oferuję`
const doing = new RegExp(
  String.raw`^(?:(?:we|i) (?:do not|don[’']t|never) (?:${deed})|(?:wir|ich) (?:${deed}) (?:kein\p{L}*|nie)|(?:nunca|no) (?:${deed})|(?:nous|je) ne (?:${deed}) (?:pas|jamais)|(?:my |ja )?(?:nie|nigdy nie) (?:${deed}))(?!\p{L})`,
  'iu',
)
const deeds = new RegExp(String.raw`(?<!\p{L})(?:${deed})(?!\p{L})`, 'giu')

/** What a rule names beside the trade itself, of which “houseplants” are plants. */
function besideTrade(stems: readonly string[], trade: ReadonlySet<string>): readonly string[] {
  const isOfTrade = (stem: string): boolean =>
    trade.has(stem) || (stem.length >= 5 && [...trade].some((each) => each.endsWith(stem)))
  const rest = stems.filter((stem) => !isOfTrade(stem))
  return rest.length > 0 ? rest : stems
}

/** “Heilung” is “heilen”. */
export const nounOf = /(?<=.{4})ung$/u

function stemsOfBan(part: string, language: string): string[] {
  const concepts = conceptsNamed(part, language)
  const rest = wordsIn(part).filter(
    ({ from, to }) => !concepts.some((each) => from < each.to && to > each.from),
  )
  const stems = tellingStems(rest)
    .filter((stem) => !saying.test(stem) && !/^\d/u.test(stem))
    .map((stem) => stem.replace(nounOf, ''))
  return [...new Set([...stems, ...concepts.map(({ id }) => ofConcept(id))])]
}

/** What a concept denies is no denial of its own: “will not come back”. */
const withoutConcepts = (text: string, language: string): string =>
  conceptsNamed(text, language).reduce(
    (rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
    text,
  )

/** Where a list ends, what is said of all of it: “no lilies or foxgloves on tables with food”. */
const tailWords =
  /(?<!\p{L})(?:on|in|at|under|near|auf|in|im|bei|unter|neben|en|sobre|cerca|sur|sous|près|na|w|pod|przy)(?!\p{L})(.*)/iu
const inCopy =
  /^(?:ad|ads|advert|copy|text|text|anzeig|werbung|beitrag|publicid|anunci|texto|annonc|publicit|texte|reklam|tekst)/u
const tailOf = (part: string, language: string): string[] => {
  const stems = stemsOfBan(tailWords.exec(part.split(':')[0] ?? '')?.[1] ?? '', language)
  return stems.some((stem) => inCopy.test(stem)) ? [] : stems
}

const silence =
  /(?<!\p{L})(?:no (?:statements?|claims?|mention|copy|word) (?:on|about|of)|(?:never|do not|don['’]t|not) (?:mention|discuss|(?:speak|talk|write) (?:of|about))|(?:say |said |says )?nothing (?:is )?(?:said |written )?(?:about|on)|keine? (?:aussagen?|angaben?|worte?|hinweise?|auskünfte) (?:zu[rm]?|über)|(?:nichts|nie|nicht) (?:zu[rm]?|über)|über(?=.{3,60} (?:nur|nicht|nie)(?!\p{L}))|no (?:se )?(?:dice|decimos|habla|hablamos|hablar|menciona\p{L}*|mencionamos)(?: nada)?(?: de| sobre)?|(?:ne rien|rien|aucune (?:mention|affirmation)|pas de mention) (?:dire |écrire )?(?:sur|de|à propos de)|ne pas (?:parler|évoquer)(?: de| du| des)?|nie (?:mówimy|piszemy|wspominamy|mówić|pisać)(?: nic)? (?:o|na temat)) (?<topic>[^.;:]+)/iu
const speaking =
  /^(?:gespräch\p{L}*|gesprochen|sprechen|persönlich|person|conversation|talk|conversación|entretien|rozmow\p{L}*|osobiście|wird|werden|texts?|texten|textos?|textes?|written|schriftlich)$/u

/** “Nothing about other bakers” is about others, and not about baking. */
const ofOthers = /^(?:the |los |las |les |d['’])?(?:other|ander\p{L}*|otr[oa]s?|autres?|inn\p{L}+)(?!\p{L})/iu

function topicsIn(sentence: string, { language }: Told): Topic[] {
  const found = silence.exec(sentence)?.groups?.['topic']
  if (!found || ofOthers.test(found)) return []
  return found
    .slice(0, endOfBan(found, language, 0))
    .split(/\s*(?:,|(?<!\p{L})(?:or|and|oder|und|ni|y|o|et|ou|lub|ani|i)(?!\p{L}))\s+/u)
    .flatMap((part) => {
      const stems = tellingStems(wordsIn(part).filter(({ key }) => !speaking.test(key)))
      const [stem] = stems.toSorted((a, b) => b.length - a.length)
      return stem && stem.length >= 5 && stems.length <= 2 ? [{ said: sentence, stem }] : []
    })
}

const lengthOfTime =
  /^(?:minut|hour|day|week|month|year|stund|tag|woch|monat|jahr|hora|día|dia|semana|mes|año|heur|jour|semain|mois|année|godzin|dni|dzie|tydz|tygod|miesi|rok|lat)/u

const onlySo = /(?<!\p{L})(?:only|just|nur|s[oó]lo|solamente|seulement|uniquement|tylko)\s+$/iu

/** “We have only four vans”: no more than that. */
function onlyIn(part: string, { language }: Told): Limit[] {
  const words = wordsIn(part)
  return numbersAnswered(part, words, language).flatMap((number) => {
    const noun = tellingStems(words.slice(number.next, number.next + 1))[0]
    if (number.kind !== 'count' || !noun || noun.length < 4 || lengthOfTime.test(noun)) return []
    return onlySo.test(part.slice(0, number.from))
      ? [{ said: part.trim(), most: true, value: number.value, noun, beside: [] }]
      : []
  })
}

/** Numbers of an answer, which may be in English whatever the copy is in. */
function numbersAnswered(text: string, words: readonly Word[], language: string): NumberInText[] {
  const own = numbersIn(text, words, language)
  if (language === 'en') return own
  const taken = new Set(own.map(({ first }) => first))
  return [...own, ...numbersIn(text, words).filter(({ first }) => !taken.has(first))]
}

/** “In a group of eight”: how many come is a limit, whatever else is said of it. */
const groupOf =
  /(?<!\p{L})(?:groups? of|gruppen? (?:von|mit|zu)|grupos? de|groupes? de|grup\p{L}* (?:po|z))\s+$/iu

function groupsIn(part: string, { language }: Told): Limit[] {
  return numbersAnswered(part, wordsIn(part), language).flatMap(({ kind, value, from }) =>
    kind === 'count' && groupOf.test(part.slice(0, from))
      ? [{ said: part.trim(), most: true, value, noun: headcount, beside: [] }]
      : [],
  )
}

/** “Up to 15 miles is included, then 45p a mile”: what goes on at a price has no end. */
const pricedBeyond =
  /(?<!\p{L})(?:then|beyond|above|over|after(?: that)?|further|each more|danach|dann|darüber|jede[rs]? weitere|ensuite|au-delà|puis|después|luego|a partir de|más allá|potem|powyżej|każd\p{L}* (?:kolejn|następn)\p{L}*|poi|oltre|daarna|daarboven|depois|därefter|sedan)(?!\p{L})[^.!?;]{0,24}(?:\p{Sc}|\d\s?(?:p|ct|cents?|kr|zł|CHF|Fr\.?|EUR|USD|pence|centimes?|céntimos?|rappen|groszy)(?!\p{L}))|(?<!\p{L})(?:CHF|Rs\.?|EUR|PLN)\s\d[^.!?;]{0,12}(?:km|mile|further|weiter\p{L}*)/iu

function limitsIn(sentence: string, { language }: Told): Limit[] {
  const words = wordsIn(sentence)
  return numbersAnswered(sentence, words, language).flatMap((number) => {
    const before = sentence.slice(Math.max(0, number.from - 28), number.from)
    const noun = tellingStems(words.slice(number.next, number.next + 3))[0]
    const isMost = most.test(before) || mostBehind.test(sentence.slice(words[number.next]?.to))
    if (number.kind !== 'count' || !noun || (!isMost && !least.test(before))) return []
    if (isMost && pricedBeyond.test(sentence.slice(number.to))) return []
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

/** What a limit counts that names nobody. */
export const headcount = 'headcount'

/** Who comes and is counted, by the beginning of the word. */
export const attendees =
  /^(?:peopl|person|passeng|guest|particip|walker|child|student|pupil|client|member|plac|seat|dog|head|leut|teilnehm|gäst|gast|kind|schül|plätz|platz|kund|hund|perr|chien|asisten|niñ|alumn|client|plaza|invit|élèv|enfant|place|uczestn|osob|osób|dziec|gośc|miejsc|uczni)/u

const demanding =
  /(?<!\p{L})(?:only|must|have to|has to|required|always|nur|muss|müssen|pflicht|immer|s[oó]lo|solamente|debe\p{L}*|obligatori\p{L}*|siempre|seulement|uniquement|doit|doivent|obligatoire\p{L}*|toujours|essential|mandatory|compulsory|unerlässlich|zwingend|voraussetzung|imprescindible|indispensable|es necesari[oa]|hay que|nécessaire|impérati\p{L}*|niezbędn\p{L}*|konieczn\p{L}*|wymagan\p{L}*|tylko|musi|muszą|obowiązkow\p{L}*|zawsze)(?!\p{L})/iu

/** What has to be there; of a rule that forbids it is the exception that says so, see `Condition`. */
function requirementIn(sentence: string): Requirement[] {
  const needed = notWithout.exec(sentence)?.groups?.['needed']
  if (needed !== undefined) return demandedIn(sentence, needed)
  if (!demanding.test(sentence) || forbids(sentence)) return []
  // “Clients are named only with a written okay”: what stands behind the word is asked for.
  const at = demanding.exec(sentence)
  const behind = sentence.slice((at?.index ?? 0) + (at?.[0].length ?? 0))
  return demandedIn(sentence, /\p{L}{4}/u.test(behind) ? behind : sentence)
}

/** “No climbing without a partner check”: what may not be missing. */
const notWithout =
  /^(?:no|never|kein(?:e[nmrs]?)?|nie|nunca|ning[uú]n[oa]?|aucune?|pas de|jamais|nigdy|żadn\p{L}*)(?!\p{L})[^,;:]* (?:without|ohne|sin|sans|bez) (?<needed>[^,;:]+)/iu

function demandedIn(sentence: string, asked: string): Requirement[] {
  const stems = tellingStems(wordsIn(asked)).filter(
    (stem) => stem.length >= 4 && !demanding.test(stem) && !saying.test(stem) && !/^\d/u.test(stem),
  )
  return stems.length > 0 ? [{ said: sentence, stems }] : []
}

const onlyThere =
  /(?<!\p{L})(?:only|nur|s[oó]lo|solamente|seulement|uniquement|tylko)\s+(?:in|on|at|for|to|from|auf|im|am|bei|für|en|para|a|dans|sur|à|pour|chez|w|we|na|do|dla)(?!\p{L})/iu

function restrictionIn(sentence: string, { language }: Told): Restriction[] {
  const at = onlyThere.exec(sentence)?.index ?? 0
  const stems = at > 0 ? stemsOfBan(sentence.slice(0, at), language) : []
  return stems.length > 0 && stems.length <= 2 && !forbids(sentence) ? [{ said: sentence, stems }] : []
}

const ageAsked =
  /(?<!\p{L})(?:over|from|at least|must be|have to be|under|younger than|ab|über|unter|mindestens|mayores de|menores de|a partir de|desde(?: los)?|plus de|moins de|à partir de|dès|avoir|od|musi mieć|powyżej|poniżej|ukończone)\s+(?:the age of\s+)?(?<age>\d\d)(?:s(?!\p{L})|(?:\.|er)?(?=\s*(?:only|or over|years?|and over|jahre\p{L}*|lebensjahr|años|ans|lat|roku|$|[,.;])))/iu

const adultsOnly =
  /(?<!\p{L})(?:(?:only|nur|s[oó]lo|solamente|seulement|uniquement|tylko) (?:\p{L}+ )?(?:adults|erwachsenen?|volljährige\p{L}*|adult[oa]s|mayores de edad|adultes|majeurs|doros\p{L}*|pełnoletni\p{L}*)|adults only)(?!\p{L})/iu

function ageIn(sentence: string): Age[] {
  const age = adultsOnly.test(sentence) ? 18 : Number(ageAsked.exec(sentence)?.groups?.['age'])
  return age >= 12 && age <= 30 ? [{ said: sentence, least: age }] : []
}
