import { copyLanguage, textsIn } from './copy-language.ts'
import { namedIn, namesOf } from './language-named.ts'
import { ownValue } from './own-value.ts'

/** An intake, as far as this looks into it. */
interface MarketAnswers {
  readonly market: { readonly language: string; readonly country: string; readonly spelling: string }
}

/**
 * The language that documents of a business say they are in, as a tag, `en-GB`: by it they are spell-checked, read aloud, broken into lines
 * and set from the left or the right. `copyLanguage` knows the languages whose length was measured; this one knows more, as a
 * document in Japanese that says it is English is wrong. `und`: one is named and not known; where nothing tells, English is as good as any.
 */
export function documentLanguage(intake: MarketAnswers): string {
  const named = intake.market.language.trim()
  const tag = typedTag(named)
  if (tag !== null) return tag
  const language =
    copyLanguage(intake) ??
    (named === '' ? languageOfScript(textsIn(intake).join('')) : (namedIn(named, everyName())[0] ?? 'und'))
  const region = regionOf(language, intake)
  return region === null ? language : `${language}-${region}`
}

/** Scripts whose languages run from right to left. */
const fromRight: readonly string[] = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Rohg', 'Adlm']

/** The script that a language is written in by most who write it, `Arab`. */
export const scriptOf = (tag: string): string => new Intl.Locale(tag).maximize().script ?? ''

/** Whether a language is written from right to left. */
export const runsFromRight = (tag: string): boolean => fromRight.includes(scriptOf(tag))

/** “pt_PT”, “zh-Hant”: a tag that says more than a language is taken as it is. */
function typedTag(text: string): string | null {
  if (!/^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_][a-z]{2})?$/iu.test(text) || !/[-_]/u.test(text)) return null
  try {
    const { language, script, region } = new Intl.Locale(text.replaceAll('_', '-'))
    const isKnown = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language)
    return isKnown === undefined ? null : [language, script, region].filter(Boolean).join('-')
  } catch {
    return null
  }
}

/** Letters of one language, or of the one that most who write them speak. */
const scripts =
  'Arab Hebr Thai Hang Deva Beng Taml Telu Gujr Guru Knda Mlym Geor Armn Ethi Khmr Laoo Mymr Sinh'
    .split(' ')
    .map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const)

/** The language of a text in letters that are not Latin. */
function languageOfScript(text: string): string {
  const most = (text.match(/\p{L}/gu)?.length ?? 0) / 2
  const many = (letters: RegExp): boolean => (text.match(letters)?.length ?? 0) > most
  if (many(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)) return /\p{sc=Hiragana}/u.test(text) ? 'ja' : 'zh'
  const found = scripts.find(([, letters]) => many(letters))
  return found === undefined ? 'en' : new Intl.Locale(`und-${found[0]}`).maximize().language
}

/** Every name of every language of two letters, and of some of three. Names of two letters are words of a sentence. */
let names: ReturnType<typeof namesOf> | null = null
const everyName = (): NonNullable<typeof names> =>
  (names ??= namesOf('language', languageCodes(), otherNames).filter(
    ([name]) => [...name].length > 2 || !/^[a-z]/u.test(name),
  ))

const otherNames: Readonly<Record<string, string>> = {
  ...{ mandarin: 'zh', 繁體中文: 'zh', 繁体中文: 'zh', 简体中文: 'zh', 簡體中文: 'zh' },
  ...{ farsi: 'fa', dari: 'fa', tagalog: 'fil' },
}

function languageCodes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const inEnglish = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  const short = letters.flatMap((one) => letters.map((other) => `${one}${other}`))
  return [...short, 'yue', 'fil', 'ckb'].filter((code) => inEnglish.of(code) !== undefined)
}

/** Countries that write a language in a way of their own, which programs that check spelling know. */
const regions: Readonly<Record<string, readonly string[]>> = {
  en: ['US', 'GB', 'AU', 'CA', 'IE', 'NZ', 'ZA', 'IN', 'SG'],
  de: ['DE', 'AT', 'CH', 'LI', 'LU'],
  fr: ['FR', 'BE', 'CA', 'CH', 'LU'],
  es: ['ES', 'MX', 'AR', 'CL', 'CO', 'PE', 'EC', 'UY', 'US', 'CR', 'GT', 'PA', 'VE'],
  pt: ['PT', 'BR'],
  nl: ['NL', 'BE'],
  it: ['IT', 'CH'],
  sv: ['SE', 'FI'],
  zh: ['CN', 'TW', 'HK', 'SG'],
  ar: ['EG', 'SA', 'AE', 'MA', 'TN', 'DZ', 'JO', 'LB', 'IQ', 'KW', 'QA', 'OM', 'BH'],
}

/** Names of countries that no list gives. */
export const otherRegions: Readonly<Record<string, string>> = {
  ...{ usa: 'US', us: 'US', 'new england': 'US', 'new south wales': 'AU', 'hong kong': 'HK' },
  ...{
    uk: 'GB',
    'great britain': 'GB',
    england: 'GB',
    scotland: 'GB',
    wales: 'GB',
    'northern ireland': 'GB',
  },
}

/** Words for a way of writing one language: Latin American Spanish is not that of the United States. */
const waysOfWriting: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { american: 'US', british: 'GB' },
  zh: {
    ...{ traditional: 'TW', 繁體中文: 'TW', 繁体中文: 'TW' },
    ...{ simplified: 'CN', 简体中文: 'CN', 簡體中文: 'CN' },
  },
}

/** Countries are looked for in what was answered of the language first: “Portuguese (Portugal)”, for clients in Brazil too. */
function regionOf(language: string, { market }: MarketAnswers): string | null {
  const codes = ownValue(regions, language)
  if (codes === undefined) return null
  const called = namesOf('region', codes, { ...otherRegions, ...ownValue(waysOfWriting, language) })
  const [inLanguage, inCountry, spelled] = [market.language, market.country, market.spelling].map(
    (text) => namedIn(text, called)[0] ?? null,
  )
  const region = inLanguage ?? inCountry ?? null
  if (!spelled || (region !== null && (region === 'US') === (spelled === 'US'))) return region
  return spelled
}
