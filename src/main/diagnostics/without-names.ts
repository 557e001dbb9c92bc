/** A name that is not given away, and what stands in its place. */
export interface PrivateName {
  name: string
  /** `[client 3]` */
  instead: string
}

/** Where the person and their things are on this computer. */
export interface PrivatePlaces {
  home: string
  vaultsFolder: string
  /** The account's name and the computer's. */
  user: string
  computer: string
}

/**
 * A text without what tells who somebody is and for whom they work: names of clients and vaults in whatever form they are
 * written, paths of the person, addresses beyond their host, e-mail addresses. Keys are taken out by `redact` before.
 */
export function withoutNames(
  text: string,
  names: readonly PrivateName[],
  { home, vaultsFolder, user, computer }: PrivatePlaces,
): string {
  let clean = text.normalize('NFC')
  // Paths first: what they are made of may be anything.
  for (const form of formsOf(vaultsFolder)) clean = clean.replace(pathBelow(form), '[vaults]$<rest>')
  for (const form of formsOf(home)) clean = clean.replace(pathBelow(form), '~$<rest>')
  clean = clean
    .replace(
      /\b(?<scheme>https?:\/\/)(?:[^\s/@"'”]*@)?(?<host>[^\s/?#"'”),;]+)[^\s"'”),;]*/giu,
      '$<scheme>$<host>',
    )
    .replace(/[^\s<>"'“”()[\]]+@[^\s<>"'“”()[\]]+\.[^\s<>"'“”()[\]]+/gu, '[e-mail]')
    .replace(/(?<above>[/\\](?:home|Users)[/\\])[^/\\\s"'”]+/giu, '$<above>[user]')
  const own = [
    { name: user, instead: '[user]' },
    { name: computer, instead: '[computer]' },
  ]
  return replaced(clean, [...names, ...own])
}

/** A path as it is, as it stands in JSON, and as it stands in an address. */
const formsOf = (path: string): string[] =>
  [
    ...new Set([path, JSON.stringify(path).slice(1, -1), encodeURI(wellFormed(path.replaceAll('\\', '/')))]),
  ].filter((form) => form.length > 1)

/**
 * A folder of the person with the path below it, up to a quotation mark or the end of the line: names of files have spaces.
 * What stays is the file of a program with its line, as in a stack.
 */
const pathBelow = (folder: string): RegExp =>
  new RegExp(
    `${escaped(folder)}(?![\\p{L}\\p{N}_-])(?:[/\\\\][^\\n"'“”\`<>|]*?(?<rest>[/\\\\][\\w.-]+\\.[cm]?[jt]sx?(?![\\w.])(?::\\d+)*)|[/\\\\][^\\n"'“”\`<>|]*)?`,
    'giu',
  )

/** Longer names first, so that none is left in halves. */
function replaced(text: string, names: readonly PrivateName[]): string {
  const lower = text.toLowerCase()
  const patterns = names
    .flatMap(({ name, instead }) => writtenAs(name).map((words) => ({ words, instead })))
    // Most names of a large library stand nowhere in it.
    .filter(({ words }) => lower.includes((words[0] ?? '').toLowerCase()))
    .sort((a, b) => b.words.join('').length - a.words.join('').length)
  if (patterns.length === 0) return text
  const any = new RegExp(patterns.map(({ words }) => `(${patternOf(words)})`).join('|'), 'giu')
  return text.replace(any, (...found: unknown[]) => {
    const at = found.slice(1, patterns.length + 1).findIndex((group) => group !== undefined)
    return patterns[at]?.instead ?? '[name]'
  })
}

/** The words of a name, in the forms in which texts and addresses have them. */
function writtenAs(name: string): string[][] {
  const words = name
    .normalize('NFC')
    .split(/[\s_.,/\\+-]+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const forms = [
    words,
    words.map((word) => encodeURIComponent(wellFormed(word))),
    words.map((word) => JSON.stringify(word).slice(1, -1)),
    words.map(asAscii),
  ]
  const seen = new Set<string>()
  return forms.filter((form) => !seen.has(form.join(' ')) && seen.add(form.join(' ')))
}

/** Half of a sign, as a cut name may end with, has no form in an address. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')

/** `ü` as `\u00fc`, as some programs write JSON. */
const asAscii = (word: string): string =>
  word.replace(/[^\u0020-\u007e]/gu, (letter) =>
    [...Array(letter.length).keys()]
      .map((at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  )

/** Short names of plain letters stand in many words and count as words of their own only. */
function patternOf(words: readonly string[]): string {
  const between = '(?:[\\s_.,/\\\\+-]|%20)*'
  const pattern = words.map(escaped).join(between)
  const isShort = /^[a-z0-9]{1,4}$/iu.test(words.join(''))
  return isShort ? `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])` : pattern
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
