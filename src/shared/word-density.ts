import type { EndpointKind } from './provider.ts'
import type { Range } from './range.ts'

/** The languages whose density was looked up; others are as dense as the densest of them may be. */
type Language = 'en' | 'es' | 'fr' | 'de' | 'pl'

/**
 * Tokens of a word in prose, marks included: from the shortest alphabets of a vendor's models to the longest, as users
 * report them (Claude's newest: 2.8 to 3.2 in German, 3.7 in Polish, autumn 2026). Wide on purpose: what past runs came
 * to narrows what is expected of the next.
 */
const perWord: Readonly<Record<'openai' | 'anthropic', Readonly<Record<Language | 'other', Range>>>> = {
  openai: {
    en: { least: 1.25, most: 1.5 },
    es: { least: 1.4, most: 1.9 },
    fr: { least: 1.45, most: 2 },
    de: { least: 1.7, most: 2.5 },
    pl: { least: 2.1, most: 3 },
    other: { least: 1.4, most: 3.2 },
  },
  anthropic: {
    en: { least: 1.3, most: 1.8 },
    es: { least: 1.6, most: 2.4 },
    fr: { least: 1.7, most: 2.6 },
    de: { least: 2.1, most: 3.2 },
    pl: { least: 2.6, most: 3.8 },
    other: { least: 1.5, most: 4 },
  },
}

/** Tokens that a word in this language has with a model of that kind of provider. */
export const wordDensity = (language: string | null, kind: EndpointKind): Range =>
  perWord[kind === 'anthropic' ? 'anthropic' : 'openai'][densityIn(language)]

const densityIn = (language: string | null): Language | 'other' =>
  language === 'en' || language === 'es' || language === 'fr' || language === 'de' || language === 'pl'
    ? language
    : 'other'
