import { once, onceFor } from './once.ts'
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
 * words only: a phrase is followed word by word where its first word stands and its rarest one stands behind it in the same
 * sentence. How a phrase is written tells `phrase-steps.ts`. What it looks with is made when it first looks: the lists are
 * long, and a program that has just been started looks for nothing yet.
 */
export function everyPhrase(phrases: readonly string[]): (words: readonly Word[]) => PhraseInText[] {
  const made = once(() => leadsOf(phrases.map(phraseOf)))
  /** Where the rarest word of each phrase was read last, counted through all texts. */
  const rarestAt = new Float64Array(phrases.length).fill(-1)
  let read = 0
  return (words) => {
    if (phrases.length === 0) return []
    const forms = formsOf(words)
    const leads = made()(forms)
    const found: PhraseInText[] = []
    /** Words of the sentence that a phrase may begin with. */
    let firsts: number[] = []
    for (let begin = 0; begin < words.length;) {
      const sentence = words[begin]?.sentence
      let isHopeful = false
      let end = begin
      for (; end < words.length && words[end]?.sentence === sentence; end++) {
        const lead = leads(end)
        if (lead === nowhere) continue
        if (lead.first.length > 0) firsts.push(end)
        for (const { number } of lead.rarest) rarestAt[number] = read + end
        isHopeful ||= lead.rarest.length > 0
      }
      // A sentence with no phrase’s rarest word holds none.
      for (const at of isHopeful ? firsts : [])
        for (const phrase of leads(at).first) {
          if ((rarestAt[phrase.number] ?? -1) < read + at) continue
          const to = endFrom(phrase, words, forms.all, at)
          if (to !== null)
            found.push({
              from: words[at]?.from ?? 0,
              to: words[to - 1]?.to ?? 0,
              phrase: phrase.number,
              first: at,
              end: to,
            })
        }
      if (firsts.length > 0) firsts = []
      begin = end
    }
    read += words.length
    return found
  }
}

/** The phrases that may begin with a word, and those of which it may be the rarest. */
interface Lead {
  first: readonly Phrase[]
  rarest: readonly Phrase[]
}

/** Most words lead nowhere. */
const nowhere: Lead = { first: [], rarest: [] }

/** Where the words of a text lead, worked out once for each word as long as its number holds. */
function leadsOf(phrases: readonly Phrase[]): (forms: Forms) => (at: number) => Lead {
  const first = indexOf(phrases, firstSteps)
  const rarest = indexOf(phrases, rarestStep)
  const leadOf = (form: Form): Lead => {
    const lead = { first: [...candidates(first, form)], rarest: [...candidates(rarest, form)] }
    return lead.first.length + lead.rarest.length === 0 ? nowhere : lead
  }
  let numbered: Numbered | null = null
  /** For each number the place of its lead in the list, 0 where it is not known yet. */
  let known = new Uint16Array()
  let all: Lead[] = []
  return (forms) => {
    if (numbered !== forms.numbered) {
      numbered = forms.numbered
      known = new Uint16Array(mostNumbered)
      all = [nowhere, nowhere]
    }
    return (at) => {
      const id = forms.ids[at] ?? mostNumbered
      const before = known[id]
      if (before) return all[before]!
      const form = forms.all[at]
      const lead = form ? leadOf(form) : nowhere
      // A number beyond the last one is that of every word that has none of its own.
      if (id < mostNumbered) known[id] = lead === nowhere ? 1 : all.push(lead) - 1
      return lead
    }
  }
}

/** Words that have a number: more than any vault has, and less than 16 bits count. */
const mostNumbered = 30_000

/** The words of all texts by number, so that a finder need not look each of them up by its letters. */
type Numbered = Map<string, number>
let numbers: Numbered = new Map()

/** The words of a text as phrases read them. */
interface Forms {
  all: readonly Form[]
  ids: Uint16Array
  numbered: Numbered
}

/** Made once for the words of a text, whatever the number of finders that read them. */
const formsOf = onceFor((words: readonly Word[]): Forms => {
  if (numbers.size >= mostNumbered) numbers = new Map()
  const numbered = numbers
  const ids = new Uint16Array(words.length)
  words.forEach(({ key }, at) => {
    const id = numbered.get(key) ?? Math.min(numbered.size, mostNumbered)
    if (id === numbered.size && id < mostNumbered) numbered.set(key, id)
    ids[at] = id
  })
  return { all: words.map(formOf), ids, numbered }
})

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

/** The step that no such phrase is without and that stands in the fewest texts. */
function rarestStep({ steps }: Phrase): number {
  let rarest = 0
  steps.forEach((step, at) => {
    if (rarityOf(step) >= rarityOf(steps[rarest])) rarest = at
  })
  return 1 << rarest
}

/** Long words are rarer than short ones. */
function rarityOf(step: Step | undefined): number {
  if (!step || step.optional) return -1
  if (step.any || step.anyLarge) return 0
  const parts = [...step.words, ...step.large, ...step.starts, ...step.ends]
  return Math.min(step.number ? 1 : Infinity, ...parts.map(({ length }) => length))
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
    'un una uno dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta trece catorce dieciséis diecisiete dieciocho diecinueve veinticinco noventa cien ciento doscientos doscientas trescientos trescientas cuatrocientos cuatrocientas quinientos quinientas mil ' +
    'une deux trois quatre cinq sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante treize quatorze seize vingts cents cent mille ' +
    'jeden jedna jedno dwa dwie dwóch trzy trzech cztery czterech pięć pięciu sześć sześciu siedem siedmiu osiem ośmiu dziewięć dziesięć dziesięciu dwanaście piętnaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt czternaście szesnaście dwudziestu trzydziestu czterdziestu pięćdziesięciu dwoje troje sto stu dwieście trzysta czterysta pięćset tysiąc dziewięciu sześciuset'
  ).split(' '),
)

const isNumber = (key: string): boolean => isDigit(key.charCodeAt(0)) || numberWords.has(key)
const isDigit = (code: number): boolean => code >= 48 && code <= 57
