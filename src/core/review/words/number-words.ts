import { toCardinal as dutch } from 'n2words/nl-NL'
import { toCardinal as british } from 'n2words/en-GB'
import { toCardinal as english } from 'n2words/en-US'
import { toCardinal as french } from 'n2words/fr-FR'
import { toCardinal as german } from 'n2words/de-DE'
import { toCardinal as italian } from 'n2words/it-IT'
import { toCardinal as polish } from 'n2words/pl-PL'
import { toCardinal as spanish } from 'n2words/es-ES'
import { once } from './once.ts'
import { wordsIn, type Word } from './words-in.ts'

/** A number that is spelled out: its value, and the word behind its last one. */
export interface SpelledNumber {
  value: number
  end: number
}

/** Numbers in words of one language, in time that grows with the words of the text only. */
export interface NumberWords {
  /** The longest number from a word on; null where none begins. */
  at: (text: string, words: readonly Word[], start: number) => SpelledNumber | null
}

interface Step {
  next: Map<string, Step>
  value: number | null
}

/** A language's own way with numbers, beside what the library writes. */
interface Spelling {
  /** Every way a number is written. */
  forms: (value: number) => readonly string[]
  /** Numbers that have a word of their own. */
  more?: Readonly<Record<string, number>>
  /** Between thousands and the rest, where a word may stand there. */
  and?: string
  /** What stands between thousands and the rest where both are one word. */
  thousand?: readonly string[]
  /** The smallest number that is told from an article. */
  from: number
}

/** “ośmioro osób”: how many people a mixed group is, in Polish. */
const ofGroups = {
  ...{ czworo: 4, pięcioro: 5, sześcioro: 6, siedmioro: 7, ośmioro: 8, dziewięcioro: 9, dziesięcioro: 10 },
  ...{
    czworga: 4,
    pięciorga: 5,
    sześciorga: 6,
    siedmiorga: 7,
    ośmiorga: 8,
    dziewięciorga: 9,
    dziesięciorga: 10,
  },
}

const feminine = { gender: 'feminine' } as const
const withoutAccents = (form: string): string => form.normalize('NFD').replace(/\p{M}/gu, '')

const spellings: Readonly<Record<string, Spelling>> = {
  en: {
    forms: (value) =>
      [english(value), british(value)].flatMap((form) => [form, form.replace(/^one (?=[htm])/u, 'a ')]),
    more: { dozen: 12 },
    and: 'and',
    from: 0,
  },
  de: {
    forms: (value) =>
      [german(value), german(value).replace(/^ein(?=hundert|tausend)/u, '')]
        .flatMap((form) => [form, form.replaceAll('ß', 'ss'), form.replaceAll('zwei', 'zwo')])
        .flatMap((form) => (value < 13 ? [form, `${form}einhalb`] : [form])),
    more: { dutzend: 12, anderthalb: 1.5, eineinhalb: 1.5 },
    and: 'und',
    thousand: ['tausend'],
    from: 2,
  },
  es: {
    forms: (value) =>
      [spanish(value), spanish(value, feminine)].flatMap((form) => [
        form,
        form.replace(/uno$/u, 'ún'),
        form.replace(/uno$/u, 'un'),
      ]),
    more: { docena: 12 },
    from: 2,
  },
  fr: {
    forms: (value) =>
      [french(value)].flatMap((form) => [form, form.replace(/s$/u, ''), form.replace(/ un$/u, ' une')]),
    more: { douzaine: 12, dizaine: 10, quinzaine: 15, vingtaine: 20, trentaine: 30, centaine: 100 },
    from: 2,
  },
  pl: {
    forms: (value) => {
      const genitive = ofPolishCases(polish(value))
      return [polish(value), polish(value, feminine), genitive, genitive.replace(/u(?= |$)/gu, 'oma')]
    },
    more: {
      ...{ tuzin: 12, półtora: 1.5, półtorej: 1.5, dwoje: 2, troje: 3, ...ofGroups },
      ...{ dwaj: 2, dwom: 2, dwóm: 2, dwoma: 2, dwiema: 2, trzej: 3, trzem: 3, trzema: 3 },
      ...{ czterej: 4, czterem: 4, czterema: 4 },
    },
    from: 2,
  },
  it: {
    forms: (value) =>
      [italian(value), italian(value).replace(/uno$/u, 'un')].flatMap((form) => [form, withoutAccents(form)]),
    more: { dozzina: 12 },
    thousand: ['mila', 'mille'],
    from: 2,
  },
  nl: {
    forms: (value) => [dutch(value), withoutAccents(dutch(value))],
    more: { dozijn: 12, anderhalf: 1.5, anderhalve: 1.5 },
    and: 'en',
    thousand: ['duizend'],
    from: 2,
  },
}

/** "pięć", "dwieście" and "dwadzieścia dwa" as they are written in other cases, word by word: "pięciu", "dwustu". */
const ofPolishCases = (form: string): string =>
  form.replace(/\S+/gu, (word) =>
    word
      .replace(/^dwadzieścia$/u, 'dwudziestu')
      .replace(/^(trzy|czter)dzieści$/u, '$1dziestu')
      .replace(/dziesiąt$/u, 'dziesięciu')
      .replace(/^dwanaście$/u, 'dwunastu')
      .replace(/naście$/u, 'nastu')
      .replace(/^dwieście$/u, 'dwustu')
      .replace(/st[oa]$/u, 'stu')
      .replace(/^(?:dwa|dwie)$/u, 'dwóch')
      .replace(/^trzy$/u, 'trzech')
      .replace(/^cztery$/u, 'czterech')
      .replace(/siedem(?=set$|$)/u, 'siedmiu')
      .replace(/osiem(?=set$|$)/u, 'ośmiu')
      .replace(/ć(?=set$|$)/u, 'ciu')
      .replace(/^tysiąc$/u, 'tysiąca'),
  )

/** Each value up to a thousand, then round ones: the others are put together from these. */
function* valuesFrom(from: number): Generator<number> {
  for (let value = from; value < 1000; value++) yield value
  for (let value = 1000; value <= 100_000; value += 1000) yield value
  for (const value of [200_000, 250_000, 300_000, 500_000, 1e6, 2e6, 3e6, 5e6, 10e6]) yield value
}

function treeOf({ forms, more = {}, from }: Spelling): Step {
  const root: Step = { next: new Map(), value: null }
  const add = (form: string, value: number): void => {
    let step = root
    for (const { key } of wordsIn(form)) {
      const next = step.next.get(key) ?? { next: new Map(), value: null }
      step.next.set(key, next)
      step = next
    }
    step.value ??= value
  }
  for (const value of valuesFrom(from))
    for (const form of new Set(forms(value))) add(form, form.endsWith('einhalb') ? value + 0.5 : value)
  for (const [word, value] of Object.entries(more)) add(word, value)
  return root
}

function numberWords(spelling: Spelling): NumberWords {
  const root = once(() => treeOf(spelling))
  const from = (text: string, words: readonly Word[], start: number): SpelledNumber | null => {
    let step = root().next.get(words[start]?.key ?? '')
    let found: SpelledNumber | null = null
    for (let end = start + 1; step; end++) {
      if (step.value !== null) found = { value: step.value, end }
      step = isJoined(text, words, end) ? step.next.get(words[end]?.key ?? '') : undefined
    }
    return found
  }
  return {
    at(text, words, start) {
      const first = from(text, words, start) ?? inOneWord(root(), spelling, words, start)
      if (!first || first.value < 1000 || first.value % 1000 !== 0 || !isJoined(text, words, first.end))
        return first
      const skipped = words[first.end]?.key === spelling.and ? 1 : 0
      const rest = from(text, words, first.end + skipped)
      return rest && rest.value < 1000 ? { value: first.value + rest.value, end: rest.end } : first
    },
  }
}

/** "zweitausendvierhundert" */
function inOneWord(
  root: Step,
  { thousand = [], forms }: Spelling,
  words: readonly Word[],
  start: number,
): SpelledNumber | null {
  const key = words[start]?.key ?? ''
  for (const word of thousand) {
    const at = key.indexOf(word)
    const thousands = at < 0 ? null : (root.next.get(key.slice(0, at + word.length))?.value ?? null)
    const behind = key.slice(at + word.length)
    // A single one is an article by itself, and a number behind a thousand: “milleuno”.
    const rest = root.next.get(behind)?.value ?? (forms(1).includes(behind) ? 1 : null)
    if (thousands !== null && rest !== null) return { value: thousands + rest, end: start + 1 }
  }
  return null
}

const isJoined = (text: string, words: readonly Word[], at: number): boolean => {
  const [before, word] = [words[at - 1], words[at]]
  return before !== undefined && word !== undefined && /^[ \u00a0‑-]$/u.test(text.slice(before.to, word.from))
}

const known = new Map(
  Object.entries(spellings).map(([language, spelling]) => [language, numberWords(spelling)]),
)

/** Languages whose numbers in words are read. */
export const languagesOfNumbers: readonly string[] = Object.keys(spellings)

/** Numbers in words of a language; null where it is none that is known. */
export const numberWordsOf = (language: string): NumberWords | null => known.get(language) ?? null
