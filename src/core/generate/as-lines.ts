/**
 * Content in lines, for people and models to read: `name: The text`. What is inside a field stands under it, two
 * spaces further in; an entry of a list begins with `- `, a further line of a text with `| `. So no text can be taken
 * for a line of its own, and who knows the fields can read it back to the letter.
 */
export function asLines(content: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(content).flatMap(([key, value]) => {
    const [first = '', ...rest] = linesOf(value)
    if (Array.isArray(value)) return [`${key}:`, ...linesOf(value)]
    if (isGroup(value)) return [`${key}:`, ...linesOf(value).map(further)]
    return [first === '' ? `${key}:` : `${key}: ${first}`, ...rest]
  })
}

function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(entryLines)
  if (isGroup(value)) return asLines(value)
  const [first = '', ...rest] = withoutTagsInText(
    typeof value === 'string' ? value : JSON.stringify(value),
  ).split('\n')
  return [first, ...rest.map((line) => `| ${line}`)]
}

function entryLines(entry: unknown): string[] {
  const [first = '', ...rest] = linesOf(entry)
  return [`- ${first}`, ...rest.map(further)]
}

const further = (line: string): string => `  ${line}`

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text in which no tag can begin or end: `<` before a letter or `/` has a backslash behind it. */
export const withoutTagsInText = (text: string): string => text.replaceAll(/<(?=\\*[a-z/])/giu, '<\\')
