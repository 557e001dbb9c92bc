import { addRanges, noRange, type Range } from '../../shared/range.ts'
import { stepOf, type Pass } from '../../shared/read-through.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import { numberedPlaces } from '../../shared/numbered-places.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import { englishWord } from '../../shared/tokens-per-word.ts'
import { countWords } from '../../shared/words.ts'
import type { Content } from '../../shared/vault.ts'
import { planReading, sheetsOf } from '../plan/sheets.ts'
import type { TokensOfModel } from '../tokens-of-model.ts'
import { utf8Bytes } from '../../shared/utf8-bytes.ts'
import { partForms } from '../validate/part-form.ts'
import type { ExpectedTokens } from './expected-cost.ts'
import type { Materials } from './materials.ts'
import type { ReadingMaterials } from './reading-materials.ts'
import {
  marksExpected,
  passesOf,
  readingRequest,
  siftedMark,
  siftRequest,
  tokensOfMarks,
  tokensOfSift,
  wordsAsked,
} from './reading-questions.ts'

/** The share of its words that the sections are held against each other by: 0.27 and 0.33 in two vaults by a model. */
const inBriefShare = 0.3

/** The share of the words to come that is copy, without numbers and keys: 0.71 to 0.93 in six vaults by a model. */
const wordsOfToCome = 0.8

interface Counted {
  counting: TokensOfModel
  alone: boolean
  /** Of the sections that are not written yet. */
  wordsToCome: WordsToCome
}

/** Expected tokens of one part of a read-through. `plan`: all of its cards. */
export function tokensOfReading(
  planned: PlannedSection,
  part: number,
  reading: ReadingMaterials,
  { plan, ...counted }: Counted & { plan: readonly PlannedSection[] },
): ExpectedTokens {
  const there = {
    ...reading,
    places: reading.places.filter(({ section }) => !counted.wordsToCome.has(section)),
  }
  const step = stepOf(part) ?? 'claims'
  return step === 'sift' ? tokensOfSifting(plan, there, counted) : tokensOfPass(planned, step, there, counted)
}

function tokensOfPass(
  planned: PlannedSection,
  pass: Pass,
  reading: ReadingMaterials,
  { counting, alone, wordsToCome }: Counted,
): ExpectedTokens {
  const { system, shared, prompt, schema } = readingRequest(planned, pass, reading, { alone, maxTokens: 0 })
  const words = reading.words.steps[pass]
  const ours = [system, words, JSON.stringify(schema)].join('\n')
  const toCome = [...wordsToCome].reduce(
    (sum, [section, many]) =>
      sum + (pass === 'across' ? many * inBriefShare : planned.reads?.includes(section) ? many : 0),
    0,
  )
  const copy = countWords(shared) + countWords(prompt) - countWords(words)
  const bytes = utf8Bytes([system, shared, prompt, JSON.stringify(schema)].join('\n'))
  return {
    shared: tokensOfBeginning(reading, counting, alone),
    input: counting.expected({
      ours,
      words: copy + toCome,
      bytes: bytes + (copy > 0 ? (toCome / copy) * bytes : 0),
    }),
    output: tokensOfMarks(wordsToRead(planned, pass, reading, wordsToCome), pass),
  }
}

/**
 * Looking at all marks once more: how many there are, the passes say. More than are asked about at once take further questions, each with
 * the beginning of all; they are not counted, as nearly all runs have fewer.
 */
function tokensOfSifting(
  plan: readonly PlannedSection[],
  reading: ReadingMaterials,
  { counting, alone, wordsToCome }: Counted,
): ExpectedTokens {
  const { system, shared, prompt, schema } = siftRequest([], reading, { alone, maxTokens: 0 })
  const ours = [system, reading.words.steps.sift, JSON.stringify(schema)].join('\n')
  const bytes = utf8Bytes([system, shared, prompt, JSON.stringify(schema)].join('\n'))
  const marks = plan
    .flatMap((planned) =>
      passesOf(planned).map((pass) => marksExpected(wordsToRead(planned, pass, reading, wordsToCome), pass)),
    )
    .reduce(addRanges, noRange)
  const input = (many: number): Range => {
    const words = many * siftedMark.words
    return counting.expected({ ours, words: countWords(shared) + words, bytes: bytes + words * bytesOfWord })
  }
  return {
    shared: tokensOfBeginning(reading, counting, alone),
    input: { least: input(marks.least).least, most: input(marks.most).most },
    output: {
      least: tokensOfSift(marks.least, siftedMark.said),
      most: tokensOfSift(marks.most, siftedMark.said),
    },
  }
}

/** A word of marks with the blank behind it, in bytes: 5.5 to 6.3 in four vaults by a model. */
const bytesOfWord = 5.8

const tokensOfBeginning = (
  { beginning: { system, shared } }: ReadingMaterials,
  counting: TokensOfModel,
  alone: boolean,
): Range =>
  alone
    ? noRange
    : counting.expected({
        ours: system,
        words: countWords(shared),
        bytes: utf8Bytes([system, shared].join('\n')),
      })

/** Words of each section that a pass reads, those to come included. */
function wordsToRead(
  planned: PlannedSection,
  pass: Pass,
  reading: ReadingMaterials,
  wordsToCome: WordsToCome,
): number[] {
  const read = new Map(wordsAsked(planned, pass, reading))
  for (const [section, many] of wordsToCome)
    if (planned.reads?.includes(section)) read.set(section, many * wordsOfToCome)
  return [...read.values()]
}

/** Words of sections that are still to be written, their numbers and keys as a question has them included. */
export type WordsToCome = ReadonlyMap<SectionNumber, number>

/** The read-through of what a run is about to write, as it is expected to be. */
export function readingToCome(
  written: readonly SectionNumber[],
  { business, saved }: Materials,
): { sections: PlannedSection[]; wordsToCome: WordsToCome } {
  const wordsToCome = new Map(
    written.map((number): [SectionNumber, number] => {
      const tokens = partForms(shapedSection(number, business)).reduce(
        (sum, { size }) => sum + size.expected,
        0,
      )
      return [number, tokens / englishWord.expected]
    }),
  )
  const contents: Partial<Record<SectionNumber, Content>> = {}
  for (const { number, content } of Object.values(saved)) contents[number] = content
  const there = new Set([...written, ...numberedPlaces(contents).map(({ section }) => section)])
  const inOrder = [...written].sort((a, b) => a - b)
  const sheets = sheetsOf(inOrder.map((section) => ({ section, words: wordsToCome.get(section) ?? 0 })))
  const acrossAt = there.size < 2 ? null : (inOrder[0] ?? null)
  return { sections: planReading({ sheets, acrossAt, timeScale: 1 }).sections, wordsToCome }
}
