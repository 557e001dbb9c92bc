import type { SectionNumber } from '../../../shared/sections/index.ts'
import { fieldAt, fieldOf, valueAt } from '../../../shared/sections/outline.ts'
import type { Content } from '../../../shared/vault.ts'
import { answersIn } from './answers-in.ts'
import { type Intake } from '../../../shared/intake.ts'
import { shapedSection } from '../../../shared/sections/shaped.ts'
import { factPlace } from './fact-place.ts'
import type { Slots } from './fill-slots.ts'
import { framedBusiness, type Frame } from './frame-of.ts'
import { asItComes, renderField } from './render-field.ts'

/** What the slots of a frame hold: facts as the sections read have them, else as the frame itself coins them. */
export function slotsOf(intake: Intake, reads: Partial<Record<SectionNumber, Content>>, frame: Frame): Slots {
  const answers = answersIn(intake)
  const business = framedBusiness(intake)
  const coined = new Map<string, string | null>()

  const coin = (name: string, section: SectionNumber, path: (string | number)[]): string | null => {
    // A frame that coins a fact out of itself has none.
    if (!coined.has(name)) {
      coined.set(name, null)
      const field = fieldAt(fieldOf(shapedSection(section, business).schema), path)
      const words = field && renderField(field, valueAt(frame(section), path), slots, asItComes)
      coined.set(name, typeof words === 'string' ? words : null)
    }
    return coined.get(name) ?? null
  }
  const slots: Slots = (name) => {
    const place = factPlace(name)
    if (!place) return answers.get(name)
    const { section, path } = place
    if (path[0] === 'tiers' && Number(path[1]) >= Math.max(1, business.ways)) return null
    if (path[2] === 'timeframe' && !business.timed.includes(Number(path[1]))) return null
    const read = valueAt(reads[section], path)
    return typeof read === 'string' && read.trim() !== '' ? read.trim() : coin(name, section, path)
  }
  return slots
}
