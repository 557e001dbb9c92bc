import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'

/** What a section is called in a sentence about it: “Section 4 (The offer)”. */
export function sectionName(section: SectionNumber): string {
  const { number, title } = sectionOf(section)
  return `Section ${number} (${title})`
}
