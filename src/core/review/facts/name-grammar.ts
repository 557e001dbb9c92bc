import { inflectedLanguages, isFormWithSlip, isInflected, isNameForm } from '../words/inflected.ts'
import { lightWords } from './name-words.ts'

/** What a language does to names in a sentence, as far as it matters for telling a misspelt one. */
export interface NameGrammar {
  language: string
  /** Articles and the like, which say nothing about which name it is. */
  light: ReadonlySet<string>
  /** Common nouns begin small, so that a large letter inside a sentence tells a name. */
  nounsAreSmall: boolean
  /** Words are put together to new ones. */
  compounds: boolean
  /** Articles and adjectives go with the noun, so another noun may break the sentence. */
  genders: boolean
  isForm: (word: string, wanted: string) => boolean
  /** Nearly so: a form with two letters exchanged. */
  isFormWithSlip: (word: string, wanted: string) => boolean
  isFormOfName: (word: string, wanted: string) => boolean
}

const words = (text: string): readonly string[] => text.split(' ')

const articles: Readonly<Record<string, readonly string[]>> = {
  de: words(
    'der die das den dem des ein eine einen einem einer eines und oder für von vom zu zum zur im in am an auf aus bei beim mit nach über unser unsere unseren unserem unserer ihr ihre ihren ihrem ihrer dein deine deinen deinem deiner mein meine meinen meinem meiner',
  ),
  nl: words('de het een en of voor van te ter ten in op aan met bij uit om mijn jouw je uw onze ons'),
  es: words(
    'el la los las un una unos unas y e o de del a al en con por para sin sobre mi mis tu tus su sus nuestro nuestra nuestros nuestras',
  ),
  fr: words(
    'le la les l un une des d de du et ou à a au aux en avec par pour sans sur mon ma mes ton ta tes son sa ses notre nos votre vos',
  ),
  it: words(
    'il lo la i gli le l un uno una e o di del dello della dei degli delle dell d a al allo alla ai agli alle all da dal in nel nella con per su sul mio mia tuo tua suo sua nostro nostra',
  ),
  pt: words(
    'o a os as um uma uns umas e ou de do da dos das em no na nos nas com por para sem ao aos à às meu minha teu tua seu sua nosso nossa',
  ),
  pl: words(
    'i w we na z ze do od o dla po za przy bez u oraz mój moja moje twój twoja twoje nasz nasza nasze',
  ),
  sv: words('en ett den det de och eller för av till i på med hos min din vår er'),
  no: words('en ei et den det de og eller for av til i på med hos min din vår'),
  da: words('en et den det de og eller for af til i på med hos min din vores'),
}

const compounding = new Set(['de', 'nl', 'sv', 'no', 'da'])

const grammarOf = (language: string): NameGrammar => ({
  language,
  light: new Set([...lightWords, ...(articles[language] ?? [])]),
  nounsAreSmall: language !== 'de',
  compounds: compounding.has(language),
  genders: language !== 'en',
  isForm: (word, wanted) => isInflected(word, wanted, language),
  isFormWithSlip: (word, wanted) => isFormWithSlip(word, wanted, language),
  isFormOfName: (word, wanted) => isNameForm(word, wanted, language),
})

const english = grammarOf('en')
const known = new Map<string, NameGrammar>([
  ['en', english],
  ...inflectedLanguages
    .filter((language) => language !== 'en')
    .map((language): [string, NameGrammar] => [language, grammarOf(language)]),
])

/** The grammar of a language; English where it is not known, as everywhere in the review. */
export const nameGrammar = (language: string | null): NameGrammar => known.get(language ?? 'en') ?? english
