/** A bullet or number at the beginning of a line. */
export const mark = /^\s*(?:[-*•–—·▪◦‣]|\(?\d{1,3}[.):])\s+/u

const bulleted = /^\s*[-*•–—·▪◦‣]\s+(?=\S)/u
const numbered = /^\s*\(?(\d{1,2})[.)]\s+(?=\S)/u

/**
 * The entries of a list without the bullets or numbers that its model wrote into each of them: they are a list already. Numbers
 * count from one, and what stands behind them differs: “1. Halbjahr” and “2. Halbjahr” are names.
 */
export function withoutMarks(entries: readonly unknown[]): readonly unknown[] {
  if (entries.length < 2 || !entries.every((entry) => typeof entry === 'string')) return entries
  const isNumbered = entries.every((entry, at) => Number(numbered.exec(entry)?.[1]) === at + 1)
  if (!isNumbered && !entries.every((entry) => bulleted.test(entry))) return entries
  const bare = entries.map((entry) => entry.replace(isNumbered ? numbered : bulleted, ''))
  return new Set(bare).size === bare.length ? bare : entries
}
