/** True when two words differ by a slip of the pen only: one letter in a short word, two in a long one. */
export function isNearly(one: string, other: string): boolean {
  if (one === other) return false
  const length = Math.min(one.length, other.length)
  const allowed = length >= 8 ? 2 : length >= 4 ? 1 : 0
  if (allowed === 0 || Math.max(one.length, other.length) > 40) return false
  if (Math.abs(one.length - other.length) > allowed) return false
  if (/\d/u.test(one) || /\d/u.test(other)) return false
  return slips(one, other) <= allowed
}

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
