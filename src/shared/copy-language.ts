import { languageNamed } from './language-named.ts'
import { tellsNothing } from './says-none.ts'
import { languageOf } from './tokens-per-word.ts'

/** An intake, as far as this looks into it. */
export interface LanguageAnswers {
  readonly market: { readonly language: string }
}

/** Intakes are never changed in place, so each is read once. */
const found = new WeakMap<LanguageAnswers, string | null>()

/** How readers are spoken to, which many write beside the language, and some in its place. */
const register =
  /(?<!\p{L})(?:(?:per |mit )?(?:sie|du|ihr)(?:[- ]form)?|ihrzen|siezen|duzen|usted(?:es)?|tú|vosotros|vous|tu|pan(?:i)?|państwo|formal|formell|informal|informell|simple|plain|leichte sprache|einfache sprache)(?!\p{L})|です・?ます調?|敬語/giu

/**
 * The language the copy of a business is written in, as a short code: the one that was answered, else, in intakes that were
 * not asked for it, the one most of the answers are in. Null where neither tells.
 */
export function copyLanguage(intake: LanguageAnswers): string | null {
  const known = found.get(intake)
  if (known !== undefined) return known
  const named = intake.market.language
  const language = tellsNothing(named.replace(register, '')) ? answersLanguage(intake) : languageNamed(named)
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
