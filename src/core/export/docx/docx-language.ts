/** The language of a document, as Word names it, and which way it runs. */
export interface DocxLanguage {
  tag: string
  rightToLeft: boolean
}

const fromRight = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo']

/**
 * `code`: of `copyLanguage`; null: not known, then English is as good as any. Word's spelling wants a country beside the
 * language: the one most who write it live in, as CLDR has it.
 */
export function docxLanguage(code: string | null): DocxLanguage {
  const { language, region, script } = new Intl.Locale(code ?? 'en').maximize()
  return {
    tag: [language === 'no' ? 'nb' : language, region].filter(Boolean).join('-'),
    rightToLeft: fromRight.includes(script ?? ''),
  }
}

const letter =
  /(\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko})|\p{L}/u

/** Whether a text runs from right to left: its first letter says. */
export const runsLeft = (text: string): boolean => letter.exec(text)?.[1] !== undefined

/**
 * How a paragraph of this text stands: from right to left where its first letter does; in a document from right to left other
 * text stands at the right and is read as it is.
 */
export const standing = (text: string, rightToLeft: boolean): DocxStanding =>
  runsLeft(text) ? { bidirectional: true } : rightToLeft ? { alignment: 'right' } : {}

type DocxStanding = { bidirectional: true } | { alignment: 'right' } | Record<string, never>
