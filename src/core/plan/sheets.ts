import { partOfStep } from '../../shared/read-through.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/index.ts'
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
  /** There are marks already, of runs that this one goes on from. */
  hasMarks?: boolean
  timeScale: number
}

/**
 * What a read-through asks: each sheet, and all sections together, none of which waits for another; when all of them have settled,
 * their marks once more. Cards go by numbers of sections: that of the marks has one that no other card has.
 */
export function planReading({ sheets, acrossAt, hasMarks = false, timeScale }: ReadingSource): Plan {
  const cards: Card[] = sheets.map((sheet) => ({
    ...{ section: sheet[0], reads: [...sheet], parts: [partOfStep.claims], waitsFor: [] },
  }))
  if (acrossAt !== null) {
    const card = cards.find(({ section }) => section === acrossAt)
    if (card) card.parts.push(partOfStep.across)
    else cards.push({ section: acrossAt, reads: [], parts: [partOfStep.across], waitsFor: [] })
  }
  const chunks = Math.ceil(cards.length / chunkSize)
  const chunkOf = (at: number): number => Math.floor(at / chunkSize) + 1
  const numbered = cards.map((card, at) => ({ ...card, chunk: chunkOf(at) }))
  const passes = cards.map(({ section }) => section)
  const siftAt = sectionNumbers.findLast((section) => !passes.includes(section))
  const isSifted = siftAt !== undefined && (hasMarks || cards.length > 0)
  if (isSifted)
    numbered.push({
      ...{ section: siftAt, reads: [], parts: [partOfStep.sift], waitsFor: passes, chunk: chunks + 1 },
    })
  const sections = numbered.map((card): PlannedSection => ({
    ...card,
    partsInAll: card.parts.length,
    limitMs: limitSeconds * 1000 * timeScale,
  }))
  return { sections, chunks: isSifted ? chunks + 1 : chunks, kept: [] }
}

/** What the cards of a read-through differ in. */
interface Card {
  section: SectionNumber
  reads: SectionNumber[]
  parts: number[]
  waitsFor: SectionNumber[]
}
