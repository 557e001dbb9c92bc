import { languageNamed } from './language-named.ts'
import { languageOf } from './tokens-per-word.ts'

/** An intake, as far as this looks into it. */
export interface LanguageAnswers {
  readonly market: { readonly language: string }
}

/** Intakes are never changed in place, so each is read once. */
const found = new WeakMap<LanguageAnswers, string | null>()

/**
 * The language the copy of a business is written in, as a short code: the one that was answered, else, in intakes that were
 * not asked for it, the one most of the answers are in. Null where neither tells.
 */
export function copyLanguage(intake: LanguageAnswers): string | null {
  const known = found.get(intake)
  if (known !== undefined) return known
  const named = intake.market.language
  const language = named.trim() === '' ? answersLanguage(intake) : languageNamed(named)
  found.set(intake, language)
  return language
}

/** The language most of the answers are in, whatever the copy is written in; null where too little of them tells. */
export const answersLanguage = (intake: LanguageAnswers): string | null =>
  languageOf(textsIn(intake).join('\n'))

/** Every text somewhere in a value, in order. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
