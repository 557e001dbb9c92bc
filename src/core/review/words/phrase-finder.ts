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
 * words only: a word is looked up once and leads to the phrases that can begin with it. How a phrase is written tells
 * `phrase-steps.ts`. What it looks with is made when it first looks: the lists are long, and a program that has just been
 * started looks for nothing yet.
 */
export function everyPhrase(phrases: readonly string[]): (words: readonly Word[]) => PhraseInText[] {
  let made: Index | null = null
  return (words) => {
    const index = (made ??= indexOf(phrases))
    const forms = words.map(formsOf)
    return words.flatMap((word, first) => {
      const found: PhraseInText[] = []
      for (const at of candidates(index, forms[first] ?? [])) {
        const end = endFrom(at, words, forms, first)
        if (end !== null)
          found.push({ from: word.from, to: words[end - 1]?.to ?? 0, phrase: at.number, first, end })
      }
      return found
    })
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

function indexOf(list: readonly string[]): Index {
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
  list.forEach((written, number) => {
    const phrase = phraseOf(written, number)
    phrase.steps.forEach((step, i) => {
      if (((phrase.skips[0] ?? 0) & (1 << i)) === 0) return
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

/** The forms by which a word is known: as it is compared, and what stands behind an elision, as in "l’argent". */
interface Form {
  key: string
  large: string | null
}

function formsOf({ key, text }: Word): Form[] {
  const plain = { key, large: isLarge(text) ? key : null }
  const elided = key.lastIndexOf("'")
  if (elided < 0 || elided === key.length - 1) return [plain]
  const behind = key.slice(elided + 1)
  return [plain, { key: behind, large: isLarge(text.slice(-behind.length)) ? behind : null }]
}

function candidates({ whole, starts, ends, numbers, any }: Index, forms: readonly Form[]): Set<Phrase> {
  const found = new Set<Phrase>(any)
  const take = (phrases: readonly Phrase[] | undefined): void => phrases?.forEach((each) => found.add(each))
  for (const { key } of forms) {
    take(whole.get(key))
    for (const { length, by } of starts) if (key.length >= length) take(by.get(key.slice(0, length)))
    for (const { length, by } of ends) if (key.length >= length) take(by.get(key.slice(-length)))
    if (numbers.length > 0 && isNumber(key)) take(numbers)
  }
  return found
}

/** The word behind the longest stretch from `first` on that the phrase holds for. It ends with its sentence. */
function endFrom(
  { steps, begins, skips }: Phrase,
  words: readonly Word[],
  forms: readonly (readonly Form[])[],
  first: number,
): number | null {
  if (begins && !words[first]?.begins) return null
  const sentence = words[first]?.sentence
  let reached = skips[0] ?? 0
  let end: number | null = null
  for (let i = first; i < words.length && reached !== 0 && words[i]?.sentence === sentence; i++) {
    // "Any word" does not lead over a comma or a dash.
    const parted = i > first && (words[i]?.from ?? 0) - (words[i - 1]?.to ?? 0) > 1
    let next = 0
    for (let at = 0; at < steps.length; at++) {
      const step = steps[at]
      if ((reached & (1 << at)) === 0 || !step || (step.any && parted)) continue
      if (holds(step, forms[i] ?? [])) next |= skips[at + 1] ?? 0
    }
    reached = next
    if ((reached & (1 << steps.length)) !== 0) end = i + 1
  }
  return end
}

const holds = (step: Step, forms: readonly Form[]): boolean =>
  step.any ||
  forms.some(
    ({ key, large }) =>
      step.words.has(key) ||
      (large !== null && (step.anyLarge || step.large.has(large))) ||
      (step.number && isNumber(key)) ||
      step.starts.some((start) => key.startsWith(start)) ||
      step.ends.some((end) => key.endsWith(end)),
  )

const numberWords = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety hundred thousand ' +
    'ein eine einen einer einem zwei drei vier fünf sechs sieben acht neun zehn elf zwölf vierzehn fünfzehn zwanzig dreißig vierzig fünfzig sechzig neunzig hundert tausend ' +
    'un una uno dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta cuarenta cincuenta sesenta noventa cien mil ' +
    'une deux trois quatre cinq sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent mille ' +
    'jeden jedna jedno dwa dwie dwóch trzy trzech cztery czterech pięć pięciu sześć sześciu siedem siedmiu osiem ośmiu dziewięć dziesięć dziesięciu dwanaście piętnaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt sto tysiąc'
  ).split(' '),
)

const isNumber = (key: string): boolean => /^\d/u.test(key) || numberWords.has(key)
