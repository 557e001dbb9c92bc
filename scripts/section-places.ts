import type { Field, FieldPath } from '../src/shared/sections/outline.ts'

/** A place of a section's tree: a field with its path, entries of lists as `*`. */
export interface Place {
  field: Field
  pattern: string
  /** The same with 0 for every list position: the first entry of each list. */
  path: FieldPath
  depth: number
}

/** Every place below the root, in the order of the schema. */
export function placesOf(root: Field): Place[] {
  return inside(root, [], 0)
}

function inside(field: Field, path: FieldPath, depth: number): Place[] {
  if (field.kind === 'group')
    return field.fields.flatMap((inner) => placeAndInside(inner, [...path, inner.key], depth + 1))
  return field.kind === 'list' ? placeAndInside(field.each, [...path, 0], depth + 1) : []
}

const placeAndInside = (field: Field, path: FieldPath, depth: number): Place[] => [
  { field, path, pattern: patternOf(path), depth },
  ...inside(field, path, depth),
]

/** `emails.*.subject` for the path of any e-mail's subject. */
export const patternOf = (path: FieldPath): string =>
  path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')

/** Texts, numbers and choices: what somebody writes. */
export const isLeaf = ({ kind }: Field): boolean => kind === 'text' || kind === 'number' || kind === 'choice'
