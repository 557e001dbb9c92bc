import { countWords } from '../../shared/words.ts'

/** Words of all texts of a section's content. */
export function contentWords(content: unknown): number {
  if (typeof content === 'string') return countWords(content)
  if (typeof content !== 'object' || content === null) return 0
  return Object.values(content).reduce<number>((sum, inner) => sum + contentWords(inner), 0)
}
