import type { Issue } from '../../shared/failure.ts'
import { nameOfPath, type Field, type FieldPath } from '../../shared/sections/outline.ts'
import { severalOf } from '../../shared/several-of.ts'
import { lastly } from './lastly.ts'

/** Entries of a list, by key of the section, that the parts before this one have: e-mail 1 of part 2 is e-mail 7. */
export type Shift = Readonly<Record<string, number>>

/** The form with nothing in it but the places that are wanted; a list holds just its wanted entries. */
export function missingField(field: Field, wanted: readonly FieldPath[]): Field {
  if (wanted.some((path) => path.length === 0)) return field
  if (field.kind === 'group') {
    const fields = field.fields.flatMap((inner) => {
      const inside = wanted.flatMap(([key, ...rest]) => (key === inner.key ? [rest] : []))
      return inside.length > 0 ? [missingField(inner, inside)] : []
    })
    return { ...field, fields }
  }
  // Entries are asked for as a whole; which of them, the prompt says in words.
  return field.kind === 'list' ? { ...field, count: [wanted.length, wanted.length] } : field
}

/** What is wanted, a line for each place or run of entries, with what was wrong there: "E-mails 11 and 12". */
export function wantedLines(
  field: Field,
  wanted: readonly FieldPath[],
  issues: readonly Issue[],
  shift: Shift,
): string[] {
  const lines: string[] = []
  for (let i = 0; i < wanted.length;) {
    const run = runAt(wanted, i, issues, shift)
    lines.push(...lineFor(field, run, issues, shift))
    i += run.length
  }
  const general = issues.filter((issue) => issue.path.length === 0).map((issue) => `- ${issue.sentence}`)
  return [...lines, ...general]
}

/** Places that can be named together: entries of one list about which there is nothing more to say. */
function runAt(
  wanted: readonly FieldPath[],
  from: number,
  issues: readonly Issue[],
  shift: Shift,
): FieldPath[] {
  const first = wanted[from] ?? []
  const bare = (path: FieldPath): boolean => issuesAt(path, issues, shift).length === 0
  const isEntry = typeof first.at(-1) === 'number'
  if (!isEntry || !bare(first)) return [first]
  const list = JSON.stringify(first.slice(0, -1))
  const end = wanted.findIndex(
    (path, i) => i > from && (JSON.stringify(path.slice(0, -1)) !== list || !bare(path)),
  )
  return wanted.slice(from, end < 0 ? undefined : end)
}

function lineFor(field: Field, run: readonly FieldPath[], issues: readonly Issue[], shift: Shift): string[] {
  const [first = []] = run
  if (run.length > 1) {
    const list = first.slice(0, -1)
    const numbers = run.map((path) => Number(shifted(path, shift).at(-1)) + 1)
    const name = nameOfPath(field, shifted(first, shift)).replace(/ \d+$/u, '')
    return [`- ${list.length > 0 ? severalOf(name) : 'Entries'} ${lastly(numbers)}`]
  }
  const name = nameOfPath(field, shifted(first, shift))
  const wrong = issuesAt(first, issues, shift).map((issue) => issue.sentence)
  return [wrong.length > 0 ? `- ${name}. What was wrong before: ${wrong.join(' ')}` : `- ${name}`]
}

/** Issues name places of the section, the wanted ones are places of the part. */
const issuesAt = (path: FieldPath, issues: readonly Issue[], shift: Shift): Issue[] => {
  const place = shifted(path, shift)
  return issues.filter(
    (issue) => issue.path.length >= place.length && place.every((step, i) => issue.path[i] === step),
  )
}

/** A place of a part as a place of its section. */
export function shifted(path: FieldPath, shift: Shift): FieldPath {
  const [key, position, ...rest] = path
  if (typeof key !== 'string' || typeof position !== 'number') return path
  return [key, position + (shift[key] ?? 0), ...rest]
}
