import { estimateTokenCount } from 'tokenx'
import { learnedOf, type CountedTokens, type Learned, type LearnedTokens } from '../shared/learned-tokens.ts'
import { writerKey, type Tokens } from '../shared/provider.ts'
import type { Range } from '../shared/range.ts'
import type { ProviderSettings } from '../shared/settings.ts'
import { answerFactor, englishWord } from '../shared/tokens-per-word.ts'
import { wordDensity } from '../shared/word-density.ts'
import { countWords } from '../shared/words.ts'
import type { ModelRequest } from './ports.ts'
import { utf8Bytes } from '../shared/utf8-bytes.ts'

/** A question as far as its size goes. */
type Question = Pick<ModelRequest, 'system' | 'shared' | 'prompt' | 'schema'>

/** A text of a question: words of our own prompts in English, the person's words beside them, and the bytes of both. */
export interface TextSize {
  ours: string
  words: number
  bytes: number
}

/**
 * How many tokens a model makes of texts, for whoever wants to know: what it said of its last answers to this person in
 * this language, else tables and estimates.
 */
export interface TokensOfModel {
  /** Of any text, about. */
  ofText(text: string): number
  /** Of a question, about. */
  ofQuestion(question: Question): number
  /** What a question takes of a context: as many as are expected at most, and the marks that servers put around it. */
  ofContext(question: Question): number
  /** Of a text of a question, from as few to as many as are expected. */
  expected(size: TextSize): Range
  /** Of an answer, from the shortest to the longest that are expected. `expected`: of the same in English, about. */
  ofAnswer(size: { expected: number }): Range
  /** Of a word of an answer, the marks and keys around it counted as `wordsOfAnswer` does. */
  perWord: Range
  /** How much longer the longest answer is, in tokens, than the same words in English; never shorter. */
  answerFactor: number
  /** The most it said for a byte of a question; null: it has said too little. */
  mostPerByte: number | null
  /** What one answer teaches. `isPlain`: nothing that it does not tell apart was thought. */
  counted(question: Question, answer: string, tokens: Tokens, isPlain: boolean): CountedTokens
}

/** How the words of our own prompts and forms are counted, beside our estimate of them. */
const englishFactor = { openai: { least: 0.95, most: 1.3 }, anthropic: { least: 1, most: 1.6 } }

/** The densest answer beside the middle one: names and numbers are denser than prose. */
const densest = 1.25
/** Who is known is known to this share; the next vault's texts are others. */
const surest = 0.06
/** An answer shorter than this is more form than text, in words. */
const leastWords = 40

/** How long answers are beside the middle of what is asked for: models seldom write more than half of what they may. */
const fullness: Range = { least: 0.6, most: 1.1 }

/** What servers put around the words of a question, in tokens. */
const framing = 64

/** The same of a model of which nothing is known, with the tenth that estimates miss. */
export const estimatedContext = (question: Question): number =>
  Math.ceil(estimateTokenCount(wordsOf(question)) * 1.1) + framing

/** The tokens of a model of the settings. `language`: what is written, see `copyLanguage`. */
export function tokensOfModel(
  writer: Pick<ProviderSettings, 'provider' | 'model' | 'kind'>,
  language: string | null,
  known: LearnedTokens = {},
): TokensOfModel {
  const { kind, model } = writer
  const { perByte, perWord } = learnedOf(known, writer, language)
  const ofText = (text: string): number =>
    perByte ? Math.ceil(utf8Bytes(text) * perByte.middle) : estimateTokenCount(text)
  const density = wordDensity(language, kind)
  const ofWord = perWord ? around(perWord, 1) : density
  const english = englishFactor[kind === 'anthropic' ? 'anthropic' : 'openai']
  return {
    ofText,
    ofQuestion: (question) => ofText(wordsOf(question)),
    ofContext: (question) =>
      perByte
        ? Math.ceil(around(perByte, utf8Bytes(wordsOf(question))).most) + framing
        : estimatedContext(question),
    expected({ ours, words, bytes }) {
      if (perByte) return around(perByte, bytes)
      const plain = estimateTokenCount(ours)
      return {
        least: plain * english.least + words * density.least,
        most: plain * english.most + words * density.most,
      }
    },
    ofAnswer({ expected }) {
      const words = expected / englishWord.expected
      return { least: words * ofWord.least * fullness.least, most: words * ofWord.most * fullness.most }
    },
    perWord: ofWord,
    answerFactor: perWord
      ? Math.max(1, (perWord.middle * Math.max(densest, 1 + 3 * perWord.off)) / englishWord.most)
      : answerFactor(language, model),
    mostPerByte: perByte?.most ?? null,
    counted(question, answer, { input, output, thoughts }, isPlain) {
      const words = wordsOfAnswer(answer)
      const written = thoughts !== undefined ? output - thoughts : isPlain ? output : 0
      return {
        language,
        perByte: input / Math.max(1, utf8Bytes(wordsOf(question))),
        perWord: words >= leastWords && written > 0 ? written / words : null,
      }
    },
  }
}

/** The same for several models, each reckoned once. */
export function tokensOfModels(
  language: string | null,
  known?: LearnedTokens,
): (writer: Parameters<typeof tokensOfModel>[0]) => TokensOfModel {
  const reckoned = new Map<string, TokensOfModel>()
  return (writer) => {
    const key = writerKey(writer)
    const tokens = reckoned.get(key) ?? tokensOfModel(writer, language, known)
    reckoned.set(key, tokens)
    return tokens
  }
}

const wordsOf = ({ system, shared, prompt, schema }: Question): string =>
  [system, shared, prompt, JSON.stringify(schema)].join('\n')

function around({ middle, off }: Learned, count: number): Range {
  const share = Math.min(0.5, Math.max(surest, 2 * off))
  return { least: middle * count * (1 - share), most: middle * count * (1 + share) }
}

/** Tokens of marks and keys for each quotation mark of an answer: four of them stand around a field. */
const marksEach = 5 / 4

/** Words of an answer in JSON, its marks counted as so many words. */
function wordsOfAnswer(answer: string): number {
  const marks = answer.split('"').length - 1
  return countWords(answer.replace(/[{}[\]":,]+/gu, ' ')) + (marks * marksEach) / englishWord.expected
}
