import { foldedText } from './folded-words.ts'
import { measuredLanguages } from './length-factor.ts'
import { isUnspaced } from './words.ts'

/** Names that are common and that no list of languages gives. */
const otherNames: Readonly<Record<string, string>> = {
  castellano: 'es',
  castilian: 'es',
  flemish: 'nl',
  vlaams: 'nl',
  bokmål: 'no',
  nynorsk: 'no',
  hochdeutsch: 'de',
  schweizerdeutsch: 'de',
  schwyzerdütsch: 'de',
  brasileiro: 'pt',
  brasilianisch: 'pt',
  polsku: 'pl',
  angielsku: 'en',
  niemiecku: 'de',
  mandarin: 'zh',
  cantonese: 'zh',
  普通话: 'zh',
  國語: 'zh',
}

/** Tags of the same language as it is written. */
const sameAs: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', yue: 'zh' }

/** What something is called, in small letters, with its code. */
type Names = readonly (readonly [name: string, code: string])[]

/** Every name of every measured language in each of them, "german", "deutsch", "allemand": made when first asked for. */
let known: Names | null = null
const names = (): Names => (known ??= namesOf('language', measuredLanguages, otherNames))

/** What languages or countries are called in every measured language; `others`: names that no list gives. */
export function namesOf(
  type: 'language' | 'region',
  codes: readonly string[],
  others: Readonly<Record<string, string>>,
): Names {
  const found = new Map<string, string>()
  const add = (name: string, code: string): void => {
    const folded = plain(name)
    if (folded !== '' && !found.has(folded)) found.set(folded, code)
  }
  const namesIn = (tongue: string) => new Intl.DisplayNames([tongue], { type, fallback: 'none' })
  const inEnglish = namesIn('en')
  // What people call their own language and what English calls it come before what others call it.
  for (const code of codes) {
    add(inEnglish.of(code) ?? '', code)
    if (type === 'language') add(namesIn(code).of(code) ?? '', code)
  }
  for (const tongue of measuredLanguages.map(namesIn))
    for (const code of codes) add(tongue.of(code) ?? '', code)
  for (const [name, code] of Object.entries(others)) if (codes.includes(code)) add(name, code)
  return [...found]
}

const plain = (text: string): string =>
  foldedText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * The language that somebody named, as its short code: "English", "Deutsch", "Español (México)", "pt_BR", "auf Deutsch".
 * Where several are named, the first. Null where it is none whose length is known.
 */
export const languageNamed = (text: string): string | null => languagesNamed(text)[0] ?? null

/** Every language that somebody named, in their order: "German, with letters in English". */
export function languagesNamed(text: string): string[] {
  const tag = tagOf(text.trim())
  return tag === null ? namedIn(text, names()) : [tag]
}

/** The codes of what a text calls by one of these names, in their order. */
export function namedIn(text: string, called: Names): string[] {
  const said = ` ${plain(text)} `
  const places = called
    // Nothing stands between the words of some scripts.
    .map(([name, code]) => ({ at: said.indexOf(isUnspaced(name) ? name : ` ${name} `), name, code }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length)
  return [...new Set(places.map(({ code }) => code))]
}

/** The language of a tag such as "de", "en-GB", "pt_BR" or "deu". */
function tagOf(text: string): string | null {
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/iu.test(text)) return null
  try {
    const { language } = new Intl.Locale(text.replaceAll('_', '-'))
    const code = sameAs[language] ?? language
    return measuredLanguages.includes(code) ? code : null
  } catch {
    return null
  }
}
