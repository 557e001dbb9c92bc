import { businessOf, type Business } from '../../../shared/business.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sectionOf, sectionSlug, type SectionNumber } from '../../../shared/sections/index.ts'
import { type Intake } from '../../../shared/intake.ts'

/** The texts of a frame: what it says in a section, with its slots; null where the frame has no such file. */
export type Frame = (section: SectionNumber) => unknown

/** A business as the frames know it: they speak English, so their lengths are those of English. */
export const framedBusiness = (intake: Intake): Business => ({ ...businessOf(intake), language: 'en' })

/**
 * The folder of the frame for a business: what it sells; a firm that works for firms has one of its own. That its clients are
 * firms is told, in any language, by where it meets them.
 */
export function frameFor(intake: Intake): string {
  const { sells, work, platforms } = intake
  const byOrder = sells === 'project' || sells === 'subscription'
  const forFirms = work === 'us' && platforms.includes('linkedin') && speaksAsWe(intake)
  return byOrder && forFirms ? 'agency' : (sells ?? 'program')
}

/** The owner says “we”, as answered, or as the message begins. */
export const speaksAsWe = ({ pronoun, message }: Intake): boolean =>
  pronoun === 'we' || /^we\b/iu.test(message.trim())

/** The copy is wanted in English, the one language the frames speak. */
export const speaksEnglish = ({ market }: Intake): boolean =>
  /^(?:$|en\b|english\b)/iu.test(market.language.trim())

/** A frame as it lies in a folder, each file read once. */
export function frameIn(folder: string): Frame {
  const read = new Map<SectionNumber, unknown>()
  return (section) => {
    if (!read.has(section)) {
      const path = join(folder, `${sectionSlug(sectionOf(section))}.json`)
      read.set(section, existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null)
    }
    return read.get(section)
  }
}
