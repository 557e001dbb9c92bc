import type { NumberedPlace } from '../../shared/numbered-places.ts'
import type { Range } from '../../shared/range.ts'
import { passOf, type Pass } from '../../shared/read-through.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import { readRequest, type ReadingQuestion } from '../generate/read-prompt.ts'
import { inBrief } from '../generate/in-brief.ts'
import type { ReadRequest } from '../ports.ts'
import { marksField, tokensOfMark } from '../validate/reader-marks.ts'
import { providerSchema } from '../validate/provider-schema.ts'
import type { ReadingMaterials } from './reading-materials.ts'

export const marksSchema = providerSchema(marksField)

/**
 * Marks of each section of a sheet, and of all sections together: as few and as many as are expected, and as many as the
 * prompts ask for at most.
 */
const marksOf: Readonly<Record<Pass, Range & { asked: number }>> = {
  claims: { least: 3, most: 12, asked: 30 },
  across: { least: 6, most: 20, asked: 40 },
}

/** Tokens of the marks that a part is expected to make, and of the longest list of them. */
export function marksExpected(
  { reads = [] }: Pick<PlannedSection, 'reads'>,
  part: number,
): Range & { longest: number } {
  const pass = passOf(part) ?? 'claims'
  const sections = pass === 'across' ? 1 : reads.length
  const { least, most, asked } = marksOf[pass]
  return {
    least: least * sections * tokensOfMark.expected,
    most: most * sections * tokensOfMark.expected,
    longest: asked * sections * tokensOfMark.most,
  }
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
