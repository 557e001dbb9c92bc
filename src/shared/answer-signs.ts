import { spokenWords } from './spoken-words.ts'

/** What an answer holds that a writer can use, read from its words alone. */
export interface Signs {
  /** Words in any script. */
  words: number
  /** Read by English lists; in other languages only length, numbers and marks can be judged. */
  english: boolean
  /** Words that would fit any business, each once, the emptiest first. */
  generic: string[]
  /** Different words that are neither generic nor small. */
  specific: number
  /** A number, in digits or in words. */
  number: boolean
  /** A number, a name, a place, a moment or somebody's own words. */
  concrete: boolean
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean))

const small = listed(`
  a an the and or but nor of to in on at by for with without from as than that which who whose whom what when while
  where why because if so into over under about their his her its our your my is are was were be been being have has
  had do does did not no only just very really every each this these those i we they he she it you them him us me can
  could will would should may might must also too more most many much some any all both own other there here then up
  out get gets got make makes made like how i'm we're don't it's you're they're want wants need needs something
  anything things thing lot able through during between always never often`)

/** The loudest words of brochures: true of every business, so they say nothing about this one. */
const loud = listed(`
  everyone everybody anyone anybody success successful quality high-quality premium great excellent excellence amazing
  awesome outstanding world-class cutting-edge state-of-the-art best passionate holistic transform transformation
  dreams goals potential happy happier satisfied results value`)

/** And all of them, the quiet ones too. */
const brochure = listed(`
  everyone everybody anyone anybody people person persons customer customers client clients business businesses
  company companies entrepreneur entrepreneurs professional professionals individual individuals audience public
  success successful succeed win winning quality high-quality premium best better great good excellent excellence
  amazing awesome outstanding top leading unique special different innovative innovation professional passionate
  passion dedicated dedication expert expertise experienced experience service services solution solutions value
  values results result results-driven result-oriented growth grow growing improve improving improvement help helps
  helping support supporting achieve achieving goals goal dreams dream potential life lives happy happiness happier
  money rich freedom fulfilment fulfillment balance mindset transform transformation transformational empower
  empowering empowerment inspire inspiring motivated motivation holistic tailored customized customised personal
  personalized personalised world-class cutting-edge state-of-the-art next level journey impact sales revenue profit
  profits strategy strategies approach tools products product everything stuff satisfaction satisfied care caring
  trust trusted reliable affordable cheap fast easy simple effective efficient efficiency optimal optimize problems
  problem issues issue challenges challenge stress stressed busy overwhelmed stuck struggling struggle lack time
  serious ambitious driven ready willing looking big work works working change changes change-makers feel feeling
  confident confidence clarity focus offer offers program programme package packages coaching consulting advice
  marketing online training course courses`)

const numberWords = listed(`
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen`)

const moments = listed(`
  night nights evening evenings morning mornings noon midnight monday mondays tuesday tuesdays wednesday wednesdays
  thursday thursdays friday fridays saturday saturdays sunday sundays january february march april june july august
  september october november december spring summer autumn winter weekend weekends week weeks weekly month months
  monthly year years yearly day days daily hour hours minute minutes meeting meetings call calls office kitchen desk
  calendar inbox phone car train school home table street city town village hallway workshop invoice invoices`)

/** English is known by its smallest words: they are a third of any text in it. */
function readsAsEnglish(words: readonly string[]): boolean {
  if (words.some((word) => /[^\p{sc=Latin}\p{N}\p{P}\p{S}]/u.test(word))) return false
  const share =
    words.filter((word) => small.has(word) || brochure.has(word)).length / Math.max(1, words.length)
  return share >= (words.length < 6 ? 0.5 : 0.25)
}

/** A word that begins large although no sentence begins with it: most likely a name. */
const nameInside = /(?<![.!?…:“"(]\s*|^)(?<=[\p{Ll},;]\s+)\p{Lu}[\p{L}’'-]+/u
const ownWords = /[“"«„「『][^”"»」』]{3,}[”"»“」』]/u

export function signsOf(text: string): Signs {
  const typed = spokenWords(text)
  const words = typed.map((word) => word.toLocaleLowerCase('en').replaceAll('’', "'"))
  const generic = [...new Set(words.filter((word) => brochure.has(word)))].sort(
    (a, b) => Number(loud.has(b)) - Number(loud.has(a)),
  )
  const specific = new Set(words.filter((word) => !small.has(word) && !brochure.has(word))).size
  const number =
    /\p{N}/u.test(text) || words.some((word) => word.split('-').some((half) => numberWords.has(half)))
  return {
    words: typed.length,
    english: readsAsEnglish(words),
    generic,
    specific,
    number,
    concrete:
      number || nameInside.test(text) || ownWords.test(text) || words.some((word) => moments.has(word)),
  }
}
