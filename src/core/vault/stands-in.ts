const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** True when the words stand somewhere in the content as words of their own: “North” does not stand in “Northlight”. */
export function standsIn(content: unknown, words: string): boolean {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'u')
  const found = (value: unknown): boolean => {
    if (typeof value === 'string') return whole.test(value)
    return typeof value === 'object' && value !== null && Object.values(value).some(found)
  }
  return found(content)
}
