import type { Field } from '../../src/shared/sections/outline.ts'

/** A field and the lines that stand for it, further lines and what is inside included. */
interface Named {
  name: string
  lines: string[]
}

/** Lines as `as-lines.ts` writes them, by the names they begin with. The first of each is what stands behind the colon. */
export function namedLines(lines: readonly string[]): Named[] {
  const found: Named[] = []
  for (const line of lines) {
    const last = found.at(-1)
    const head = /^([^ |-][^:]*):(?: (.*))?$/su.exec(line)
    if (head) found.push({ name: head[1] ?? '', lines: [head[2] ?? ''] })
    else if (last && /^(?: {2}|- |\| )/u.test(line)) last.lines.push(line)
    else throw new Error(`No line of a field: ${line}`)
  }
  return found
}

/** The text of a field, further lines included. */
export const textOfLines = ([first = '', ...rest]: readonly string[]): string =>
  [first, ...rest.map((line) => line.slice(2))].join('\n').replaceAll(/<\\(?=\\*[a-z/])/giu, '<')

/** What stands inside a field, one step further out. */
export const inside = ([, ...rest]: readonly string[]): string[] => rest.map((line) => line.slice(2))

/** The content that these lines stand for. Keys that the section does not have are a mistake. */
export function contentOfLines(root: Field, lines: readonly string[]): Record<string, unknown> {
  const fields = root.kind === 'group' ? root.fields : []
  const read = namedLines(lines).map(({ name, lines: own }) => {
    const field = fields.find(({ key }) => key === name)
    if (!field) throw new Error(`No field of the section: ${name}`)
    return [name, valueOf(field, own)] as const
  })
  return Object.fromEntries(read)
}

function valueOf(field: Field, lines: readonly string[]): unknown {
  switch (field.kind) {
    case 'group':
      return contentOfLines(field, inside(lines))
    case 'list':
      return entriesOf(lines.slice(1)).map((entry) =>
        field.each.kind === 'group' ? contentOfLines(field.each, entry) : valueOf(field.each, entry),
      )
    case 'number':
      return Number(textOfLines(lines))
    default:
      return textOfLines(lines)
  }
}

export function entriesOf(lines: readonly string[]): string[][] {
  const entries: string[][] = []
  for (const line of lines) {
    if (line.startsWith('- ')) entries.push([line.slice(2)])
    else entries.at(-1)?.push(line.slice(2))
  }
  return entries
}
