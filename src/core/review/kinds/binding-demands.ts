import type { Found } from '../finding-about.ts'
import { isAsked, isNegated } from '../words/negated.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { limitWords } from '../../../shared/telling-words.ts'
import { againstRule } from './against-rule.ts'
import { everyOne, type Age, type Requirement, type Restriction } from './rules-answered.ts'
import { isOfRoot, meantIn, rootLength } from './words-meant.ts'

/** “In all of our vans”, where the rules say that it is only so in one. */
export function restrictionsWidened(
  placed: PlacedText,
  question: PlacedText | undefined,
  stemOf: (key: string) => string,
  restrictions: readonly Restriction[],
): Found[] {
  const meant = meantIn(placed, stemOf, restrictions)
  const asked = question ? meantIn(question, stemOf, restrictions).all : new Set<string>()
  const words = placed.words()
  return placed.sentences().flatMap(({ first, end }, at) => {
    const own = words.slice(first, end)
    if (!own.some(({ key }) => everyOne.test(key) || anyOne.test(key)) || isNegated(own)) return []
    if (own.some(({ key }) => limitWords.has(key)) || isAsked(placed.text, words, first)) return []
    const { stems } = meant.of(own)
    const broken = restrictions.find((each) =>
      each.stems.every((stem) => stems.has(stem) || (at === 0 && asked.has(stem))),
    )
    return broken ? [againstRule(placed, own, broken.said, 'rule-restriction')] : []
  })
}

const anyOne =
  /^(?:any|anywhere|everywhere|überall|beliebig\p{L}*|cualquier\p{L}*|n['’]importe|partout|wszędzie|dowoln\p{L}*)$/u

const lacking =
  /(?<!\p{L})(?:without|missing|lacks?|skip|leave (?:it|them|that) (?:off|out)|do without|not (?:yet|have|had)|forgot\p{L}*|no need|ohne|fehl\p{L}*|vergess\p{L}*|weglass\p{L}*|lässt (?:\p{L}+ )+weg|kein\p{L}*|noch nicht|sin|falt\p{L}*|olvid\p{L}*|no (?:tiene\p{L}*|hace falta)|aún no|sans|manqu\p{L}*|oubli\p{L}*|pas encore|inutile|bez|brak\p{L}*|zapomnia\p{L}*|jeszcze nie|nie (?:masz|ma|trzeba|potrzeb\p{L}*))(?!\p{L})/giu
/** Characters between what is missing and the word for that. */
const waivedNear = 24
const waiving =
  /(?<!\p{L})(?:no problem|never mind|doesn[’']t matter|does not matter|(?:that[’']s|is|are) (?:fine|all right|ok(?:ay)?)|not to worry|don[’']t worry|still|no need|kein problem|macht (?:gar )?nichts|egal|nicht schlimm|trotzdem|weglass\p{L}*|lässt (?:\p{L}+ )+weg|nicht nötig|no pasa nada|no importa|tranquil[oa]s?|sin problema|da igual|no hace falta|pas grave|aucun problème|peu importe|inutile|quand même|nic (?:nie )?(?:się nie )?(?:szkodzi|stało)|nie szkodzi|to nie problem|bez problemu|nie trzeba|i tak)(?!\p{L})/iu

/** Who says that it does not matter where something is missing that the rules demand. */
export function requirementsWaived(
  placed: PlacedText,
  stemOf: (key: string) => string,
  requirements: readonly Requirement[],
): Found[] {
  if (!waiving.test(placed.text)) return []
  const words = placed.words()
  return placed.sentences().flatMap(({ first, end }) => {
    const own = words.slice(first, end)
    const start = own[0]?.from ?? 0
    const sentence = placed.text.slice(start, own.at(-1)?.to)
    if (!waiving.test(sentence)) return []
    const lacks = [...sentence.matchAll(lacking)].map(({ index, 0: said }) => ({
      from: start + index - waivedNear,
      to: start + index + said.length + waivedNear,
    }))
    const here = own
      .filter(({ from, to }) => lacks.some((each) => from < each.to && to > each.from))
      .map(({ key }) => stemOf(key))
    const broken = requirements.find(({ stems }) =>
      stems.some((stem) =>
        here.some((each) => each === stem || (each.length >= rootLength && isOfRoot(each, stem))),
      ),
    )
    return broken ? [againstRule(placed, own, broken.said, 'rule-waived')] : []
  })
}

/** What need not be, in one word: it is optional, one may do without it. */
const dispensing =
  /(?<!\p{L})(?:optional|(?:not|n[’']t) (?:needed|necessary|required|essential)|unnecessary|no need|needn[’']t|(?:do not|don[’']t) (?:need|have to|worry)|(?:can|may) (?:skip|do without|go without)|nicht (?:nötig|notwendig|erforderlich)|überflüssig|freiwillig|(?:er)?spar(?:en|e|t|st)? (?:wir |sie |du )?(?:uns|sich|dir|ihnen|euch)|verzichten|(?:brauch|müss)\p{L}* (?:\p{L}+ )?(?:kein|nicht)\p{L}*|no (?:hace falta|es necesari[oa]|hay que|te preocupes|se preocupe)|opcional|prescindible|prescind\p{L}*|facultati\p{L}*|inutile|pas (?:nécessaire|obligatoire|besoin)|s['’]en pass\p{L}*|se passe\p{L}* de|nie (?:trzeba|musi\p{L}*|jest (?:konieczn|potrzebn)\p{L}*|martw)\p{L}*|zbędn\p{L}*|niepotrzebn\p{L}*|opcjonaln\p{L}*|dobrowoln\p{L}*)(?!\p{L})/iu

/** Who says that one may do without what the rules demand, in the sentence or to a question that names it. */
export function requirementsDispensed(
  placed: PlacedText,
  question: PlacedText | undefined,
  stemOf: (key: string) => string,
  requirements: readonly Requirement[],
): Found[] {
  if (!dispensing.test(placed.text)) return []
  const words = placed.words()
  const asked = question?.words().map(({ key }) => stemOf(key)) ?? []
  return placed.sentences().flatMap(({ first, end }, at) => {
    const own = words.slice(first, end)
    if (!dispensing.test(placed.text.slice(own[0]?.from, own.at(-1)?.to))) return []
    if (isAsked(placed.text, words, first)) return []
    const here = [...own.map(({ key }) => stemOf(key)), ...(at === 0 ? asked : [])]
    const speaksOf = (stem: string): boolean =>
      here.some((each) => each === stem || (each.length >= rootLength && isOfRoot(each, stem)))
    const broken = requirements.find(
      ({ stems }) => stems.filter(speaksOf).length >= Math.min(2, stems.length) && stems.length > 0,
    )
    return broken ? [againstRule(placed, own, broken.said, 'rule-waived')] : []
  })
}

const permitting =
  /(?<!\p{L})(?:welcome|can|may|enough|already|kannst|können|dürfen|darfst|schon|reicht|genügt|willkommen|puede[ns]?|basta|bienvenid[oa]s?|pouvez|peut|peuvent|suffit|bienvenue?s?|możesz|mogą|może|wystarczy|już|zapraszamy)(?!\p{L})/iu
const youngerThan =
  /(?:under|below|younger than|unter|jünger als|menores? de|moins de|poniżej|młodsz\p{L}*(?: niż)?)\s+$/iu
const yearsBehind =
  /^[\s-]*(?:(?:and|or|und|oder|y|o|et|ou|i|lub)\s\p{L}+[\s-]*)?(?:years?(?:[\s-]olds?)?|jahren?|jährig\p{L}*|años|ans|lat)(?!\p{L})/iu
const ageBefore = /(?<!\p{L})(?:aged?|at|mit|con|a los|à|w wieku)\s+$/iu
/** “Teenagers from 14”: behind whom it says how old they are. */
const youngFrom =
  /(?<!\p{L})(?:child(?:ren)?|kids?|teen\p{L}*|young\p{L}*|kinder?n?|jugendlichen?|niñ[oa]s|menores|adolescentes|jóvenes|enfants?|ados|adolescents?|jeunes|dzieci|młodzież|nastolat\p{L}+)\s+(?:from|ab|desde|a partir de|dès|à partir de|od)\s+$/iu

/** An age below the one that a rule asks for, in a sentence that lets in. */
export function agesWaived(placed: PlacedText, ages: readonly Age[]): Found[] {
  const words = placed.words()
  return placed.numbers().flatMap(({ kind, value, from, to, first }) => {
    const age = kind === 'count' ? ages.find(({ least }) => value < least && value >= 8) : undefined
    const before = placed.text.slice(Math.max(0, from - 40), from)
    if (!age || youngerThan.test(before)) return []
    if (!yearsBehind.test(placed.text.slice(to)) && !ageBefore.test(before) && !youngFrom.test(before))
      return []
    const sentence = placed.sentences()[words[first]?.sentence ?? -1]
    const own = words.slice(sentence?.first, sentence?.end)
    const said = placed.text.slice(own[0]?.from, own.at(-1)?.to)
    if (!permitting.test(said) || isNegated(own) || isAsked(placed.text, words, first)) return []
    return [againstRule(placed, own, age.said, 'rule-age')]
  })
}
