import { runsFromRight, scriptOf } from '../../../shared/document-language.ts'
import { runsLeft } from '../runs-left.ts'

/** The language of a document as Word names it, and which way it runs. */
export interface DocxLanguage {
  /** Word spells by the letters: Latin and the like, those of East Asia, and those that it shapes or sets from the right. */
  spelled: { value: string; eastAsia?: string; bidirectional?: string }
  rightToLeft: boolean
}

const eastAsian = ['Jpan', 'Hans', 'Hant', 'Kore']
/** Complex scripts, as Word calls them. */
const shaped =
  'Arab Hebr Thaa Syrc Nkoo Thai Laoo Khmr Mymr Tibt Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh'.split(
    ' ',
  )

/**
 * `tag`: of `documentLanguage`. Word's spelling wants a country beside the language: where none is named the one most who write
 * it live in, as CLDR has it.
 */
export function docxLanguage(tag: string): DocxLanguage {
  // One that is named and not known: Word’s own tag for a text that it is not to spell.
  if (tag === 'und') return { spelled: { value: 'x-none' }, rightToLeft: false }
  const { language, region } = new Intl.Locale(tag).maximize()
  const named = [language === 'no' ? 'nb' : language, region].filter(Boolean).join('-')
  const script = scriptOf(tag)
  const other = 'en-US'
  return {
    spelled: eastAsian.includes(script)
      ? { value: other, eastAsia: named }
      : shaped.includes(script)
        ? { value: other, bidirectional: named }
        : { value: named },
    rightToLeft: runsFromRight(tag),
  }
}

/**
 * How a paragraph of this text stands: from right to left where its first letter does; in a document from right to left other
 * text stands at the right and is read as it is.
 */
export const standing = (text: string, rightToLeft: boolean): DocxStanding =>
  runsLeft(text) ? { bidirectional: true } : rightToLeft ? { alignment: 'right' } : {}

type DocxStanding = { bidirectional: true } | { alignment: 'right' } | Record<string, never>
