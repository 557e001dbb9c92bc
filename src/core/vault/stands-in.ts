/** True when the words stand somewhere in the content as words of their own: “North” does not stand in “Northlight”. */
export function standsIn(content: unknown, words: string): boolean {
  const found = (value: unknown): boolean => {
    if (typeof value === 'string') return holds(value, words)
    return typeof value === 'object' && value !== null && Object.values(value).some(found)
  }
  return words !== '' && found(content)
}

const letterBefore = /[\p{L}\p{N}]$/u
const letterBehind = /^[\p{L}\p{N}]/u

/** Not by a pattern made of the words: from a file of somebody else they may be longer than a pattern can be. */
function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    if (
      !letterBefore.test(text.slice(Math.max(0, at - 2), at)) &&
      !letterBehind.test(text.slice(end, end + 2))
    )
      return true
  }
  return false
}
