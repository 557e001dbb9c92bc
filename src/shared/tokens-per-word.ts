import { modelsFile, tokensTableOf } from './known-models.ts'

/** Short words that are frequent in a language. Those that a language shares with another tell nothing between the two. */
const frequent: Readonly<Record<string, readonly string[]>> = {
  en: words(
    `the and of to is that with for they their who you my it are from have what we your this not when
     i a an in on at as be by do or if so no up out all how can get has had was were will but our us me he she his her them
     him than then there here about into over more most one any after before does did been just only also make`,
  ),
  de: words(
    'der die das und ist mit für sie ich ein eine nicht zu den von auf wie ihre wir auch sich wenn bei aber oder im dem mein wer haben kein für nach',
  ),
  es: words(
    'el los las que con para por una su más cómo sus del pero muy mi al lo es y cuando sin nos mis tu cada años porque quien hay este de la en a o se no un ya da',
  ),
  fr: words(
    'le les des et une pour avec qui dans leur sur je au aux du ne pas vous est nous mais que plus ce cette votre vos elle sans par sont mes ses',
  ),
  it: words(
    'il gli che di per con una non sono del della più come mi loro anche è nel alla dei le ma lo ho questo quando anni chi senza ogni nostro suo',
  ),
  pt: words(
    'os as que com para por uma não mais como seus do da em no na são um você eles seu muito mas uns minha meu sem cada quem ele ela de a o e',
  ),
  nl: words(
    'de het een en van is met voor ze hun wie je mijn zijn niet ook maar op die dat te naar wij uw een hebben heeft geen bij ik voor zij',
  ),
  pl: words(
    'i w na się nie z że do jak jest dla ich po od oraz który która przez to ale są jego tym mnie mi tylko każdy kiedy czy bez swoje za o a co by',
  ),
  cs: words(
    'a se na že je pro jsou jak ale co si po od ve které která který jejich nebo i také když to za o v s z',
  ),
  sv: words(
    'och att det som en på är av för med inte de har till om den jag vi ett men sina när från så kan hur vad',
  ),
  fi: words('ja on ei että se kun mutta ovat joka niin tai sen myös kuin oma heidän mitä jos he olen'),
  hu: words('a az és hogy nem egy is van meg ki de akik mint vagy csak nekik már még el azt ha amit'),
  tr: words('ve bir bu için da de ile çok daha ne gibi olan kadar ama en her sonra onlar değil ya mi'),
  da: words(
    'og at det er en af til på med for de den har ikke jeg der som et vi så kan om men hvad når også efter bliver mig sig',
  ),
  no: words(
    'og at det er en av til på med for de den har ikke jeg som et vi så kan om men hva når også etter blir meg seg å',
  ),
  is: words('og að er í á ekki sem það við ég til með fyrir en um þú þau eru var ef hvað þegar svo'),
  sk: words(
    'a sa na že je pre sú ako ale čo si po od vo ktorý ktorá ktoré nie alebo aj keď to ich každý už za o v s z do jak',
  ),
  sl: words('in je se na da v za so od kaj ki kako ali ni po iz z vsak brez samo že več ko ter tudi pri'),
  hr: words(
    'i je se na da u za su od što koji koja koje kako ali ili nije po iz sa svaki nakon bez samo kad',
  ),
  ro: words('și în de la cu pe nu este sunt care pentru din ce mai să un o că dar fără după sau când lor'),
  ca: words('i el la els les de que per amb un una no és són del dels com més però sense seu seva quan molt'),
  gl: words('e o a os as que de con para por unha non máis pero sen cando do da dos das no na é súa moi ao'),
  et: words('ja on ei et see mis oma kui ka aga või nad ma me te kes pärast iga siis oli nii'),
  lt: words('ir yra su kad į iš ne ar bet kai jie aš mes jūs po be už kaip tai apie nuo jų savo'),
  lv: words('un ir ar no kas par uz lai nav bet vai tas es mēs jūs bez pēc kā viņi to arī ja savu'),
  id: words(
    'yang dan di untuk dengan dari ini itu tidak bisa ada akan pada saya kami anda mereka setiap atau agar',
  ),
  vi: words('và là của có không cho những các một được với người trong khi tôi bạn họ này để từ sau'),
  af: words('die en is nie het vir van met wat hulle ek ons sy jou om te op dit dat sal kan elke maar my'),
}

/** Words of the lists above that English has as well, rarer or as part of an address. */
const alsoEnglish: ReadonlySet<string> = new Set(
  words(
    'con sin son per pour plus pas par die den bin met van men till pro co com de el la al mi ma se us et bet care sale',
  ),
)

/** Letters of one language among those of its script. */
const ownLetters: readonly (readonly [language: string, letters: RegExp])[] = [
  ['el', /\p{Script=Greek}/gu],
  ['ru', /[ыэё]/giu],
  ['uk', /[іїєґ]/giu],
  ['bg', /ъ/giu],
  ['sr', /[јљњђћџ]/giu],
]

function words(text: string): readonly string[] {
  return text.split(/\s+/u)
}

/** The languages in which each of the short words is frequent, made when first asked for. */
let byWord: ReadonlyMap<string, ReadonlySet<string>> | null = null
function languagesByWord(): ReadonlyMap<string, ReadonlySet<string>> {
  if (byWord) return byWord
  const made = new Map<string, Set<string>>()
  for (const [language, known] of Object.entries(frequent))
    for (const word of known) made.set(word, (made.get(word) ?? new Set()).add(language))
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

/** Different short words, at least, by which a language is named, and their share of all words. */
const telling = { count: 4, share: 0.05 }
/** So many times as many words must speak for a language as against it. */
const clearly = 1.2

/**
 * The language most of a text is in, by its letters or by short words that the others have not; null where too little of it
 * tells. English is what a business is taken to write until the opposite is plain, so no word counts against it that it has
 * itself, and none with a capital, which may be a name: “Los Gatos”, “Del Mar”.
 */
export function languageOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin <= letters / 2) return languageOfLetters(text)
  const known = languagesByWord()
  const written = text.match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? []
  const isOf = (word: string, language: string): boolean => known.get(word)?.has(language) ?? false
  const ofEnglish = new Set(written.map((word) => word.toLowerCase()).filter((word) => isOf(word, 'en')))
  const ofOthers = new Set(written.filter((word) => known.has(word)))
  /** How many different words one language has and another has not. */
  const over = (one: string, other: string): number =>
    one === 'en'
      ? [...ofEnglish].filter((word) => !isOf(word, other)).length
      : [...ofOthers].filter((word) => isOf(word, one) && !hasToo(word, other)).length
  const hasToo = (word: string, language: string): boolean =>
    isOf(word, language) || (language === 'en' && alsoEnglish.has(word))
  const found = Object.keys(frequent).find((one) =>
    Object.keys(frequent).every((other) => one === other || over(one, other) > over(other, one) * clearly),
  )
  if (found === undefined || (found !== 'en' && over(found, 'en') < telling.count)) return null
  const own = written.filter((word) => isOf(word.toLowerCase(), found))
  return new Set(own).size >= telling.count && own.length >= written.length * telling.share ? found : null
}

/** The language whose own letters a text has; null where it has none, or those of several. */
function languageOfLetters(text: string): string | null {
  const counted = ownLetters
    .map(([language, own]) => ({ language, count: text.match(own)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count)
  const [best, next] = counted
  return best && best.count > (next?.count ?? 0) * 2 ? best.language : null
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
