/** Numbers from 0 (inclusive) to 1 (exclusive) that the same words always give in the same order, everywhere. */
export function drawsOf(...words: readonly (number | string)[]): () => number {
  let state = 0x811c9dc5
  const take = (code: number): void => {
    state = Math.imul(state ^ code, 0x01000193)
    state ^= state >>> 15
  }
  for (const word of words) {
    for (const character of String(word)) take(character.charCodeAt(0))
    take(0x1f)
  }
  // mulberry32: small, good enough for benches, and nothing but 32-bit whole numbers.
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One draw of a normal distribution around 0 with deviation 1; takes two numbers. */
export function normal(draw: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - draw()))
  return radius * Math.cos(2 * Math.PI * draw())
}

/** A log-normal draw: half of them are below `median`; `spread` is the deviation of its logarithm. */
export const around = (median: number, spread: number, draw: () => number): number =>
  median * Math.exp(spread * normal(draw))
