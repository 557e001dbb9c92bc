import { copyLanguage } from '../copy-language.ts'
import type { Intake } from '../intake.ts'
import de from './de.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import pl from './pl.json' with { type: 'json' }
import { ownValue } from '../own-value.ts'

/**
 * Words of ours in the language of a document: titles, labels and notes around the copy. What is said is named by its English
 * words; `{name}` in them stands for the value of that name. What has no translation stays English.
 */
export type Say = (english: string, values?: Readonly<Record<string, string | number>>) => string

type Words = Readonly<Partial<Record<string, string>>>

/** By the code of `copyLanguage`. `src/core/export/in-language.test.ts` holds each to every word that a document can have. */
export const wordsByLanguage: Readonly<Partial<Record<string, Words>>> = { de, es, fr, pl }

/** The languages that a document can be in as a whole. */
export const isSpoken = (language: string): boolean =>
  language === 'en' || ownValue(wordsByLanguage, language) !== undefined

/** `language`: of `copyLanguage`; null: not known, and then it is English. */
export function sayIn(language: string | null): Say {
  const words = ownValue(wordsByLanguage, language ?? 'en') ?? {}
  return (english, values = {}) =>
    (ownValue(words, english) ?? english).replace(/\{(\w+)\}(\.?)/gu, (whole, name: string, stop: string) => {
      const value = ownValue(values, name)
      if (value === undefined) return whole
      // “For Weber & Sons Inc.” ends as it is.
      return String(value).endsWith('.') ? String(value) : `${value}${stop}`
    })
}

/** As the copy of this business speaks. */
export const sayFor = (intake: Intake | undefined): Say => sayIn(intake ? copyLanguage(intake) : null)
