import { once } from './once.ts'
import { stepsOf, type Step } from './phrase-steps.ts'
import { isLarge, type Word } from './words-in.ts'

/** A phrase found in a text: its place and which phrase of the list it is. */
export interface PhraseInText {
  from: number
  to: number
  phrase: number
  /** Its first word among the words of the text, and the one behind its last. */
  first: number
  end: number
}

/** Finds any of a list of phrases in the words of a text: of those that overlap the first, of those that begin alike the longest. */
export function phraseFinder(phrases: readonly string[]): (words: readonly Word[]) => PhraseInText[] {
  const find = everyPhrase(phrases)
  return (words) => {
    let free = 0
    return find(words)
      .toSorted((a, b) => a.first - b.first || b.end - a.end || b.phrase - a.phrase)
      .filter(({ first, end }) => {
        if (first < free) return false
        free = end
        return true
      })
  }
}

/**
 * Finds every phrase of a list wherever it stands, each as long as it can be there, in time that grows with the number of
 * words only: a phrase is followed word by word where its first word stands and its last one stands behind it in the same
 * sentence. How a phrase is written tells `phrase-steps.ts`. What it looks with is made when it first looks: the lists are
 * long, and a program that has just been started looks for nothing yet.
 */
export function everyPhrase(phrases: readonly string[]): (words: readonly Word[]) => PhraseInText[] {
  const made = once(() => {
    const all = phrases.map(phraseOf)
    return { first: lookUp(indexOf(all, firstSteps)), last: lookUp(indexOf(all, lastStep)) }
  })
  /** Where the last word of each phrase was read last, counted through all texts. */
  const lastAt = new Float64Array(phrases.length).fill(-1)
  let read = 0
  return (words) => {
    if (phrases.length === 0) return []
    const { first, last } = made()
    const forms = words.map(formOf)
    const found: PhraseInText[] = []
    for (let begin = 0; begin < words.length;) {
      let end = begin
      for (; words[end]?.sentence === words[begin]?.sentence && end < words.length; end++)
        for (const { number } of last(forms[end])) lastAt[number] = read + end
      for (let at = begin; at < end; at++)
        for (const phrase of first(forms[at])) {
          if ((lastAt[phrase.number] ?? -1) < read + at) continue
          const to = endFrom(phrase, words, forms, at)
          if (to !== null)
            found.push({
              from: words[at]?.from ?? 0,
              to: words[to - 1]?.to ?? 0,
              phrase: phrase.number,
              first: at,
              end: to,
            })
        }
      begin = end
    }
    read += words.length
    return found
  }
}

/** Words whose phrases are remembered: more than any vault has. */
const mostKnown = 30_000

/** The phrases that a word leads to, worked out once for each word. */
function lookUp(index: Index): (form: Form | undefined) => readonly Phrase[] {
  const known = new Map<string, readonly Phrase[]>()
  return (form) => {
    if (!form) return []
    const before = known.get(form.key)
    if (before) return before
    const found = [...candidates(index, form)]
    if (known.size >= mostKnown) known.clear()
    known.set(form.key, found)
    return found
  }
}

/** A phrase by its steps; what is reached in it is a number of one bit for each step. */
interface Phrase {
  number: number
  steps: readonly Step[]
  begins: boolean
  /** The steps reached before the first word, and so on: `skips[i]` are those reached with step i. */
  skips: readonly number[]
}

interface Index {
  whole: ReadonlyMap<string, readonly Phrase[]>
  /** By their beginnings and endings of so many letters. */
  starts: readonly { length: number; by: ReadonlyMap<string, readonly Phrase[]> }[]
  ends: readonly { length: number; by: ReadonlyMap<string, readonly Phrase[]> }[]
  numbers: readonly Phrase[]
  any: readonly Phrase[]
}

/** The steps that the first word of a phrase may be, as bits. */
const firstSteps = ({ skips }: Phrase): number => skips[0] ?? 0

/** The last step that no phrase is without. */
function lastStep({ steps }: Phrase): number {
  const at = steps.findLastIndex(({ optional }) => !optional)
  return 1 << Math.max(0, at)
}

function indexOf(phrases: readonly Phrase[], stepsOfInterest: (phrase: Phrase) => number): Index {
  const whole = new Map<string, Phrase[]>()
  const starts = new Map<number, Map<string, Phrase[]>>()
  const ends = new Map<number, Map<string, Phrase[]>>()
  const numbers: Phrase[] = []
  const any: Phrase[] = []
  const put = (map: Map<string, Phrase[]>, key: string, phrase: Phrase): void => {
    const known = map.get(key)
    if (!known) map.set(key, [phrase])
    else if (!known.includes(phrase)) known.push(phrase)
  }
  const putPart = (maps: Map<number, Map<string, Phrase[]>>, key: string, phrase: Phrase): void => {
    const map = maps.get(key.length) ?? new Map<string, Phrase[]>()
    maps.set(key.length, map)
    put(map, key, phrase)
  }
  phrases.forEach((phrase) => {
    const wanted = stepsOfInterest(phrase)
    phrase.steps.forEach((step, i) => {
      if ((wanted & (1 << i)) === 0) return
      for (const key of step.words) put(whole, key, phrase)
      for (const key of step.large) put(whole, key.toLowerCase(), phrase)
      for (const key of step.starts) putPart(starts, key, phrase)
      for (const key of step.ends) putPart(ends, key, phrase)
      if (step.number) numbers.push(phrase)
      if (step.any || step.anyLarge) any.push(phrase)
    })
  })
  const parts = (maps: Map<number, Map<string, Phrase[]>>) =>
    [...maps].map(([length, by]) => ({ length, by }))
  return { whole, starts: parts(starts), ends: parts(ends), numbers, any }
}

function phraseOf(written: string, number: number): Phrase {
  const { steps, begins } = stepsOf(written)
  const skips = steps.map((_, from) => {
    let reached = 1 << from
    for (let i = from; steps[i]?.optional; i++) reached |= 1 << (i + 1)
    return reached
  })
  return { number, steps, begins, skips: [...skips, 1 << steps.length] }
}

/** A word as phrases read it. */
interface Form {
  key: string
  large: boolean
  /** What stands behind an elision, as in "l’argent"; null where there is none. */
  behind: string | null
  behindLarge: boolean
  number: boolean
}

function formOf({ key, text }: Word): Form {
  const elided = key.lastIndexOf("'")
  const behind = elided < 0 || elided === key.length - 1 ? null : key.slice(elided + 1)
  const behindLarge = behind !== null && isLarge(text.slice(-behind.length))
  return { key, large: isLarge(text), behind, behindLarge, number: isNumber(key) }
}

function candidates(
  { whole, starts, ends, numbers, any }: Index,
  { key, behind, number }: Form,
): Set<Phrase> {
  const found = new Set<Phrase>(any)
  const take = (phrases: readonly Phrase[] | undefined): void => phrases?.forEach((each) => found.add(each))
  for (const form of behind === null ? [key] : [key, behind]) {
    take(whole.get(form))
    for (const { length, by } of starts) if (form.length >= length) take(by.get(form.slice(0, length)))
    for (const { length, by } of ends) if (form.length >= length) take(by.get(form.slice(-length)))
  }
  if (number) take(numbers)
  return found
}

/** The word behind the longest stretch from `first` on that the phrase holds for. It ends with its sentence. */
function endFrom(
  { steps, begins, skips }: Phrase,
  words: readonly Word[],
  forms: readonly Form[],
  first: number,
): number | null {
  if (begins && !words[first]?.begins) return null
  const sentence = words[first]?.sentence
  let reached = skips[0] ?? 0
  let end: number | null = null
  for (let i = first; reached !== 0; i++) {
    const [word, form] = [words[i], forms[i]]
    if (!word || !form || word.sentence !== sentence) break
    // "Any word" does not lead over a comma or a dash.
    const parted = i > first && word.from - (words[i - 1]?.to ?? 0) > 1
    let next = 0
    // Each bit that is set is a step that may be taken now, the lowest first.
    for (let rest = reached; rest !== 0; rest &= rest - 1) {
      const at = 31 - Math.clz32(rest & -rest)
      const step = steps[at]
      if (step && !(step.any && parted) && holds(step, form)) next |= skips[at + 1] ?? 0
    }
    reached = next
    if ((reached & (1 << steps.length)) !== 0) end = i + 1
  }
  return end
}

const holds = (step: Step, { key, large, behind, behindLarge, number }: Form): boolean =>
  step.any ||
  (number && step.number) ||
  holdsForm(step, key, large) ||
  (behind !== null && holdsForm(step, behind, behindLarge))

const holdsForm = (step: Step, key: string, large: boolean): boolean =>
  step.words.has(key) ||
  (large && (step.anyLarge || step.large.has(key))) ||
  (step.starts.length > 0 && step.starts.some((start) => key.startsWith(start))) ||
  (step.ends.length > 0 && step.ends.some((end) => key.endsWith(end)))

const numberWords = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety hundred thousand ' +
    'ein eine einen einer einem zwei drei vier fünf sechs sieben acht neun zehn elf zwölf vierzehn fünfzehn zwanzig dreißig vierzig fünfzig sechzig neunzig hundert tausend ' +
    'un una uno dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta once trece catorce dieciséis diecisiete dieciocho diecinueve veinticinco noventa cien ciento doscientos doscientas trescientos trescientas cuatrocientos cuatrocientas quinientos quinientas mil ' +
    'une deux trois quatre cinq sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante treize quatorze seize vingts cents cent mille ' +
    'jeden jedna jedno dwa dwie dwóch trzy trzech cztery czterech pięć pięciu sześć sześciu siedem siedmiu osiem ośmiu dziewięć dziesięć dziesięciu dwanaście piętnaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt czternaście szesnaście dwudziestu trzydziestu czterdziestu pięćdziesięciu dwoje troje sto stu dwieście trzysta czterysta pięćset tysiąc dziewięciu sześciuset'
  ).split(' '),
)

const isNumber = (key: string): boolean => /^\d/u.test(key) || numberWords.has(key)
