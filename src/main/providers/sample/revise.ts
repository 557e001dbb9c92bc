import type { Field } from '../../../shared/sections/outline.ts'
import { asSentence, inSentence } from './phrases.ts'

/**
 * The value in other words where its form leaves room for them: texts are led in, shortened or led out, a choice or
 * number moves to its neighbour. A value that its form allows no change of is returned as it is.
 */
export function revise(field: Field, value: unknown): unknown {
  const fits = (option: unknown): boolean => field.schema.safeParse(option).success
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' ? (rewordings(value).find(fits) ?? value) : value
    case 'choice':
      return field.values.find((option) => option !== value) ?? value
    case 'number':
      return typeof value === 'number' ? ([value + 1, value - 1].find(fits) ?? value) : value
    case 'list':
      return Array.isArray(value) ? value.map((entry: unknown) => revise(field.each, entry)) : value
    case 'group':
      return reviseGroup(field.fields, value)
  }
}

function reviseGroup(fields: readonly Field[], value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, old]: [string, unknown]): [string, unknown] => {
    const field = fields.find((candidate) => candidate.key === key)
    // Positions and days order the entries; only words are revised inside a group.
    return [key, field && field.kind !== 'number' && field.kind !== 'choice' ? revise(field, old) : old]
  })
  return Object.fromEntries(entries)
}

function rewordings(text: string): string[] {
  const sentences = text.split(/(?<=[.!?…])\s+/u)
  const shorter = sentences.length > 2 ? sentences.slice(0, -1).join(' ') : null
  const words = text.split(' ')
  return [
    `Put simply: ${inSentence(text)}`,
    `In short, ${inSentence(text)}`,
    `${asSentence(text)} That is the heart of it.`,
    ...(shorter === null ? [] : [shorter]),
    `Simply ${inSentence(text)}`,
    ...(words.length > 2 ? [words.slice(0, -1).join(' ')] : []),
    `${text}!`,
  ].filter((option) => option !== text)
}
