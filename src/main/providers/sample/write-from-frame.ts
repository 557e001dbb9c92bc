import { join } from 'node:path'
import type { z } from 'zod'
import type { WriteRequest } from '../../../core/ports.ts'
import { type PartDefinition, sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import { onlyAt } from '../../../shared/sections/only-at.ts'
import { type Field, fieldAt, fieldOf, valueAt } from '../../../shared/sections/outline.ts'
import { type Content, contentSchema } from '../../../shared/vault.ts'
import { shapedSection } from '../../../shared/sections/shaped.ts'
import { framedBusiness, frameFor, frameIn } from './frame-of.ts'
import { inSpelling } from './in-spelling.ts'
import { renderField } from './render-field.ts'
import { revise, revisedThroughout } from './revise.ts'
import { slotsOf } from './slots-of.ts'

type Material = WriteRequest['material']

/**
 * What the sample answers to a question about a section, from the frames in a folder: the part's content or what is
 * missing of it; for a refine of one field `{ value }`. A refine reads differently from what is there. Deterministic.
 */
export function writeFromFrame(material: Material, folder: string): Content {
  const { section, part, refine, missing } = material
  const { root, whole } = wholeSection(material, folder, textsOf(refine?.current))
  if (refine && refine.path.length > 0) {
    const field = fieldAt(root, refine.path)
    if (!field) throw new Error(`Section ${section} has no field ${refine.path.join('.')}`)
    return { value: otherThan(valueAt(refine.current, refine.path), field, valueAt(whole, refine.path)) }
  }
  if (refine) {
    const field = sectionOf(section).parts.length === 1 ? root : fieldOf(partAt(section, part).schema)
    return contentSchema.parse(revisedThroughout(field, partOf(refine.current, section, part)))
  }
  const content = partOf(whole, section, part)
  return missing ? contentSchema.parse(onlyAt(content, missing)) : content
}

function wholeSection({ intake, reads, section }: Material, folder: string, taken: ReadonlySet<string>) {
  const frame = inSpelling(intake, frameIn(join(folder, frameFor(intake))))
  const root = fieldOf(shapedSection(section, framedBusiness(intake)).schema)
  const content = renderField(root, frame(section), slotsOf(intake, reads, frame), { taken, loose: true })
  return { root, whole: contentSchema.parse(content) }
}

function partAt(number: SectionNumber, part: number): PartDefinition {
  const own = sectionOf(number).parts[part - 1]
  if (!own) throw new Error(`Section ${number} has no part ${part}`)
  return own
}

/** What a part holds of a section: its own fields, of a list that several parts share the entries that are its own. */
export function partOf(whole: Content, number: SectionNumber, part: number): Content {
  const { parts } = sectionOf(number)
  const own = partAt(number, part)
  const earlier = parts.slice(0, part - 1)
  const lengthIn = (schema: z.ZodObject, key: string): number =>
    fieldAt(fieldOf(schema), [key])?.count?.[1] ?? 0
  // What this business has no use for was not written.
  const written = Object.keys(own.schema.shape).filter((key) => whole[key] !== undefined)
  const mine = written.map((key): [string, unknown] => {
    const value: unknown = whole[key]
    if (!Array.isArray(value) || parts.length === 1) return [key, value]
    const from = earlier.reduce((sum, { schema }) => sum + lengthIn(schema, key), 0)
    return [key, value.slice(from, from + lengthIn(own.schema, key))]
  })
  return Object.fromEntries(mine)
}

/** The new value; in other words where the frame has no others, or nothing at that place. */
function otherThan(old: unknown, field: Field, fresh: unknown): unknown {
  const before = textsOf(old)
  const isNew = [...textsOf(fresh)].some((text) => !before.has(text))
  return isNew ? fresh : revise(field, fresh ?? old)
}

function textsOf(value: unknown): Set<string> {
  if (typeof value === 'string') return new Set([value])
  if (typeof value !== 'object' || value === null) return new Set()
  return new Set(Object.values(value).flatMap((each) => [...textsOf(each)]))
}
