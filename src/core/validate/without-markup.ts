/**
 * A text as readers are to see it: copy is plain, and models that were trained on pages and chats write HTML or Markdown into it all
 * the same. Paragraphs and lines stay what they are, a link is its words and its address; thoughts before it go.
 */
export const withoutMarkup = (text: string): string =>
  /[<&*#_`>~[]|---/u.test(text) ? withoutMarkdown(withoutHtml(withoutThoughtsBefore(text))) : text

const withoutThoughtsBefore = (text: string): string =>
  text.replace(/^\s*<(think(?:ing)?|thought|reasoning)>[\s\S]*?<\/\1>\s*/iu, '')

const tags =
  /<\/?(?:p|br|b|i|u|em|strong|div|span|a|h[1-6]|ul|ol|li|blockquote|section|hr|table|tbody|thead|tr|td|th|small|sup|sub|center|font|button)(?:\s[^<>]{0,300})?\/?>/iu
const lineBreak = /[ \t]*<br\s*\/?>[ \t]*\n?/giu
const entry = /\s*<li(?:\s[^<>]{0,300})?>\s*/giu
const block =
  /\s*<\/?(?:p|div|h[1-6]|ul|ol|blockquote|section|hr|table|tbody|thead|tr|center)(?:\s[^<>]{0,300})?\/?>\s*/giu
const link =
  /<a\s[^<>]{0,200}?href\s?=\s?(?:"([^"<>]{1,300})"|'([^'<>]{1,300})'|([^\s"'<>]{1,300}))(?:\s[^<>]{0,200})?>([^<>]{0,300})<\/a>/giu
/** A gap of so many blanks is none between words; the patterns above look at each of its ends. */
const gap = /\s{40,}/gu

function withoutHtml(text: string): string {
  const plain = tags.test(text)
    ? text
        .replace(gap, '\n\n')
        .replace(link, (_, ...found: string[]) =>
          linked(found[3] ?? '', found.slice(0, 3).find(Boolean) ?? ''),
        )
        .replace(lineBreak, '\n')
        .replace(entry, '\n- ')
        .replace(block, '\n\n')
        .replace(new RegExp(tags, 'giu'), '')
        .replace(/\n{3,}/gu, '\n\n')
        .trim()
    : text
  return plain.replace(/&(?:([a-z]{2,6})|#(\d{2,6})|#x([\da-f]{2,5}));/giu, letterOf)
}

/** Words of a link with its address behind a colon, as copy has its links; the address alone where the words say no more. */
function linked(words: string, address: string): string {
  const where = address.trim()
  if (where.startsWith('#') || words.includes(where)) return words
  return words.trim() === '' ? where : `${words.trim().replace(/[.:!]$/u, '')}: ${where}`
}

const named: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ nbsp: ' ', amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', shy: '' }),
  ...Object.entries({ ndash: '–', mdash: '—', hellip: '…', bull: '•', euro: '€', pound: '£' }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»' }),
  ...Object.entries({ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß' }),
  ...Object.entries({ eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', ntilde: 'ñ', oacute: 'ó' }),
])

function letterOf(written: string, name?: string, decimal?: string, hex?: string): string {
  if (name !== undefined) return named.get(name) ?? written
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
  return code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : written
}

const fence = /^\s*```[a-z]{0,12}[ \t]*\n([\s\S]*?)\n?```\s*$/iu
const address = String.raw`(?:https?:|www\.|mailto:|\{\{)[^()\n]{0,200}`
const linkOfMarkdown = new RegExp(String.raw`!?\[([^[\]\n]{1,120})\]\((${address})\)`, 'gu')
/** Signs in pairs around words. Between two letters they are none, as in a word whose middle is hidden. */
const pairs: readonly RegExp[] = [
  /(?<![a-z*])\*{2,3}(?=[^\s*])((?:[^*\n]|\n(?!\n)){1,300}?)(?<=\S)\*{2,3}(?!\*)/giu,
  /(?<![\p{L}\p{N}_])__(?=[^_\s])([^_\n]{1,300}?)__(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}*])\*(?=[\p{L}\p{N}“„«"'¿¡{])([^*\n]{1,200}?)(?<=\S)\*(?![\p{L}\p{N}*])/gu,
  /(?<!`)`([^`\n]{1,60})`(?!`)/gu,
]
const heading = /^#{1,6}[ \t]+(?=\S)/gmu
const rule = /^[ \t]*(?:-{3,}|\*{3,})[ \t]*(?:\n|$)/gmu
const quoted = /^> ?(?=\S)/gmu
const bullet = /^[ \t]{0,3}[*+][ \t]+(?=\S)/gmu

function withoutMarkdown(text: string): string {
  const inside = (fence.exec(text)?.[1] ?? text).replace(linkOfMarkdown, (_, words: string, where: string) =>
    linked(words, where),
  )
  const bare = pairs.reduce((plain, pair) => plain.replace(pair, '$1'), inside)
  const lines = bare.replace(heading, '').replace(quoted, '')
  // One line alone that begins with an asterisk is a footnote.
  const listed = (lines.match(bullet)?.length ?? 0) > 1 ? lines.replace(bullet, '- ') : lines
  const ruled = listed.replace(rule, '')
  return ruled === text ? text : ruled.replace(/\n{3,}/gu, '\n\n').trim()
}
