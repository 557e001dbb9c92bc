import { handedOver } from '../../shared/sections/hand-over.ts'
import { sectionOf, type SectionDefinition, type SectionNumber } from '../../shared/sections/index.ts'
import { fieldOf } from '../../shared/sections/outline.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import { contentSchema, type Content } from '../../shared/vault.ts'
import type { Materials } from './materials.ts'
import { expectedContent } from '../validate/expected-content.ts'

type Known = Pick<Materials, 'saved' | 'business'>

/** Texts that are not written yet, as long as they usually are. Definitions never change, so each is made once. */
const unwritten = new WeakMap<SectionDefinition, Content>()

function contentOf(section: SectionNumber, { saved, business }: Known): Content {
  const record = saved[section]
  if (record) return record.content
  const definition = shapedSection(section, business)
  const known = unwritten.get(definition) ?? contentSchema.parse(expectedContent(fieldOf(definition.schema)))
  unwritten.set(definition, known)
  return known
}

/** What a part will be handed of the sections it reads, before all of them are written. */
export const plannedReads = (
  section: SectionNumber,
  part: number,
  materials: Known,
): Partial<Record<SectionNumber, Content>> =>
  Object.fromEntries(
    (sectionOf(section).parts[part - 1]?.reads ?? []).map((read) => [
      read.section,
      handedOver(contentOf(read.section, materials), read),
    ]),
  )
