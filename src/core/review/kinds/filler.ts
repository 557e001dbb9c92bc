import { aboutText, type Found } from '../finding-about.ts'
import { packPhrases } from '../packs/pack-findings.ts'
import type { Reading } from '../reading.ts'

/** A text in which stock phrases pile up: one by one each is a note of a pack. */
export function fillerFindings(reading: Reading): Found[] {
  const fillers = packPhrases(reading).filter(({ family }) => family === 'filler')
  const counts = new Map<string, number>()
  for (const { path } of fillers)
    counts.set(JSON.stringify(path), (counts.get(JSON.stringify(path)) ?? 0) + 1)
  return reading.texts.flatMap((placed) => {
    const count = counts.get(JSON.stringify(placed.path)) ?? 0
    const words = placed.words().length
    const pilesUp = count >= 3 || (count === 2 && words <= 40)
    if (!pilesUp || count * 150 < words) return []
    const sentence = `This text holds ${count} stock phrases in ${words} words. It could stand on anybody’s page.`
    return [aboutText('filler', placed, { severity: 'warning', sentence })]
  })
}
