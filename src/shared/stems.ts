/** Words of the five languages that tell nothing about what a sentence is about. */
export const smallWords: ReadonlySet<string> = new Set(
  `a an the and or of to in on at by with for from as is are was were be been being it its this that these those there here
   we i you they he she our your my their his her us me them who whom which what when where how if then than so not no never
   do does did will would can could may might must should shall have has had any some all each every more most much many very
   about under between while through into out up down over under again also only just even still yet too such own same other another one ones nor but
   der die das den dem des ein eine einen einem einer eines und oder aber mit für von zu im in am an auf bei nach aus um vor
   ist sind war waren sein wird werden wurde hat haben hatte ich wir du sie er es ihr ihre ihren ihrem ihrer mein meine unser
   unsere dein deine sich nicht kein keine keinen keinem keiner nie nur auch noch schon sehr wenn weil dass wie was wer wo so
   jede jeder jeden jedes alle man einmal jemand niemand dann als zum zur vom beim ins
   el la los las un una unos unas y o de del al en con por para a que se su sus tu tus mi mis nuestro nuestra es son era fue
   ser está están hay no nunca jamás ni nada lo le les me te nos más muy ya si como cuando donde quien cual este esta eso
   le la les un une des et ou de du au aux en dans sur avec pour par à que qui ne pas se son sa ses votre vos notre nos mon ma
   mes ce cette ces est sont était être il elle ils elles nous vous je tu on y plus très si comme quand où
   i oraz lub w we z ze na do dla od po za o u przez przy że się jest są był była być nie ani to ten ta te co jak gdy kiedy
   który która które mój moja nasz nasza twój twoja jego jej ich`.split(/\s+/u),
)

const plainLetters: Readonly<Record<string, string>> = Object.fromEntries(
  [...'äàáâöòóôüùúûéèêëíìîßł'].map((letter, i) => [letter, [...'aaaaoooouuuueeeeiiisl'][i] ?? letter]),
)
const marked = /[äàáâöòóôüùúûéèêëíìîßł]/gu

/** It stands behind another ending: a manager is one of many “managers”. A “Preis” is a single one. */
const plural = /(?<=.{3})(?<!s|ei)s$/u
const ending =
  /(?<=.{4})(?:[iu]ngen|ings|(?:e[nrt])?(?:ing|ed)|i(?:e[dmn]?|a|u|o|ami|ach)|ere[mnr]?|es|en|ern|er|em|et|est|e|(?<=[^e]a|e[lr])n|os|as|o|a|y|i|ą|ę|ów|ami|ach)$|(?<=..e)n$/u
/** “biurze” is said of a “biuro”, and “gross” may be written “groß”. */
const softened = /(?<=.{3}[dr])z$|(?<=.{3}s)s$/u

/** A word without the endings by which it changes, roughly and in any of the languages: enough to compare two words. */
export function stemOf(key: string): string {
  const plain = key.replace(marked, (letter) => plainLetters[letter] ?? letter)
  return plain.replace(plural, '').replace(ending, '').replace(softened, '')
}

/** The words that tell what is meant, as stems, each once. */
export const tellingStems = (words: readonly { key: string }[]): string[] => [
  ...new Set(words.filter(({ key }) => !smallWords.has(key) && key.length > 2).map(({ key }) => stemOf(key))),
]

/** Words whose stem is kept: more than any vault has. */
const mostKnown = 30_000

/** Stems of many words, each worked out once. */
export function stemmer(): (key: string) => string {
  const known = new Map<string, string>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const stem = stemOf(key)
    if (known.size >= mostKnown) known.clear()
    known.set(key, stem)
    return stem
  }
}
