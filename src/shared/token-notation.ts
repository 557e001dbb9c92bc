import { wordsByLanguage } from './in-language/say.ts'
import { copyTokens, tokenNamed, tokenText, type CopyToken } from './tokens.ts'

const nearlyToken =
  /\{{1,3}\s{0,3}([\p{L}_ ’'-]{4,32})\s{0,3}\}{1,3}|\[{1,2}\s{0,3}([\p{L}_ ’'-]{4,32})\s{0,3}\]{1,2}(?!\()/gu

/** Words without what may be otherwise in them when a model writes them down: accents, blanks, case. */
const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[\p{M}\s_’'-]+/gu, '')
    .toLowerCase()

/** Models translate tokens with the copy around them, and then mostly as we call them in that language. */
const translated: ReadonlyMap<string, CopyToken> = new Map(
  Object.values(wordsByLanguage).flatMap((words) =>
    copyTokens.map((token) => [plain(words?.[token] ?? token), token] as const),
  ),
)

/** A text of a model with what is plainly meant as a token in the notation: “{{Call Link}}”, “{call_link}”, “[call link]”, “{{Vorname}}”. */
export const withTokenNotation = (text: string): string =>
  /[{[]/u.test(text)
    ? text.replace(nearlyToken, (written, inBraces: string | undefined, inBrackets: string | undefined) => {
        const words = inBraces ?? inBrackets ?? ''
        const token = tokenNamed(words) ?? translated.get(plain(words))
        return token ? tokenText(token) : written
      })
    : text
