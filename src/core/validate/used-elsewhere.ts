import { z } from 'zod'
import { copyLanguage } from '../../shared/copy-language.ts'
import type { Intake } from '../../shared/intake.ts'
import { sections, type SectionNumber } from '../../shared/sections/index.ts'
import { fieldAt, fieldOf, type Field } from '../../shared/sections/outline.ts'
import { smallWords, stemOf } from '../../shared/stems.ts'
import type { Content } from '../../shared/vault.ts'
import { bodyWords, beginning, cut } from './digest.ts'

/** What is listed at most, in lines and in words of a line. */
const mostLines = 64
const [wordsOfLine, wordsOfOpening] = [14, 20]
/** So many quotes, scenes and openings of one section at most, so that none crowds out the others. */
const [mostQuotes, mostScenes, openingsOfSection] = [12, 12, 8]
/** A text tells a scene when it holds so much of the scene's words, and so many at least. */
const shareOfScene = 0.6
const leastOfScene = 4
/** A word or a year that tells a scene from another. With five letters, a scene of eleven words was never seen again. */
const longWord = 4
/** Words in a row that are no chance. */
const leastOfQuote = 4
/** Of an answer's sentence that is said in passing, in words, and so many of them. */
const [leastOfCircumstance, mostCircumstances] = [3, 12]
/** A word of pictures is used up when so many sections have it; one that stands oftener in all is a word of the trade. */
const [sectionsOfPicture, timesOfPicture] = [2, 12]
/** In so many of its places it stands as a thing. With the half, no verb and no adverb was left in four vaults of four languages. */
const shareAsThing = 0.5
/** So many of them are named at most, those first that most sections have. */
const mostPictured = 100

/**
 * The sections that show a moment of the portrait, those first that begin with one. Each moment is dealt to one of them, before
 * any is written: sections that are written side by side do not see what the other one tells, and what each of them made up
 * came back in three others.
 */
const tellers: readonly SectionNumber[] = [9, 10, 7, 8]

/**
 * The portrait as it is handed to a section: of the moments that are others' to tell only the titles, since nobody leaves
 * out what was laid before them. A section that is left out tells none.
 */
export function withOwnMoments(
  section: SectionNumber,
  portrait: Content,
  leftOut: readonly SectionNumber[] = [],
): Content {
  const challenges = titled.safeParse(portrait['challenges'])
  if (!challenges.success) return portrait
  const there = tellers.filter((teller) => !leftOut.includes(teller))
  return {
    ...portrait,
    challenges: challenges.data.map(({ title, ...moment }, at) =>
      there[at] === section ? { title, ...moment } : { title },
    ),
  }
}

/** The sections that hand moments on: whatever they show, they see all answers. */
const givers: readonly SectionNumber[] = [1, 2, 3]

/**
 * What the answers say in passing, such as “usually after a leak” or “His daughter’s on the board”, becomes a moment under every
 * hand that reads it: in one vault each of these two was pictured in five sections. A line that names them as facts; none where
 * there is nothing of the kind.
 */
export function saidInPassing(section: SectionNumber, intake: Intake): string[] {
  const said = givers.includes(section) ? [] : circumstancesOf(intake)
  if (said.length === 0) return []
  const named = said.map((circumstance) => `“${circumstance}”`).join(', ')
  return [
    `What these answers say is a fact. Say it wherever it tells who reads this, or the task asks for it; make no moment of it, in which somebody is seen or heard: ${named}.`,
  ]
}

/**
 * What clients say, and what is said of the ideal client behind the sentence that says who they are. One of a word or two says
 * too little to be pictured.
 */
function circumstancesOf({ clientWords, idealClient }: Intake): string[] {
  const ofClient = sentencesOf(idealClient).slice(1)
  return [...sentencesOf(clientWords), ...ofClient]
    .filter((sentence) => wordsOf(sentence).length >= leastOfCircumstance)
    .slice(0, mostCircumstances)
    .map(short)
}

const sentencesOf = (answer: string): string[] =>
  answer
    .split(/(?<=[.!?…][”"»’']?)\s+|\n+|[“”„«»"]/u)
    .map((sentence) => sentence.trim().replace(/(?<![.…])[.…]+$/u, ''))
    .filter((sentence) => wordsOf(sentence).length > 0)

type Contents = Partial<Record<SectionNumber, Content>>

interface Written {
  section: { number: SectionNumber }
  content: Content
}

interface Leaf {
  section: SectionNumber
  plain: string
  words: ReadonlySet<string>
}

/**
 * What sections have used already, so that another does not use it too: where the one-liner stands to the letter, which
 * quotes are printed and which scenes told, each with its sections, how long texts begin, and the words of their pictures.
 */
export function usedElsewhere(contents: Contents, intake: Intake): string[] {
  const others = sections.flatMap((section) => {
    const content = contents[section.number]
    return content ? [{ section, content }] : []
  })
  const leaves = others.flatMap(({ section: { number }, content }) =>
    // The portrait is where moments come from; nobody reads them there.
    number === 1
      ? []
      : paragraphsIn(content).map((text): Leaf => ({
          section: number,
          plain: plainOf(text),
          words: longWordsOf(text),
        })),
  )
  const oneLiner = contents[2]?.['oneLiner']
  const lines = [
    ...(typeof oneLiner === 'string' ? standsIn('The one-liner', oneLiner, leaves) : []),
    ...intake.proof
      .flatMap(({ words }) => standsIn(`Quote “${short(words)}”`, words, leaves))
      .slice(0, mostQuotes),
    ...scenesOf(intake, contents[1])
      .flatMap((scene) => toldIn(scene, leaves))
      .slice(0, mostScenes),
    ...others.flatMap(({ section, content }) =>
      openingsIn(fieldOf(section.schema), content)
        .slice(0, openingsOfSection)
        .map(
          (opening) => `Section ${section.number} has a text that begins: ${cut(opening, wordsOfOpening)}`,
        ),
    ),
  ]
  return [...lines.slice(0, mostLines), ...picturedIn(others, intake)]
}

/**
 * The words that two sections or more have painted with and no answer holds. Who is told that a scene is told elsewhere tells it
 * again; who is told that its words are used up finds another: of the things named here a model used 14 in a thousand
 * words where it had used 36, and told other moments (docs/decisions/2026-11-27-scenes-told-once.md).
 */
function picturedIn(others: readonly Written[], intake: Intake): string[] {
  const language = copyLanguage(intake)
  const articles = articlesOf[language ?? 'en']
  if (!articles) return []
  const answered = stemsIn(textsIn({ ...intake, neverWords: '' }), beginningOf)
  const names = stemsIn(others.flatMap(namesIn))
  const seen = new Map<string, Painted>()
  // German writes a thing with a capital, so “ein paar” and “das jetzige” are none there.
  const isWrittenAsThing = language === 'de' ? isCapital : () => true
  for (const { content } of others) {
    const here = new Set<string>()
    let before = ''
    for (const written of textsIn(content).flatMap(writtenWordsOf)) {
      const word = written.toLowerCase()
      const article = before
      const isThing = articles.has(article) && isWrittenAsThing(written)
      before = word
      const stem = stemOf(word)
      if (
        word.length < 4 ||
        /\d/u.test(word) ||
        smallWords.has(word) ||
        noPicture.has(stemOf(word)) ||
        answered.has(beginningOf(word)) ||
        names.has(stem)
      )
        continue
      const one = seen.get(stem) ?? { word, sections: 0, times: 0, asThing: 0, isNoun: false }
      if (isThing) one.asThing++
      if (isThing && !pronouns.has(article)) one.isNoun = true
      one.times++
      if (!here.has(stem)) one.sections++
      here.add(stem)
      seen.set(stem, one)
    }
  }
  const used = [...seen.values()]
    .filter(
      (one) =>
        one.isNoun &&
        one.asThing >= one.times * shareAsThing &&
        one.sections >= sectionsOfPicture &&
        one.times <= timesOfPicture,
    )
    .toSorted((a, b) => b.sections - a.sections || a.times - b.times)
    .slice(0, mostPictured)
    .map(({ word }) => word)
  if (used.length === 0) return []
  return [
    `Sections have painted with these words; but for the moment that you were handed, no moment, object or gesture of yours is made of them: ${used.join(', ')}.`,
  ]
}

interface Painted {
  word: string
  sections: number
  times: number
  asThing: number
  /** It stands once at least behind an article that can be nothing else. */
  isNoun: boolean
}

/** Articles that stand before verbs as well: “la pone”, “nous le disons”. A thing stands behind another one too. */
const pronouns = setOf('la las los le les')

/** What the forms of an answer's word share: “colle” is the owner’s who answered “collée”. */
const beginningOf = (word: string): string => stemOf(stemOf(word)).slice(0, 5)

/**
 * Behind these stands a thing one can see, by the language of the copy; one without them has no such list. Some are pronouns too
 * (“je la vends”, “lo tocaba”), so a thing stands behind one in most places. “A” is an article in English alone: “a buscar”, “il a pris”.
 */
const articlesOf: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  en: setOf('the a an my your his her their our'),
  de: setOf(`der die das den dem des ein eine einen einem einer mein meine meinen dein deine deinen ihr ihre ihren
    unser unsere`),
  es: setOf('el la los las un una unos unas mi mis tu tus su sus'),
  fr: setOf('la le les un une du des mon ma mes ton ta tes son sa ses notre nos votre vos'),
}

// A schema that is made where it is used is made a thousand times in a run, and the library remembers each for some time.
const titled = z.array(z.looseObject({ title: z.string() }))
const named = z.looseObject({ name: z.string() }).array().catch([])
const giftTitle = z.looseObject({ main: z.string() })
const giftIdea = z.looseObject({ format: z.string() })

/** What is handed on to the letter: the one-liner, names of the offer, its steps and ways; what the gift is called and is. */
function namesIn({ section, content }: Written): string[] {
  const { oneLiner, name, title, idea, blueprint, tiers } = content
  const gift = giftTitle.safeParse(title).data?.main
  const format = giftIdea.safeParse(idea).data?.format
  return [
    ...textsIn([section.number === 2 && oneLiner, name, gift, format]),
    ...[blueprint, tiers].flatMap((list) => named.parse(list).map((one) => one.name)),
  ]
}

const stemsIn = (texts: readonly string[], stem = stemOf): ReadonlySet<string> =>
  new Set(texts.flatMap(wordsOf).map((word) => stem(word)))

function standsIn(name: string, words: string, leaves: readonly Leaf[]): string[] {
  const wanted = plainOf(words)
  if (wanted.split(' ').length < leastOfQuote) return []
  return line(
    `${name} stands to the letter`,
    leaves.filter(({ plain }) => ` ${plain} `.includes(` ${wanted} `)),
  )
}

function toldIn(scene: string, leaves: readonly Leaf[]): string[] {
  const wanted = [...longWordsOf(scene)]
  // “Scrape, wash, fill, mesh” is how the work is done, and every offer says it.
  if (wanted.length <= leastOfScene) return []
  const least = Math.max(leastOfScene, wanted.length * shareOfScene)
  return line(
    `The scene “${short(scene)}” is told`,
    leaves.filter(({ words }) => wanted.filter((word) => words.has(word)).length >= least),
  )
}

function line(what: string, leaves: readonly Leaf[]): string[] {
  const numbers = [...new Set(leaves.map(({ section }) => section))].sort((a, b) => a - b)
  if (numbers.length === 0) return []
  return [`${what} in ${numbers.length === 1 ? 'section' : 'sections'} ${numbers.join(', ')}.`]
}

/** The moments there are: true ones, a line each, the beats of the story, and those the portrait made up as typical. */
function scenesOf(intake: Intake, portrait: Content | undefined): string[] {
  const challenges: unknown = portrait?.['challenges']
  return [
    ...intake.scenes.split('\n'),
    ...Object.values(intake.story ?? {}),
    ...(Array.isArray(challenges) ? challenges.map((challenge) => textsIn(challenge).join(': ')) : []),
  ].filter((scene) => scene.trim() !== '')
}

/** How the long texts of some content begin, in its order. */
function openingsIn(field: Field, value: unknown): string[] {
  if (typeof value === 'string') return (field.words?.[0] ?? 0) >= bodyWords ? [beginning(value)] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = fieldAt(field, [Array.isArray(value) ? Number(key) : key])
    return below ? openingsIn(below, inner) : []
  })
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** A scene is told in one paragraph; the words of a whole letter would hold any. */
const paragraphsIn = (content: Content): string[] =>
  textsIn(content).flatMap((text) => text.split(/\n\s*\n/u))

const writtenWordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
const wordsOf = (text: string): string[] => writtenWordsOf(text.toLowerCase())
const plainOf = (text: string): string => wordsOf(text).join(' ')
const longWordsOf = (text: string): Set<string> =>
  new Set(wordsOf(text).filter((word) => word.length >= longWord && !smallWords.has(word)))
const short = (text: string): string => cut(text, wordsOfLine)

/** Nobody paints with these, and every task needs them: which one, how much, when, and the parts of anything. */
const noPicture = stemsIn([
  `first last next second third late later latest early earlier whole full half rest part parts middle start starts beginning end
  best better worst wrong right same single only other easy hard quick slow good great small little long short next new old
  real actual usual ordinary honest free open number numbers kind sort thing things spot place side point case lot bit minute
  hour day week month year time times score price cost person people someone question answer word line rule reason
  page form home letter note address problem fault drop missing name list date bottom heading plain feeling evening morning awkward wiser hidden conclusion argument
  fair bare silent quiet loss trouble worry fear doubt gift firm business work job truth choice decision promise
  erste ersten zweite letzte letzten nächste nächsten ganze ganzen halbe halben beste besten richtige falsche gleiche einzige
  einzigen andere anderen eigene eigenen kleine großen große neue alte lange kurze gute guten Anfang Ende Mitte Rest Teil Zahl
  Stelle Seite Punkt Fall Minute Stunde Tag Woche Monat Jahr Zeit Mal Preis Frage Antwort Wort Zeile Regel Grund Sache Leute
  primera primer segundo segunda última último próxima próximo misma mismo única único mejor peor mayor menor entera entero
  nueva nuevo buena bueno principio final mitad parte número lado punto caso minuto hora día semana mes año tiempo vez precio
  pregunta respuesta palabra línea regla razón cosa persona gente
  première premier deuxième dernière dernier prochaine prochain même seule seul meilleure meilleur entière entier moitié
  bonne bon nouvelle nouveau petite petit grande grand début fin milieu reste partie nombre côté point cas minute heure jour
  semaine mois année temps fois prix question réponse mot ligne règle raison chose personne gens mauvais mauvaise mauvaises assez bien
  dont bout suit vrai vraie texte mien mienne miens tien tienne sien sienne siens leurs autre autres plupart mieux pire plus moins`,
])

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}
