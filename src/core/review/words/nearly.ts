/** True when two words differ by a slip of the pen only: one letter in a short word, two in a long one. */
export function isNearly(one: string, other: string): boolean {
  if (one === other) return false
  const length = Math.min(one.length, other.length)
  const allowed = length >= 8 ? 2 : length >= 4 ? 1 : 0
  if (allowed === 0 || Math.max(one.length, other.length) > 40) return false
  if (Math.abs(one.length - other.length) > allowed) return false
  if (/\d/u.test(one) || /\d/u.test(other)) return false
  // "Hauptstrasse" is how Switzerland, and every headline in large letters, writes "Hauptstraße".
  if (one.replaceAll('ß', 'ss') === other.replaceAll('ß', 'ss')) return false
  return slips(one, other) <= allowed
}

/** Letters of a word in which a slip is told from another word that is as good. */
const longEnough = 7
/** The same for a letter that is missing or too many: in a word of this length, away from its ends, it makes no other. */
const longForOneLetter = 9

/**
 * True when one word can only be the other misspelt, whatever words there are: a letter doubled or single, two neighbours
 * exchanged, or a letter missing inside of a long word. “Schwimmschuhe” is a word of its own, “Schwimschule” is none. Where
 * words are put together, a letter more or less makes another: “Tischplatte”, “Tischlatte”.
 */
export function isSlip(one: string, other: string, compounds: boolean): boolean {
  if (!isNearly(one, other) || Math.min(one.length, other.length) < longEnough - 1) return false
  if (single(one) === single(other)) return Math.max(one.length, other.length) >= longEnough
  const first = Array.from(one).findIndex((letter, i) => letter !== other[i])
  if (one.length === other.length) return isExchange(one, other)
  if (compounds) return false
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const at = first < 0 ? short.length : first
  const isInside = at >= 2 && at <= long.length - 3
  return isInside && long.length >= longForOneLetter && short.slice(at) === long.slice(at + 1)
}

/** True when two neighbours are exchanged and nothing else, in words of four letters or more. */
export function isExchange(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 4) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return (
    at + 1 < one.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  )
}

const single = (word: string): string => word.replace(/(.)\1/gu, '$1')

/** Letters to change, add, leave out or exchange with their neighbour, to make one word of the other. */
function slips(one: string, other: string): number {
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      }
      next.push(least)
    }
    before = row
    row = next
  }
  return row[other.length] ?? 0
}
