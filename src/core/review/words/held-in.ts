/** Texts shorter than this are simply searched. */
const long = 20_000
const bits = 2 ** 22

/**
 * Tells whether words stand in a text. Thousands of questions about one very long text take no time: runs of four
 * characters that stand nowhere in it rule most of them out before the text is searched.
 */
export function heldIn(text: string): (wanted: string) => boolean {
  if (text.length < long) return (wanted) => text.includes(wanted)
  const runs = new Uint32Array(bits / 32)
  for (let at = 0; at + 4 <= text.length; at++) {
    const run = runAt(text, at)
    runs[run >>> 5] = (runs[run >>> 5] ?? 0) | (1 << (run & 31))
  }
  return (wanted) => {
    for (let at = 0; at + 4 <= wanted.length; at++) {
      const run = runAt(wanted, at)
      if (((runs[run >>> 5] ?? 0) & (1 << (run & 31))) === 0) return false
    }
    return text.includes(wanted)
  }
}

/** Four characters from a position on, as a number below `bits`. */
function runAt(text: string, at: number): number {
  let run = 0
  for (let i = at; i < at + 4; i++) run = Math.imul(run, 31) + text.charCodeAt(i)
  return (Math.imul(run, 2654435761) >>> 10) & (bits - 1)
}
