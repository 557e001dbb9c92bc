import type { WriteRequest } from '../../../core/ports.ts'
import { sectionOf } from '../../../shared/sections/index.ts'
import { joinParts } from '../../../shared/sections/join-parts.ts'
import { onlyAt } from '../../../shared/sections/only-at.ts'
import { type FieldPath, fieldAt, fieldOf, valueAt } from '../../../shared/sections/outline.ts'
import { type Content, contentSchema } from '../../../shared/vault.ts'
import { sampleWriters } from './index.ts'
import { revise } from './revise.ts'

type Material = WriteRequest['material']

/** Wordings tried for a refine before the text itself is revised. */
const variants = [1, 2, 3, 4, 5]

/**
 * The sample answer to a question: the part's content or what is missing of it, or for a refine of one field `{ value }`. A refine reads
 * differently from what is there and still fits the form. Deterministic.
 */
export function writeAnswer(material: Material): Content {
  const whole = writeWhole(material)
  return material.missing ? contentSchema.parse(onlyAt(whole, material.missing)) : whole
}

function writeWhole(material: Material): Content {
  const { refine } = material
  if (!refine) return writePart(material, material.part, 0)
  if (refine.path.length === 0) {
    const part = sectionOf(material.section).parts[material.part - 1]
    if (!part) throw new Error(`Section ${material.section} has no part ${material.part}`)
    const options = variants.map((variant) => writePart(material, material.part, variant))
    const newest = mostNew(options, refine.current)
    if (share(newest, refine.current) < 1) return newest
    return part.schema.parse(revise(fieldOf(part.schema), newest))
  }
  return { value: refinedValue(material, refine.path, refine.current) }
}

function refinedValue(material: Material, path: FieldPath, current: Content): unknown {
  const field = fieldAt(fieldOf(sectionOf(material.section).schema), path)
  const old = valueAt(current, path)
  if (!field) throw new Error(`Section ${material.section} has no field ${path.join('.')}`)
  const options = variants
    .map((variant) => valueAt(writeSection(material, variant), path))
    .filter((value) => field.schema.safeParse(value).success)
  const newest = options.length > 0 ? mostNew(options, old) : old
  return share(newest, old) < 1 ? newest : revise(field, newest)
}

const writePart = ({ intake, reads, section }: Material, part: number, variant: number): Content =>
  sampleWriters[section]({ intake, reads, part, variant })

function writeSection(material: Material, variant: number): Content {
  return joinParts(sectionOf(material.section).parts.map((_, i) => writePart(material, i + 1, variant)))
}

/** The option with the smallest share of texts that are there already; the first of equals. */
function mostNew<T>(options: readonly T[], old: unknown): T {
  const [first, ...rest] = options
  if (first === undefined) throw new Error('A refine needs at least one option')
  return rest.reduce((best, option) => (share(option, old) < share(best, old) ? option : best), first)
}

/** Share of the new texts that stand in the old content word for word, from 0 to 1. */
function share(fresh: unknown, old: unknown): number {
  const there = new Set(textsOf(old))
  const texts = textsOf(fresh)
  return texts.length === 0 ? 1 : texts.filter((text) => there.has(text)).length / texts.length
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
