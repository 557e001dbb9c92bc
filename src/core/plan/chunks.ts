import { chunkOrder, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'

export const chunkSize = 3

/**
 * Chunks of three of the chosen sections, in the catalogue's order. A section stands in a later chunk than those of
 * its reads that are chosen too. For all seventeen this is the catalogue's own chunk order.
 */
export function chunksOf(chosen: readonly SectionNumber[]): SectionNumber[][] {
  let left = chunkOrder.flat().filter((number) => chosen.includes(number))
  const chunks: SectionNumber[][] = []
  while (left.length > 0) {
    const ready = left.filter((number) => !sectionOf(number).reads.some((read) => left.includes(read)))
    // Reads never go in circles (a test of the catalogue), so something is always ready.
    const chunk = ready.slice(0, chunkSize)
    chunks.push(chunk)
    left = left.filter((number) => !chunk.includes(number))
  }
  return chunks
}
