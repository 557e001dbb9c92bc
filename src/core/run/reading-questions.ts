import type { NumberedPlace } from '../../shared/numbered-places.ts'
import type { Range } from '../../shared/range.ts'
import { passOf, type Pass } from '../../shared/read-through.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { countWords } from '../../shared/words.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import { readRequest, type ReadingQuestion } from '../generate/read-prompt.ts'
import { inBrief } from '../generate/in-brief.ts'
import type { ReadRequest } from '../ports.ts'
import { marksField, tokensOfMark } from '../validate/reader-marks.ts'
import { providerSchema } from '../validate/provider-schema.ts'
import type { ReadingMaterials } from './reading-materials.ts'

export const marksSchema = providerSchema(marksField)

/**
 * Marks for each word that a question reads whole: four vaults by a model have 1.6 to 3.3 in a thousand, eight that were read with
 * earlier prompts 4.2 to 6.3. Beside it the marks of all sections together, 2 to 12 there.
 */
const marksOfWord: Range = { least: 0.002, most: 0.006 }
const marksAcross = { least: 3, most: 12, asked: 40 }
/**
 * An answer has room for so many warnings in a short section, for so many of each word in a longer one, and for a fifth more that
 * are errors. The fullest list of any reading took five sixths of it.
 */
const roomForWarnings = { short: 15, ofWord: 1 / 60 }
const roomForErrors = 1.2

/**
 * Tokens of the marks that a part is expected to make, and of the longest list of them. `words`: of each section it reads, in
 * brief or whole.
 */
export function marksExpected(words: readonly number[], part: number): Range & { longest: number } {
  const tokens = (marks: number, each = tokensOfMark.expected): number => Math.ceil(marks * each)
  if (passOf(part) === 'across')
    return {
      ...{ least: tokens(marksAcross.least), most: tokens(marksAcross.most) },
      longest: tokens(marksAcross.asked, tokensOfMark.most),
    }
  const all = words.reduce((sum, many) => sum + many, 0)
  const room = words.map((many) => Math.max(roomForWarnings.short, many * roomForWarnings.ofWord))
  return {
    ...{ least: tokens(all * marksOfWord.least), most: tokens(all * marksOfWord.most) },
    longest: tokens(room.reduce((sum, many) => sum + many, 0) * roomForErrors, tokensOfMark.most),
  }
}

/** Words of each section that a part of a read-through is asked about. */
export function wordsAsked(
  planned: Pick<PlannedSection, 'reads'>,
  part: number,
  reading: Pick<ReadingMaterials, 'places'>,
): ReadonlyMap<SectionNumber, number> {
  const words = new Map<SectionNumber, number>()
  for (const { section, text } of placesAsked(planned, passOf(part) ?? 'claims', reading))
    words.set(section, (words.get(section) ?? 0) + countWords(text))
  return words
}

/** The texts that a part of a read-through is asked about, whole. */
export function placesAsked(
  { reads = [] }: Pick<PlannedSection, 'reads'>,
  pass: Pass,
  { places }: Pick<ReadingMaterials, 'places'>,
): NumberedPlace[] {
  return places.filter(({ section }) => pass === 'across' || reads.includes(section))
}

/** The question of a part of a read-through. */
export function readingRequest(
  planned: Pick<PlannedSection, 'reads'>,
  part: number,
  reading: ReadingMaterials,
  how: Pick<ReadingQuestion, 'alone' | 'maxTokens'> & Partial<Pick<ReadingQuestion, 'growth' | 'repair'>>,
): ReadRequest {
  const pass = passOf(part) ?? 'claims'
  const places = placesAsked(planned, pass, reading)
  return readRequest(reading.beginning, reading.words, {
    repair: null,
    ...how,
    pass,
    schema: marksSchema,
    places: pass === 'across' ? inBrief(places) : places,
  })
}
