import type { Intake } from './intake.ts'
import { languageNamed } from './language-named.ts'
import { languageOf } from './tokens-per-word.ts'

/**
 * The language the copy of a business is written in, as a short code: the one that was answered, else, in intakes that were
 * not asked for it, the one most of the answers are in. Null where neither tells.
 */
export function copyLanguage(intake: Intake): string | null {
  const named = intake.market.language
  return named.trim() === '' ? languageOf(textsIn(intake).join('\n')) : languageNamed(named)
}

/** Every text somewhere in a value, in order. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
