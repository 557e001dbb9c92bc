import type { NumberedPlace } from '../../shared/numbered-places.ts'
import type { Range } from '../../shared/range.ts'
import { partOfStep, passSchema, type Mark, type Pass } from '../../shared/read-through.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { countWords } from '../../shared/words.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import { markLines, marksBlock } from '../generate/marks-block.ts'
import { copyBlock, readRequest, type ReadingQuestion } from '../generate/read-prompt.ts'
import { inBrief } from '../generate/in-brief.ts'
import type { ReadRequest } from '../ports.ts'
import { marksField, tokensOfMark } from '../validate/reader-marks.ts'
import { siftField, tokensOfNumber } from '../validate/sifted-marks.ts'
import { providerSchema } from '../validate/provider-schema.ts'
import type { ReadingMaterials } from './reading-materials.ts'

export const marksSchema = providerSchema(marksField)
const siftSchema = providerSchema(siftField)

/**
 * Marks for each word that a question reads whole: ten vaults that models wrote by the prompts of a few days have 1.6 to 4.4 in a thousand,
 * eight of them below 3.8; the two oldest, with far more faults, 7.5 and 10.3. Beside it the marks of all sections together, 2 to 22 in the ten.
 */
const marksOfWord: Range = { least: 0.0016, most: 0.0038 }
const marksAcross = { least: 3, most: 16, asked: 40 }
/**
 * An answer has room for so many warnings in a short section, for so many of each word in a longer one, and for a fifth more that
 * are errors. The fullest list of any reading took five sixths of it.
 */
const roomForWarnings = { short: 15, ofWord: 1 / 60 }
const roomForErrors = 1.2

/** Marks that a pass is expected to make. `words`: of each section it reads, in brief or whole. */
export function marksExpected(words: readonly number[], pass: Pass): Range {
  if (pass === 'across') return marksAcross
  const all = sum(words)
  return { least: all * marksOfWord.least, most: all * marksOfWord.most }
}

/** Tokens of the marks that a pass is expected to make, and of the longest list of them. */
export function tokensOfMarks(words: readonly number[], pass: Pass): Range & { longest: number } {
  const tokens = (marks: number, each = tokensOfMark.expected): number => Math.ceil(marks * each)
  const { least, most } = marksExpected(words, pass)
  const room = words.map((many) => Math.max(roomForWarnings.short, many * roomForWarnings.ofWord))
  const longest = pass === 'across' ? marksAcross.asked : sum(room) * roomForErrors
  return { least: tokens(least), most: tokens(most), longest: tokens(longest, tokensOfMark.most) }
}

const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0)

/**
 * A mark with its text, in words: 72 to 81 in four vaults by a model. Of a hundred marks of three of them 27 were named as
 * struck and 31 as doubtful when they were looked at once more.
 */
export const siftedMark = { words: 77, said: 0.6 }

/** So many are asked about at once: about as many words as a sheet has. Few vaults have more. */
export const marksAskedAtOnce = 100

/** Tokens of the answer that says which of so many marks do not stay; at most it says each of them. */
export const tokensOfSift = (marks: number, said = 1): number => Math.ceil(20 + marks * said * tokensOfNumber)

/** The passes that a card's marks come of. */
export const passesOf = ({ parts }: Pick<PlannedSection, 'parts'>): Pass[] =>
  passSchema.options.filter((pass) => parts.includes(partOfStep[pass]))

/** Words of each section that a pass is asked about. */
export function wordsAsked(
  planned: Pick<PlannedSection, 'reads'>,
  pass: Pass,
  reading: Pick<ReadingMaterials, 'places'>,
): ReadonlyMap<SectionNumber, number> {
  const words = new Map<SectionNumber, number>()
  for (const { section, text } of placesAsked(planned, pass, reading))
    words.set(section, (words.get(section) ?? 0) + countWords(text))
  return words
}

/** The texts that a pass is asked about, whole. */
export function placesAsked(
  { reads = [] }: Pick<PlannedSection, 'reads'>,
  pass: Pass,
  { places }: Pick<ReadingMaterials, 'places'>,
): NumberedPlace[] {
  return places.filter(({ section }) => pass === 'across' || reads.includes(section))
}

export type HowAsked = Pick<ReadingQuestion, 'alone' | 'maxTokens'> &
  Partial<Pick<ReadingQuestion, 'growth' | 'repair'>>

/** The question of a pass. */
export function readingRequest(
  planned: Pick<PlannedSection, 'reads'>,
  pass: Pass,
  reading: ReadingMaterials,
  how: HowAsked,
): ReadRequest {
  const asked = placesAsked(planned, pass, reading)
  const places = pass === 'across' ? inBrief(asked) : asked
  return readRequest(reading.beginning, reading.words, {
    ...{ repair: null, ...how, step: pass, schema: marksSchema, block: copyBlock(places) },
    texts: new Map(places.map(({ number, text }) => [number, text])),
  })
}

/** The question that looks at marks once more. */
export function siftRequest(marks: readonly Mark[], reading: ReadingMaterials, how: HowAsked): ReadRequest {
  const lines = markLines(marks, reading)
  return readRequest(reading.beginning, reading.words, {
    ...{ repair: null, ...how, step: 'sift', schema: siftSchema, block: marksBlock(lines), texts: lines },
  })
}
