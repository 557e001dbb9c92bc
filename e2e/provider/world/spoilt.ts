import type { Course } from './course.ts'

/** The words of an answer, spoilt by those fates that spoil words and not the way they come. */
export function spoilt(content: unknown, fate: Course['kind']): string {
  switch (fate) {
    case 'one-short':
      return JSON.stringify(oneShort(content))
    case 'few-words':
      return JSON.stringify(fewWords(content))
    case 'badly-wrapped':
      return `${JSON.stringify(content).slice(0, -1)},}`
    case 'wrong-form':
      return JSON.stringify({ answer: 'Here is some copy in a form nobody asked for.' })
    default:
      return JSON.stringify(content)
  }
}

/** Without the last entry of the longest list; without the last field where there is no list. */
function oneShort(content: unknown): unknown {
  const entries = Object.entries(content ?? {})
  const [longest] = entries
    .filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].length > 0)
    .sort(([, a], [, b]) => b.length - a.length)
  if (!longest) return Object.fromEntries(entries.slice(0, -1))
  return Object.fromEntries(
    entries.map(([key, value]) => [key, key === longest[0] ? longest[1].slice(0, -1) : value]),
  )
}

/** Its longest text is one word long. */
function fewWords(content: unknown): unknown {
  const longest = longestText(content)
  const short = longest.split(' ')[0] ?? ''
  let done = false
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (done || value !== longest) return value
      done = true
      return short
    }
    if (Array.isArray(value)) return value.map(change)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]))
  }
  return change(content)
}

function longestText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value)
    .map(longestText)
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}
