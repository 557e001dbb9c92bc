import type { EndpointKind } from './provider.ts'
import type { Range } from './range.ts'

/** Languages whose words are told apart here. Others are as dense as the densest of them may be. */
const languages = ['en', 'es', 'fr', 'de', 'pl'] as const
export type Language = (typeof languages)[number]

/** Short words that are frequent in one of the languages and in none of the others. */
const frequent: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('the and of to is that with for they their who you my it are from have what'.split(' ')),
  es: new Set('el los las que con para por una su más cómo sus del pero muy mi al lo'.split(' ')),
  fr: new Set('le les des et une pour avec qui dans leur sur je au aux du ne pas vous'.split(' ')),
  de: new Set('der die das und ist mit für sie ich ein eine nicht zu den von auf wie ihre'.split(' ')),
  pl: new Set('i w na się nie z że do jak jest dla ich po od oraz który która przez'.split(' ')),
}

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

/** The language most of a text's short words are of; null where too few of them tell. */
export function languageOf(text: string): Language | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = languages.map((language) => ({
    language,
    count: words.filter((word) => frequent[language].has(word)).length,
  }))
  const [best, next] = counts.sort((a, b) => b.count - a.count)
  if (!best || !next || best.count < Math.max(3, words.length * 0.04)) return null
  return best.count > next.count * 1.3 ? best.language : null
}

/** Tokens that a word of this text has with a model of that kind of provider. */
export const wordDensity = (text: string, kind: EndpointKind): Range =>
  perWord[kind === 'anthropic' ? 'anthropic' : 'openai'][languageOf(text) ?? 'other']
