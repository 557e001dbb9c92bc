/** Any run of backslashes with what it would escape in JSON. */
const escaped = /\\+(?:u([\da-fA-F]{4})|(["'/nrt]))/gu
const pathOfWindows = /(?<![\p{L}\p{N}])\p{L}:\\/u
const meanings: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', ''],
  ['t', '\t'],
])

/**
 * A text without the escapes that stand in it as signs because its model escaped it more than once: `\n` is the line break
 * that was meant. Copy has no backslash of its own, so one that is no escape says that the others are none either.
 */
export function unescapedTwice(text: string): string {
  if (!text.includes('\\') || pathOfWindows.test(text)) return text
  const plain = text.replace(escaped, (_, code: string | undefined, letter: string) =>
    code === undefined ? (meanings.get(letter) ?? letter) : String.fromCharCode(parseInt(code, 16)),
  )
  return plain.includes('\\') ? text : plain
}
