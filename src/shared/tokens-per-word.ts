import { modelsFile, tokensTableOf } from './known-models.ts'

/** Short words that are frequent in a language and rare in the others of this list. */
const frequent: Readonly<Record<string, readonly string[]>> = {
  en: words(
    'the and of to is that with for they their who you my it are from have what we your this not when',
  ),
  de: words(
    'der die das und ist mit für sie ich ein eine nicht zu den von auf wie ihre wir auch sich wenn bei',
  ),
  es: words('el los las que con para por una su más cómo sus del pero muy mi al lo es y cuando sin nos'),
  fr: words('le les des et une pour avec qui dans leur sur je au aux du ne pas vous est nous mais que plus'),
  it: words('il gli che di per con una non sono del della più come mi loro anche è nel alla dei le ma lo'),
  pt: words('os as que com para por uma não mais como seus do da em no na são um você eles seu muito mas'),
  nl: words('de het een en van is met voor ze hun wie je mijn zijn niet ook maar op die dat te naar wij'),
  pl: words('i w na się nie z że do jak jest dla ich po od oraz który która przez to ale są jego tym'),
  cs: words('a se na že je pro jsou jak ale co si po od ve které která který jejich nebo i také když to'),
  sv: words('och att det som en på är av för med inte de har till om den jag vi ett men sina när från'),
  fi: words('ja on ei että se kun mutta ovat joka niin tai sen myös kuin oma heidän mitä jos he olen'),
  hu: words('a az és hogy nem egy is van meg ki de akik mint vagy csak nekik már még el azt ha amit'),
  tr: words('ve bir bu için da de ile çok daha ne gibi olan kadar ama en her sonra onlar değil ya mi'),
}
const scripts: readonly (readonly [language: string, script: RegExp])[] = [
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
]

function words(text: string): readonly string[] {
  return text.split(' ')
}

/** The languages in which each of the short words is frequent, made when first asked for. */
let byWord: ReadonlyMap<string, readonly string[]> | null = null
function languagesByWord(): ReadonlyMap<string, readonly string[]> {
  if (byWord) return byWord
  const made = new Map<string, string[]>()
  for (const [language, known] of Object.entries(frequent))
    for (const word of new Set(known)) made.set(word, [...(made.get(word) ?? []), language])
  return (byWord = made)
}

/** How many of these words, in small letters, are short words of each language; the most first. */
export function shortWordsOf(said: Iterable<string>): { language: string; count: number }[] {
  const known = languagesByWord()
  const counts = new Map<string, number>()
  for (const word of said)
    for (const language of known.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  return Object.keys(frequent)
    .map((language) => ({ language, count: counts.get(language) ?? 0 }))
    .sort((a, b) => b.count - a.count)
}

/** The language most of a text is in, by its script or its short words; null where too little of it tells. */
export function languageOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  for (const [language, script] of scripts)
    if ((text.match(script)?.length ?? 0) > letters / 2) return language
  const said = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const [best, next] = shortWordsOf(said)
  if (!best || best.count < Math.max(3, said.length * 0.05)) return null
  return best.count > (next?.count ?? 0) * 1.2 ? best.language : null
}

/** Tokens of a word with the marks around it: as they usually come, and as many as there may be. */
export interface WordTokens {
  expected: number
  most: number
}

/**
 * What answers have beside running text: quotes, line breaks, names and numbers. From 1.14 of English prose to the 1.35
 * and 1.6 that runs of the newest models had.
 */
const beside = { expected: 1.18, most: 1.4 }

/** Where language or way to cut words is not known: as many as the densest languages of the table have. */
const careful: WordTokens = { expected: 2.4, most: 4 }

/** How many tokens a word has that a model writes in this language. */
export function tokensPerWord(language: string | null, model: string): WordTokens {
  const plain = language === null ? undefined : modelsFile().tokensPerWord[tokensTableOf(model)]?.[language]
  if (plain === undefined) return careful
  return { expected: plain * beside.expected, most: plain * beside.most }
}

/**
 * What the sizes of answers are reckoned with, in tokens: an English word with the marks around it, as it usually comes
 * and in the widest of today's vocabularies.
 */
export const englishWord: WordTokens = { expected: 1.35, most: 1.6 }

/** How much longer the longest answer is, in tokens, than the same words in English; never shorter. */
export const answerFactor = (language: string | null, model: string): number =>
  Math.max(1, tokensPerWord(language, model).most / englishWord.most)
