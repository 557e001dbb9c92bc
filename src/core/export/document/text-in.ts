import { choiceInWords, type Field } from '../../../shared/sections/outline.ts'
import type { Say } from '../../../shared/in-language/say.ts'

/** The text of a value; of one that has not the form of its field, all texts in it, so that none is lost. */
export function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value)
    .map(textIn)
    .filter((text) => text !== '')
    .join('\n\n')
}

/** The text of a field; a word of a choice as it is read. */
export const shownText = ({ kind }: Field, value: unknown, say: Say): string =>
  kind === 'choice' && typeof value === 'string' ? say(choiceInWords(value)) : textIn(value)
