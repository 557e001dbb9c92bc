import { partOfPass } from '../../shared/read-through.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { chunkSize } from './chunks.ts'
import type { Plan } from './plan-run.ts'

/** Sections that one question reads word for word. */
export type Sheet = readonly [SectionNumber, ...SectionNumber[]]

/** Words of a sheet, at most, where it holds more than one section. Fewer sheets cost fewer beginnings; longer ones are read worse. */
const wordsOfSheet = 7_500

/** A question may take so long, in seconds: it reads for longer than it writes. */
const limitSeconds = 120

/** Whole sections in their order, as many on a sheet as it bears. */
export function sheetsOf(sections: readonly { section: SectionNumber; words: number }[]): Sheet[] {
  const sheets: { sheet: [SectionNumber, ...SectionNumber[]]; words: number }[] = []
  for (const { section, words } of sections) {
    const last = sheets.at(-1)
    if (last && last.words + words <= wordsOfSheet) {
      last.sheet.push(section)
      last.words += words
    } else sheets.push({ sheet: [section], words })
  }
  return sheets.map(({ sheet }) => sheet)
}

export interface ReadingSource {
  sheets: readonly Sheet[]
  /** The card on which all sections are held against each other: that of a sheet, or one of its own. null: they are not. */
  acrossAt: SectionNumber | null
  timeScale: number
}

/** What a read-through asks: each sheet, and all sections together. Nothing waits for anything. */
export function planReading({ sheets, acrossAt, timeScale }: ReadingSource): Plan {
  const cards: { section: SectionNumber; reads: SectionNumber[]; parts: number[] }[] = sheets.map(
    (sheet) => ({
      section: sheet[0],
      reads: [...sheet],
      parts: [partOfPass.claims],
    }),
  )
  if (acrossAt !== null) {
    const card = cards.find(({ section }) => section === acrossAt)
    if (card) card.parts.push(partOfPass.across)
    else cards.push({ section: acrossAt, reads: [], parts: [partOfPass.across] })
  }
  const sections = cards.map(({ section, reads, parts }, at): PlannedSection => ({
    ...{ section, reads, parts, partsInAll: parts.length, waitsFor: [] },
    chunk: Math.floor(at / chunkSize) + 1,
    limitMs: limitSeconds * 1000 * timeScale,
  }))
  return { sections, chunks: Math.ceil(sections.length / chunkSize), kept: [] }
}
