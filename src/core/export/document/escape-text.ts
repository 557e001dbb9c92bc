/** Where a text of the tree stands in what is written. */
export interface TextPlace {
  /** All words of its paragraph, heading or cell. */
  block: string
  /** Marks of ours stand in the same block, such as those of a label. */
  marked: boolean
  /** Begins a line. */
  first: boolean
  /** Ends a line. */
  last: boolean
  inCell: boolean
  inHeading: boolean
  inLink: boolean
}

const mark = /[!-/:-@[-`{-~]/

/**
 * A text of a model as Markdown in which it is only ever text, for CommonMark, GitHub and Obsidian, with as few signs that a
 * plain editor shows as can be: a backslash stands only where the text would be read as something else without it.
 */
export function escapeText(text: string, place: TextPlace): string {
  const at = new Set([...insideLine(text, place), ...(place.first ? startOfLine(text) : [])])
  const escaped = [...at]
    .sort((a, b) => b - a)
    .reduce((so, index) => `${so.slice(0, index)}\\${so.slice(index)}`, text)
  return place.first ? unlisted(escaped) : escaped
}

/**
 * A line that begins as an entry of a list or as a heading does, “1. First”, stays a line: the blank after the sign becomes one
 * that does not break, which no reader takes for a list and no editor shows. A backslash would stand in every such line.
 */
const unlisted = (line: string): string => line.replace(/^(#{1,6}|[-+*]|\d{1,9}[.)]) /, '$1\u00a0')

/** What only the start of a line makes into something. */
function startOfLine(text: string): number[] {
  const found =
    // Quotes, fences of code; a sign alone; lines under headings and between parts; the second row of a table.
    /^(?:>|~{3}|[-+*](?=$)|#{1,6}$|=+ *$|([-*_])(?: *\1)+ *$|[-:|][-:| ]*$)/.exec(text)
  const listed = /^\d{1,9}(?=[.)]$)/.exec(text)
  const task = /^\[[ xX]\](?: |$)/.test(text)
  return [...(found || task ? [0] : []), ...(listed ? [listed[0].length] : [])]
}

/** What may stand anywhere in a line. */
function insideLine(text: string, { block, marked, inCell, inHeading, inLink, last }: TextPlace): number[] {
  const all = (pattern: RegExp): number[] => [...text.matchAll(pattern)].map(({ index }) => index)
  const emphasis = (pattern: RegExp): number[] =>
    [...block.matchAll(pattern)].length > (marked ? 0 : 1) ? all(pattern) : []
  return [
    // A backslash before a sign, or before what is escaped here.
    ...all(/\\/g).filter((index) => mark.test(text[index + 1] ?? (last ? '' : '('))),
    ...all(/`/g),
    // Between blanks a star is a star; between letters an underline is one.
    ...emphasis(/(?<!\s)\*|\*(?!\s)/g),
    ...emphasis(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu).flatMap((index) => runFrom(text, index)),
    ...emphasis(/~/g),
    // HTML and addresses in angles; character references.
    ...all(/<(?=[!/?A-Za-z])/g),
    ...all(/&(?=#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{0,31};)/g),
    // Links and images; definitions of links and notes, which only the start of a block can be; Obsidian's links.
    ...all(/\](?=[([])/g),
    ...(block.includes(']:') ? all(/\[/g) : all(/\[(?=\[)/g)),
    ...(inLink ? all(/[[\]]/g) : all(addresses)),
    ...(inCell ? all(/\|/g) : []),
    ...(inHeading && last ? all(/(?<=^|\s)#(?=#*$)/g).slice(0, 1) : []),
    ...obsidian(block).flatMap(all),
  ]
}

function runFrom(text: string, index: number): number[] {
  const [run = ''] = /^_+/.exec(text.slice(index)) ?? []
  return Array.from(run, (_, step) => index + step)
}

/** Bare addresses, which readers of the GitHub kind turn into links: the sign without which they are none. */
const addresses =
  /(?<=[ps]):(?=\/\/)|(?<=[Ww]{3})\.(?=\S)|(?<=[\w.+-])@(?=[\w.-])|(?<=(?:mailto|xmpp)):(?=\S)/gi

/** Signs of Obsidian and GitHub beyond CommonMark: highlights, comments, notes, formulas, names of blocks. */
const obsidian = (block: string): RegExp[] => [
  ...((block.match(/==/g)?.length ?? 0) > 1 ? [/=(?==)/g] : []),
  ...((block.match(/%%/g)?.length ?? 0) > 0 ? [/%(?=%)/g] : []),
  /\^(?=\[)/g,
  /(?<=\s|^)\^(?=[\w-]+$)/g,
  ...(/\$\$|\$(?=\S)[^$]*\S\$(?!\d)/.test(block) ? [/\$/g] : []),
]
