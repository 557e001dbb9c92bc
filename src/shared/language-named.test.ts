import { expect, it } from 'vitest'
import { languageNamed } from './language-named.ts'

it.each([
  ['English', 'en'],
  ['  british english ', 'en'],
  ['English (UK), plain', 'en'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['EN', 'en'],
  ['German', 'de'],
  ['Deutsch', 'de'],
  ['deutsch (Du-Form)', 'de'],
  ['auf Deutsch', 'de'],
  ['Schweizerdeutsch', 'de'],
  ['po polsku', 'pl'],
  ['brasileiro', 'pt'],
  ['Swiss German', 'de'],
  ['de', 'de'],
  ['deu', 'de'],
  ['de_AT', 'de'],
  ['Español (México)', 'es'],
  ['espanol', 'es'],
  ['Castellano', 'es'],
  ['Latin American Spanish', 'es'],
  ['Português do Brasil', 'pt'],
  ['Brazilian Portuguese', 'pt'],
  ['pt_BR', 'pt'],
  ['français', 'fr'],
  ['Francais', 'fr'],
  ['Nederlands', 'nl'],
  ['Flemish', 'nl'],
  ['polski', 'pl'],
  ['Suomi', 'fi'],
  ['svenska', 'sv'],
  ['čeština', 'cs'],
  ['nb-NO', 'no'],
  ['Norsk (bokmål)', 'no'],
  ['Русский', 'ru'],
  ['українська', 'uk'],
  ['Ελληνικά', 'el'],
  ['Tiếng Việt', 'vi'],
  ['Bahasa Indonesia', 'id'],
  ['עברית', 'he'],
  ['العربية', 'ar'],
  // Where nothing stands between two words.
  ['Japanese', 'ja'],
  ['日本語', 'ja'],
  ['日本語でお願いします', 'ja'],
  ['Chinese (simplified)', 'zh'],
  ['简体中文', 'zh'],
  ['Mandarin', 'zh'],
  ['zh-Hant-TW', 'zh'],
  // As somebody says it who speaks another one.
  ['Englisch', 'en'],
  ['inglés', 'en'],
  ['allemand', 'de'],
  ['italiano', 'it'],
  // The copy's language is what is named first.
  ['English for the German market', 'en'],
  ['German and English', 'de'],
])('“%s” is %s', (text, code) => {
  expect(languageNamed(text)).toBe(code)
})

it.each(['', '   ', '?', 'ours', 'Klingon', 'the same as the answers', 'xx-YY', 'en-', 'Germany'])(
  '“%s” names none',
  (text) => {
    expect(languageNamed(text)).toBeNull()
  },
)
